using QualityAudit.Audits;
using QualityAudit.Scoring;
using QualityAudit.Spreadsheets;

namespace QualityAudit.Reports.Excel.Sheets;

/// <summary>One line of a ranking. Row: where it stands in the sheet, so that formulas can point at its cells.</summary>
internal sealed record RankingRow(int Row, ScopeMember Member, ProjectResult? Project, RegionResult? Region, string? Link)
{
    public Assessment Assessment => Member.Assessment;
}

/// <summary>
/// The columns that rankings of projects and of regions share. The total and the rank are formulas over the unrounded indicator
/// scores, which stand to the right of the printed part.
/// </summary>
internal sealed class RankingTable(ReportScope scope, IReadOnlyList<RankingRow> rows, IReadOnlyList<Column<RankingRow>> leading)
{
    private int Indicators => scope.Rubric.Indicators.Count;

    public int FirstIndicator => leading.Count + 1;

    /// <summary>The column with the figure that is ranked.</summary>
    public int Official => FirstIndicator + Indicators;

    private int Computed => scope.OfficialIsGroups ? Official + 1 : Official;

    public int LastPrinted => Columns.Count - Indicators - 1;

    public IReadOnlyList<Column<RankingRow>> Columns => [.. leading, .. Scores(), .. Judgement(), .. Missing(), .. Note(), Gap(), .. Unrounded()];

    public static Column<RankingRow> RankColumn(ReportScope scope, int firstRow, int lastRow, Func<int> officialColumn) =>
        new(new("排名", "Rank"), 7.5, Align.Centre, row => row.Member.Rank is { } rank
            ? new FormulaContent(
                $"RANK({Sheet.Address(row.Row, officialColumn())},{Area(firstRow, lastRow, officialColumn())})",
                rank.Position,
                "0")
            { Look = Look.Strong }
            : new TextContent("—") { Look = Look.NotScored });

    private static string Area(int firstRow, int lastRow, int column)
    {
        var letters = CellAddress.ColumnName(column);
        return $"${letters}${ReportScope.Number(firstRow)}:${letters}${ReportScope.Number(lastRow)}";
    }

    private IEnumerable<Column<RankingRow>> Scores()
    {
        for (var i = 0; i < Indicators; i++)
        {
            var (place, indicator) = (i, scope.Rubric.Indicators[i]);
            yield return new(
                new($"{indicator.Id} {indicator.Title.Zh}\n（权重 {ReportScope.Number(indicator.Weight)}%）", $"{indicator.Id} {indicator.Title.En}\n({ReportScope.Number(indicator.Weight)}%)"),
                14, Align.Right, row => scope.Show(row.Assessment.Indicators[place].Score));
        }

        if (scope.OfficialIsGroups)
            yield return new(new("正式总分\n（集团BSC，分）", "Official total\n(group BSC)"), 13, Align.Right, row => scope.Show(row.Assessment.Official, Look.Strong));
        yield return new(
            scope.OfficialIsGroups ? new("计算总分\n（供对照，分）", "Computed total\n(for comparison)") : new("总分\n（0–100分）", "Total\n(0–100)"),
            13, Align.Right, row => Total(row));
    }

    private CellContent Total(RankingRow row)
    {
        if (scope.Publish(row.Assessment.Total) is not { } figure)
            return new TextContent(scope.Say("不完整", "incomplete")) { Look = Look.NotScored };
        var sum = string.Join('+', scope.Rubric.Indicators.Select((indicator, place) =>
            $"{ReportScope.Number(indicator.Weight)}*{Sheet.Address(row.Row, LastPrinted + 2 + place)}"));
        var cap = row.Assessment.Caps.LastOrDefault(each => each.Cap.Target is null);
        var exact = cap is null ? $"({sum})/100" : $"MIN({ReportScope.Number(cap.Cap.Maximum)},({sum})/100)";
        return new FormulaContent($"ROUND(ROUND({exact},9),{ReportScope.Number(scope.Rubric.Decimals)})", figure, scope.FigureFormat)
        {
            Look = scope.OfficialIsGroups ? Look.Plain : Look.Strong,
        };
    }

    private IEnumerable<Column<RankingRow>> Judgement()
    {
        yield return new(new("等级", "Band"), 11, Align.Centre, row => scope.Show(row.Assessment.Band));
        yield return new(new("较上季度\n（分）", "Change on\nlast quarter"), 11, Align.Right, row => scope.Show(row.Assessment.Change));
        if (rows.Any(row => row.Assessment.Caps.Count > 0))
        {
            yield return new(new("封顶前\n（分）", "Before\ncaps"), 10, Align.Right, row => row.Assessment.Caps.Count > 0
                ? scope.Show(row.Assessment.Uncapped, Look.Warning)
                : CellContent.Empty);
        }
    }

    private IEnumerable<Column<RankingRow>> Missing()
    {
        if (rows.All(row => row.Assessment.Provisional is null))
            yield break;
        yield return new(new("暂估\n（分）", "Provisional"), 10.5, Align.Right, row => Part(row, each => each.Value, scope.FigureFormat));
        yield return new(new("最低可能\n（分）", "Lowest\npossible"), 10.5, Align.Right, row => Part(row, each => each.Low, scope.FigureFormat));
        yield return new(new("最高可能\n（分）", "Highest\npossible"), 10.5, Align.Right, row => Part(row, each => each.High, scope.FigureFormat));
        yield return new(new("已有权重\n（%）", "Weight\nthere (%)"), 10.5, Align.Right, row => Part(row, each => each.Coverage, "0.##"));
    }

    private CellContent Part(RankingRow row, Func<Provisional, decimal?> figure, string format) =>
        row.Assessment.Provisional is { } provisional && figure(provisional) is { } exact
            ? new NumberContent(scope.Publish(exact), format) { Look = Look.NotScored }
            : CellContent.Empty;

    private IEnumerable<Column<RankingRow>> Note()
    {
        if (rows.All(row => StatusWords.InShort(scope, row.Assessment).Count == 0))
            yield break;
        yield return new(new("说明", "Note"), 42, Align.Left, row =>
            new TextContent(string.Join('\n', StatusWords.InShort(scope, row.Assessment))) { Look = row.Assessment.Caps.Count > 0 ? Look.Warning : Look.Plain });
    }

    private static Column<RankingRow> Gap() => new(LocalizedText.Same(""), 3, Align.Left, _ => CellContent.Empty);

    private IEnumerable<Column<RankingRow>> Unrounded() => scope.Rubric.Indicators.Select((indicator, place) => new Column<RankingRow>(
        new($"{indicator.Id} 未取整\n（核对用）", $"{indicator.Id} unrounded\n(for checking)"), 14, Align.Right, row => row.Assessment.Indicators[place].Score.Exact is { } exact
            ? new NumberContent(exact, "0.000000000") { Look = Look.Muted }
            : CellContent.Empty));
}
