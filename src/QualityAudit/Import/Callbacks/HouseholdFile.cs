using QualityAudit.Audits;
using QualityAudit.Diagnostics;
using QualityAudit.Import.Tables;
using QualityAudit.Import.Values;
using QualityAudit.Import.Workbooks;

namespace QualityAudit.Import.Callbacks;

/// <summary>The households that were drawn to be called: project, household, move-in date and callback kind, one a row.</summary>
public static class HouseholdFile
{
    private static readonly TableKind Table = new(
        FileKind.Callbacks,
        new("抽样住户", "drawn households"),
        [CallbackFields.ProjectId, CallbackFields.Project, CallbackFields.Kind, CallbackFields.Household, CallbackFields.MoveInDate]);

    /// <summary>Every household in the order of the file, with everything that is wrong with it; an error leaves the list empty.</summary>
    public static (IReadOnlyList<DrawnHousehold> Households, IReadOnlyList<Diagnostic> Diagnostics) Read(FoundFile file, IReadOnlyList<Project> projects)
    {
        var bag = new DiagnosticBag();
        var households = new List<DrawnHousehold>();
        var lookup = new ProjectLookup(new ProjectIndex(projects));
        try
        {
            var limits = new ReadingLimits();
            var bytes = FileBytes.Read(file, limits);
            using var workbook = WorkbookFile.Open(bytes, limits, bag);
            var tables = workbook.Worksheets
                .Select(sheet => SheetTable.Read(
                    new SheetReference(file.RelativePath, sheet.Name is { } name ? Shown.Path(name) : null), new StreamedSheet(sheet, holdsAll: true, new SourceLocation(file.RelativePath), bytes.Clock), [Table]))
                .OfType<SheetTable>()
                .ToList();
            if (tables.Count == 0)
                bag.Add(FileDiagnostics.NothingRecognised.At(new SourceLocation(file.RelativePath)));
            foreach (var table in tables)
                Read(table, projects, lookup, bag, households);
            lookup.Report(bag);
        }
        catch (UnreadableFileException unreadable)
        {
            bag.Add(unreadable.Diagnostic);
        }

        return (bag.HasErrors ? [] : households, bag.All);
    }

    private static void Read(SheetTable table, IReadOnlyList<Project> projects, ProjectLookup lookup, DiagnosticBag bag, List<DrawnHousehold> households)
    {
        var reader = new FieldReader(table.Sheet, bag);
        table.CheckHeader(bag, new HashSet<int>());
        foreach (var row in table.Rows)
        {
            var field = row[CallbackFields.Project] is null || row.Has(CallbackFields.ProjectId) ? CallbackFields.ProjectId : CallbackFields.Project;
            var project = lookup.Find(reader, row[field], field);
            var kind = reader.Word(row[CallbackFields.Kind], CallbackFields.Kind, Words.CallbackKinds, required: true);
            var household = reader.Text(row[CallbackFields.Household], CallbackFields.Household, required: true);
            var moved = reader.Date(row[CallbackFields.MoveInDate], CallbackFields.MoveInDate);
            if (project is not null && kind is { } about && household is not null)
                households.Add(new DrawnHousehold(projects.First(each => each.Id == project.Id), about, household, moved));
        }
    }
}
