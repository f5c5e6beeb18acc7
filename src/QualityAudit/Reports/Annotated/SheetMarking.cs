using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using QualityAudit.Audits;

namespace QualityAudit.Reports.Annotated;

/// <summary>
/// Copies the XML of a sheet element by element and changes three things: the format of marked cells (which are put in where the file
/// does not hold them), the drawing that holds the comments, and that the sheet is no longer the selected one.
/// </summary>
internal sealed class SheetMarking(XNamespace main, XNamespace relationships, MarkStyles styles, CellMarks marks, string? drawingId)
{
    // What may follow the drawing of the comments in a sheet.
    private static readonly HashSet<string> AfterDrawing = new(StringComparer.Ordinal)
    {
        "legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts", "extLst",
    };

    private readonly List<(int From, int To, int Format)> columns = [];
    private readonly HashSet<int> rowsThere = [];
    private readonly HashSet<CellAddress> cellsThere = [];
    private Queue<int> missingRows = new();
    private bool drawingWritten = drawingId is null;

    /// <summary>Notes which of the marked rows and cells the sheet holds: rows may stand in any order.</summary>
    public void Look(XmlReader sheet)
    {
        var place = new Place();
        while (sheet.Read())
        {
            if (sheet.NodeType != XmlNodeType.Element || !IsMain(sheet))
                continue;
            if (sheet.LocalName == "row")
                rowsThere.Add(place.EnterRow(sheet.GetAttribute("r")));
            else if (sheet.LocalName == "c" && place.EnterCell(sheet.GetAttribute("r")) is { } cell && marks.In(cell.Row).ContainsKey(cell.Column))
                cellsThere.Add(cell);
        }

        missingRows = new Queue<int>(marks.Rows.Where(row => !rowsThere.Contains(row)));
    }

    public void Copy(XmlReader sheet, XmlWriter target)
    {
        var place = new Place();
        var openRow = 0;
        var rowFormat = 0;
        Queue<int> missingCells = new();
        while (sheet.Read())
        {
            switch (sheet.NodeType)
            {
                case XmlNodeType.Element when IsMain(sheet) && sheet.LocalName == "row":
                    openRow = place.EnterRow(sheet.GetAttribute("r"));
                    WriteMissingRows(target, openRow);
                    rowFormat = Number(sheet.GetAttribute("s"));
                    missingCells = new Queue<int>(marks.In(openRow).Keys.Where(column => !cellsThere.Contains(new CellAddress(openRow, column))));
                    var isEmpty = sheet.IsEmptyElement;
                    Start(sheet, target);
                    if (isEmpty)
                    {
                        WriteMissingCells(target, missingCells, openRow, rowFormat, int.MaxValue);
                        target.WriteEndElement();
                    }

                    break;
                case XmlNodeType.Element when IsMain(sheet) && sheet.LocalName == "c":
                    var cell = place.EnterCell(sheet.GetAttribute("r"));
                    if (cell is { } here)
                        WriteMissingCells(target, missingCells, openRow, rowFormat, here.Column);
                    CopyCell(sheet, target, cell);
                    break;
                case XmlNodeType.Element when IsMain(sheet) && sheet.LocalName == "sheetData" && sheet.IsEmptyElement:
                    Start(sheet, target);
                    WriteMissingRows(target, int.MaxValue);
                    target.WriteEndElement();
                    break;
                case XmlNodeType.Element:
                    CopyElement(sheet, target);
                    break;
                case XmlNodeType.EndElement:
                    if (IsMain(sheet) && sheet.LocalName == "row")
                        WriteMissingCells(target, missingCells, openRow, rowFormat, int.MaxValue);
                    else if (IsMain(sheet) && sheet.LocalName == "sheetData")
                        WriteMissingRows(target, int.MaxValue);
                    else if (sheet.Depth == 0)
                        WriteDrawing(target);
                    target.WriteFullEndElement();
                    break;
                default:
                    CopyText(sheet, target);
                    break;
            }
        }
    }

    private static void CopyText(XmlReader sheet, XmlWriter target)
    {
        switch (sheet.NodeType)
        {
            case XmlNodeType.Text:
                target.WriteString(sheet.Value);
                break;
            case XmlNodeType.CDATA:
                target.WriteCData(sheet.Value);
                break;
            case XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                target.WriteWhitespace(sheet.Value);
                break;
            case XmlNodeType.Comment:
                target.WriteComment(sheet.Value);
                break;
            case XmlNodeType.ProcessingInstruction:
                target.WriteProcessingInstruction(sheet.Name, sheet.Value);
                break;
        }
    }

