using QualityAudit.Spreadsheets;
using QualityAudit.Spreadsheets.Formulas;

namespace QualityAudit.Reports.Excel.Live;

/// <summary>"88.0 × 25% + 90.0 × 25% + 76.0 × 50% = 82.5", in figures of the moment.</summary>
internal static class CoverSentence
{
    public static CellContent Of(Calculation live, WeightsSheet weights)
    {
        var scope = live.Scope;
        var (total, decimals) = (live.At(live.Layout.Published, Units.Whole), weights.Decimals);
        Formula sum = "";
        for (var place = 0; place < scope.Rubric.Indicators.Count; place++)
        {
            var score = live.Score(place, Units.Whole);
            var shown = Fx.If(Fx.IsNumber(score), Fx.Fixed(live.Rounded(score), decimals), "—");
            sum = (place == 0 ? shown : sum.Then(" + ").Then(shown)).Then(" × ").Then(weights.Weight(scope.Rubric.Indicators[place])).Then("%");
        }

        var bands = string.Join(scope.Say("，", ", "), scope.Rubric.Bands.Select(band => $"{scope.Say(band.Title)} ≥ {ReportScope.Number(band.LowerBound)}"));
        var behind = scope.Say("（按未取整的得分计算", " (computed from unrounded scores") + (bands.Length == 0 ? "" : scope.Say($"。等级：{bands}", $"; bands: {bands}")) + scope.Say("）", ")");
        var none = scope.Say("有指标没有得分，因此没有总分。", "An indicator has no score, so there is no total.");
        return new LiveContent(Fx.If(Fx.IsNumber(total), sum.Then(" = ").Then(Fx.Fixed(total, decimals)).Then(behind), none))
        {
            Shown = scope.Assessment.Total.Exact is null ? none : string.Join(" + ", scope.Assessment.Indicators.Select(_ => "00.0 × 25%")) + behind,
        };
    }
}
