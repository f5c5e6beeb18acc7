using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace QualityAudit.Spreadsheets;

/// <summary>
/// The last step on a saved workbook: writes beside each formula what it comes to, and replaces everything that differs from
/// one saving to the next (random ids, a part named by a random id, times of entries).
/// </summary>
internal static partial class WorkbookPackage
{
    private const string ContentTypes = "[Content_Types].xml";
    private const string SharedStrings = "xl/sharedStrings.xml";
    private const string CoreProperties = "docProps/core.xml";
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly XNamespace Relationships = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static readonly XNamespace DocumentRelationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    // The earliest time that a zip entry can carry.
    private static readonly DateTimeOffset EntryTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <param name="saved">What the library wrote.</param>
    /// <param name="computed">What each formula comes to.</param>
    /// <param name="marks">Hidden names and their texts.</param>
    /// <param name="growing">Of each sheet, the rows whose height is only a beginning.</param>
    /// <param name="output">Where the workbook goes.</param>
    public static void Finish(
        Stream saved,
        IReadOnlyList<ComputedCell> computed,
        IReadOnlyDictionary<string, string> marks,
        IReadOnlyDictionary<string, IReadOnlySet<int>> growing,
        Stream output)
    {
        var parts = Read(saved);
        NameCoreProperties(parts);
        RepeatWholeRows(parts);
        AddMarks(parts, marks);
        JoinSurrogates(parts);
        foreach (var (sheet, part) in SheetParts(parts))
        {
            var content = XDocument.Parse(parts[part], LoadOptions.PreserveWhitespace);
            AddValues(content, computed.Where(cell => string.Equals(cell.Sheet, sheet, StringComparison.Ordinal)));
            FreeHeights(content, growing[sheet]);
            SortColumns(content);
            parts[part] = WithStableIds(Text(content), part);
        }

        Write(parts, output);
    }

    private static SortedDictionary<string, string> Read(Stream saved)
    {
        saved.Position = 0;
        using var zip = new ZipArchive(saved, ZipArchiveMode.Read, leaveOpen: true);
        var parts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
            parts.Add(entry.FullName, reader.ReadToEnd());
        }