    private void CopyElement(XmlReader sheet, XmlWriter target)
    {
        if (IsMain(sheet) && sheet.Depth == 1 && AfterDrawing.Contains(sheet.LocalName))
            WriteDrawing(target);
        if (IsMain(sheet) && sheet.LocalName == "col" && Number(sheet.GetAttribute("style")) is > 0 and var format)
            columns.Add((Number(sheet.GetAttribute("min")), Number(sheet.GetAttribute("max")), format));
        var isEmpty = sheet.IsEmptyElement;
        Start(sheet, target, without: IsMain(sheet) && sheet.LocalName == "sheetView" ? "tabSelected" : null);
        if (isEmpty)
            target.WriteEndElement();
    }

    private void CopyCell(XmlReader sheet, XmlWriter target, CellAddress? cell)
    {
        var format = styles.Unmarked(Number(sheet.GetAttribute("s")));
        if (cell is { } here && marks.In(here.Row).TryGetValue(here.Column, out var severity))
            format = styles.Marked(format, severity);
        var isEmpty = sheet.IsEmptyElement;
        Start(sheet, target, without: "s", format);
        if (isEmpty)
            target.WriteEndElement();
    }

    private void WriteMissingRows(XmlWriter target, int before)
    {
        while (missingRows.Count > 0 && missingRows.Peek() < before)
        {
            var row = missingRows.Dequeue();
            target.WriteStartElement("row", main.NamespaceName);
            target.WriteAttributeString("r", row.ToString(CultureInfo.InvariantCulture));
            WriteMissingCells(target, new Queue<int>(marks.In(row).Keys), row, 0, int.MaxValue);
            target.WriteEndElement();
        }
    }

    private void WriteMissingCells(XmlWriter target, Queue<int> missing, int row, int rowFormat, int before)
    {
        while (missing.Count > 0 && missing.Peek() < before)
        {
            var column = missing.Dequeue();
            var own = rowFormat > 0 ? rowFormat : columns.Find(range => range.From <= column && column <= range.To).Format;
            target.WriteStartElement("c", main.NamespaceName);
            target.WriteAttributeString("r", new CellAddress(row, column).ToString());
            target.WriteAttributeString("s", styles.Marked(styles.Unmarked(own), marks.In(row)[column]).ToString(CultureInfo.InvariantCulture));
            target.WriteEndElement();
        }
    }

    private void WriteDrawing(XmlWriter target)
    {
        if (drawingWritten)
            return;
        drawingWritten = true;
        target.WriteStartElement("legacyDrawing", main.NamespaceName);
        target.WriteAttributeString("r", "id", relationships.NamespaceName, drawingId);
        target.WriteEndElement();
    }

    private static void Start(XmlReader source, XmlWriter target, string? without = null, int format = 0)
    {
        target.WriteStartElement(source.Prefix, source.LocalName, source.NamespaceURI);
        if (source.MoveToFirstAttribute())
        {
            do
            {
                if (!(source.NamespaceURI.Length == 0 && string.Equals(source.LocalName, without, StringComparison.Ordinal)))
                    target.WriteAttributeString(source.Prefix, source.LocalName, source.NamespaceURI, source.Value);
            }
            while (source.MoveToNextAttribute());
            source.MoveToElement();
        }

        if (format > 0)
            target.WriteAttributeString("s", format.ToString(CultureInfo.InvariantCulture));
    }

    private bool IsMain(XmlReader reader) => string.Equals(reader.NamespaceURI, main.NamespaceName, StringComparison.Ordinal);

    private static int Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>Where a cell stands: as it says itself, else after the one before it.</summary>
    private sealed class Place
    {
        private int row;
        private int column;

        public int EnterRow(string? said)
        {
            column = 0;
            return row = Number(said) is > 0 and var number ? number : row + 1;
        }

        public CellAddress? EnterCell(string? said)
        {
            var next = CellAddress.TryParse(said, out var told) ? told : row > 0 ? new CellAddress(row, column + 1) : (CellAddress?)null;
            column = next?.Column ?? column;
            return next;
        }
    }
}
