using QualityAudit.Audits;
using QualityAudit.Diagnostics;
using QualityAudit.Import.Tables;
using QualityAudit.Import.Values;
using QualityAudit.Rubrics;

namespace QualityAudit.Import.Checklists;

/// <summary>A filled checklist, one visit a sheet: the entries above the table, then its rows.</summary>
internal sealed class ChecklistReader(IReadOnlyList<Rubric> rubrics, ProjectLookup projects, TemplateMark? mark, bool isForm, DiagnosticBag bag) : ITableReader
{
    private readonly VisitList visits = new(bag);

    public FileContent Content => visits.Content;

    public RowTally Read(SheetTable table)
    {
        if (isForm && !table.Rows.Any(row => row.Has(ChecklistFields.Result) || row.Has(ChecklistFields.Measured)))
        {
            // One sentence, not one for every cell that is still empty.
            bag.Add(SheetDiagnostics.BlankForm.At(table.Sheet.Whole));
            return new RowTally(0, table.Rows.Count());
        }

        var reader = new FieldReader(table.Sheet, bag);
        table.CheckHeader(bag, new HashSet<int>());
        var head = new HeadBlock(table.Sheet, table.Above, ChecklistFields.Head, bag);

        var projectField = head[ChecklistFields.ProjectId] is { IsBlank: false } ? ChecklistFields.ProjectId : ChecklistFields.Project;
        var project = projects.Find(reader, Entry(head, projectField, reader), projectField, required: false);
        var date = reader.Date(Entry(head, ChecklistFields.Date, reader), ChecklistFields.Date);
        var inspector = reader.Text(Entry(head, ChecklistFields.Inspector, reader), ChecklistFields.Inspector);
        var kind = reader.Word(Entry(head, ChecklistFields.VisitKind, reader), ChecklistFields.VisitKind, Words.VisitKinds);
        var revision = reader.WholeNumber(head[ChecklistFields.Revision], ChecklistFields.Revision, 1, 999) ?? 1;
        CheckQuarter(head, date, reader);
        if (date is { } dated)
            visits.CheckDate(head[ChecklistFields.Date]!.Value, dated, reader);
        var rubric = new RubricChoice(rubrics, reader).Choose(head, mark, date is { } day ? Quarter.Of(day) : null, table);
        if (rubric is null)
            return default;

        var items = new ItemRows(rubric, reader, isForm);
        var responses = items.Read(table);
        if (project is not null && date is not null && inspector is not null && kind is not null)
            visits.Add(new Visit(project.Id, date.Value, inspector, kind.Value, rubric.Id, rubric.Version, revision, table.Sheet, responses));
        return new RowTally(responses.Count, items.Skipped);
    }

    /// <summary>The value of an entry that a checklist cannot do without.</summary>
    private static Workbooks.Cell? Entry(HeadBlock head, Field field, FieldReader reader)
    {
        var cell = head[field];
        if (cell is { IsBlank: false })
            return cell;
        reader.Bag.Add(SheetDiagnostics.MissingHeadEntry.At(
            cell is { } blank ? reader.Sheet.At(blank.Address) : reader.Sheet.Whole,
            ("label", field.Name)));
        return null;
    }

    private static void CheckQuarter(HeadBlock head, DateOnly? date, FieldReader reader)
    {
        if (reader.Readable(head[ChecklistFields.Quarter], ChecklistFields.Quarter) is not { } cell)
            return;
        if (QuarterReading.Of(cell.Text, date?.Year) is not { } quarter)
        {
            // Without a date a bare "Q3" names no quarter, and the date has been reported.
            if (date is not null)
                reader.Report(CellDiagnostics.NotAQuarter, cell, ChecklistFields.Quarter, ("value", FieldReader.Raw(cell)));
        }
        else if (date is { } day && !quarter.Contains(day))
        {
            reader.Bag.Add(SheetDiagnostics.QuarterDisagrees.At(
                reader.Sheet.At(cell.Address),
                ("quarter", quarter.ToString()),
                ("date", FieldReader.Iso(day)),
                ("dateQuarter", Quarter.Of(day).ToString())));
        }
    }
}
