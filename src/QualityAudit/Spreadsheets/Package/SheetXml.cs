using System.Globalization;
using QualityAudit.Spreadsheets.Formulas;

namespace QualityAudit.Spreadsheets.Package;

/// <summary>One sheet's XML, in the order of elements that the format asks for.</summary>
internal sealed class SheetXml(Utf8Text xml, Sheet sheet, SharedTexts texts, StyleSheet styles)
{
    private readonly FormulaText formulas = new(xml, sheet);
    private readonly List<(int Row, int Column, LinkContent Link)> links = [];

    // The number of the row that is being written.
    private readonly byte[] line = new byte[16];
    private int lineDigits;

    // Of each column, the last text and its number: in most columns of a long table it is the next row's as well.
    private (string Text, int Number)[] above = new (string, int)[32];

    public void Write(PartNames part, bool isActive)
    {
        xml.Raw("""<?xml version="1.0" encoding="utf-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheetPr>"""u8);
        if (sheet.TabColour is { } colour)
            xml.Raw($"<tabColor rgb=\"FF{colour}\"/>");
        if (sheet.Paper is not null)
            xml.Raw("<pageSetUpPr fitToPage=\"1\"/>"u8);
        xml.Raw("</sheetPr>"u8);
        View(isActive);
        xml.Raw("<sheetFormatPr defaultRowHeight=\"15.5\"/>"u8);
        Columns();
        xml.Raw("<sheetData>"u8);
        for (var row = 1; row <= sheet.Cells.LastRow; row++)
            Row(row);
        xml.Raw("</sheetData>"u8);
        Protection();
        if (sheet.Filtered is { } filtered)
            xml.Raw("<autoFilter ref=\""u8).Range(filtered).Raw("\"/>"u8);
        Merged();
        new ColouringXml(xml, styles).Write(sheet.Colourings);
        Validations();
        Links();
        Paper();
        if (part.Drawing is not null)
            xml.Raw("<drawing r:id=\"rId1\"/>"u8);
        if (part.Notes is not null)
            xml.Raw("<legacyDrawing r:id=\"rId2\"/>"u8);
        xml.Raw("</worksheet>"u8);
    }

    private void View(bool isActive)
    {
        xml.Raw("<sheetViews><sheetView"u8);
        if (sheet.Paper is not null)
            xml.Raw(" showGridLines=\"0\""u8);
        if (isActive)
            xml.Raw(" tabSelected=\"1\""u8);
        xml.Raw(" workbookViewId=\"0\""u8);
        var (rows, columns) = sheet.Frozen;
        if (rows == 0 && columns == 0)
        {
            xml.Raw("/></sheetViews>"u8);
            return;
        }

        xml.Raw("><pane"u8);
        if (columns > 0)
            xml.Raw(" xSplit=\""u8).Number(columns).Raw("\""u8);
        if (rows > 0)
            xml.Raw(" ySplit=\""u8).Number(rows).Raw("\""u8);
        var pane = (rows > 0, columns > 0) switch
        {
            (true, true) => "bottomRight",
            (true, false) => "bottomLeft",
            _ => "topRight",
        };
        xml.Raw(" topLeftCell=\""u8).Address(rows + 1, columns + 1).Raw($"\" activePane=\"{pane}\" state=\"frozen\"/><selection pane=\"{pane}\"/></sheetView></sheetViews>");
    }

    private void Columns()
    {
        var last = Math.Max(sheet.ColumnWidths.Keys.DefaultIfEmpty(0).Max(), sheet.HiddenFrom is null ? 0 : sheet.HiddenTo);
        if (last == 0)
            return;
        xml.Raw("<cols>"u8);
        for (var column = 1; column <= last; column++)
        {
            var hidden = column >= sheet.HiddenFrom && column <= sheet.HiddenTo;
            if (!sheet.ColumnWidths.TryGetValue(column, out var width) && !hidden)
                continue;
            xml.Raw("<col min=\""u8).Number(column).Raw("\" max=\""u8).Number(column).Raw("\" width=\""u8).Number(width == 0 ? 10 : width).Raw(hidden ? "\" hidden=\"1\" customWidth=\"1\"/>"u8 : "\" customWidth=\"1\"/>"u8);
        }

        xml.Raw("</cols>"u8);
    }

