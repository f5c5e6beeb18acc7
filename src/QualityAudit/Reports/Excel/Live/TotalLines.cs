using QualityAudit.Rubrics;
using QualityAudit.Scoring;
using QualityAudit.Spreadsheets;
using QualityAudit.Spreadsheets.Formulas;

namespace QualityAudit.Reports.Excel.Live;

/// <summary>From indicators to totals: bonus, caps, what a project weighs in its region, total, official figure, band, rank (S-15 to S-22).</summary>
internal sealed class TotalLines(
    Calculation calculation, WeightsSheet weights, LiveInputs inputs, Action<int, string, string, Func<int, CellContent?>> line, Action<int, string> section)
{
    private const string Exact = "0.0000";
    private readonly CalculationLayout layout = calculation.Layout;
    private readonly ReportScope scope = calculation.Scope;
    private readonly Rubric rubric = calculation.Scope.Rubric;
    private readonly Units units = calculation.Units;

    // Where each indicator stands after the caps so far.
    private readonly Dictionary<string, int> beforeCaps = new(StringComparer.Ordinal);
    private readonly int[] current = new int[calculation.Scope.Rubric.Indicators.Count];

    private int Count => rubric.Indicators.Count;

    public void Write()
    {
        Before();
        CapsOnIndicators();
        Final();
        ProjectWeights();
        Total();
        Judgement();
        WithoutTotal();
        BonusAndCaps();
    }

    private void Before()
    {
        section(layout.BeforeHead, scope.Say("指标得分，封顶前", "Indicators before caps"));
        for (var place = 0; place < Count; place++)
        {
            var (indicator, number) = (rubric.Indicators[place], place);
            current[place] = layout.Before + place;
            line(layout.Before + place, Name(indicator), "S-16", unit => new LiveContent(Rolled(indicator, number, unit), Exact)
            {
                Expected = calculation.Assessment(unit).Indicators[number] is var result && !units.IsProject(unit)
                    ? (result.Score.Exact, null)
                    : (result.Rolled.Exact + result.BonusAdded, null),
            });
        }

        line(layout.Uncapped, scope.Say("封顶前的总分", "total before caps"), "S-17", unit => new LiveContent(Sum(layout.Before, unit), Exact)
        { Expected = (calculation.Assessment(unit).Uncapped.Exact, null) });
    }

    private Formula Rolled(Indicator indicator, int place, int unit)
    {
        if (!units.IsProject(unit) && indicator.Region != RegionAggregation.Pooled)
            return calculation.MeanOverProjects(place, unit, calculation.Across(layout.Final + place, unit));
        if (indicator.Source == IndicatorSource.Callbacks)
            return Calculation.Mean(weights.WeightsOf(indicator.Questions), calculation.Down(layout.Questions[indicator.Questions[0].Id], layout.Questions[indicator.Questions[^1].Id], unit));
        var rolled = calculation.At(layout.Rolled[indicator.Id], unit);
        return layout.Bonuses.TryGetValue(indicator.Id, out var bonus)
            ? Fx.If(Fx.IsNumber(rolled), Fx.Min(100, rolled + calculation.At(bonus, unit)), "—")
            : Fx.If(Fx.IsNumber(rolled), rolled, "—");
    }

    private void CapsOnIndicators()
    {
        if (layout.CapsHead is { } head)
            section(head, scope.Say("封顶（S-15）", "Caps (S-15)"));
        foreach (var cap in rubric.Caps.Where(cap => cap.Target is not null))
        {
            var place = rubric.Indicators.ToList().FindIndex(indicator => string.Equals(indicator.Id, cap.Target, StringComparison.Ordinal));
            if (place < 0)
                continue;
            Cap(cap, current[place]);
            current[place] = layout.Caps[cap.Id];
        }
    }

    private void Cap(Cap cap, int beforeRow)
    {
        beforeCaps[cap.Id] = beforeRow;
        line(layout.Caps[cap.Id], scope.Say(cap.Title), "S-15", unit => new LiveContent(Capped(cap, calculation.At(beforeRow, unit), unit), Exact));
    }

    // A region has no caps of its own: its projects were capped.
    private Formula Capped(Cap cap, CellReference before, int unit)
    {
        var limited = Fx.Min(before, weights.Maximum(cap));
        if (!units.IsProject(unit))
            return Fx.If(Fx.IsNumber(before), before, "—");
        return cap switch
        {
            CriticalCap critical when Failed(critical, unit) is { } failed => Fx.If(Fx.IsNumber(before), Fx.If(failed.IsAbove(0), limited, before), "—"),
            FloorCap floor when Watched(floor, unit) is { } watched => Fx.If(
                Fx.IsNumber(before), Fx.If(Fx.IsNumber(watched), Fx.If(Fx.Round(watched, Rounding.NoiseDigits).IsBelow(weights.Floor(floor)), limited, before), before), "—"),
            _ => Fx.If(Fx.IsNumber(before), before, "—"),
        };
    }

    /// <summary>How often a watched item was not met; null where no visit spoke of one.</summary>
    private Formula? Failed(CriticalCap cap, int unit) => rubric.Indicators
        .SelectMany(indicator => indicator.Items)
        .Where(item => item is { Critical: true, Advisory: false } && (cap.Items.Count == 0 || cap.Items.Contains(item.Id, StringComparer.Ordinal)))
        .Select(item => inputs.Failures(item, unit))
        .Aggregate((Formula?)null, (sum, next) => sum is null ? next : next is null ? sum : sum + next);

    private CellReference? Watched(FloorCap cap, int unit) =>
        rubric.Indicators.ToList().FindIndex(indicator => string.Equals(indicator.Id, cap.Indicator, StringComparison.Ordinal)) is >= 0 and var place
            ? calculation.At(current[place], unit)
            : null;

    private void Final()
    {
        section(layout.FinalHead, scope.Say("指标得分", "Indicators"));
        for (var place = 0; place < Count; place++)
        {
            var number = place;
            var last = current[place];
            line(layout.Final + place, Name(rubric.Indicators[place]), "S-17", unit => new LiveContent(
                calculation.At(units.IsProject(unit) ? last : layout.Before + number, unit), Exact)
            { Expected = (calculation.Assessment(unit).Indicators[number].Score.Exact, null) });
            current[place] = layout.Final + place;
        }
    }

    private void ProjectWeights()
    {
        section(layout.ProjectWeightsHead, scope.IsGroup ? scope.Say("各项目在区域和集团中的权重", "Weight of each project in its region and in the group") : scope.Say("各项目在区域中的权重", "Weight of each project in the region"));
        line(layout.Households, scope.Say("交付户数", "units handed over"), "S-21", unit => !units.IsProject(unit) ? null
            : new LiveContent(Fx.If(Fx.IsNumber(weights.HouseholdsOf(unit)), weights.HouseholdsOf(unit), "—"), "0"));
        for (var place = 0; place < Count; place++)
        {
            var (indicator, row) = (rubric.Indicators[place], layout.ProjectWeights + place);
            var number = place;
            line(row, Name(indicator), "S-21", unit => new LiveContent(
                !units.IsProject(unit)
                    // Without one project's number the others cannot be weighed.
                    ? Fx.If(Fx.Count(calculation.Across(row, unit)).IsBelow(calculation.Across(row, unit).Count), 0, Fx.Sum(calculation.Across(row, unit)))
                    : Fx.If(Fx.IsNumber(calculation.Score(number, unit)), indicator.Region == RegionAggregation.ByHouseholds ? calculation.At(layout.Households, unit) : 1, 0), "0.##"));
        }
    }

    private void Total()
    {
        section(layout.TotalHead, scope.Say("总分", "Total"));
        for (var place = 0; place < Count; place++)
        {
            var (indicator, number) = (rubric.Indicators[place], place);
            line(layout.Contributions + place, scope.Say($"{Name(indicator)} 折合总分（分）", $"{Name(indicator)}, points of the total"), "S-17", unit => new LiveContent(
                Fx.If(Fx.IsNumber(calculation.Score(number, unit)), weights.Weight(indicator) * calculation.Score(number, unit) / 100, "—"), Exact)
            { Expected = (calculation.Assessment(unit).Indicators[number].Contribution, null) });
        }

        line(layout.Summed, scope.Say("加权合计", "weighted sum"), "S-17", unit => new LiveContent(Sum(layout.Final, unit), Exact));
        var before = layout.Summed;
        foreach (var cap in rubric.Caps.Where(cap => cap.Target is null))
        {
            Cap(cap, before);
            before = layout.Caps[cap.Id];
        }

        line(layout.Total, scope.Say("总分，未取整", "total, unrounded"), "S-17", unit => new LiveContent(calculation.At(before, unit), Exact) { Expected = (calculation.Assessment(unit).Total.Exact, null) });
        line(layout.Published, scope.Say("总分", "total"), "S-18", unit => new LiveContent(calculation.Published(calculation.Total(unit)), scope.FigureFormat)
        { Expected = (scope.Publish(calculation.Assessment(unit).Total), null) });
    }

    private Formula Sum(int firstRow, int unit)
    {
        var scores = calculation.Down(firstRow, firstRow + Count - 1, unit);
        return Fx.If(Fx.Count(scores).IsBelow(Count), "—", Fx.SumProduct(weights.IndicatorWeights, scores) / 100);
    }

    private void Judgement()
    {
        line(layout.Imported, scope.Say("集团BSC结果", "group BSC result"), "S-22", unit =>
            scope.OfficialIsGroups && calculation.Assessment(unit).Official.Exact is { } imported ? new NumberContent(imported, "0.0###") : null);
        line(layout.Official, scope.Say("正式总分", "official total"), "S-22", unit => new LiveContent(
            scope.OfficialIsGroups ? calculation.Published(calculation.At(layout.Imported, unit)) : calculation.At(layout.Published, unit), scope.FigureFormat)
        { Look = Look.Strong, Expected = (scope.Publish(calculation.Assessment(unit).Official), null) });
        line(layout.Band, scope.Say("等级", "band"), "S-19", unit => new LiveContent(Band(calculation.At(layout.Official, unit)))
        { Expected = (null, calculation.Assessment(unit).Band is { } band ? scope.Say(band.Title) : "—") });
        line(layout.Rank, scope.IsGroup ? scope.Say("集团内排名", "rank in the group") : scope.Say("区域内排名", "rank in the region"), "S-20", unit => unit == Units.Whole
            ? null
            : Ranked(unit, units.IsProject(unit) ? calculation.Across(layout.Official, Units.Whole) : calculation.AcrossRegions(layout.Official), units.Rank(unit)));
        if (layout.RankInRegion is { } ranks)
        {
            line(ranks, scope.Say("区域内排名", "rank in the region"), "S-20", unit => units.IsProject(unit)
                ? Ranked(unit, calculation.Across(layout.Official, units.RegionOf(unit)), scope.Projects[unit].Rank)
                : null);
        }

        line(layout.Earlier, scope.Say("上季度正式总分", "official total last quarter"), "S-18", unit =>
            calculation.Assessment(unit).Change is { } change ? new NumberContent(change.Before, scope.FigureFormat) { Look = Look.Muted } : null);
        line(layout.Change, scope.Say("较上季度", "change"), "S-18", unit => new LiveContent(
            Fx.If(Fx.IsNumber(calculation.At(layout.Earlier, unit)), Fx.If(Fx.IsNumber(calculation.At(layout.Official, unit)), calculation.At(layout.Official, unit) - calculation.At(layout.Earlier, unit), "—"), "—"), scope.ChangeFormat)
        { Expected = (calculation.Assessment(unit).Change?.Delta, null) });
    }

    private LiveContent Ranked(int unit, Area among, Rank? rank) => calculation.At(layout.Official, unit) is var official
        ? new LiveContent(Fx.If(Fx.IsNumber(official), Fx.Rank(official, among), "—"), "0") { Expected = (rank?.Position, null) }
        : null!;

    private Formula Band(CellReference figure) => Fx.If(
        Fx.IsNumber(figure),
        Enumerable.Reverse(rubric.Bands).Aggregate((Formula)"—", (otherwise, band) => Fx.If(figure.IsAtLeast(weights.Bound(band)), weights.Title(band), otherwise)),
        "—");

    private void WithoutTotal()
    {
        Area Scores(int unit) => calculation.Down(layout.Final, layout.Final + Count - 1, unit);
        decimal? Expected(int unit, Func<Provisional, decimal?> figure) => calculation.Assessment(unit).Provisional is { } provisional ? figure(provisional) : null;
        LiveContent Content(int unit, Formula formula, string format, Func<Provisional, decimal?> figure) =>
            calculation.Assessment(unit).Provisional is null ? new LiveContent(formula, format) { Look = Look.Muted } : new LiveContent(formula, format) { Look = Look.Muted, Expected = (Expected(unit, figure), null) };
        line(layout.Coverage, scope.Say("已有指标的权重（%）", "weight of the indicators there (%)"), "S-17", unit =>
            Content(unit, Fx.SumProduct(weights.IndicatorWeights * Series.IsNumber(Scores(unit))), "0.##", each => each.Coverage));
        line(layout.Provisional, scope.Say("暂估（只按已有指标）", "provisional (by the indicators there)"), "S-17", unit =>
            Content(unit, Calculation.Mean(weights.IndicatorWeights, Scores(unit)), Exact, each => each.Value));
        line(layout.Low, scope.Say("最低可能（缺失按 0 分）", "lowest possible (missing at 0)"), "S-17", unit =>
            Content(unit, Fx.SumProduct(weights.IndicatorWeights, Scores(unit)) / 100, Exact, each => each.Low));
        line(layout.High, scope.Say("最高可能（缺失按 100 分）", "highest possible (missing at 100)"), "S-17", unit =>
            Content(unit, calculation.At(layout.Low, unit) + (100 - (Formula)calculation.At(layout.Coverage, unit)), Exact, each => each.High));
    }

    // Lines of the ledger (S-40): a whole has the means of its projects, which alone have bonus and caps.
    private void BonusAndCaps()
    {
        section(layout.LedgerHead, scope.Say("加分和封顶（用于台账）", "Bonus and caps, for the ledger"));
        for (var place = 0; place < Count; place++)
        {
            var (indicator, number) = (rubric.Indicators[place], place);
            if (!layout.Gained.TryGetValue(indicator.Id, out var row))
                continue;
            line(row, scope.Say($"{Name(indicator)} 因加分提高", $"{Name(indicator)}, raised by bonus"), "S-16", unit => new LiveContent(
                units.IsProject(unit)
                    ? Fx.If(Fx.IsNumber(calculation.At(layout.Before + number, unit)), calculation.At(layout.Before + number, unit) - calculation.At(layout.Rolled[indicator.Id], unit), 0)
                    : OverProjects(indicator, number, row, unit), Exact)
            { Expected = (calculation.Assessment(unit).Indicators[number].BonusAdded, null) });
        }

        foreach (var cap in rubric.Caps.Where(cap => beforeCaps.ContainsKey(cap.Id)))
        {
            var place = rubric.Indicators.ToList().FindIndex(indicator => string.Equals(indicator.Id, cap.Target, StringComparison.Ordinal));
            var row = layout.Taken[cap.Id];
            line(row, scope.Say($"{cap.Title.Zh} 扣去（总分中的分）", $"{cap.Title.En}: points of the total taken"), "S-15", unit =>
            {
                var before = calculation.At(beforeCaps[cap.Id], unit);
                var taken = before - calculation.At(layout.Caps[cap.Id], unit);
                var formula = units.IsProject(unit)
                    ? Fx.If(Fx.IsNumber(before), place < 0 ? taken : weights.Weight(rubric.Indicators[place]) * taken / 100, 0)
                    : place < 0 ? 0 : OverProjects(rubric.Indicators[place], place, row, unit);
                return new LiveContent(formula, Exact)
                {
                    Expected = (calculation.Assessment(unit).Ledger.Caps.FirstOrDefault(each => string.Equals(each.Key, cap.Id, StringComparison.Ordinal))?.Points ?? 0, null),
                };
            });
        }
    }

    private Formula OverProjects(Indicator indicator, int place, int row, int unit)
    {
        var all = calculation.At(layout.ProjectWeights + place, unit);
        return indicator.Region == RegionAggregation.Pooled
            ? 0
            : Fx.If(all.Is(0), 0, Fx.SumProduct(calculation.Across(layout.ProjectWeights + place, unit), calculation.Across(row, unit)) / all);
    }

    private string Name(Indicator indicator) => $"{indicator.Id} {scope.Say(indicator.Title)}";
}