        return parts;
    }

    private static void NameCoreProperties(SortedDictionary<string, string> parts)
    {
        var random = parts.Keys.Single(name => name.EndsWith(".psmdcp", StringComparison.Ordinal));
        parts.Add(CoreProperties, parts[random]);
        parts.Remove(random);
        var types = XDocument.Parse(parts[ContentTypes]);
        var old = types.Root!.Elements().Single(each => string.Equals((string?)each.Attribute("Extension"), "psmdcp", StringComparison.Ordinal));
        types.Root.Add(new XElement(
            old.Name.Namespace + "Override",
            new XAttribute("PartName", $"/{CoreProperties}"),
            new XAttribute("ContentType", (string)old.Attribute("ContentType")!)));
        old.Remove();
        parts[ContentTypes] = Text(types);

        var root = XDocument.Parse(parts["_rels/.rels"]);
        var number = 0;
        foreach (var relationship in root.Root!.Elements(Relationships + "Relationship").OrderBy(each => (string?)each.Attribute("Type"), StringComparer.Ordinal))
        {
            relationship.SetAttributeValue("Id", string.Create(CultureInfo.InvariantCulture, $"rId{++number}"));
            if (string.Equals((string?)relationship.Attribute("Target"), $"/{random}", StringComparison.Ordinal))
                relationship.SetAttributeValue("Target", $"/{CoreProperties}");
        }

        parts["_rels/.rels"] = Text(root);
    }

    // Without the dollar signs the repeated heading rows would be relative to whichever cell is looked at.
    private static void RepeatWholeRows(SortedDictionary<string, string> parts)
    {
        var workbook = XDocument.Parse(parts["xl/workbook.xml"]);
        foreach (var name in workbook.Descendants(Main + "definedName").Where(each => (string?)each.Attribute("name") == "_xlnm.Print_Titles"))
            name.Value = RelativeRows().Replace(name.Value, "!$$${first}:$$${last}");
        parts["xl/workbook.xml"] = Text(workbook);
    }

    private static void AddMarks(SortedDictionary<string, string> parts, IReadOnlyDictionary<string, string> marks)
    {
        if (marks.Count == 0)
            return;
        var workbook = XDocument.Parse(parts["xl/workbook.xml"]);
        var names = workbook.Root!.Element(Main + "definedNames");
        if (names is null)
        {
            names = new XElement(Main + "definedNames");
            workbook.Root.Element(Main + "sheets")!.AddAfterSelf(names);
        }

        foreach (var (name, text) in marks)
            names.Add(new XElement(Main + "definedName", new XAttribute("name", name), new XAttribute("hidden", "1"), $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\""));
        parts["xl/workbook.xml"] = Text(workbook);
    }

    // The library escapes each half of a character beyond the basic plane; not every program puts them together again.
    private static void JoinSurrogates(SortedDictionary<string, string> parts)
    {
        if (!parts.TryGetValue(SharedStrings, out var strings))
            return;
        static char Unit(Group digits) => (char)int.Parse(digits.ValueSpan, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        parts[SharedStrings] = EscapedPair().Replace(strings, match => $"{Unit(match.Groups["high"])}{Unit(match.Groups["low"])}");
    }

    private static List<(string Sheet, string Part)> SheetParts(SortedDictionary<string, string> parts)
    {
        var targets = XDocument.Parse(parts["xl/_rels/workbook.xml.rels"]).Root!.Elements()
            .ToDictionary(each => (string)each.Attribute("Id")!, each => ((string)each.Attribute("Target")!).TrimStart('/'), StringComparer.Ordinal);
        return
        [
            .. XDocument.Parse(parts["xl/workbook.xml"]).Descendants(Main + "sheet")
                .Select(sheet => ((string)sheet.Attribute("name")!, targets[(string)sheet.Attribute(DocumentRelationships + "id")!])),
        ];
    }

    private static void AddValues(XDocument sheet, IEnumerable<ComputedCell> computed)
    {
        var values = computed.ToDictionary(cell => cell.Cell, StringComparer.Ordinal);
        if (values.Count == 0)
            return;
        foreach (var cell in sheet.Descendants(Main + "c").Where(each => each.Element(Main + "f") is not null))
        {
            var value = values[(string)cell.Attribute("r")!];
            cell.Elements(Main + "v").Remove();
            cell.SetAttributeValue("t", value.IsText ? "str" : null);
            cell.Add(new XElement(Main + "v", value.Value));
        }
    }

    // A height that is not the user's own grows with the content.
    private static void FreeHeights(XDocument sheet, IReadOnlySet<int> rows)
    {
        if (rows.Count == 0)
            return;
        foreach (var row in sheet.Descendants(Main + "row").Where(row => rows.Contains((int)row.Attribute("r")!)))
            row.SetAttributeValue("customHeight", null);
    }

    // The library writes the columns to the right of the last one first.
    private static void SortColumns(XDocument sheet)
    {
        if (sheet.Root!.Element(Main + "cols") is { } columns)
            columns.ReplaceNodes(columns.Elements().OrderBy(column => (int)column.Attribute("min")!).ToList());
    }

    private static string WithStableIds(string part, string name)
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        return RandomId().Replace(part, match =>
        {
            if (!known.TryGetValue(match.Value, out var stable))
            {
                var sheet = Digits().Match(name).Value;
                stable = string.Create(CultureInfo.InvariantCulture, $"{{{int.Parse(sheet, CultureInfo.InvariantCulture):X8}-0000-4000-8000-{known.Count + 1:X12}}}");
                known.Add(match.Value, stable);
            }

            return stable;
        });
    }

    private static string Text(XDocument document) =>
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>" + document.ToString(SaveOptions.DisableFormatting);

    private static void Write(SortedDictionary<string, string> parts, Stream output)
    {
        using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var (name, text) in parts)
        {
            var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
            entry.LastWriteTime = EntryTime;
            using var writer = new StreamWriter(entry.Open(), new UTF8Encoding(false));
            writer.Write(text);
        }
    }

    // Written in lower case by the library; ids of the format itself ("{B025F937-…}") are in capitals and stay.
    [GeneratedRegex(@"\{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\}", RegexOptions.None, 1000)]
    private static partial Regex RandomId();

    [GeneratedRegex("_x(?<high>D[89AB][0-9A-F]{2})__x(?<low>D[C-F][0-9A-F]{2})_", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex EscapedPair();

    [GeneratedRegex(@"[0-9]+", RegexOptions.None, 1000)]
    private static partial Regex Digits();

    [GeneratedRegex(@"!(?<first>[0-9]+):(?<last>[0-9]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RelativeRows();
}
