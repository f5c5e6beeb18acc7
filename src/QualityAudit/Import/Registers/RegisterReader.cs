using QualityAudit.Audits;
using QualityAudit.Diagnostics;
using QualityAudit.Import.Tables;
using QualityAudit.Import.Values;
using QualityAudit.Import.Workbooks;

namespace QualityAudit.Import.Registers;

/// <summary>The project register: one project a row. Every name and alias must lead to one project only.</summary>
internal sealed class RegisterReader(DiagnosticBag bag) : ITableReader
{
    private const int MostUnits = 1_000_000;

    // The largest developers have some thousands.
    private const int MostProjects = 20_000;
    private static readonly char[] AliasSeparators = [';', '；', '、', '\n'];

    private readonly List<Project> projects = [];
    private readonly Dictionary<string, SourceLocation> ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Project, SourceLocation Location)> names = new(StringComparer.Ordinal);

    public FileContent Content => new RegisterContent(projects);

    public RowTally Read(SheetTable table)
    {
        table.CheckHeader(bag, new HashSet<int>());
        var reader = new FieldReader(table.Sheet, bag);
        var before = projects.Count;
        foreach (var row in table.Rows)
        {
            if (projects.Count == MostProjects)
                throw LimitReached.OfProjects(table.Sheet.Whole, MostProjects);
            ReadRow(row, reader);
        }

        return new RowTally(projects.Count - before);
    }

    private void ReadRow(TableRow row, FieldReader reader)
    {
        var id = reader.Text(row[RegisterFields.Id], RegisterFields.Id, required: true);
        var name = reader.Text(row[RegisterFields.Name], RegisterFields.Name, required: true);
        var aliases = reader.Text(row[RegisterFields.Aliases], RegisterFields.Aliases)
            ?.Split(AliasSeparators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
        var city = reader.Text(row[RegisterFields.City], RegisterFields.City, required: true);
        var region = reader.Text(row[RegisterFields.Region], RegisterFields.Region, required: true);
        var handover = reader.Date(row[RegisterFields.HandoverDate], RegisterFields.HandoverDate);
        var units = reader.WholeNumber(row[RegisterFields.UnitsHandedOver], RegisterFields.UnitsHandedOver, 0, MostUnits);
        var contracts = reader.WholeNumber(row[RegisterFields.ContractsSigned], RegisterFields.ContractsSigned, 0, MostUnits);
        var grade = reader.Text(row[RegisterFields.Grade], RegisterFields.Grade);
        if (id is null || name is null || city is null || region is null)
            return;

        var idCell = row[RegisterFields.Id]!.Value;
        if (!ids.TryAdd(ProjectIndex.Key(id), reader.Sheet.At(idCell.Address)))
        {
            reader.Report(
                RowDiagnostics.RepeatedProject,
                idCell,
                id,
                ("project", FieldReader.Raw(idCell)),
                ("first", reader.Place(ids[ProjectIndex.Key(id)])));
            return;
        }

        TakeName(id, name, row[RegisterFields.Name]!.Value, reader);
        foreach (var alias in aliases)
            TakeName(id, alias, row[RegisterFields.Aliases]!.Value, reader);
        // Names are compared in plain form and printed as they were written.
        projects.Add(new Project(
            id, row[RegisterFields.Name]!.Value.Text.Trim(), [.. aliases.Distinct(StringComparer.Ordinal)], city, region, handover, units, contracts, grade, reader.Sheet.At(idCell.Address)));
    }

    private void TakeName(string id, string name, Cell cell, FieldReader reader)
    {
        if (names.TryAdd(ProjectIndex.Key(name), (id, reader.Sheet.At(cell.Address))))
            return;
        var (owner, location) = names[ProjectIndex.Key(name)];
        if (ProjectIndex.Key(owner) != ProjectIndex.Key(id))
            reader.Report(
                RowDiagnostics.RepeatedProjectName,
                cell,
                id,
                ("name", LocalizedText.Same(Shown.Text(name))),
                ("project", LocalizedText.Same(Shown.Text(owner))),
                ("first", reader.Place(location)));
    }
}
