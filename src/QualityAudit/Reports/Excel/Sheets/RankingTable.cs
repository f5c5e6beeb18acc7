using QualityAudit.Reports.Excel.Live;
using QualityAudit.Reports.Wording;
using QualityAudit.Rubrics;
using QualityAudit.Scoring;
using QualityAudit.Spreadsheets;
using QualityAudit.Spreadsheets.Formulas;

namespace QualityAudit.Reports.Excel.Sheets;

/// <summary>One line of a ranking.</summary>
internal sealed record RankingRow(ScopeMember Member, ProjectResult? Project, RegionResult? Region, int Unit)
{
    public Assessment Assessment => Member.Assessment;
}

/// <summary>
/// The columns that rankings of projects and of regions share: formulas over the sheet of the calculation. What a chart is drawn from
/// stands to the right of the printed part.
/// </summary>
internal sealed class RankingTable(ReportScope scope, IReadOnlyList<RankingRow> rows, IReadOnlyList<Column<RankingRow>> leading, Calculation live)
{
    private int? lastPrinted;

    private int Indicators => scope.Rubric.Indicators.Count;

    public int FirstIndicator => leading.Count + 1;

    /// <summary>The column with the figure that is ranked.</summary>
    public int Official => FirstIndicator + Indicators;

    // Asked for by every row.
    public int LastPrinted => lastPrinted ??= Columns.Count - Indicators - 1;

    /// <summary>The columns with what each indicator brings to the total.</summary>
    public int FirstContribution => LastPrinted + 2;

    public IReadOnlyList<Column<RankingRow>> Columns => [.. leading, .. Scores(), .. Judgement(), .. Missing(), .. Note(), Gap(), .. Contributions()];

    public static Column<RankingRow> RankColumn(Calculation live) =>
        new(new("排名", "Rank"), 7.5, Align.Centre, row => live.ShowLine(live.Layout.Rank, row.Unit, row.Member.Rank?.Position, "0", Look.Strong));

    private IEnumerable<Column<RankingRow>> Scores()
    {
        for (var i = 0; i < Indicators; i++)
        {
            var (place, indicator) = (i, scope.Rubric.Indicators[i]);
            yield return new(
                new($"{indicator.Id} {indicator.Title.Zh}\n（权重 {ReportScope.Number(indicator.Weight)}%）", $"{indicator.Id} {indicator.Title.En}\n({ReportScope.Number(indicator.Weight)}%)"),
                14, Align.Right, row => live.Show(live.Score(place, row.Unit), row.Assessment.Indicators[place].Score))
            { Note = IndicatorNote(indicator) };
        }

        if (scope.OfficialIsGroups)
            yield return new(new("正式总分\n（集团BSC，分）", "Official total\n(group BSC)"), 13, Align.Right, row => live.ShowLine(live.Layout.Official, row.Unit, scope.Publish(row.Assessment.Official), scope.FigureFormat, Look.Strong));
        yield return new(
            scope.OfficialIsGroups ? new("计算总分\n（供对照，分）", "Computed total\n(for comparison)") : new("总分\n（0–100分）", "Total\n(0–100)"),
            13, Align.Right, row => live.ShowLine(live.Layout.Published, row.Unit, scope.Publish(row.Assessment.Total), scope.FigureFormat, scope.OfficialIsGroups ? Look.Plain : Look.Strong))
        { Note = new("各指标得分乘以权重相加，封顶之后（S-15、S-17），四舍五入公布（S-18）。任何一个指标没有得分，就没有总分。", "Indicators times their weights, added up, after caps (S-15, S-17), rounded half up (S-18). Without one of the indicators there is no total.") };
    }

