using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;
using System.Text.RegularExpressions;
using QualityAudit.Audits;

namespace QualityAudit.Tests.Support;

/// <summary>
/// A workbook written as Markdown tables. "# name" begins a sheet ("# name (hidden)" a hidden one); every line with bars is the next
/// row, an empty line between rows is an empty row, "|---|" is decoration. A cell is typed as Excel would take it: 12.5 a number,
/// 2008-07-01 a date, TRUE a boolean, #N/A an error, "=A1" a formula never calculated, "=A1 → 3" one that was; '5 is text.
/// The .xlsx is written byte by byte here, so that what the reader is tested with owes nothing to any library.
/// </summary>
public sealed partial class MarkdownWorkbook
{
    private readonly List<Sheet> sheets = [];

    private MarkdownWorkbook()
    {
    }

    public bool From1904 { get; init; }

    /// <summary>Strict Office Open XML: other namespaces, dates as ISO text.</summary>
    public bool Strict { get; init; }

    /// <summary>Leaves out the places of rows and cells, as some exporters do.</summary>
    public bool WithoutReferences { get; init; }

    /// <summary>Writes the last row of each sheet first.</summary>
    public bool RowsReversed { get; init; }

    public string? SavedAt { get; init; }

    public string? Category { get; init; }

    public IReadOnlyDictionary<string, string> DefinedNames { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public IReadOnlyList<int> HiddenRows { get; init; } = [];

    public IReadOnlyList<int> HiddenColumns { get; init; } = [];

    /// <summary>Merged on every sheet: "B2:D4".</summary>
    public IReadOnlyList<string> Merges { get; init; } = [];

    public static byte[] Xlsx(string markdown) => Parse(markdown).ToXlsx();

    public static byte[] Csv(string markdown, char separator = ',', Encoding? encoding = null) =>
        (encoding ?? new UTF8Encoding(false)).GetBytes(Parse(markdown).ToCsv(separator));

    public static MarkdownWorkbook Parse(string markdown) => new MarkdownWorkbook().Filled(markdown);

    /// <summary>Adds the tables of a Markdown text to a workbook with options set.</summary>
    public MarkdownWorkbook Filled(string markdown)
    {
        var emptyLines = 0;
        foreach (var line in markdown.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()))
        {
            if (line.StartsWith('#'))
            {
                var name = line.TrimStart('#').Trim();
                var hidden = name.EndsWith("(hidden)", StringComparison.Ordinal);
                sheets.Add(new Sheet(hidden ? name[..^"(hidden)".Length].Trim() : name, hidden, []));
                emptyLines = 0;
            }
            else if (line.Length == 0)
                emptyLines++;
            else if (line.StartsWith('|') && !Decoration().IsMatch(line))
            {
                if (sheets.Count == 0)
                    sheets.Add(new Sheet("Sheet1", false, []));
                var rows = sheets[^1].Rows;
                for (; emptyLines > 0 && rows.Count > 0; emptyLines--)
                    rows.Add([]);
                emptyLines = 0;
                rows.Add([.. Bars().Split(line.Trim('|')).Select(cell => cell.Trim().Replace("\\|", "|", StringComparison.Ordinal))]);
            }
        }

        return this;
    }

    public static MarkdownWorkbook With(
        bool from1904 = false,
        bool strict = false,
        bool withoutReferences = false,
        bool rowsReversed = false,
        string? savedAt = null,
        string? category = null,
        string? rubricMark = null,
        IReadOnlyList<int>? hiddenRows = null,
        IReadOnlyList<int>? hiddenColumns = null,
        IReadOnlyList<string>? merges = null) => new()
        {
            From1904 = from1904,
            Strict = strict,
            WithoutReferences = withoutReferences,
            RowsReversed = rowsReversed,
            SavedAt = savedAt,
            Category = category,
            HiddenRows = hiddenRows ?? [],
            HiddenColumns = hiddenColumns ?? [],
            Merges = merges ?? [],
            DefinedNames = rubricMark is null
                ? new Dictionary<string, string>(StringComparer.Ordinal)
                : new Dictionary<string, string>(StringComparer.Ordinal) { ["QA_RUBRIC"] = $"\"{rubricMark}\"" },
        };

