using System.Runtime.InteropServices;
using QualityAudit.Audits;
using QualityAudit.Spreadsheets.Charts;
using QualityAudit.Spreadsheets.Formulas;
using QualityAudit.Spreadsheets.Package;

namespace QualityAudit.Spreadsheets;

/// <summary>
/// One sheet being written. Rows and columns count from 1. Column widths are set, never measured from fonts;
/// row heights follow from them and from the texts, since not every program grows a row by itself.
/// </summary>
internal sealed class Sheet(string name, Language language, StyleTable styles)
{
    private const double LineHeight = 15.5;
    private const double TallestRow = 409;
    private const double UprightWidth = 538;

    // Body text of 10 points becomes 7.
    private const double SmallestUpright = 0.7;
    private readonly Dictionary<int, double> heights = [];
    private readonly SortedDictionary<int, double> widths = [];
    private readonly HashSet<int> growing = [];
    private byte[]? referenceMarkup;

    public string Name => name;

    /// <summary>How formulas of other sheets begin to name a cell: Name!, in quotation marks where it could be taken for something else.</summary>
    public string Reference { get; } = name.Length > 3 && name.All(char.IsLetter) || name.Length == 2 && name.All(c => c > '\u2E80') ? $"{name}!" : $"'{name.Replace("'", "''", StringComparison.Ordinal)}'!";

    /// <summary>The same in the XML of formulas.</summary>
    public ReadOnlySpan<byte> ReferenceMarkup => referenceMarkup ??= Utf8Text.Bytes(Reference);

    public CellGrid Cells { get; } = new(styles);

    public IReadOnlyDictionary<int, double> ColumnWidths => widths;

    public List<CellRange> Merged { get; } = [];

    public List<Colouring> Colourings { get; } = [];

    public List<(CellRange Cells, Validation Rule)> Validations { get; } = [];

    /// <summary>Remarks that show while the pointer rests on a cell.</summary>
    public SortedDictionary<CellAddress, string> Notes { get; } = [];

    public List<ChartPlace> Charts { get; } = [];

    public CellRange? Filtered { get; private set; }

    public (int Rows, int Columns) Frozen { get; private set; }

    public int? HiddenFrom { get; private set; }

    public int HiddenTo { get; private set; }

    public Paper? Paper { get; private set; }

    /// <summary>Rows that begin a page of paper.</summary>
    public SortedSet<int> PageStarts { get; } = [];

    public Protection? Protection { get; private set; }

    /// <summary>"RRGGBB" of its tab.</summary>
    public string? TabColour { get; set; }

    public static string Address(int row, int column) => new CellAddress(row, column).ToString();

    public void Widths(params ReadOnlySpan<double> columnWidths)
    {
        for (var i = 0; i < columnWidths.Length; i++)
            Width(i + 1, columnWidths[i]);
    }

    public void Width(int column, double width) => widths[column] = width;

    /// <summary>The height that a row is written with; null where nobody asked for one.</summary>
    public double? HeightOf(int row) => Paper is not null && heights.TryGetValue(row, out var height) ? Math.Min(TallestRow, height) : null;

    /// <summary>Writes one cell, or one cell over several columns; text wraps and the row grows to show all of it.</summary>
    public void Put(int row, int column, CellContent content, int columns = 1, Align align = Align.Left)
    {
        for (var place = column; place < column + columns; place++)
        {
            ref var cell = ref Cells.At(row, place);
            cell.Style = styles.WithLook(styles.Placed(cell.Style, align, wraps: true), content.Look);
        }

        if (columns > 1)
            Merged.Add(new CellRange(row, column, row, column + columns - 1));
        Cells.Write(row, column, content);
        var width = 0d;
        for (var place = column; place < column + columns; place++)
            width += widths.GetValueOrDefault(place, 10);
        Grow(row, HeightFor(content, width));
    }

    /// <summary>Writes a row that parts a table: its words over the columns that go on paper, its colour over all.</summary>
    public void PutBand(int row, TextContent content, int printed, int lastColumn)
    {
        Put(row, 1, content, Math.Min(printed, lastColumn));
        for (var column = printed + 1; column <= lastColumn; column++)
            Cells.At(row, column).Style = styles.WithLook(Cells.At(row, column).Style, content.Look);
    }

    /// <summary>Writes plain text without any look.</summary>
    public void Write(int row, int column, string text) => Cells.Write(row, column, new TextContent(text));

