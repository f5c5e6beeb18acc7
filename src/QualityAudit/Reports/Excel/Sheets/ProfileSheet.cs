using QualityAudit.Reports.Excel.Live;
using QualityAudit.Rubrics;
using QualityAudit.Scoring;
using QualityAudit.Spreadsheets;
using QualityAudit.Spreadsheets.Formulas;

namespace QualityAudit.Reports.Excel.Sheets;

/// <summary>
/// Where the scope and its members are strong and weak: indicators, 6+2 steps, inspection objects, stages, departments and criteria
/// down, the scope itself and then its members across, coloured on one scale.
/// </summary>
internal static class ProfileSheet
{
    private const int HeaderRow = 4;
    private const int FirstFigure = 3;

    public static void Write(Sheet sheet, ReportScope scope, ProfileFormulas live)
    {
        int[] units = [Units.Whole, .. scope.Units.Members];
        Assessment[] assessments = [.. units.Select(scope.Units.Assessment)];
        var lastColumn = FirstFigure + assessments.Length - 1;
        sheet.Widths([30, 9, .. assessments.Select(_ => 12.5)]);
        PageHead.Write(sheet, scope, scope.Say("指标概况", "Profile"), scope.Say(
            "得分 0–100 分，越高越好：橙色为低（60 分及以下），白色为 80 分，蓝色为高。“—”表示没有可计分的内容。项数为可计分的检查项数。",
            "Scores 0–100, higher is better: orange is low (60 and below), white is 80, blue is high. A dash means that nothing could be scored. Items: how many were scored."), lastColumn);
        sheet.Put(HeaderRow, 1, Head(scope.Say("内容", "What")), 1, Align.Centre);
        sheet.Put(HeaderRow, 2, Head(scope.Say("项数", "Items")), 1, Align.Centre);
        sheet.Put(HeaderRow, FirstFigure, Head(scope.Name), 1, Align.Centre);
        foreach (var (member, place) in scope.Members.Select((member, place) => (member, place)))
            sheet.Put(HeaderRow, FirstFigure + 1 + place, Head(member.Heading), 1, Align.Centre);

        var isWide = assessments.Length > 5;
        var row = HeaderRow;
        (int First, int Last)? steps = null;
        foreach (var block in Blocks(scope, assessments, live).Where(block => block.Lines.Count > 0))
        {
            sheet.KeepTogether(++row, Sheet.HeightOfLines(1 + Math.Min(3, block.Lines.Count)), isWide, lastColumn, HeaderRow);
            sheet.Put(row, 1, new TextContent(block.Title) { Look = Look.Total }, lastColumn);
            var first = row + 1;
            if (block.IsSteps)
                steps = (first, row + block.Lines.Count);
            foreach (var line in block.Lines)
            {
                row++;
                sheet.Put(row, 1, new TextContent(line.Title));
                sheet.Put(row, 2, line.Count is { } count ? new LiveContent(count, "0") { Look = Look.Muted, Expected = (line.Items, null) } : CellContent.Empty, 1, Align.Centre);
                for (var place = 0; place < assessments.Length; place++)
                    sheet.Put(row, FirstFigure + place, live.Show(line.Live(units[place]), line.Scores[place], place == 0 ? Look.Strong : Look.Plain), 1, Align.Centre);
            }

            sheet.ScoreColours(first, FirstFigure, row, lastColumn);
        }

        sheet.Grid(HeaderRow, 1, row, lastColumn);
        if (steps is { } charted)
        {
            var lines = 7 + (charted.Last - charted.First + 1) * 5 / 4;
            sheet.KeepTogether(row + 1, Sheet.HeightOfLines(lines + 1), isWide, lastColumn, HeaderRow);
            sheet.Draw(ScorecardCharts.Steps(sheet, scope, HeaderRow, charted.First, charted.Last, FirstFigure), row + 2, lines, 1, Math.Clamp(lastColumn, 3, 8));
        }

        sheet.Protect();
        sheet.Freeze(HeaderRow, FirstFigure);
        sheet.Print(scope.Title, PageHead.Footing(scope), landscape: isWide, lastColumn, HeaderRow);
    }

