using ClosedXML.Excel;
using QualityAudit.Audits;

namespace QualityAudit.Spreadsheets;

/// <summary>
/// One sheet being written. Rows and columns count from 1. Column widths are set, never measured from fonts;
/// row heights follow from them and from the texts, since not every program grows a row by itself.
/// </summary>
internal sealed class Sheet(IXLWorksheet worksheet, Language language, Action<string, ComputedCell> rememberValue)
{
    private const double LineHeight = 15.5;
    private const double TallestRow = 409;
    private readonly Dictionary<int, double> heights = [];
    private readonly Dictionary<int, double> widths = [];
    private readonly HashSet<int> growing = [];

    public string Name => worksheet.Name;

    /// <summary>For what this class has no word for: entries of forms, protection.</summary>
    internal IXLWorksheet Worksheet => worksheet;

    public static string Address(int row, int column) => new CellAddress(row, column).ToString();

    public void Widths(params ReadOnlySpan<double> columnWidths)
    {
        for (var i = 0; i < columnWidths.Length; i++)
            Width(i + 1, columnWidths[i]);
    }

    public void Width(int column, double width)
    {
        widths[column] = width;
        worksheet.Column(column).Width = width;
    }

    /// <summary>Writes one cell, or one cell over several columns; text wraps and the row grows to show all of it.</summary>
    public void Put(int row, int column, CellContent content, int columns = 1, Align align = Align.Left)
    {
        var cell = worksheet.Cell(row, column);
        var style = columns > 1 ? worksheet.Range(row, column, row, column + columns - 1).Merge().Style : cell.Style;
        Place(style, align, wraps: true);
        content.Look.Apply(style);
        Write(cell, content);
        var width = Enumerable.Range(column, columns).Sum(index => widths.GetValueOrDefault(index, 10));
        Grow(row, content, width);
    }

    /// <summary>Writes plain text without any look.</summary>
    public void Write(int row, int column, string text) => Write(worksheet.Cell(row, column), new TextContent(text));

    public void Write(int row, int column, CellContent content) => Write(worksheet.Cell(row, column), content);

    public void Height(int row, double points) => heights[row] = points;

    /// <summary>Rows that grow with what people will type into them.</summary>
    public IReadOnlySet<int> Growing => growing;

    public void LetGrow(int row) => growing.Add(row);

    /// <summary>Gives a second look to what was written: a band's colour under a big word.</summary>
    public void Paint(int row, int column, int columns, Look look) => look.Apply(worksheet.Range(row, column, row, column + columns - 1).Style);

    /// <summary>Thin lines around every cell of an area.</summary>
    public void Grid(int firstRow, int firstColumn, int lastRow, int lastColumn)
    {
        var border = worksheet.Range(firstRow, firstColumn, lastRow, lastColumn).Style.Border;
        border.InsideBorder = XLBorderStyleValues.Thin;
        border.OutsideBorder = XLBorderStyleValues.Thin;
        border.InsideBorderColor = Palette.Line;
        border.OutsideBorderColor = Palette.Line;
    }

    /// <summary>Writes the heading row and one row an entry; returns the last row written.</summary>
    /// <param name="headerRow">Where the headings stand.</param>
    /// <param name="columns">From the first column on.</param>
    /// <param name="rows">One entry a row.</param>
    /// <param name="rowLook">How a whole row looks where its cells do not say otherwise.</param>
    public int Table<T>(int headerRow, IReadOnlyList<Column<T>> columns, IReadOnlyList<T> rows, Func<T, Look>? rowLook = null)
    {
        Header(headerRow, columns);
        if (rows.Count == 0)
            return headerRow;
        var last = headerRow + rows.Count;
        Grid(headerRow, 1, last, columns.Count);
        for (var column = 1; column <= columns.Count; column++)
            Place(worksheet.Range(headerRow + 1, column, last, column).Style, columns[column - 1].Align, columns[column - 1].Wraps);
        for (var index = 0; index < rows.Count; index++)
            Row(headerRow + 1 + index, columns, rows[index], rowLook?.Invoke(rows[index]) ?? Look.Plain);
        return last;
    }

    public void Filter(int headerRow, int lastRow, int lastColumn) => worksheet.Range(headerRow, 1, lastRow, lastColumn).SetAutoFilter();

    public void Freeze(int rows, int columns = 0) => worksheet.SheetView.Freeze(rows, columns);

    /// <summary>Orange below, white at 80, blue above: the same scale on every sheet, so that colours compare.</summary>
    public void ScoreColours(int firstRow, int firstColumn, int lastRow, int lastColumn, decimal full = 100) =>
        worksheet.Range(firstRow, firstColumn, lastRow, lastColumn).AddConditionalFormat().ColorScale()
            .Minimum(XLCFContentType.Number, Invariant(full * 0.6m), Palette.Low)
            .Midpoint(XLCFContentType.Number, Invariant(full * 0.8m), Palette.Middle)
            .Maximum(XLCFContentType.Number, Invariant(full), Palette.High);

    public void Bars(int firstRow, int column, int lastRow, XLColor colour, decimal full) =>
        worksheet.Range(firstRow, column, lastRow, column).AddConditionalFormat().DataBar(colour)
            .Minimum(XLCFContentType.Number, "0")
            .Maximum(XLCFContentType.Number, Invariant(full));