    private void Row(int row)
    {
        var cells = sheet.Cells.Row(row);
        var height = sheet.HeightOf(row);
        if (height is null && cells.IsEmpty)
            return;
        xml.Raw("<row r=\""u8).Number(row);
        if (height is { } points)
            xml.Raw("\" ht=\""u8).Number(points).Raw(sheet.Grows(row) ? ""u8 : "\" customHeight=\"1"u8);
        xml.Raw("\">"u8);
        row.TryFormat(line, out lineDigits, default, CultureInfo.InvariantCulture);
        for (var column = 1; column < cells.Length; column++)
        {
            if (cells[column].IsThere)
                Cell(row, column, in cells[column]);
        }

        xml.Raw("</row>"u8);
    }

    private void Cell(int row, int column, in CellSlot cell)
    {
        xml.Raw("<c r=\""u8).Column(column).Raw(line.AsSpan(0, lineDigits));
        if (cell.Style != 0)
            xml.Raw("\" s=\""u8).Number(cell.Style);
        switch (cell.Held)
        {
            case string text:
                xml.Raw("\" t=\"s\"><v>"u8).Number(NumberOf(column, text)).Raw("</v></c>"u8);
                break;
            case decimal number:
                xml.Raw("\"><v>"u8).Figure(number).Raw("</v></c>"u8);
                break;
            case LiveCell live:
                Live(live);
                break;
            case LinkContent link:
                links.Add((row, column, link));
                xml.Raw("\" t=\"s\"><v>"u8).Number(texts.Number(link.Text)).Raw("</v></c>"u8);
                break;
            case FormulaContent formula:
                xml.Raw("\"><f>"u8).Text(formula.Expression).Raw("</f><v>"u8).Figure(formula.Number).Raw("</v></c>"u8);
                break;
            case TextFormulaContent formula:
                xml.Raw("\" t=\"str\"><f>"u8).Text(formula.Expression).Raw("</f><v>"u8).Text(formula.Text).Raw("</v></c>"u8);
                break;
            default:
                xml.Raw("\"/>"u8);
                break;
        }
    }

    private int NumberOf(int column, string text)
    {
        if (column >= above.Length)
            Array.Resize(ref above, Math.Max(column + 1, above.Length * 2));
        ref var last = ref above[column];
        if (ReferenceEquals(last.Text, text))
            texts.UseAgain();
        else
            last = (text, texts.Number(text));
        return last.Number;
    }

    private void Live(LiveCell live)
    {
        var value = live.Value();
        xml.Raw(value.Kind switch
        {
            ValueKind.Text => "\" t=\"str\"><f>"u8,
            ValueKind.Logical => "\" t=\"b\"><f>"u8,
            _ => "\"><f>"u8,
        });
        live.Formula.Print(formulas);
        xml.Raw("</f><v>"u8);
        if (value.Kind == ValueKind.Text)
            xml.Text(value.Text);
        else
            xml.Figure(value.Number);
        xml.Raw("</v></c>"u8);
    }

    private void Protection()
    {
        if (sheet.Protection is not { } protection)
            return;
        xml.Raw("<sheetProtection sheet=\"1\""u8);
        if (protection.Sizes)
            xml.Raw(" formatColumns=\"0\" formatRows=\"0\""u8);
        if (protection.Filter)
            xml.Raw(" autoFilter=\"0\""u8);
        xml.Raw("/>"u8);
    }

    private void Merged()
    {
        if (sheet.Merged.Count == 0)
            return;
        xml.Raw("<mergeCells count=\""u8).Number(sheet.Merged.Count).Raw("\">"u8);
        foreach (var range in sheet.Merged)
            xml.Raw("<mergeCell ref=\""u8).Range(range).Raw("\"/>"u8);
        xml.Raw("</mergeCells>"u8);
    }

