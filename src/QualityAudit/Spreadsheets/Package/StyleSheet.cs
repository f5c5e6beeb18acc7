namespace QualityAudit.Spreadsheets.Package;

/// <summary>The part with all styles of one workbook, in the order of their numbers.</summary>
internal sealed class StyleSheet(IReadOnlyList<CellStyle> styles)
{
    private const int FirstOwnFormat = 164;
    private readonly List<string> differences = [];

    /// <summary>The number of a fill that a condition puts on.</summary>
    public int Difference(string fill)
    {
        var number = differences.IndexOf(fill);
        if (number >= 0)
            return number;
        differences.Add(fill);
        return differences.Count - 1;
    }

    public void Write(Utf8Text xml)
    {
        var designed = Design.Of(styles);
        var fonts = new List<string>();
        // The format keeps the first two fills for itself.
        List<string> fills = ["<fill><patternFill patternType=\"none\" /></fill>", "<fill><patternFill patternType=\"gray125\" /></fill>"];
        var borders = new List<string>();
        var formats = new List<string>();
        var cells = designed.Select(style => (
            style,
            Font: Place(fonts, style.Font),
            Fill: Place(fills, style.Fill),
            Border: Place(borders, style.Border),
            Format: style.FormatId ?? FirstOwnFormat + Place(formats, style.FormatCode!))).ToList();

        xml.Raw("""<?xml version="1.0" encoding="utf-8"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">"""u8);
        if (formats.Count > 0)
        {
            xml.Raw("<numFmts count=\""u8).Number(formats.Count).Raw("\">"u8);
            for (var i = 0; i < formats.Count; i++)
                xml.Raw("<numFmt numFmtId=\""u8).Number(FirstOwnFormat + i).Raw("\" formatCode=\""u8).Attribute(formats[i]).Raw("\"/>"u8);
            xml.Raw("</numFmts>"u8);
        }

        List(xml, "fonts", fonts);
        List(xml, "fills", fills);
        List(xml, "borders", borders);
        xml.Raw("<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs><cellXfs count=\""u8).Number(cells.Count).Raw("\">"u8);
        foreach (var (style, font, fill, border, format) in cells)
        {
            xml.Raw("<xf numFmtId=\""u8).Number(format).Raw("\" fontId=\""u8).Number(font).Raw("\" fillId=\""u8).Number(fill).Raw("\" borderId=\""u8).Number(border)
                .Raw("\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\" applyProtection=\"1\""u8)
                .Raw(style.Quoted ? " quotePrefix=\"1\">"u8 : ">"u8).Raw(style.Inner).Raw("</xf>"u8);
        }

        xml.Raw("</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles><dxfs count=\""u8).Number(differences.Count).Raw("\">"u8);
        foreach (var fill in differences)
            xml.Raw("<dxf><fill><patternFill patternType=\"solid\"><fgColor rgb=\"FF"u8).Raw(fill).Raw("\"/><bgColor rgb=\"FF"u8).Raw(fill).Raw("\"/></patternFill></fill></dxf>"u8);
        xml.Raw("</dxfs></styleSheet>"u8);
    }

    private static void List(Utf8Text xml, string name, List<string> parts)
    {
        xml.Raw("<"u8).Raw(name).Raw(" count=\""u8).Number(parts.Count).Raw("\">"u8);
        foreach (var part in parts)
            xml.Raw(part);
        xml.Raw("</"u8).Raw(name).Raw(">"u8);
    }

    private static int Place(List<string> parts, string part)
    {
        var number = parts.IndexOf(part);
        if (number >= 0)
            return number;
        parts.Add(part);
        return parts.Count - 1;
    }
}