    public string ToCsv(char separator) => string.Concat(sheets[0].Rows.Select(row =>
        string.Join(separator, row.Select(cell => CsvCell(cell, separator))) + "\r\n"));

    public byte[] ToXlsx()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in Parts())
            {
                // The same workbook is the same bytes, whenever it is written.
                var entry = zip.CreateEntry(name);
                entry.LastWriteTime = new DateTimeOffset(2008, 10, 1, 8, 0, 0, TimeSpan.Zero);
                using var part = entry.Open();
                part.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return stream.ToArray();
    }

    /// <summary>The parts of the zip by name, for tests that break one.</summary>
    public IReadOnlyList<(string Name, string Content)> Parts()
    {
        var parts = new List<(string, string)>
        {
            ("[Content_Types].xml", Xml("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>")),
            ("_rels/.rels", Relationships([("officeDocument", "xl/workbook.xml")])),
            ("xl/workbook.xml", WorkbookXml()),
            ("xl/_rels/workbook.xml.rels", Relationships(
                [.. sheets.Select((_, i) => ("worksheet", $"worksheets/sheet{i + 1}.xml")), ("styles", "styles.xml"), ("sharedStrings", "sharedStrings.xml")])),
            ("xl/styles.xml", Xml($"<styleSheet xmlns=\"{Main}\"><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;\"/></numFmts><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>")),
        };
        var texts = new List<string>();
        for (var i = 0; i < sheets.Count; i++)
            parts.Add(($"xl/worksheets/sheet{i + 1}.xml", SheetXml(sheets[i], texts)));
        parts.Add(("xl/sharedStrings.xml", Xml($"<sst xmlns=\"{Main}\">{string.Concat(texts.Select(SharedText))}</sst>")));
        if (SavedAt is not null || Category is not null)
            parts.Add(("docProps/core.xml", Xml($"<cp:coreProperties xmlns:cp=\"urn:cp\" xmlns:dcterms=\"http://purl.org/dc/terms/\">{Property("cp:category", Category)}{Property("dcterms:modified", SavedAt)}</cp:coreProperties>")));
        return parts;
    }

    private static string Property(string name, string? value) => value is null ? "" : $"<{name}>{SecurityElement.Escape(value)}</{name}>";

    private string Main => Strict ? "http://purl.oclc.org/ooxml/spreadsheetml/main" : "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private string Office => Strict ? "http://purl.oclc.org/ooxml/officeDocument/relationships" : "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static string Xml(string content) => $"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>{content}";

    // Phonetic runs are reading aids; formatted runs make up the text.
    private static string SharedText(string text) => text.Length > 1
        ? $"<si><r><t xml:space=\"preserve\">{Escape(text[..1])}</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\">{Escape(text[1..])}</t></r><rPh sb=\"0\" eb=\"1\"><t>レイ</t></rPh></si>"
        : $"<si><t xml:space=\"preserve\">{Escape(text)}</t></si>";

    private static string Escape(string text) => SecurityElement.Escape(text)!;

    private string Relationships(IReadOnlyList<(string Kind, string Target)> targets) => Xml(
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + string.Concat(targets.Select((target, i) => $"<Relationship Id=\"rId{i + 1}\" Type=\"{Office}/{target.Kind}\" Target=\"{target.Target}\"/>"))
        + "</Relationships>");

    private string WorkbookXml() => Xml(
        $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\"><workbookPr{(From1904 ? " date1904=\"1\"" : "")}/><sheets>"
        + string.Concat(sheets.Select((sheet, i) => $"<sheet name=\"{Escape(sheet.Name)}\" sheetId=\"{i + 1}\"{(sheet.Hidden ? " state=\"hidden\"" : "")} r:id=\"rId{i + 1}\"/>"))
        + $"</sheets><definedNames>{string.Concat(DefinedNames.Select(name => $"<definedName name=\"{name.Key}\" hidden=\"1\">{Escape(name.Value)}</definedName>"))}</definedNames></workbook>");

    private string SheetXml(Sheet sheet, List<string> texts)
    {
        var rows = sheet.Rows.Select((cells, i) => RowXml(i + 1, cells, texts)).ToList();
        if (RowsReversed)
            rows.Reverse();
        var columns = string.Concat(HiddenColumns.Select(column => $"<col min=\"{column}\" max=\"{column}\" hidden=\"1\"/>"));
        return Xml($"<worksheet xmlns=\"{Main}\"><dimension ref=\"A1:B2\"/>{(columns.Length > 0 ? $"<cols>{columns}</cols>" : "")}<sheetData>{string.Concat(rows)}</sheetData>{(Merges.Count > 0 ? $"<mergeCells>{string.Concat(Merges.Select(merge => $"<mergeCell ref=\"{merge}\"/>"))}</mergeCells>" : "")}</worksheet>");
    }

    private string RowXml(int row, IReadOnlyList<string> cells, List<string> texts)
    {
        var content = string.Concat(cells.Select((cell, i) => CellXml(new CellAddress(row, i + 1), cell, texts)));
        return $"<row{(WithoutReferences ? "" : $" r=\"{row}\"")}{(HiddenRows.Contains(row) ? " hidden=\"1\"" : "")}>{content}</row>";
    }

    private string CellXml(CellAddress address, string cell, List<string> texts)
    {
        var place = WithoutReferences ? "" : $" r=\"{address}\"";
        if (cell.Length == 0)
            return WithoutReferences ? "<c/>" : "";
        if (cell.StartsWith('='))
        {
            var parts = cell[1..].Split('→', StringSplitOptions.TrimEntries);
            return $"<c{place}><f>{Escape(parts[0])}</f>{(parts.Length > 1 ? $"<v>{parts[1]}</v>" : "")}</c>";
        }

        if (cell is "TRUE" or "FALSE")
            return $"<c{place} t=\"b\"><v>{(cell == "TRUE" ? 1 : 0)}</v></c>";
        if (cell.StartsWith('#'))
            return $"<c{place} t=\"e\"><v>{cell}</v></c>";
        if (DateOnly.TryParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return Strict ? $"<c{place} t=\"d\"><v>{cell}T00:00:00</v></c>" : $"<c{place} s=\"1\"><v>{Serial(day)}</v></c>";
        if (Number().IsMatch(cell))
            return $"<c{place}><v>{cell}</v></c>";
        texts.Add(cell.StartsWith('\'') ? cell[1..] : cell);
        return $"<c{place} t=\"s\"><v>{texts.Count - 1}</v></c>";
    }

    private int Serial(DateOnly day) => day.DayNumber - new DateOnly(1899, 12, 30).DayNumber - (From1904 ? 1462 : 0);

    private static string CsvCell(string cell, char separator)
    {
        var plain = cell.StartsWith('\'') ? cell[1..] : cell;
        return plain.Contains(separator, StringComparison.Ordinal) || plain.Contains('"', StringComparison.Ordinal)
            ? $"\"{plain.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : plain;
    }

    [GeneratedRegex(@"^\|[\s:|-]+\|$", RegexOptions.None, 1000)]
    private static partial Regex Decoration();

    [GeneratedRegex(@"(?<!\\)\|", RegexOptions.None, 1000)]
    private static partial Regex Bars();

    [GeneratedRegex(@"^(-?[0-9]+(\.[0-9]+)?(E[+-]?[0-9]+)?|NaN|INF)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number();

    private sealed record Sheet(string Name, bool Hidden, List<IReadOnlyList<string>> Rows);
}