    private void Validations()
    {
        if (sheet.Validations.Count == 0)
            return;
        var rules = sheet.Validations.GroupBy(each => each.Rule, each => each.Cells).ToList();
        xml.Raw("<dataValidations count=\""u8).Number(rules.Count).Raw("\">"u8);
        foreach (var same in rules)
        {
            var rule = same.Key;
            xml.Raw("<dataValidation"u8);
            if (rule.Type is { } type)
                xml.Raw($" type=\"{type}\"");
            if (rule.Operator is { } comparison)
                xml.Raw($" operator=\"{comparison}\"");
            xml.Raw(" allowBlank=\"1\""u8);
            if (rule.Prompt.Length > 0)
                xml.Raw(" showInputMessage=\"1\""u8);
            if (rule.Refusal is not null)
                xml.Raw(" showErrorMessage=\"1\""u8);
            if (rule.Refusal is { Length: > 0 } refusal)
                xml.Raw(" error=\""u8).Attribute(refusal).Raw("\""u8);
            if (rule.Prompt.Length > 0)
                xml.Raw(" prompt=\""u8).Attribute(rule.Prompt).Raw("\""u8);
            xml.Raw(" sqref=\""u8);
            var isFirst = true;
            foreach (var range in same)
            {
                xml.Raw(isFirst ? ""u8 : " "u8).Range(range);
                isFirst = false;
            }

            xml.Raw("\">"u8);
            if (rule.First is { } first)
                xml.Raw("<formula1>"u8).Text(first).Raw("</formula1>"u8);
            if (rule.Second is { } second)
                xml.Raw("<formula2>"u8).Text(second).Raw("</formula2>"u8);
            xml.Raw("</dataValidation>"u8);
        }

        xml.Raw("</dataValidations>"u8);
    }

    private void Links()
    {
        if (links.Count == 0)
            return;
        xml.Raw("<hyperlinks>"u8);
        foreach (var (row, column, link) in links)
            xml.Raw("<hyperlink ref=\""u8).Address(row, column).Raw("\" location=\""u8).Attribute(link.Sheet.Reference).Address(link.Row, link.Column).Raw("\" display=\""u8).Attribute(link.Text).Raw("\"/>"u8);
        xml.Raw("</hyperlinks>"u8);
    }

    private void Paper()
    {
        if (sheet.Paper is not { } paper)
            return;
        xml.Raw("<printOptions horizontalCentered=\"1\"/><pageMargins left=\"0.4\" right=\"0.4\" top=\"0.7\" bottom=\"0.7\" header=\"0.3\" footer=\"0.3\"/><pageSetup paperSize=\"9\" orientation=\""u8)
            .Raw(paper.Landscape ? "landscape\" fitToHeight=\""u8 : "portrait\" fitToHeight=\""u8).Number(paper.Tall)
            .Raw("\"/><headerFooter><oddHeader>&amp;L"u8).Text(ForMargin(paper.Heading)).Raw("</oddHeader><oddFooter>&amp;L"u8).Text(ForMargin(paper.Footing))
            .Raw("&amp;R"u8).Text(paper.PageNumber).Raw("</oddFooter></headerFooter>"u8);
        if (sheet.PageStarts.Count == 0)
            return;
        xml.Raw("<rowBreaks count=\""u8).Number(sheet.PageStarts.Count).Raw("\" manualBreakCount=\""u8).Number(sheet.PageStarts.Count).Raw("\">"u8);
        foreach (var row in sheet.PageStarts)
            xml.Raw("<brk id=\""u8).Number(row - 1).Raw("\" max=\"16383\" man=\"1\"/>"u8);
        xml.Raw("</rowBreaks>"u8);
    }

    // "&" starts a code in headers and footers.
    private static string ForMargin(string text) => text.Replace("&", "&&", StringComparison.Ordinal);
}

internal static class RangeText
{
    public static Utf8Text Range(this Utf8Text xml, CellRange range)
    {
        xml.Address(range.FirstRow, range.FirstColumn);
        return range.FirstRow == range.LastRow && range.FirstColumn == range.LastColumn ? xml : xml.Raw(":"u8).Address(range.LastRow, range.LastColumn);
    }
}
