namespace QualityAudit.Samples.Workbooks;

/// <summary>A cell to be written. Value: text, an int or decimal, a DateOnly, or null for an empty cell that only has a look.</summary>
internal readonly record struct Cell(object? Value, CellStyle Style)
{
    public static Cell Of(string? text, CellStyle style = CellStyle.Text) => new(string.IsNullOrEmpty(text) ? null : text, style);
}

/// <summary>A drop-down over part of a sheet. Choices: what may be picked; Range: "E12:E20".</summary>
internal sealed record DropDown(string Range, IReadOnlyList<string> Choices);

/// <summary>A sheet to be written. Rows and columns count from 1; Widths are in characters, a Chinese character counting two.</summary>
internal sealed class Sheet(string name, IReadOnlyList<double> widths)
{
    private readonly SortedDictionary<int, IReadOnlyList<Cell>> rows = [];

    public string Name => name;

    public IReadOnlyList<double> Widths => widths;

    public IReadOnlyDictionary<int, IReadOnlyList<Cell>> Rows => rows;

    /// <summary>Row of the table's header: rows down to it stay in view and repeat on every printed page. 0: none.</summary>
    public int HeaderRow { get; init; }

    public bool Landscape { get; init; }

    public List<string> Merges { get; } = [];

    public List<DropDown> DropDowns { get; } = [];

    /// <summary>Row heights in points where the default of 18 does not do.</summary>
    public Dictionary<int, double> Heights { get; } = [];

    public int LastRow => rows.Count == 0 ? 0 : rows.Keys.Last();

    public void Put(int row, params IReadOnlyList<Cell> cells) => rows.Add(row, cells);

    /// <summary>Writes something else into a cell, in the look it has.</summary>
    public void Change(int row, int column, object? value)
    {
        Cell[] cells = [.. rows[row]];
        cells[column - 1] = cells[column - 1] with { Value = value };
        rows[row] = cells;
    }

    /// <summary>The row whose first cell holds the text.</summary>
    public int RowOf(string first) => rows.First(row => Equals(row.Value[0].Value, first)).Key;
}

/// <summary>A workbook to be written. The times are those of its properties, in UTC.</summary>
internal sealed record Workbook(IReadOnlyList<Sheet> Sheets, string Author, DateTime Created, DateTime Modified);
