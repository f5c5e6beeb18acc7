using System.Globalization;
using System.Text.RegularExpressions;
using QualityAudit.Audits;
using QualityAudit.Diagnostics;
using QualityAudit.Import.Checklists;
using QualityAudit.Import.Tables;
using QualityAudit.Import.Values;
using QualityAudit.Import.Workbooks;

namespace QualityAudit.Import.Layouts;

/// <summary>Who visited which project when, from the entries, the title and the sheet's name. What disagrees is an error that names both.</summary>
internal sealed partial class HeadReader(HeadEntries head, FieldReader reader, ProjectIndex index, ProjectLookup projects)
{
    private static readonly (string Word, VisitKind Kind)[] KindWords =
    [
        ("神秘访客", VisitKind.MysteryShop), ("神秘顾客", VisitKind.MysteryShop), ("暗访", VisitKind.MysteryShop), ("mystery shop", VisitKind.MysteryShop),
        ("资料检查", VisitKind.DocumentCheck), ("人员访谈", VisitKind.StaffInterview), ("员工访谈", VisitKind.StaffInterview), ("抽查", VisitKind.SpotCheck),
    ];

    /// <summary>Where the project was found, to be shown.</summary>
    public LocalizedText ProjectSource { get; private set; } = LocalizedText.Same("");

    public Project? Project()
    {
        var claims = new List<(Project Project, string Said, LocalizedText Where, SourceLocation Location)>();
        var entries = head.All(ChecklistFields.ProjectId).Concat(head.All(ChecklistFields.Project)).ToList();
        foreach (var entry in entries)
        {
            if (projects.Find(reader, entry, ChecklistFields.Project) is { } named)
                claims.Add((named, entry.Text, Where(entry, new("表头", "the entry")), reader.Sheet.At(entry.Address)));
        }

        foreach (var title in head.Titles)
        {
            if (Inside(title.Text) is { } named)
                claims.Add((named, title.Text, Where(title, new("标题", "the title")), reader.Sheet.At(title.Address)));
        }

        if (reader.Sheet.Sheet is { } sheet && Inside(sheet) is { } called)
            claims.Add((called, sheet, new("工作表名称", "the sheet's name"), reader.Sheet.Whole));

        if (claims.Count == 0)
        {
            if (entries.Count == 0)
                Missing(ChecklistFields.Project);
            return null;
        }

        var first = claims[0];
        var other = claims.Find(claim => claim.Project.Id != first.Project.Id);
        if (other.Project is not null)
        {
            reader.Bag.Add(SheetDiagnostics.ProjectsDisagree.At(
                first.Location,
                ("firstWhere", first.Where),
                ("first", LocalizedText.Same($"{Shown.Text(first.Said)} ({first.Project.Id})")),
                ("secondWhere", other.Where),
                ("second", LocalizedText.Same($"{Shown.Text(other.Said)} ({other.Project.Id})"))));
            return null;
        }

        ProjectSource = new(string.Join('、', claims.Select(claim => claim.Where.Zh)), string.Join(", ", claims.Select(claim => claim.Where.En)));
        return first.Project;
    }

    public DateOnly? Date()
    {
        var cells = head.All(ChecklistFields.Date);
        var days = new List<(DateOnly Day, Cell Cell)>();
        foreach (var cell in cells)
        {
            if (DateReading.Of(cell).Day is { } day)
                days.Add((day, cell));
            else if (WithoutYear(cell) is { } completed)
                days.Add((completed, cell));
        }

        if (days.Count == 0)
        {
            if (cells.Count == 0)
                Missing(ChecklistFields.Date);
            else
                reader.Date(cells[0], ChecklistFields.Date);
            return null;
        }

        var other = days.Find(found => found.Day != days[0].Day);
        if (other.Day == default)
            return days[0].Day;
        Repeated(ChecklistFields.Date, days[0].Cell, other.Cell);
        return null;
    }

    public string? Inspector() => Only(ChecklistFields.Inspector) is { } cell ? reader.Text(cell, ChecklistFields.Inspector) : null;

    public VisitKind? Kind()
    {
        if (head.All(ChecklistFields.VisitKind).Count > 0)
            return Only(ChecklistFields.VisitKind) is { } cell ? reader.Word(cell, ChecklistFields.VisitKind, Words.VisitKinds) : null;
        var named = head.Titles.Select(title => title.Text).Append(reader.Sheet.Sheet ?? "").Select(PlainText.Of)
            .SelectMany(text => KindWords.Where(word => text.Contains(PlainText.Of(word.Word), StringComparison.Ordinal)).Select(word => word.Kind))
            .Distinct().ToList();
        if (named is [var kind])
            return kind;
        Missing(ChecklistFields.VisitKind);
        return null;
    }