    private IEnumerable<Column<RankingRow>> Judgement()
    {
        if (rows.Any(row => row.Assessment.Uncertainty is not null))
        {
            yield return new(new("总分95%区间\n（分）", "95 % interval\nof the total"), 12, Align.Centre, row => new TextContent(StatusWords.Interval(scope, row.Assessment)) { Look = Look.Muted })
            { Note = new("换一批客户，总分也可能落在这个范围内（S-31）。由每位客户的全部答复算出，是评分时的结果，不随试算变动。", "With other customers asked the total could have been any in that range (S-31). It rests on all answers of each customer; it is as it was scored and not part of what is computed here.") };
        }

        if (rows.Any(row => row.Member.Rank?.Range is not null))
        {
            yield return new(new("名次范围", "Range of\nranks"), 9, Align.Centre, row => new TextContent(row.Member.Rank?.Range is { } range ? $"{ReportScope.Number(range.Best)}–{ReportScope.Number(range.Worst)}" : "") { Look = Look.Muted })
            { Note = new("按抽样误差无法区分的名次：两个项目的名次互在对方范围内，就不能说谁更好（S-32）。是评分时的结果，不随试算变动。", "Ranks that it cannot be told apart from by the customers asked: where two lie within each other's range, neither is better (S-32). As it was scored, and not part of what is computed here.") };
        }

        yield return new(new("等级", "Band"), 11, Align.Centre, row => live.ShowBand(row.Unit))
        { Note = new("按公布的总分：" + string.Join("，", scope.Rubric.Bands.Select(band => $"{band.Title.Zh} ≥ {ReportScope.Number(band.LowerBound)}")), "By the published total: " + string.Join(", ", scope.Rubric.Bands.Select(band => $"{band.Title.En} ≥ {ReportScope.Number(band.LowerBound)}"))) };
        yield return new(new("较上季度\n（分）", "Change on\nlast quarter"), 11, Align.Right, row => row.Assessment.Change is null ? scope.Show(row.Assessment.Change) : live.ShowLine(live.Layout.Change, row.Unit, row.Assessment.Change.Delta, scope.ChangeFormat))
        { Note = new("两个季度公布的正式总分之差（S-18）。", "Difference of the two quarters' official published totals (S-18).") };
        if (rows.Any(row => row.Assessment.Caps.Count > 0))
        {
            yield return new(new("封顶前\n（分）", "Before\ncaps"), 10, Align.Right, row => row.Assessment.Caps.Count > 0
                ? live.Show(live.At(live.Layout.Uncapped, row.Unit), row.Assessment.Uncapped, Look.Warning)
                : CellContent.Empty);
        }
    }

    private IEnumerable<Column<RankingRow>> Missing()
    {
        if (rows.All(row => row.Assessment.Provisional is null))
            yield break;
        yield return new(new("暂估\n（分）", "Provisional"), 10.5, Align.Right, row => Part(row, each => each.Value, layout => layout.Provisional));
        yield return new(new("最低可能\n（分）", "Lowest\npossible"), 10.5, Align.Right, row => Part(row, each => each.Low, layout => layout.Low));
        yield return new(new("最高可能\n（分）", "Highest\npossible"), 10.5, Align.Right, row => Part(row, each => each.High, layout => layout.High));
        yield return new(new("已有权重\n（%）", "Weight\nthere (%)"), 10.5, Align.Right, row => Part(row, each => each.Coverage, layout => layout.Coverage));
    }

    private CellContent Part(RankingRow row, Func<Provisional, decimal?> figure, Func<CalculationLayout, int> line)
    {
        if (row.Assessment.Provisional is not { } provisional || figure(provisional) is not { } exact)
            return CellContent.Empty;
        return new LiveContent(live.Published(live.At(line(live.Layout), row.Unit)), scope.FigureFormat) { Look = Look.NotScored, Expected = (scope.Publish(exact), null) };
    }

    private static LocalizedText IndicatorNote(Indicator indicator) => indicator.Source == IndicatorSource.Checklist
        ? new($"检查表得分：{FieldWords.Of(indicator.Rollup).Zh}。不适用和未观察到的项不计；完整度不足 {ReportScope.Number(100 * indicator.MinimumCompleteness)}% 没有得分（S-12、S-14）。", $"Checklists: {FieldWords.Of(indicator.Rollup).En}. What does not apply or was not observed stays out; less than {ReportScope.Number(100 * indicator.MinimumCompleteness)}% complete has no score (S-12, S-14).")
        : new("回访各题得分的加权平均；有效答复过少的题没有得分（S-13）。", "Weighted mean of the callback questions; a question with too few valid answers has no score (S-13).");

    private IEnumerable<Column<RankingRow>> Note()
    {
        if (rows.All(row => StatusWords.InShort(scope, row.Assessment).Count == 0))
            yield break;
        yield return new(new("说明", "Note"), 42, Align.Left, row =>
            new TextContent(string.Join('\n', StatusWords.InShort(scope, row.Assessment))) { Look = row.Assessment.Caps.Count > 0 ? Look.Warning : Look.Plain });
    }

    private static Column<RankingRow> Gap() => new(LocalizedText.Same(""), 3, Align.Left, _ => CellContent.Empty);

    private IEnumerable<Column<RankingRow>> Contributions() => scope.Rubric.Indicators.Select((indicator, place) => new Column<RankingRow>(
        new($"{indicator.Id} {indicator.Title.Zh}", $"{indicator.Id} {indicator.Title.En}"), 14, Align.Right,
        row => live.ShowPart(live.At(live.Layout.Contributions + place, row.Unit), row.Assessment.Indicators[place].Contribution, Look.Muted))
    { Note = new("折合总分（分）：权重 × 得分 ÷ 100。", "Points of the total: weight × score ÷ 100.") });
}
