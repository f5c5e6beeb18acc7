using System.Globalization;
using System.Xml;

namespace QualityAudit.Import.Workbooks;

/// <summary>
/// An .xlsx workbook, read forward only from its parts. Both dialects (transitional, strict) and both date systems (1900, 1904).
/// </summary>
public sealed class XlsxWorkbook : IWorkbook
{
    private readonly XlsxPackage package;
    private XlsxCells? cells;
    private readonly Dictionary<string, string> names = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<IWorksheet> sheets = [];

    private XlsxWorkbook(XlsxPackage package)
    {
        this.package = package;
        var main = package.RelationshipsOf("").Values.FirstOrDefault(relationship => relationship.Is("officeDocument"))?.Target;
        if (ZipContent.NotRead(package, main) is { } other)
            throw other;
        ReadMain(main!);
        package.Read("docProps/core.xml", ReadProperties);
    }

    public DateTime? SavedAt { get; private set; }

    public string? Category { get; private set; }

    public IReadOnlyList<IWorksheet> Worksheets => sheets;

    public IReadOnlyDictionary<string, string> DefinedNames => names;

    public static XlsxWorkbook Open(FileBytes bytes, ReadingLimits limits)
    {
        var opened = new XlsxPackage(bytes, limits);
        try
        {
            return new XlsxWorkbook(opened);
        }
        catch
        {
            opened.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        cells?.Dispose();
        package.Dispose();
    }

    private void ReadMain(string main)
    {
        var relationships = package.RelationshipsOf(main);
        var listed = new List<(string Name, bool Hidden, string? Id)>();
        var from1904 = false;
        var isWorkbook = false;
        package.Read(main, xml =>
        {
            while (xml.Read())
            {
                if (xml.NodeType != XmlNodeType.Element)
                    continue;
                switch (xml.LocalName)
                {
                    case "workbook" when xml.Depth == 0:
                        isWorkbook = true;
                        break;
                    case "workbookPr":
                        from1904 = xml.GetAttribute("date1904") is "1" or "true" or "on";
                        break;
                    case "sheet":
                        if (listed.Count == package.Limits.Sheets)
                            throw LimitReached.OfSheets(package.Location, package.Limits);
                        listed.Add((xml.GetAttribute("name") ?? "", xml.GetAttribute("state") is "hidden" or "veryHidden", RelationshipId(xml)));
                        break;
                    case "definedName" when xml.GetAttribute("name") is { } name:
                        if (names.Count == package.Limits.Styles)
                            throw LimitReached.OfNames(package.Location, package.Limits);
                        names[name] = xml.IsEmptyElement ? "" : xml.ReadString();
                        break;
                    default:
                        break;
                }
            }
        });
        if (!isWorkbook)
            throw ZipContent.NotAWorkbook(package);

        cells = new XlsxCells(package, PartOf(relationships, "sharedStrings"), PartOf(relationships, "styles"), from1904);
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, hidden, id) in listed)
        {
            if (id is null || !relationships.TryGetValue(id, out var relationship) || !package.Has(relationship.Target))
                throw package.Damaged(name);
            // A thousand sheets that are one part would be read a thousand times.
            if (!taken.Add(relationship.Target))
                throw package.Damaged(name);
            if (relationship.Is("worksheet"))
                sheets.Add(new XlsxWorksheet(package, relationship.Target, name, hidden, cells));
        }
    }

    private static string PartOf(IReadOnlyDictionary<string, Relationship> relationships, string kind) =>
        relationships.Values.FirstOrDefault(relationship => relationship.Is(kind))?.Target ?? "";

    private static string? RelationshipId(XmlReader xml)
    {
        string? id = null;
        for (var more = xml.MoveToFirstAttribute(); more; more = xml.MoveToNextAttribute())
        {
            if (xml.LocalName == "id" && xml.NamespaceURI.EndsWith("/relationships", StringComparison.Ordinal))
                id = xml.Value;
        }

        xml.MoveToElement();
        return id;
    }

    private void ReadProperties(XmlReader xml)
    {
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "category")
                Category = xml.ReadString();
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "modified"
                && DateTimeOffset.TryParse(xml.ReadString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var saved))
                SavedAt = saved.UtcDateTime;
        }
    }
}
