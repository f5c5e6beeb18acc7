using System.Globalization;
using System.Xml.Linq;
using QualityAudit.Diagnostics;

namespace QualityAudit.Reports.Annotated;

/// <summary>
/// The formats of a workbook with those of marked cells added: each is the cell's own format with another fill, so that number format,
/// alignment, borders and protection stay. The formats of the list of findings are there too.
/// </summary>
internal sealed class MarkStyles
{
    // No colour of Excel's own palettes: a fill of these is one of ours.
    private const string ErrorColour = "FFFFC9CB";
    private const string WarningColour = "FFFFEDB8";
    private const string HeadColour = "FFE7EBF0";

    // In the order that the schema wants, what stands before each of them.
    private static readonly string[] Order =
        ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs", "tableStyles", "colors", "extLst"];

    private readonly XDocument document;
    private readonly XNamespace main;
    private readonly XElement formats;
    private readonly Dictionary<(int Format, int Fill), int> derived = [];
    private readonly int line;
    private readonly int errorFill;
    private readonly int warningFill;
    private readonly HashSet<string> ownFills;

    public MarkStyles(XDocument document)
    {
        this.document = document;
        main = document.Root!.Name.Namespace;
        var fills = Section("fills", () => [Fill("none"), Fill("gray125")]);
        ownFills = [.. fills.Elements().Select((fill, index) => (fill, index)).Where(one => IsOwn(one.fill)).Select(one => Text(one.index))];
        var fonts = Section("fonts", () => [new XElement(main + "font", new XElement(main + "sz", new XAttribute("val", 11)), new XElement(main + "name", new XAttribute("val", "Calibri")))]);
        var borders = Section("borders", () => [Border(below: false)]);
        Section("cellStyleXfs", () => [Format(0, 0)]);
        formats = Section("cellXfs", () => [Format(0, 0)]);
        errorFill = Add(fills, Solid(ErrorColour));
        warningFill = Add(fills, Solid(WarningColour));
        var headFill = Add(fills, Solid(HeadColour));
        line = Add(borders, Border(below: true));
        var bold = Add(fonts, Font(fonts, element => element.AddFirst(new XElement(main + "b"))));
        var link = Add(fonts, Font(fonts, element =>
        {
            element.AddFirst(new XElement(main + "u"));
            element.Elements(main + "u").Last().AddAfterSelf(new XElement(main + "color", new XAttribute("rgb", "FF0B57A4")));
        }));
        var title = Add(fonts, Font(fonts, element =>
        {
            element.AddFirst(new XElement(main + "b"));
            element.Element(main + "sz")?.SetAttributeValue("val", 14);
        }));
        Title = Add(formats, Format(title, 0));
        Head = Add(formats, Format(bold, headFill, wrap: true));
        Body = Add(formats, Format(0, 0, wrap: true));
        Value = Add(formats, Format(0, 0, wrap: true, quotePrefix: true));
        Link = Add(formats, Format(link, 0, wrap: true));
        Error = Add(formats, Format(0, errorFill, wrap: true));
        Warning = Add(formats, Format(0, warningFill, wrap: true));
    }

    public XDocument Document => document;

    public int Title { get; }

    public int Head { get; }

    public int Body { get; }

    public int Value { get; }

    public int Link { get; }

    public int Error { get; }

    public int Warning { get; }

    /// <summary>An empty set of formats.</summary>
    public static XDocument None(XNamespace main) => new(new XElement(main + "styleSheet"));

    /// <summary>The format of a cell that has one already, with the mark's fill.</summary>
    public int Marked(int format, Severity severity) => WithFill(format, severity == Severity.Error ? errorFill : warningFill);

    /// <summary>The same format without a mark of an earlier time; itself where it has none.</summary>
    public int Unmarked(int format) => ownFills.Contains((string?)At(format)?.Attribute("fillId") ?? "") ? WithFill(format, 0) : format;

    private int WithFill(int format, int fill)
    {
        if (derived.TryGetValue((format, fill), out var known))
            return known;
        var copy = At(format) is { } own ? new XElement(own) : Format(0, 0);
        copy.SetAttributeValue("fillId", Text(fill));
        copy.SetAttributeValue("applyFill", "1");
        return derived[(format, fill)] = Add(formats, copy);
    }

    private XElement? At(int format) => formats.Elements(main + "xf").ElementAtOrDefault(format);

    private bool IsOwn(XElement fill) =>
        (string?)fill.Element(main + "patternFill")?.Element(main + "fgColor")?.Attribute("rgb") is ErrorColour or WarningColour;

    private XElement Section(string name, Func<IEnumerable<XElement>> initial)
    {
        var root = document.Root!;
        if (root.Element(main + name) is { } there)
            return there;
        var section = new XElement(main + name, initial());
        section.SetAttributeValue("count", Text(section.Elements().Count()));
        var before = Order.TakeWhile(other => !string.Equals(other, name, StringComparison.Ordinal)).Reverse().Select(other => root.Element(main + other)).FirstOrDefault(other => other is not null);
        if (before is null)
            root.AddFirst(section);
        else
            before.AddAfterSelf(section);
        return section;
    }

    private static int Add(XElement section, XElement element)
    {
        section.Add(element);
        var count = section.Elements().Count();
        section.SetAttributeValue("count", Text(count));
        return count - 1;
    }

    private XElement Border(bool below) => new(
        main + "border",
        new XElement(main + "left"),
        new XElement(main + "right"),
        new XElement(main + "top"),
        new XElement(main + "bottom", below ? [new XAttribute("style", "thin"), new XElement(main + "color", new XAttribute("rgb", "FFD5DAE1"))] : Array.Empty<object>()),
        new XElement(main + "diagonal"));

    private XElement Fill(string pattern) => new(main + "fill", new XElement(main + "patternFill", new XAttribute("patternType", pattern)));

    private XElement Solid(string colour) => new(
        main + "fill",
        new XElement(
            main + "patternFill",
            new XAttribute("patternType", "solid"),
            new XElement(main + "fgColor", new XAttribute("rgb", colour)),
            new XElement(main + "bgColor", new XAttribute("indexed", 64))));

    private XElement Font(XElement fonts, Action<XElement> change)
    {
        var font = new XElement(fonts.Elements().First());
        foreach (var part in new[] { "b", "i", "strike", "u", "color" })
            font.Elements(main + part).Remove();
        change(font);
        // The schema wants size and colour after the marks of emphasis; Excel writes them so.
        if (font.Element(main + "color") is { } colour && font.Element(main + "sz") is { } size)
        {
            colour.Remove();
            size.AddAfterSelf(colour);
        }

        return font;
    }

    private XElement Format(int font, int fill, bool wrap = false, bool quotePrefix = false)
    {
        var format = new XElement(
            main + "xf",
            new XAttribute("numFmtId", 0),
            new XAttribute("fontId", font),
            new XAttribute("fillId", fill),
            new XAttribute("borderId", wrap ? line : 0));
        if (quotePrefix)
            format.Add(new XAttribute("quotePrefix", 1));
        if (font > 0)
            format.Add(new XAttribute("applyFont", 1));
        if (fill > 0)
            format.Add(new XAttribute("applyFill", 1));
        if (wrap)
            format.Add(new XAttribute("applyBorder", 1), new XAttribute("applyAlignment", 1), new XElement(main + "alignment", new XAttribute("vertical", "top"), new XAttribute("wrapText", 1)));
        return format;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
