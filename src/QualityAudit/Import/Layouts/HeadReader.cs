using System.Globalization;
using System.Text.RegularExpressions;
using QualityAudit.Audits;
using QualityAudit.Diagnostics;
using QualityAudit.Import.Checklists;
using QualityAudit.Import.Layouts.Profiles;
using QualityAudit.Import.Layouts.Questions;
using QualityAudit.Import.Tables;
using QualityAudit.Import.Values;
using QualityAudit.Import.Workbooks;

namespace QualityAudit.Import.Layouts;

/// <summary>Who visited which project when, from the entries, the title and the sheet's name. What disagrees is an error that names both.</summary>
internal sealed partial class HeadReader(LayoutSheet sheet, HeadEntries head, FieldReader reader, ProjectIndex index, ProjectLookup projects, OpenQuestions questions)
{
    private static readonly VisitKind[] Kinds = Enum.GetValues<VisitKind>();

    private readonly LayoutProfile? profile = sheet.Profile;

    private static readonly (string Word, VisitKind Kind)[] KindWords =
    [
        ("神秘访客", VisitKind.MysteryShop), ("神秘顾客", VisitKind.MysteryShop), ("暗访", VisitKind.MysteryShop), ("mystery shop", VisitKind.MysteryShop),
        ("资料检查", VisitKind.DocumentCheck), ("人员访谈", VisitKind.StaffInterview), ("员工访谈", VisitKind.StaffInterview), ("抽查", VisitKind.SpotCheck),
    ];

    /// <summary>Where the project was found, to be shown.</summary>
    public LocalizedText ProjectSource { get; private set; } = LocalizedText.Same("");

    /// <summary>The places that outweighed others, in this order; empty where all agreed.</summary>
    public IReadOnlyList<ProjectPlace> ProjectFrom { get; private set; } = sheet.Profile?.ProjectFrom ?? [];

    public Project? Project()
    {
        var claims = new List<ProjectClaim>();
        var entries = head.All(ChecklistFields.ProjectId).Concat(head.All(ChecklistFields.Project)).ToList();
        foreach (var entry in entries)
        {
            if ((Called(entry.Text) ?? projects.Find(reader, entry, ChecklistFields.Project)) is { } named)
                claims.Add(new(named, ProjectPlace.Entry, entry.Text, Where(entry, new("表头", "the entry")), reader.Sheet.At(entry.Address)));
        }

        foreach (var title in head.Titles)
        {
            if (Inside(title.Text) is { } named)
                claims.Add(new(named, ProjectPlace.Title, title.Text, Where(title, new("标题", "the title")), reader.Sheet.At(title.Address)));
        }

        if (reader.Sheet.Sheet is { } tab && Inside(tab) is { } called)
            claims.Add(new(called, ProjectPlace.Sheet, tab, new("工作表名称", "the sheet's name"), reader.Sheet.Whole));

        if (claims.Count == 0)
        {
            if (entries.Count == 0)
                Missing(ChecklistFields.Project);
            return null;
        }

        if (Agreed(claims) is not { } agreed)
            return null;
        ProjectSource = new(string.Join('、', agreed.Select(claim => claim.Where.Zh)), string.Join(", ", agreed.Select(claim => claim.Where.En)));
        return agreed[0].Project;
    }

    /// <summary>The claims of the place that counts, or all of them; null where two disagree and nobody has said which counts.</summary>
    private List<ProjectClaim>? Agreed(List<ProjectClaim> claims)
    {
        var preferred = ProjectFrom.Select(place => claims.Where(claim => claim.Place == place).ToList()).FirstOrDefault(said => said.Count > 0);
        var counted = preferred ?? claims;
        var first = counted[0];
        if (counted.Find(claim => claim.Project.Id != first.Project.Id) is not { } other)
            return counted;
        var rivals = new[] { first, other }.Select(claim => LocalizedText.Same($"{Shown.Text(claim.Said)} ({claim.Project.Id})")).ToList();
        var question = new LayoutQuestion(
            LayoutCheck.KeyOf(sheet.Header, $"project {first.Place} {other.Place}"), first.Location,
            new($"检查的是哪个项目？{first.Where.Zh}和{other.Where.Zh}不一致。", $"Which project was visited? {first.Where.En} and {other.Where.En} disagree."),
            [new($"{first.Where.Zh}：{rivals[0].Zh}", $"{first.Where.En}: {rivals[0].En}"), new($"{other.Where.Zh}：{rivals[1].Zh}", $"{other.Where.En}: {rivals[1].En}")]);
        if (first.Place != other.Place && questions.Choose(question) is { } chosen)
        {
            ProjectFrom = [chosen == 0 ? first.Place : other.Place];
            return [.. claims.Where(claim => claim.Place == ProjectFrom[0])];
        }

        reader.Bag.Add(SheetDiagnostics.ProjectsDisagree.At(
            first.Location,
            ("firstWhere", first.Where),
            ("first", rivals[0]),
            ("secondWhere", other.Where),
            ("second", rivals[1])));
        return null;
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
            if (cells.Count == 0 && sheet.Header.Columns.Any(column => column.Meaning == Meaning.Date))
                return DateOfRows();
            if (cells.Count == 0)
                Missing(ChecklistFields.Date);
            else
                reader.Date(cells[0], ChecklistFields.Date);
            return null;
        }

        var other = days.Find(found => found.Day != days[0].Day);
        if (other.Day == default)
        {
            DateCell = days[0].Cell;
            CheckMonth(days[0].Day, days[0].Cell);
            return days[0].Day;
        }