    /// <summary>A4, as wide as one page, heading rows on each page, page numbers at the foot.</summary>
    public void Print(string heading, string footing, bool landscape, int lastColumn, int repeatedRow = 0, int? lastRow = null)
    {
        foreach (var (row, height) in heights)
            worksheet.Row(row).Height = Math.Min(TallestRow, height);
        var setup = worksheet.PageSetup;
        setup.PaperSize = XLPaperSize.A4Paper;
        setup.PageOrientation = landscape ? XLPageOrientation.Landscape : XLPageOrientation.Portrait;
        setup.FitToPages(1, PagesTall(landscape, lastColumn));
        setup.CenterHorizontally = true;
        setup.Margins.SetLeft(0.4).SetRight(0.4).SetTop(0.7).SetBottom(0.7).SetHeader(0.3).SetFooter(0.3);
        setup.PrintAreas.Add(1, 1, lastRow ?? worksheet.LastRowUsed()?.RowNumber() ?? 1, lastColumn);
        if (repeatedRow > 0)
            setup.SetRowsToRepeatAtTop(repeatedRow, repeatedRow);
        setup.Header.Left.AddText(ForMargin(heading), XLHFOccurrence.AllPages);
        setup.Footer.Left.AddText(ForMargin(footing), XLHFOccurrence.AllPages);
        setup.Footer.Right.AddText(language == Language.Chinese ? "第 &P 页，共 &N 页" : "Page &P of &N", XLHFOccurrence.AllPages);
        worksheet.ShowGridLines = false;
    }

    // A page for two or three last rows is a wasted page: a sheet that is little too tall is fitted to one less. 0 is as many as it takes.
    private int PagesTall(bool landscape, int lastColumn)
    {
        const double PointsOfUnit = 5.6;
        var (paperWidth, paperHeight) = landscape ? (784, 494) : (538, 741);
        var width = Enumerable.Range(1, lastColumn).Sum(column => widths.GetValueOrDefault(column, 10)) * PointsOfUnit;
        var pages = heights.Values.Sum(height => Math.Min(TallestRow, height)) * Math.Min(1, paperWidth / width) / paperHeight;
        return pages > 1 && pages % 1 < 0.15 ? (int)pages : 0;
    }

    private static string Invariant(decimal number) => number.ToString("0.####", System.Globalization.CultureInfo.InvariantCulture);

    // "&" starts a code in headers and footers.
    private static string ForMargin(string text) => CellText.Clean(text).Replace("&", "&&", StringComparison.Ordinal);

    private static void Place(IXLStyle style, Align align, bool wraps)
    {
        // Figures stand at the right and never wrap.
        style.Alignment.WrapText = wraps && align != Align.Right;
        style.Alignment.Horizontal = align switch
        {
            Align.Centre => XLAlignmentHorizontalValues.Center,
            Align.Right => XLAlignmentHorizontalValues.Right,
            _ => XLAlignmentHorizontalValues.Left,
        };
        if (align != Align.Centre)
            style.Alignment.Indent = 1;
    }

    private void Header<T>(int row, IReadOnlyList<Column<T>> columns)
    {
        Widths([.. columns.Select(column => column.Width)]);
        for (var column = 0; column < columns.Count; column++)
            Put(row, column + 1, new TextContent(columns[column].Title.In(language)) { Look = Look.Header }, 1, Align.Centre);
    }

    private void Row<T>(int row, IReadOnlyList<Column<T>> columns, T entry, Look rowLook)
    {
        if (rowLook != Look.Plain)
            rowLook.Apply(worksheet.Range(row, 1, row, columns.Count).Style);
        for (var column = 0; column < columns.Count; column++)
        {
            var content = columns[column].Cell(entry);
            var cell = worksheet.Cell(row, column + 1);
            if (content.Look != Look.Plain)
                content.Look.Apply(cell.Style);
            Write(cell, content);
            Grow(row, content, columns[column].Wraps ? columns[column].Width : double.MaxValue);
        }
    }

    private void Write(IXLCell cell, CellContent content)
    {
        switch (content)
        {
            case TextContent { Text.Length: > 0 } text:
                WriteText(cell, text.Text);
                break;
            case NumberContent number:
                cell.SetValue((double)number.Value);
                cell.Style.NumberFormat.Format = number.Format;
                break;
            case FormulaContent formula:
                cell.FormulaA1 = formula.Expression;
                cell.Style.NumberFormat.Format = formula.Format;
                rememberValue(cell.Address.ToString()!, ComputedCell.Of(formula.Value));
                break;
            case TextFormulaContent formula:
                cell.FormulaA1 = formula.Expression;
                cell.Style.NumberFormat.Format = formula.Format;
                rememberValue(cell.Address.ToString()!, ComputedCell.Of(formula.Text));
                break;
            case DateContent date:
                cell.SetValue(date.Day.ToDateTime(TimeOnly.MinValue));
                cell.Style.NumberFormat.Format = "yyyy-mm-dd";
                break;
            case LinkContent link:
                WriteText(cell, link.Text);
                cell.Hyperlink = new XLHyperlink($"'{link.Sheet.Replace("'", "''", StringComparison.Ordinal)}'!A1");
                cell.Style.Font.FontColor = Palette.Accent;
                cell.Style.Font.Underline = XLFontUnderlineValues.Single;
                break;
            default:
                break;
        }
    }

    private static void WriteText(IXLCell cell, string foreign)
    {
        var text = CellText.Clean(foreign);
        cell.SetValue(text);
        if (CellText.LooksLikeFormula(text))
            cell.Style.IncludeQuotePrefix = true;
    }

    private void Grow(int row, CellContent content, double width)
    {
        var text = content switch
        {
            TextContent plain => plain.Text,
            LinkContent link => link.Text,
            _ => "",
        };
        var scale = content.Look.FontSize() / Looks.BodySize;
        var height = TextExtent.Lines(CellText.Clean(text), width / scale) * LineHeight * scale + 3;
        heights[row] = Math.Max(heights.GetValueOrDefault(row), height);
    }
}