    private static TextContent Head(string text) => new(text) { Look = Look.Header };

    private static IEnumerable<Block> Blocks(ReportScope scope, Assessment[] assessments, ProfileFormulas live)
    {
        yield return new Block(scope.Say("指标与总分", "Indicators and total"),
        [
            .. scope.Rubric.Indicators.Select((indicator, place) => new Line(
                $"{indicator.Id} {scope.Say(indicator.Title)}", null, [.. assessments.Select(each => each.Indicators[place].Score)], unit => live.Indicator(place, unit))),
            new Line(scope.OfficialIsGroups ? scope.Say("计算总分", "Computed total") : scope.Say("总分", "Total"), null, [.. assessments.Select(each => each.Total)], live.Total),
        ]);
        yield return Catalogue(scope, scope.Say("6+2 步骤（检查项）", "6+2 steps (checklist items)"), scope.Rubric.Steps, assessments, each => each.Steps, withKey: false, live, 0) with { IsSteps = true };
        yield return Catalogue(scope, scope.Say("检查对象", "Inspection objects"), scope.Rubric.Objects, assessments, each => each.Objects, withKey: true, live, 2);
        yield return Catalogue(scope, scope.Say("销售阶段", "Stages"), scope.Rubric.Stages, assessments, each => each.Stages, withKey: false, live, 1);
        yield return Catalogue(scope, scope.Say("责任部门", "Departments"), scope.Rubric.Departments, assessments, each => each.Departments, withKey: false, live, 3);
        foreach (var (indicator, place) in scope.Rubric.Indicators.Select((indicator, place) => (indicator, place)))
        {
            yield return new Block(
                $"{scope.Say("考核点", "Criteria")} · {indicator.Id} {scope.Say(indicator.Title)}",
                [.. Criteria(scope, [.. assessments.Select(each => each.Indicators[place].Criteria)], "", live)]);
        }
    }

    private static Block Catalogue(
        ReportScope scope, string title, IReadOnlyList<CatalogueEntry> catalogue, Assessment[] assessments, Func<Profiles, IReadOnlyList<ProfileLine>> lines, bool withKey, ProfileFormulas live, int classes)
    {
        var none = Score.None(NoScoreReason.NothingScored, "没有可计分的检查项", "nothing to score");
        ProfileLine? Find(Assessment assessment, CatalogueEntry entry) =>
            lines(assessment.Profiles).FirstOrDefault(line => string.Equals(line.Key, entry.Key, StringComparison.Ordinal));
        return new Block(title,
        [
            .. catalogue
                .Where(entry => assessments.Any(each => Find(each, entry) is not null))
                .Select(entry => new Line(
                    withKey ? $"{entry.Key} {scope.Say(entry.Title)}" : scope.Say(entry.Title),
                    Find(assessments[0], entry)?.Items ?? 0,
                    [.. assessments.Select(each => Find(each, entry)?.Score ?? none)],
                    unit => live.Class(classes, WeightsSheet.LabelOf(scope, catalogue, entry.Key), unit))
                {
                    Count = live.Scored(classes, WeightsSheet.LabelOf(scope, catalogue, entry.Key)),
                }),
        ]);
    }

    private static IEnumerable<Line> Criteria(ReportScope scope, IReadOnlyList<IReadOnlyList<CriterionResult>> results, string indent, ProfileFormulas live)
    {
        for (var i = 0; i < results[0].Count; i++)
        {
            var same = results.Select(each => each[i]).ToList();
            yield return new Line(indent + scope.Say(same[0].Criterion.Title), null, [.. same.Select(each => each.Score)], unit => live.Criterion(same[0].Criterion, unit));
            foreach (var child in Criteria(scope, [.. same.Select(each => each.Children)], indent + "　", live))
                yield return child;
        }
    }

    private sealed record Block(string Title, IReadOnlyList<Line> Lines)
    {
        public bool IsSteps { get; init; }
    }

    /// <summary>Live: the score of a unit by formula.</summary>
    private sealed record Line(string Title, int? Items, IReadOnlyList<Score> Scores, Func<int, Formula> Live)
    {
        public Formula? Count { get; init; }
    }
}
