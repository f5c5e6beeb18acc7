using System.Globalization;
using System.Xml;
using QualityAudit.Audits;

namespace QualityAudit.Import.Workbooks;

/// <summary>One sheet of an .xlsx workbook. Places come from the cells' own references; where there are none, they are counted.</summary>
internal sealed class XlsxWorksheet(
    XlsxPackage package,
    string part,
    string name,
    bool hidden,
    bool from1904,
    Lazy<IReadOnlyList<string>> texts,
    Lazy<XlsxStyles> styles) : IWorksheet
{
    private readonly List<int> hiddenColumns = [];

    public string? Name => name;

    public bool Hidden => hidden;

    public IReadOnlyList<int> HiddenColumns => hiddenColumns;

    public IEnumerable<SheetRow> Rows()
    {
        hiddenColumns.Clear();
        return package.Stream(part, ReadRows);
    }

    private IEnumerable<SheetRow> ReadRows(XmlReader xml)
    {
        int row = 0, filledRows = 0, filledCells = 0;
        var more = xml.Read();
        while (more)
        {
            if (xml.Depth > package.Limits.Depth)
                throw LimitReached.OfDepth(package.Location, package.Limits);
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "col")
                NoteHiddenColumns(xml);
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "row")
            {
                more = xml.Read();
                continue;
            }

            row = xml.GetAttribute("r") is { } number ? RowNumber(number) : row + 1;
            var rowHidden = IsTrue(xml.GetAttribute("hidden"));
            var cells = ReadCells(xml, row);
            more = !xml.EOF;
            if (cells.Count == 0)
                continue;
            filledRows++;
            filledCells += cells.Count;
            if (filledRows > package.Limits.Rows)
                throw LimitReached.OfRows(Here, package.Limits);
            if (filledCells > package.Limits.Cells)
                throw LimitReached.OfCells(Here, package.Limits);
            // A cell's own reference outweighs the row it is written in.
            foreach (var line in cells.GroupBy(cell => cell.Address.Row))
                yield return new SheetRow(line.Key, rowHidden, [.. line.OrderBy(cell => cell.Address)]);
        }
    }

    private SourceLocation Here => new(package.Location.File, name);

    private List<Cell> ReadCells(XmlReader xml, int row)
    {
        var cells = new List<Cell>();
        if (xml.IsEmptyElement)
        {
            xml.Read();
            return cells;
        }

        var depth = xml.Depth;
        var column = 0;
        xml.Read();
        while (xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "c")
            {
                xml.Read();
                continue;
            }

            var address = AddressOf(xml.GetAttribute("r"), row, column + 1);
            column = address.Column;
            if (ReadCell(xml, address) is not { IsBlank: false } cell)
                continue;
            if (cell.Text.Length > package.Limits.CellCharacters)
                throw LimitReached.OfCharacters(Here with { Cell = address }, package.Limits);
            cells.Add(cell);
        }

        xml.Read();
        return cells;
    }

    private Cell ReadCell(XmlReader xml, CellAddress address)
    {
        var type = xml.GetAttribute("t");
        var kind = styles.Value.KindOf(xml.GetAttribute("s"));
        string? value = null;
        var hasFormula = false;
        if (xml.IsEmptyElement)
        {
            xml.Read();
            return Cell.Blank(address);
        }

        var depth = xml.Depth;
        xml.Read();
        while (xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName is "v" or "is")
                value = XlsxText.Read(xml, package);
            else if (xml.NodeType == XmlNodeType.Element)
            {
                hasFormula |= xml.LocalName == "f";
                xml.Skip();
            }
            else
                xml.Read();
        }

        xml.Read();
        return CellOf(address, type, value, kind, hasFormula);
    }

    private Cell CellOf(CellAddress address, string? type, string? value, NumberKind kind, bool hasFormula)
    {
        if (hasFormula && string.IsNullOrEmpty(value) && type is not ("str" or "inlineStr"))
            return new Cell(address, CellType.Uncalculated, "");
        if (string.IsNullOrEmpty(value))
            return Cell.Blank(address);
        return type switch
        {
            "s" => Cell.OfText(address, SharedText(value)),
            "str" or "inlineStr" => Cell.OfText(address, value),
            "b" => new Cell(address, CellType.Boolean, value is "1" or "true" ? "TRUE" : "FALSE"),
            "e" => new Cell(address, CellType.Error, value),
            "d" => IsoDate(address, value),
            _ => XlsxNumber.Read(address, value.Trim(), kind, from1904),
        };
    }

    private string SharedText(string index) =>
        int.TryParse(index.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < texts.Value.Count
            ? texts.Value[number]
            : throw package.Damaged(part);

    private static Cell IsoDate(CellAddress address, string value) =>
        DateOnly.TryParseExact(value.Split('T')[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new Cell(address, CellType.Date, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), null, day)
            : new Cell(address, CellType.Text, value);

    private CellAddress AddressOf(string? reference, int row, int nextColumn)
    {
        if (reference is null)
            return nextColumn <= CellAddress.LastColumn ? new CellAddress(row, nextColumn) : throw package.Damaged(part);
        return CellAddress.TryParse(reference, out var address) ? address : throw package.Damaged(part);
    }

    private int RowNumber(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var row) && row is >= 1 and <= CellAddress.LastRow
            ? row
            : throw package.Damaged(part);

    private void NoteHiddenColumns(XmlReader xml)
    {
        if (!IsTrue(xml.GetAttribute("hidden"))
            || !int.TryParse(xml.GetAttribute("min"), NumberStyles.None, CultureInfo.InvariantCulture, out var first)
            || !int.TryParse(xml.GetAttribute("max"), NumberStyles.None, CultureInfo.InvariantCulture, out var last))
            return;
        for (var column = first; column <= Math.Min(last, CellAddress.LastColumn); column++)
            hiddenColumns.Add(column);
    }

    private static bool IsTrue(string? value) => value is "1" or "true" or "on";
}