        Repeated(ChecklistFields.Date, days[0].Cell, other.Cell);
        return null;
    }

    /// <summary>The day of the visit where each item has its own date (L9): all the same, or the first or last as somebody has chosen.</summary>
    private DateOnly? DateOfRows()
    {
        var found = new List<(DateOnly Day, Cell Cell)>();
        foreach (var row in sheet.Below.Select(row => new LayoutRow(row, sheet.Header)).Where(row => row.HasVerdict))
        {
            if (row[Meaning.Date] is not { IsBlank: false } cell)
                continue;
            if ((DateReading.Of(cell).Day ?? WithoutYear(cell)) is { } day)
                found.Add((day, cell));
            else
                reader.Date(cell, ChecklistFields.Date);
        }

        if (found.Count == 0)
        {
            Missing(ChecklistFields.Date);
            return null;
        }

        var (first, last) = (found.MinBy(each => each.Day), found.MaxBy(each => each.Day));
        if (first.Day == last.Day)
            return first.Day;
        DatesOfRows = profile?.Dates;
        var question = new LayoutQuestion(
            LayoutCheck.KeyOf(sheet.Header, "dates"), reader.Sheet.At(last.Cell.Address),
            new("各行日期不同，检查日期以哪一天为准？", "The rows have different dates. Which day counts as the day of the visit?"),
            [new($"最早的：{FieldReader.Iso(first.Day)}（{first.Cell.Address}）", $"the first: {FieldReader.Iso(first.Day)} ({first.Cell.Address})"), new($"最晚的：{FieldReader.Iso(last.Day)}（{last.Cell.Address}）", $"the last: {FieldReader.Iso(last.Day)} ({last.Cell.Address})")]);
        if (DatesOfRows is null && questions.Choose(question) is { } chosen)
            DatesOfRows = chosen == 0 ? DayOfVisit.First : DayOfVisit.Last;
        if (DatesOfRows is { } known)
            return known == DayOfVisit.First ? first.Day : last.Day;
        reader.Bag.Add(SheetDiagnostics.DatesDiffer.At(
            reader.Sheet.At(last.Cell.Address),
            ("first", LocalizedText.Same($"{FieldReader.Iso(first.Day)} ({first.Cell.Address})")),
            ("second", LocalizedText.Same($"{FieldReader.Iso(last.Day)} ({last.Cell.Address})"))));
        return null;
    }

    /// <summary>Which of several days counts, where rows have dates of their own.</summary>
    public DayOfVisit? DatesOfRows { get; private set; }

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
        if (profile?.VisitKind is { } usual)
            return usual;
        var question = new LayoutQuestion(
            LayoutCheck.KeyOf(sheet.Header, "visit kind"), reader.Sheet.Whole,
            new("表里没有写检查类型。这是哪一种检查？", "The sheet does not say what kind of visit it was. Which one was it?"),
            [.. Kinds.Select(AuditNames.Of)]);
        if (questions.Choose(question) is { } chosen)
            return KindChosen = Kinds[chosen];
        Missing(ChecklistFields.VisitKind);
        return null;
    }

    /// <summary>The kind that somebody chose because the sheet does not say it.</summary>
    public VisitKind? KindChosen { get; private set; }

    public int Revision() => head.All(ChecklistFields.Revision) is [var cell, ..] ? reader.WholeNumber(cell, ChecklistFields.Revision, 1, 999) ?? 1 : 1;

    /// <summary>Where the date of the visit stands, if it stands in one cell.</summary>
    public Cell? DateCell { get; private set; }

    // L15: a month without a saved first day may begin anywhere in the one before.
    private void CheckMonth(DateOnly day, Cell cell)
    {
        var months = head.Titles.Select(title => ReportingMonth.In(title.Text)).OfType<ReportingMonth>().Distinct().ToList();
        if (months is not [var month])
            return;
        var apart = ReportingMonth.Of(day, profile?.MonthStartsOn ?? 1).DistanceTo(month);
        if (apart > (profile?.MonthStartsOn is null ? 1 : 0))
            reader.Report(CellDiagnostics.DateOutsideMonth, cell, ChecklistFields.Date, ("date", LocalizedText.Same(FieldReader.Iso(day))), ("month", month.Name));
    }

    /// <summary>The quarter that the sheet names must be the one of the date, or at least the one of its reporting month.</summary>
    public void CheckQuarter(DateOnly date)
    {
        foreach (var (quarter, cell) in Quarters(date.Year))
        {
            if (!quarter.Contains(date))
            {
                var reported = ReportingMonth.Of(date, profile?.MonthStartsOn ?? 1);
                if (profile?.MonthStartsOn is { } start && quarter.Contains(new DateOnly(reported.Year!.Value, reported.Month, 1)))
                {
                    reader.Bag.Add(SheetDiagnostics.QuarterOfDateCounts.At(
                        reader.Sheet.At(cell.Address),
                        ("quarter", quarter.ToString()), ("day", Text(start)), ("date", FieldReader.Iso(date)), ("dateQuarter", Quarter.Of(date).ToString())));
                    return;
                }

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
        if (Called(text) is { } known)
            return known;
        if (index.Find(text) is [var whole])
            return whole;
        return index.Within(text) is [var only] ? only : null;
    }

    // The profile's own names (L13).
    private Project? Called(string text) =>
        profile?.ProjectNames.FirstOrDefault(name => ProjectIndex.Key(name.Written) == ProjectIndex.Key(text)) is { ProjectId: { } id } && index.Find(id) is [var project] ? project : null;

    private static LocalizedText Where(Cell cell, LocalizedText kind) => new($"{kind.Zh} {cell.Address}", $"{kind.En} {cell.Address}");

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static int Number(Group digits) => int.Parse(digits.Value, CultureInfo.InvariantCulture);

    private sealed record ProjectClaim(Project Project, ProjectPlace Place, string Said, LocalizedText Where, SourceLocation Location);

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
