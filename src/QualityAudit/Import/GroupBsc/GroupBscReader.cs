using QualityAudit.Audits;
using QualityAudit.Diagnostics;
using QualityAudit.Import.Tables;
using QualityAudit.Import.Values;
using QualityAudit.Import.Workbooks;

namespace QualityAudit.Import.GroupBsc;

/// <summary>Group BSC results, one a row: of a project, of a region (project blank) or of the group (both blank).</summary>
internal sealed class GroupBscReader(ProjectIndex index, ProjectLookup projects, bool isForm, DiagnosticBag bag) : ITableReader
{
    private readonly List<GroupBscResult> results = [];
    private readonly Dictionary<(Quarter, string?, string?), SourceLocation> seen = [];

    public FileContent Content => new GroupBscContent(results);

    public RowTally Read(SheetTable table)
    {
        table.CheckHeader(bag, new HashSet<int>());
        var reader = new FieldReader(table.Sheet, bag);
        var before = results.Count;
        var unfilled = 0;
        if (isForm && table.Rows.Any(row => row.Has(GroupBscFields.Score)))
            (table, unfilled) = UnfilledRows.Without(table, row => row.Has(GroupBscFields.Score), _ => true, bag);
        else if (isForm)
            return new RowTally(0, table.Rows.Count());
        foreach (var row in table.Rows)
            ReadRow(row, reader);
        return new RowTally(results.Count - before, unfilled);
    }

    private void ReadRow(TableRow row, FieldReader reader)
    {
        var quarter = ReadQuarter(row, reader);
        var score = ReadScore(row, reader);
        var projectField = row.Has(GroupBscFields.ProjectId) ? GroupBscFields.ProjectId : GroupBscFields.Project;
        var hasProject = row.Has(projectField);
        var project = hasProject ? projects.Find(reader, row[projectField], projectField) : null;
        var region = ReadRegion(row, project, reader, out var regionIsRead);
        if (quarter is null || score is null || (hasProject && project is null) || !regionIsRead)
            return;

        var source = reader.Sheet.At(row[GroupBscFields.Score]!.Value.Address);
        var key = (quarter.Value, region, project?.Id);
        if (!seen.TryAdd(key, source))
            reader.Report(
                RowDiagnostics.RepeatedGroupResult,
                row[GroupBscFields.Score]!.Value,
                project?.Id ?? region,
                ("quarter", LocalizedText.Same(quarter.Value.ToString())),
                ("subject", Subject(region, project)),
                ("first", reader.Place(seen[key])));
        results.Add(new GroupBscResult(quarter.Value, region, project?.Id, score.Value, source));
    }

    private static Quarter? ReadQuarter(TableRow row, FieldReader reader)
    {
        var year = ReadYear(row, reader);
        if (reader.Readable(row[GroupBscFields.Quarter], GroupBscFields.Quarter, required: true) is not { } cell)
            return null;
        var hasYear = row.Has(GroupBscFields.Year);
        var quarter = QuarterReading.Of(cell.Text, year);
        if (quarter is null && hasYear && year is null)
            return null;
        if (quarter is null || (year is { } told && quarter.Value.Year != told))
        {
            reader.Report(CellDiagnostics.NotAQuarter, cell, GroupBscFields.Quarter, ("value", FieldReader.Raw(cell)));
            return null;
        }

        return quarter;
    }

    private static int? ReadYear(TableRow row, FieldReader reader)
    {
        if (row[GroupBscFields.Year] is { Type: CellType.Text } text && PlainText.Of(text.Text) is [.. var digits, '年'])
            return reader.WholeNumber(Cell.OfText(text.Address, digits), GroupBscFields.Year, 1990, 2100);
        return reader.WholeNumber(row[GroupBscFields.Year], GroupBscFields.Year, 1990, 2100);
    }

    private static decimal? ReadScore(TableRow row, FieldReader reader)
    {
        var allowed = new LocalizedText("0 到 100 的数字", "a number from 0 to 100");
        if (reader.Number(WithoutUnit(row[GroupBscFields.Score]), GroupBscFields.Score, allowed, required: true) is not { } score)
            return null;
        if (score is >= 0 and <= 100)
            return score;
        var cell = row[GroupBscFields.Score]!.Value;
        reader.Report(CellDiagnostics.ScoreOutOfRange, cell, GroupBscFields.Score, ("value", FieldReader.Raw(cell)));
        return null;
    }

    // "84.5分" is read as what it says.
    private static Cell? WithoutUnit(Cell? score) =>
        score is { Type: CellType.Text } text && PlainText.Of(text.Text) is [.. var points, '分'] ? Cell.OfText(text.Address, points) : score;

    private string? ReadRegion(TableRow row, Project? project, FieldReader reader, out bool isRead)
    {
        isRead = true;
        if (!row.Has(GroupBscFields.Region))
            return project?.Region;
        isRead = false;
        if (reader.Readable(row[GroupBscFields.Region], GroupBscFields.Region) is not { } cell)
            return null;
        var region = index.Regions.FirstOrDefault(known => ProjectIndex.Key(known) == ProjectIndex.Key(cell.Text));
        if (region is null)
        {
            if (index.Projects.Count == 0)
                projects.Find(reader, cell, GroupBscFields.Region);
            else
                reader.Report(
                    CrossDiagnostics.UnknownRegion,
                    cell,
                    Shown.Text(cell.Text),
                    ("region", FieldReader.Raw(cell)),
                    ("known", TextList.Of(index.Regions)));
            return null;
        }

        isRead = project is null || string.Equals(project.Region, region, StringComparison.Ordinal);
        if (!isRead)
            reader.Report(
                CrossDiagnostics.OtherRegion,
                cell,
                project!.Id,
                ("project", LocalizedText.Same(project.Id)),
                ("registered", LocalizedText.Same(project.Region)),
                ("region", FieldReader.Raw(cell)));
        return region;
    }

    private static LocalizedText Subject(string? region, Project? project) =>
        project is not null ? LocalizedText.Same(project.Id) : region is not null ? LocalizedText.Same(region) : new("集团", "the group");
}
