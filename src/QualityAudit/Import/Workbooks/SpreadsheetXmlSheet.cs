using System.Globalization;
using System.Xml;
using QualityAudit.Audits;

namespace QualityAudit.Import.Workbooks;

/// <summary>One sheet of an XML Spreadsheet 2003 while it is read. Rows and cells count on from the last, or from where they say they stand.</summary>
internal sealed class SpreadsheetXmlSheet(SourceLocation sheet, ReadingLimits limits, ReadingClock clock)
{
    private readonly SheetGuard guard = new(sheet, limits, clock);
    private readonly List<SheetRow> rows = [];
    private readonly List<MergedRange> merges = [];
    private readonly List<Cell> cells = [];
    private int row;
    private int column;
    private int across;
    private bool hidden;
    private bool isFormula;

    public IWorksheet Named(string name) => new HeldWorksheet(name, false, rows, merges);

    public static string? Attribute(XmlReader xml, string localName)
    {
        string? value = null;
        for (var more = xml.MoveToFirstAttribute(); more; more = xml.MoveToNextAttribute())
            value = xml.LocalName == localName ? xml.Value : value;
        xml.MoveToElement();
        return value;
    }

    public void Take(XmlReader xml)
    {
        switch (xml.NodeType, xml.LocalName)
        {
            case (XmlNodeType.Element, "Row"):
                row = Place(xml, row + 1, CellAddress.LastRow);
                hidden = Attribute(xml, "Hidden") == "1";
                column = 0;
                across = 0;
                break;
            case (XmlNodeType.EndElement, "Row") when cells.Count > 0:
                foreach (var line in guard.InOrder(cells))
                    rows.Add(new SheetRow(line[0].Address.Row, hidden, line));
                cells.Clear();
                break;
            case (XmlNodeType.Element, "Cell") when row > 0:
                TakeCell(xml);
                break;
            case (XmlNodeType.Element, "Data") when column > 0 && !xml.IsEmptyElement:
                TakeData(xml);
                break;
            case (XmlNodeType.EndElement, "Cell") when isFormula && column > 0 && (cells.Count == 0 || cells[^1].Address.Column != column):
                cells.Add(Cell.Uncalculated(new(row, column)));
                isFormula = false;
                break;
            default:
                break;
        }
    }

    private void TakeCell(XmlReader xml)
    {
        column = Place(xml, column + 1 + across, CellAddress.LastColumn);
        isFormula = Attribute(xml, "Formula") is not null;
        across = Number(Attribute(xml, "MergeAcross"));
        var down = Number(Attribute(xml, "MergeDown"));
        if (isFormula && xml.IsEmptyElement)
            cells.Add(Cell.Uncalculated(new(row, column)));
        if (across == 0 && down == 0)
            return;
        if (column + across > CellAddress.LastColumn || row + down > CellAddress.LastRow)
            throw guard.Outside();
        merges.Add(new(new(row, column), new(row + down, column + across)));
        if (merges.Count > limits.Merges)
            throw LimitReached.OfMerges(sheet, limits);
    }

    private void TakeData(XmlReader xml)
    {
        var type = Attribute(xml, "Type");
        var depth = xml.Depth;
        var text = new System.Text.StringBuilder();
        // The text may be formatted: elements within are left out, their text is not.
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
                text.Append(xml.Value);
            if (text.Length > limits.CellCharacters || xml.Depth > limits.Depth)
                throw LimitReached.OfCharacters(sheet with { Cell = new(row, column) }, limits);
        }

        var cell = CellOf(new CellAddress(row, column), type, text.ToString()) with { IsFormula = isFormula };
        if (cell.IsBlank)
            return;
        guard.Count(cell);
        cells.Add(cell);
    }

    private static Cell CellOf(CellAddress address, string? type, string value) => type switch
    {
        "Number" => double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? Cell.OfNumber(address, number, NumberFormat.General, from1904: false)
            : Cell.OfUnreadableNumber(address, value),
        "Boolean" => Cell.OfBoolean(address, value == "1"),
        "Error" => Cell.OfError(address, value),
        "DateTime" when DateOnly.TryParseExact(value.Split('T')[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) =>
            Cell.OfDay(address, day),
        _ => Cell.OfText(address, value),
    };

    private int Place(XmlReader xml, int next, int last)
    {
        var place = Attribute(xml, "Index") is { } index ? Number(index) : next;
        return place >= 1 && place <= last ? place : throw guard.Outside();
    }

    private static int Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
