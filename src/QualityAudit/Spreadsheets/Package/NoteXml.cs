using System.Globalization;
using QualityAudit.Audits;

namespace QualityAudit.Spreadsheets.Package;

/// <summary>A sheet's remarks: their texts, and the hidden boxes that the format draws them in.</summary>
internal static class NoteXml
{
    private const int LineWidth = 42;

    public static void Comments(Utf8Text xml, Sheet sheet)
    {
        xml.Raw("""<?xml version="1.0" encoding="utf-8"?><comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>QualityAudit</author></authors><commentList>"""u8);
        foreach (var (cell, text) in sheet.Notes)
        {
            xml.Raw("<comment ref=\""u8).Address(cell.Row, cell.Column).Raw("\" authorId=\"0\"><text><r><rPr><sz val=\"9\"/><color indexed=\"81\"/><rFont val=\"Tahoma\"/></rPr><t xml:space=\"preserve\">"u8)
                .Text(CellText.Clean(text)).Raw("</t></r></text></comment>"u8);
        }

        xml.Raw("</commentList></comments>"u8);
    }

    public static void Shapes(Utf8Text xml, Sheet sheet)
    {
        xml.Raw("""<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>"""u8);
        var id = 1024;
        foreach (var (cell, text) in sheet.Notes)
        {
            var lines = TextExtent.Lines(text, LineWidth);
            xml.Raw(string.Create(CultureInfo.InvariantCulture, $"""<v:shape id="_x0000_s{++id}" type="#_x0000_t202" style="position:absolute;width:230pt;height:{lines * 13 + 8}pt;z-index:{id - 1024};visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>{Anchor(cell, lines)}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>{cell.Row - 1}</x:Row><x:Column>{cell.Column - 1}</x:Column></x:ClientData></v:shape>"""));
        }

        xml.Raw("</xml>"u8);
    }

    // From column and row, offset each, to column and row: right of the cell, as high as the text.
    private static string Anchor(CellAddress cell, int lines)
    {
        var row = Math.Max(0, cell.Row - 2);
        return string.Create(CultureInfo.InvariantCulture, $"{cell.Column}, 15, {row}, 4, {cell.Column + 4}, 15, {row + 2 + lines * 2 / 3}, 4");
    }
}
