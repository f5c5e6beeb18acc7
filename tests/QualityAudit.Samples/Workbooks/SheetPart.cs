using System.Globalization;
using System.Xml;
using QualityAudit.Audits;

namespace QualityAudit.Samples.Workbooks;

/// <summary>One worksheet part, its elements in the order that the format prescribes.</summary>
internal static class SheetPart
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const int DefaultHeight = 18;
    private static readonly DateOnly DayZero = new(1899, 12, 30);

    public static string Write(Sheet sheet, SharedTexts texts) => Xml.Document(xml =>
    {
        xml.WriteStartElement("worksheet", Main);
        xml.WriteStartElement("sheetPr");
        Element(xml, "pageSetUpPr", ("fitToPage", "1"));
        xml.WriteEndElement();
        View(xml, sheet);
        Element(xml, "sheetFormatPr", ("defaultRowHeight", Text(DefaultHeight)));
        Columns(xml, sheet);
        xml.WriteStartElement("sheetData");
        foreach (var (row, cells) in sheet.Rows)
            Row(xml, sheet, row, cells, texts);
        xml.WriteEndElement();
        Filter(xml, sheet);
        Merges(xml, sheet);
        DropDowns(xml, sheet);
        Element(xml, "printOptions", ("horizontalCentered", "1"));
        Element(xml, "pageMargins", ("left", "0.5"), ("right", "0.5"), ("top", "0.6"), ("bottom", "0.7"), ("header", "0.3"), ("footer", "0.3"));
        Element(xml, "pageSetup", ("paperSize", "9"), ("orientation", sheet.Landscape ? "landscape" : "portrait"), ("fitToWidth", "1"), ("fitToHeight", "0"));
        xml.WriteStartElement("headerFooter");
        xml.WriteElementString("oddFooter", "&L&A&R第 &P / &N 页");
        xml.WriteEndElement();
    });

    private static void View(XmlWriter xml, Sheet sheet)
    {
        xml.WriteStartElement("sheetViews");
        xml.WriteStartElement("sheetView");
        xml.WriteAttributeString("showGridLines", "0");
        xml.WriteAttributeString("workbookViewId", "0");
        if (sheet.HeaderRow > 0)
        {
            var below = $"A{Text(sheet.HeaderRow + 1)}";
            Element(xml, "pane", ("ySplit", Text(sheet.HeaderRow)), ("topLeftCell", below), ("activePane", "bottomLeft"), ("state", "frozen"));
            Element(xml, "selection", ("pane", "bottomLeft"), ("activeCell", below), ("sqref", below));
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Columns(XmlWriter xml, Sheet sheet)
    {
        xml.WriteStartElement("cols");
        for (var i = 0; i < sheet.Widths.Count; i++)
        {
            var column = Text(i + 1);
            Element(xml, "col", ("min", column), ("max", column), ("width", Text(sheet.Widths[i])), ("customWidth", "1"));
        }

        xml.WriteEndElement();
    }

    private static void Row(XmlWriter xml, Sheet sheet, int row, IReadOnlyList<Cell> cells, SharedTexts texts)
    {
        xml.WriteStartElement("row");
        xml.WriteAttributeString("r", Text(row));
        if (sheet.Heights.TryGetValue(row, out var height))
        {
            xml.WriteAttributeString("ht", Text(height));
            xml.WriteAttributeString("customHeight", "1");
        }

        for (var i = 0; i < cells.Count; i++)
        {
            if (cells[i] is not { Value: null, Style: CellStyle.Plain })
                Cell(xml, new CellAddress(row, i + 1), cells[i], texts);
        }

        xml.WriteEndElement();
    }

    private static void Cell(XmlWriter xml, CellAddress address, Cell cell, SharedTexts texts)
    {
        xml.WriteStartElement("c");
        xml.WriteAttributeString("r", address.ToString());
        xml.WriteAttributeString("s", Text((int)cell.Style));
        if (cell.Value is string)
            xml.WriteAttributeString("t", "s");
        if (cell.Value is not null)
            xml.WriteElementString("v", Value(cell.Value, texts));
        xml.WriteEndElement();
    }

    private static string Value(object value, SharedTexts texts) => value switch
    {
        string text => Text(texts.PlaceOf(text)),
        DateOnly date => Text(date.DayNumber - DayZero.DayNumber),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new ArgumentException($"A cell holds no {value.GetType().Name}.", nameof(value)),
    };

    private static void Filter(XmlWriter xml, Sheet sheet)
    {
        if (sheet.HeaderRow > 0 && sheet.LastRow > sheet.HeaderRow)
            Element(xml, "autoFilter", ("ref", $"A{Text(sheet.HeaderRow)}:{CellAddress.ColumnName(sheet.Widths.Count)}{Text(sheet.LastRow)}"));
    }

    private static void Merges(XmlWriter xml, Sheet sheet)
    {
        if (sheet.Merges.Count == 0)
            return;
        xml.WriteStartElement("mergeCells");
        xml.WriteAttributeString("count", Text(sheet.Merges.Count));
        foreach (var range in sheet.Merges)
            Element(xml, "mergeCell", ("ref", range));
        xml.WriteEndElement();
    }

    private static void DropDowns(XmlWriter xml, Sheet sheet)
    {
        if (sheet.DropDowns.Count == 0)
            return;
        xml.WriteStartElement("dataValidations");
        xml.WriteAttributeString("count", Text(sheet.DropDowns.Count));
        foreach (var list in sheet.DropDowns)
        {
            xml.WriteStartElement("dataValidation");
            xml.WriteAttributeString("type", "list");
            xml.WriteAttributeString("allowBlank", "1");
            xml.WriteAttributeString("sqref", list.Range);
            xml.WriteElementString("formula1", $"\"{string.Join(',', list.Choices)}\"");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(name);
        foreach (var (attribute, value) in attributes)
            xml.WriteAttributeString(attribute, value);
        xml.WriteEndElement();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Text(double number) => number.ToString(CultureInfo.InvariantCulture);
}
