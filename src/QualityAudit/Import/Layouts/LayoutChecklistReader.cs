using QualityAudit.Audits;
using QualityAudit.Diagnostics;
using QualityAudit.Import.Checklists;
using QualityAudit.Import.Layouts.Profiles;
using QualityAudit.Import.Layouts.Questions;
using QualityAudit.Import.Tables;
using QualityAudit.Import.Values;
using QualityAudit.Import.Workbooks;

namespace QualityAudit.Import.Layouts;

/// <summary>
/// Checklists in a company's own layout, one visit a sheet. What is neither certain nor chosen is an error; nothing is taken without a word.
/// </summary>
internal sealed class LayoutChecklistReader(
    IReadOnlyList<ItemMatcher> matchers, ProjectIndex index, ProjectLookup projects, OpenQuestions questions, DiagnosticBag bag)
{
    private readonly VisitList visits = new(bag);

    public FileContent Content => visits.Content;

    /// <summary>How each sheet was understood.</summary>
    public List<SheetReading> Readings { get; } = [];

    public RowTally Read(LayoutSheet sheet)
    {
        var reader = new FieldReader(sheet.Sheet, bag);
        var check = new LayoutCheck(reader, questions);
        var settled = check.WithOneColumnEach(sheet);
        sheet = settled ?? sheet;
        var head = new HeadEntries(sheet.Profile?.Words);
        head.Add(sheet.Above, sheet.Merges);
        var rows = sheet.Below.Select(row => new LayoutRow(row, sheet.Header)).ToList();
        head.Add(sheet.Below.Zip(rows).Where(pair => !pair.Second.HasVerdict && SignedHere(pair.First)).Select(pair => pair.First), sheet.Merges);
        var reading = LayoutReport.Of(sheet, head, rows);
        var tally = settled is null ? default : Read(sheet, rows, head, reader, check, ref reading);
        Readings.Add(reading);
        return tally;
    }

    // Below the table only a line of signatures adds to the head.
    private static bool SignedHere(SheetRow row) => row.Cells.Count > 0 && PlainText.Of(row.Cells[0].Text) is var text
        && (text.StartsWith("检查人", StringComparison.Ordinal) || text.StartsWith("检查日期", StringComparison.Ordinal));

    private RowTally Read(LayoutSheet sheet, List<LayoutRow> rows, HeadEntries head, FieldReader reader, LayoutCheck check, ref SheetReading reading)
    {
        var unit = check.UnitOfScores(sheet, rows);
        var isClear = check.Remarks(sheet, rows, out var remarks) && unit is not null;
        if (!isClear)
            return default;
        if (!rows.Exists(row => row.HasVerdict))
        {
            bag.Add(SheetDiagnostics.BlankSheet.At(sheet.Sheet.Whole));
            return new RowTally(0, rows.Count);
        }

        var entries = new HeadReader(sheet, head, reader, index, projects, questions);
        var project = entries.Project();
        var date = entries.Date();
        var inspector = entries.Inspector();
        var kind = entries.Kind();
        var revision = entries.Revision();
        if (date is { } day)
            entries.CheckQuarter(day);
        if (date is { } dated && entries.DateCell is { } cell)
            visits.CheckDate(cell, dated, reader);
        var quarter = date is { } visited ? Quarter.Of(visited) : (Quarter?)null;
        reading = reading with { Quarter = quarter, Kind = kind, Project = project is null ? null : (project.Id, entries.ProjectSource) };
        if (new RubricMatch(matchers, reader, questions).Choose(sheet, head, quarter) is not { } matcher)
            return default;

        var items = new LayoutItems(matcher, reader, new RowAnswers(reader, sheet.Header, sheet.Profile?.Words, unit!.Value, remarks));
        var responses = items.Read(sheet, rows);
        reading = reading with
        {
            Rubric = matcher.Rubric.ToString(),
            Items = responses.Count,
            Skipped = items.Skipped,
            NotApplicable = items.NotApplicable,
            Profile = ProfileDraft.Of(sheet, matcher.Rubric.Id, unit.Value, remarks, entries),
        };
        bag.Add(LayoutReport.Understood(reading, sheet));
        if (project is not null && date is { } on && inspector is not null && kind is { } of)
            visits.Add(new Visit(project.Id, on, inspector, of, matcher.Rubric.Id, matcher.Rubric.Version, revision, sheet.Sheet, responses));
        return new RowTally(responses.Count, items.Skipped.Count);
    }
}
