using QualityAudit.Audits;
using QualityAudit.Spreadsheets.Formulas;
using QualityAudit.Spreadsheets.Package;

namespace QualityAudit.Spreadsheets;

/// <summary>What a file says of itself. LastDay: it is dated by its quarter, never by the clock.</summary>
internal sealed record BookProperties(string Title, string Subject, string Category, DateOnly LastDay)
{
    public string? Description { get; init; }

    public string? Keywords { get; init; }
}

/// <summary>The workbook being written. Saving it twice gives the same bytes.</summary>
internal sealed class Book
{
    private readonly SheetNames names = new();
    private readonly List<Sheet> sheets = [];
    private readonly SortedDictionary<string, string> marks = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, Area> named = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="language">Of everything written.</param>
    /// <param name="title">Among the properties of the file.</param>
    /// <param name="quarter">The file is dated by it, never by the clock: the same content is the same file.</param>
    /// <param name="category">What kind of file of ours it is (<see cref="OwnFiles"/>).</param>
    public Book(Language language, string title, Quarter quarter, string category)
    {
        Language = language;
        Styles = new StyleTable(language == Language.Chinese ? "微软雅黑" : "Calibri");
        Properties = new BookProperties(CellText.Clean(title), quarter.ToString(), category, quarter.LastDay);
    }

    public Language Language { get; }

    public StyleTable Styles { get; }

    public BookProperties Properties { get; set; }

    public IReadOnlyList<Sheet> Sheets => sheets;

    /// <summary>The sheet that is open when the workbook is.</summary>
    public Sheet? Active { get; set; }

    /// <summary>Hidden names and their texts.</summary>
    public IReadOnlyDictionary<string, string> Marks => marks;

    /// <summary>Names that formulas and charts may use for cells.</summary>
    public IReadOnlyDictionary<string, Area> Named => named;

    /// <summary>Adds a sheet at the end; the name it gets may differ from the wanted one.</summary>
    public Sheet Add(string wantedName)
    {
        var sheet = new Sheet(names.Take(wantedName), Language, Styles);
        sheets.Add(sheet);
        return sheet;
    }

    /// <summary>Gives the workbook a hidden name for a text, by which a program knows the workbook again whoever saved it since.</summary>
    public void Mark(string name, string text) => marks.Add(name, text);

    /// <summary>Gives cells a name made of letters, digits, points and underscores; the first of two alike stays.</summary>
    public void Name(string name, Area cells) => named.TryAdd(string.Concat(name.Select(c => char.IsLetterOrDigit(c) || c is '.' or '_' ? c : '_')), cells);

    /// <exception cref="FormulaFaultException">A formula does not come to the engine's figure.</exception>
    public void Save(Stream output)
    {
        Check();
        WorkbookPackage.Write(this, output);
    }

    private void Check()
    {
        var differences = new List<string>();
        foreach (var sheet in sheets)
        {
            for (var row = 1; row <= sheet.Cells.LastRow; row++)
            {
                var cells = sheet.Cells.Row(row);
                for (var column = 1; column < cells.Length; column++)
                {
                    if (cells[column].Held is LiveCell live && live.Difference() is { } difference)
                        differences.Add($"{sheet.Reference}{Sheet.Address(row, column)}: {difference}");
                }
            }
        }

        if (differences.Count > 0)
            throw new FormulaFaultException($"{string.Join('\n', differences.Take(10))}\n({differences.Count} in all)");
    }
}
