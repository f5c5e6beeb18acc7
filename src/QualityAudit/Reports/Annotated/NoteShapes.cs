using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using QualityAudit.Audits;

namespace QualityAudit.Reports.Annotated;

/// <summary>
/// The drawing behind the comments of a sheet: one box for each. Such drawings of other programs are often no well-formed XML,
/// so what is there stays text, and boxes are put in before its end.
/// </summary>
internal static partial class NoteShapes
{
    public const string None = """
        <xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout></xml>
        """;

    // Said on each element: not every drawing declares them where it begins.
    private const string Prefixes = """xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel" """;

    private const string Box = $"""<v:shapetype {Prefixes}id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>""";
    private const string End = "</xml>";

    private static readonly XNamespace Excel = "urn:schemas-microsoft-com:office:excel";
    private static readonly XNamespace Vml = "urn:schemas-microsoft-com:vml";

    /// <summary>The drawing with a hidden box for each cell.</summary>
    public static string Add(string drawing, IReadOnlyList<CellAddress> cells)
    {
        var end = drawing.LastIndexOf(End, StringComparison.Ordinal);
        if (cells.Count == 0 || end < 0)
            return drawing;
        var id = ShapeId().Matches(drawing).Select(match => long.Parse(match.Groups["id"].ValueSpan, CultureInfo.InvariantCulture)).DefaultIfEmpty(1024).Max();
        var boxes = new StringBuilder(drawing.Contains("\"_x0000_t202\"", StringComparison.Ordinal) ? "" : Box);
        foreach (var cell in cells)
            boxes.Append(CultureInfo.InvariantCulture, $"""<v:shape {Prefixes}id="_x0000_s{++id}" type="#_x0000_t202" style="position:absolute;width:270pt;height:110pt;z-index:{id - 1024};visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>{Anchor(cell)}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>{cell.Row - 1}</x:Row><x:Column>{cell.Column - 1}</x:Column></x:ClientData></v:shape>""");
        return drawing.Insert(end, boxes.ToString());
    }

    /// <summary>The drawing without the boxes of cells that have no comment any more.</summary>
    public static string TakeOff(string drawing, IReadOnlyList<CellAddress> cells)
    {
        if (cells.Count == 0)
            return drawing;
        try
        {
            var gone = cells.ToHashSet();
            var document = XDocument.Parse(drawing, LoadOptions.PreserveWhitespace);
            document.Descendants(Vml + "shape").Where(shape => CellOf(shape) is { } cell && gone.Contains(cell)).Remove();
            return document.ToString(SaveOptions.DisableFormatting);
        }
        catch (XmlException)
        {
            // A box without its comment shows nothing.
            return drawing;
        }
    }

    private static CellAddress? CellOf(XElement shape) =>
        int.TryParse(shape.Descendants(Excel + "Row").FirstOrDefault()?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var row)
        && int.TryParse(shape.Descendants(Excel + "Column").FirstOrDefault()?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var column)
            ? new CellAddress(row + 1, column + 1)
            : null;

    // From column and row, offset each, to column and row: right of the cell, six rows high.
    private static string Anchor(CellAddress cell)
    {
        var column = Math.Min(cell.Column, CellAddress.LastColumn - 5);
        var row = Math.Clamp(cell.Row - 2, 0, CellAddress.LastRow - 8);
        return string.Create(CultureInfo.InvariantCulture, $"{column}, 15, {row}, 4, {column + 4}, 15, {row + 7}, 4");
    }

    [GeneratedRegex("_x0000_s(?<id>[0-9]{1,9})\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ShapeId();
}