    public void Write(int row, int column, CellContent content) => Cells.Write(row, column, content);

    public void Height(int row, double points) => heights[row] = points;

    /// <summary>Whether the row grows with what people will type into it.</summary>
    public bool Grows(int row) => growing.Contains(row);

    public void LetGrow(int row) => growing.Add(row);

    /// <summary>Gives a second look to what was written: a band's colour under a big word.</summary>
    public void Paint(int row, int column, int columns, Look look) => Cells.Restyle(row, column, row, column + columns - 1, style => styles.WithLook(style, look));

    /// <summary>Thin lines around every cell of an area.</summary>
    public void Grid(int firstRow, int firstColumn, int lastRow, int lastColumn) => Cells.Restyle(firstRow, firstColumn, lastRow, lastColumn, styles.Framed);

    /// <summary>Lets people type into an area of a protected sheet, and shows by colour that they may.</summary>
    public void Open(int firstRow, int firstColumn, int lastRow, int lastColumn) => Cells.Restyle(firstRow, firstColumn, lastRow, lastColumn, styles.Opened);

    /// <summary>Places an area's content, and gives it a number format.</summary>
    public void Place(int firstRow, int firstColumn, int lastRow, int lastColumn, Align align, string format) =>
        Cells.Restyle(firstRow, firstColumn, lastRow, lastColumn, style => styles.WithFormat(styles.Placed(style, align, wraps: true), format));

    public void Merge(int row, int firstColumn, int lastColumn) => Merged.Add(new CellRange(row, firstColumn, row, lastColumn));

    /// <summary>Writes the heading row and one row an entry; returns the last row written.</summary>
    /// <param name="headerRow">Where the headings stand.</param>
    /// <param name="columns">From the first column on.</param>
    /// <param name="rows">One entry a row.</param>
    /// <param name="rowLook">How a whole row looks where its cells do not say otherwise.</param>
    public int Table<T>(int headerRow, IReadOnlyList<Column<T>> columns, IReadOnlyList<T> rows, Func<T, Look>? rowLook = null)
    {
        Widths([.. columns.Select(column => column.Width)]);
        for (var column = 0; column < columns.Count; column++)
        {
            Put(headerRow, column + 1, new TextContent(columns[column].Title.In(language)) { Look = Look.Header }, 1, Align.Centre);
            Cells.At(headerRow, column + 1).Style = styles.Framed(Cells.At(headerRow, column + 1).Style);
            if (columns[column].Note is { } note)
                Notes[new CellAddress(headerRow, column + 1)] = note.In(language);
        }

        var places = columns.Select(column => styles.Framed(styles.Placed(0, column.Align, column.Wraps))).ToArray();
        for (var index = 0; index < rows.Count; index++)
        {
            var row = headerRow + 1 + index;
            var look = rowLook?.Invoke(rows[index]) ?? Look.Plain;
            var height = 0d;
            for (var column = 0; column < columns.Count; column++)
            {
                var content = columns[column].Cell(rows[index]);
                ref var cell = ref Cells.At(row, column + 1);
                cell.Style = styles.WithLook(styles.WithLook(places[column], look), content.Look);
                Cells.Fill(ref cell, content);
                height = Math.Max(height, HeightFor(content, columns[column].Wraps ? columns[column].Width : double.MaxValue));
            }

            Grow(row, height);
        }

        return headerRow + rows.Count;
    }

    public void Filter(int headerRow, int lastRow, int lastColumn) => Filtered = new CellRange(headerRow, 1, lastRow, lastColumn);

    /// <summary>Puts a chart over rows that are as high as a line; returns the first row below it.</summary>
    public int Draw(Chart chart, int firstRow, int rows, int firstColumn, int columns)
    {
        for (var row = firstRow; row < firstRow + rows; row++)
            heights[row] = LineHeight;
        Cells.At(firstRow + rows - 1, firstColumn);
        Charts.Add(new ChartPlace(chart, firstRow, firstColumn, firstRow + rows, firstColumn + columns));
        return firstRow + rows;
    }