    public int Revision() => head.All(ChecklistFields.Revision) is [var cell, ..] ? reader.WholeNumber(cell, ChecklistFields.Revision, 1, 999) ?? 1 : 1;

    /// <summary>The quarter that the sheet names must be the one of the date.</summary>
    public void CheckQuarter(DateOnly date)
    {
        foreach (var (quarter, cell) in Quarters(date.Year))
        {
            if (!quarter.Contains(date))
            {
                reader.Bag.Add(SheetDiagnostics.QuarterDisagrees.At(
                    reader.Sheet.At(cell.Address),
                    ("quarter", quarter.ToString()),
                    ("date", FieldReader.Iso(date)),
                    ("dateQuarter", Quarter.Of(date).ToString())));
                return;
            }
        }
    }

    private IEnumerable<(Quarter Quarter, Cell Cell)> Quarters(int? year)
    {
        foreach (var cell in head.All(ChecklistFields.Quarter))
        {
            if (QuarterReading.Of(cell.Text, year) is { } quarter)
                yield return (quarter, cell);
        }

        foreach (var cell in head.Titles)
        {
            if (Patterns.Quarter().Match(PlainText.Kept(cell.Text)) is { Success: true } found && Quarter.TryParse(found.Value, out var quarter))
                yield return (quarter, cell);
        }
    }

    // "12月9日" is in the year that the quarter or the title names; a human should look.
    private DateOnly? WithoutYear(Cell cell)
    {
        if (Patterns.MonthAndDay().Match(PlainText.Kept(cell.Text)) is not { Success: true } found)
            return null;
        var years = Quarters(null).Select(quarter => quarter.Quarter.Year)
            .Concat(head.Titles.SelectMany(title => Patterns.Year().Matches(PlainText.Kept(title.Text)).Select(year => Number(year.Groups["y"]))))
            .Distinct().ToList();
        if (years is not [var only] || DateReading.Of($"{only}-{found.Groups["m"].Value}-{found.Groups["d"].Value}").Day is not { } day)
            return null;
        reader.Report(CellDiagnostics.DateWithoutYear, cell, ChecklistFields.Date, ("value", FieldReader.Raw(cell)), ("date", LocalizedText.Same(FieldReader.Iso(day))));
        return day;
    }

    private Cell? Only(Field field)
    {
        var cells = head.All(field);
        if (cells.Count == 0)
            Missing(field);
        if (cells.Count > 1)
            Repeated(field, cells[0], cells[1]);
        return cells.Count == 1 ? cells[0] : null;
    }

    private void Missing(Field field) => reader.Bag.Add(SheetDiagnostics.MissingHeadEntry.At(reader.Sheet.Whole, ("label", field.Name)));

    private void Repeated(Field field, Cell first, Cell second) => reader.Bag.Add(SheetDiagnostics.RepeatedHeadEntry.At(
        reader.Sheet.At(second.Address),
        ("label", field.Name),
        ("first", LocalizedText.Same(first.Address.ToString())),
        ("firstValue", FieldReader.Raw(first)),
        ("value", FieldReader.Raw(second))));

    /// <summary>The one project whose name or alias stands in a title; of names within one another the longest.</summary>
    private Project? Inside(string text)
    {
        if (index.Find(text) is [var whole])
            return whole;
        var key = ProjectIndex.Key(text);
        var called = index.Projects
            .SelectMany(project => project.Aliases.Append(project.Name).Select(name => (Project: project, Name: ProjectIndex.Key(name))))
            .Where(name => name.Name.Length > 1 && key.Contains(name.Name, StringComparison.Ordinal))
            .ToList();
        var longest = called.Where(name => !called.Exists(other => other.Name.Length > name.Name.Length && other.Name.Contains(name.Name, StringComparison.Ordinal)));
        return longest.Select(name => name.Project).Distinct().ToList() is [var only] ? only : null;
    }

    private static LocalizedText Where(Cell cell, LocalizedText kind) => new($"{kind.Zh} {cell.Address}", $"{kind.En} {cell.Address}");

    private static int Number(Group digits) => int.Parse(digits.Value, CultureInfo.InvariantCulture);

    private static partial class Patterns
    {
        [GeneratedRegex(@"[0-9]{4}\s*(年\s*第?\s*[一二三四1-4]\s*季度|年?\s*[Qq][1-4])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
        public static partial Regex Quarter();

        [GeneratedRegex(@"^(?<m>[0-9]{1,2})\s*月\s*(?<d>[0-9]{1,2})\s*[日号]?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
        public static partial Regex MonthAndDay();

        [GeneratedRegex(@"(?<![0-9])(?<y>(19|20)[0-9]{2})\s*年", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
        public static partial Regex Year();
    }
}
