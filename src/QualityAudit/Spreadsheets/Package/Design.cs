using System.Collections.Concurrent;
using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;
using ClosedXML.Excel;

namespace QualityAudit.Spreadsheets.Package;

/// <summary>The XML of one style's parts as ClosedXML designs them. Format: Excel's own number (below 164) or null with a code.</summary>
internal sealed record DesignedStyle(string Font, string Fill, string Border, int? FormatId, string? FormatCode, string Inner, bool Quoted);

/// <summary>
/// Styles are designed by ClosedXML, each once for as long as the program runs; the cells of a workbook are then streamed with the
/// numbers of their styles. A style's parts depend on the style alone, so that a workbook is the same whichever was written before it.
/// </summary>
internal static class Design
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly ConcurrentDictionary<CellStyle, DesignedStyle> Known = [];

    public static IReadOnlyList<DesignedStyle> Of(IReadOnlyList<CellStyle> styles)
    {
        var missing = styles.Where(style => !Known.ContainsKey(style)).ToList();
        if (missing.Count > 0)
        {
            foreach (var (style, designed) in missing.Zip(Make(missing)))
                Known[style] = designed;
        }

        return [.. styles.Select(style => Known[style])];
    }

    private static IReadOnlyList<DesignedStyle> Make(List<CellStyle> styles)
    {
        using var workbook = new XLWorkbook(XLEventTracking.Disabled);
        var sheet = workbook.AddWorksheet("design");
        for (var i = 0; i < styles.Count; i++)
            Apply(styles[i], sheet.Cell(i + 1, 1).SetValue(1).Style);
        using var saved = new MemoryStream();
        workbook.SaveAs(saved);
        using var zip = new ZipArchive(saved, ZipArchiveMode.Read, leaveOpen: true);
        var styleSheet = Load(zip, "xl/styles.xml");
        var numbers = Load(zip, "xl/worksheets/sheet1.xml").Descendants(Main + "c").Select(cell => Attribute(cell, "s")).ToList();
        var formats = styleSheet.Element(Main + "numFmts")?.Elements().ToDictionary(each => Attribute(each, "numFmtId"), each => (string)each.Attribute("formatCode")!) ?? [];
        var (fonts, fills, borders, cells) = (Parts(styleSheet, "fonts"), Parts(styleSheet, "fills"), Parts(styleSheet, "borders"), Parts(styleSheet, "cellXfs"));
        return [.. numbers.Select(number => Read(cells[number]))];

        DesignedStyle Read(XElement cell)
        {
            var format = Attribute(cell, "numFmtId");
            return new DesignedStyle(
                Text(fonts[Attribute(cell, "fontId")]), Text(fills[Attribute(cell, "fillId")]), Text(borders[Attribute(cell, "borderId")]),
                formats.ContainsKey(format) ? null : format, formats.GetValueOrDefault(format), string.Concat(cell.Elements().Select(Text)), (string?)cell.Attribute("quotePrefix") is "1" or "true");
        }
    }

    private static void Apply(CellStyle style, IXLStyle on)
    {
        on.Font.FontName = style.Font;
        on.Font.FontSize = style.Size;
        on.Font.Bold = style.Bold;
        on.Font.Italic = style.Italic;
        if (style.Underlined)
            on.Font.Underline = XLFontUnderlineValues.Single;
        if (style.Ink is { } ink)
            on.Font.FontColor = XLColor.FromHtml($"#{ink}");
        if (style.Fill is { } fill)
            on.Fill.BackgroundColor = XLColor.FromHtml($"#{fill}");
        if (style.Framed)
        {
            on.Border.OutsideBorder = XLBorderStyleValues.Thin;
            on.Border.OutsideBorderColor = XLColor.FromHtml($"#{Palette.Line}");
        }

        if (!string.Equals(style.Format, "General", StringComparison.Ordinal))
            on.NumberFormat.Format = style.Format;
        on.Alignment.Vertical = XLAlignmentVerticalValues.Center;
        on.Alignment.WrapText = style.Wraps;
        if (style.Align is { } align)
        {
            on.Alignment.Horizontal = align switch
            {
                Align.Centre => XLAlignmentHorizontalValues.Center,
                Align.Right => XLAlignmentHorizontalValues.Right,
                _ => XLAlignmentHorizontalValues.Left,
            };
            on.Alignment.Indent = align == Align.Centre ? 0 : 1;
        }

        on.Protection.Locked = !style.Open;
        on.IncludeQuotePrefix = style.Quoted;
    }

    private static XElement Load(ZipArchive zip, string part)
    {
        using var stream = zip.GetEntry(part)!.Open();
        return XDocument.Load(stream).Root!;
    }

    private static List<XElement> Parts(XElement styles, string list) => [.. styles.Element(Main + list)!.Elements()];

    private static int Attribute(XElement element, string name) => int.Parse((string?)element.Attribute(name) ?? "0", NumberStyles.None, CultureInfo.InvariantCulture);

    // Without namespace declarations: the part that these are put into has them.
    private static string Text(XElement element)
    {
        var plain = new XElement(element);
        foreach (var each in plain.DescendantsAndSelf())
        {
            each.Attributes().Where(attribute => attribute.IsNamespaceDeclaration).Remove();
            each.Name = each.Name.LocalName;
        }

        return plain.ToString(System.Xml.Linq.SaveOptions.DisableFormatting);
    }
}