    /// <summary>Begins a page of paper with a row, unless as many points from that row on surely stand on the page that it falls on.</summary>
    public void KeepTogether(int row, double height, bool landscape, int lastColumn, int repeatedRow)
    {
        var (_, page) = PageSize(landscape, lastColumn);
        page -= heights.GetValueOrDefault(repeatedRow);
        var above = 0d;
        for (var at = PageStarts.LastOrDefault(1); at < row; at++)
            above += Math.Min(TallestRow, heights.GetValueOrDefault(at, LineHeight));

        // Programs differ by a tenth in how much they put on a page: near the end of one nobody knows which page the row falls on.
        var used = above % page;
        if (used + height > page * (above < page ? 0.95 : 0.85) || above > page && used < page * 0.15)
            PageStarts.Add(row);
    }

    /// <summary>What the rows of a chart of that many lines take on paper.</summary>
    public static double HeightOfLines(int lines) => lines * LineHeight;

    /// <summary>Whether so many columns can be read on upright paper.</summary>
    public bool FitsUpright(int lastColumn) => WidthOf(lastColumn) * SmallestUpright <= UprightWidth;

    public void Freeze(int rows, int columns = 0) => Frozen = (rows, columns);

    public void Hide(int firstColumn, int lastColumn) => (HiddenFrom, HiddenTo) = (firstColumn, lastColumn);

    /// <summary>Locks all cells that were not opened, without a password.</summary>
    public void Protect(bool sizes = true, bool filter = true) => Protection = new Protection(sizes, filter);

    /// <summary>Orange below, white at 80, blue above: the same scale on every sheet, so that colours compare.</summary>
    public void ScoreColours(int firstRow, int firstColumn, int lastRow, int lastColumn, decimal full = 100) =>
        Colourings.Add(new ScaleColouring(firstRow, firstColumn, lastRow, lastColumn, full * 0.6m, full * 0.8m, full));

    public void Bars(int firstRow, int column, int lastRow, string colour, decimal full) =>
        Colourings.Add(new BarColouring(firstRow, column, lastRow, column, colour, full));

    /// <summary>A4, as wide as one page, heading rows on each page, page numbers at the foot.</summary>
    public void Print(string heading, string footing, bool landscape, int lastColumn, int repeatedRow = 0, int? lastRow = null) => Paper = new Paper(
        CellText.Clean(heading), CellText.Clean(footing), language == Language.Chinese ? "第 &P 页，共 &N 页" : "Page &P of &N",
        landscape, PagesTall(landscape, lastColumn), lastRow ?? Math.Max(1, Cells.LastRow), lastColumn, repeatedRow);

    // A page for two or three last rows is a wasted page: a sheet that is little too tall is fitted to one less. 0 is as many as it takes.
    private int PagesTall(bool landscape, int lastColumn)
    {
        if (PageStarts.Count > 0)
            return 0;
        var (_, page) = PageSize(landscape, lastColumn);
        var pages = heights.Values.Sum(height => Math.Min(TallestRow, height)) / page;
        var whole = (int)(pages + 0.5);
        return whole > 0 && Math.Abs(pages - whole) < 0.15 ? whole : 0;
    }

    // What fits on a page, in points of the sheet, after it was made as narrow as the paper.
    private (double Width, double Height) PageSize(bool landscape, int lastColumn)
    {
        var (paperWidth, paperHeight) = landscape ? (784d, 494d) : (UprightWidth, 741d);
        var width = WidthOf(lastColumn);
        return (width, paperHeight / Math.Min(1, paperWidth / width));
    }

    private double WidthOf(int lastColumn)
    {
        const double PointsOfUnit = 5.6;
        return Enumerable.Range(1, lastColumn).Sum(column => widths.GetValueOrDefault(column, 10)) * PointsOfUnit;
    }

    private void Grow(int row, double height)
    {
        ref var before = ref CollectionsMarshal.GetValueRefOrAddDefault(heights, row, out _);
        before = Math.Max(before, height);
    }

    private static double HeightFor(CellContent content, double width)
    {
        var text = content switch
        {
            TextContent plain => plain.Text,
            LinkContent link => link.Text,
            LiveContent live => live.Shown,
            _ => "",
        };
        if (text.Length == 0 && content.Look.FontSize() == Looks.BodySize)
            return LineHeight + 3;
        var scale = content.Look.FontSize() / Looks.BodySize;
        // Nearly every text is short and fits; the widest character counts two.
        var lines = text.Length * 2 < width / scale - 2 && !text.Contains('\n', StringComparison.Ordinal) ? 1 : TextExtent.Lines(text, width / scale);
        return lines * LineHeight * scale + 3;
    }
}
