using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace QualityAudit.Tests.Support;

/// <summary>One cell of a workbook as its XML has it. Value: the text, or the number in digits.</summary>
public sealed record WrittenCell(string Sheet, string Address, string Value, string? Formula, string Format, bool IsText);

/// <summary>
/// An xlsx file as text that can be reviewed: a line a cell, "sheet!address | value | formula | format".
/// Reads the XML itself, so that it is no echo of the library that wrote it.
/// </summary>
public static partial class WorkbookText
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly XNamespace Relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static string Of(IEnumerable<WrittenCell> cells)
    {
        var text = new StringBuilder();
        foreach (var cell in cells)
        {
            var value = cell.Value.Replace("\n", "⏎", StringComparison.Ordinal);
            text.Append(CultureInfo.InvariantCulture, $"{cell.Sheet}!{cell.Address} | {value}");
            if (cell.Formula is not null)
                text.Append(" | =").Append(cell.Formula);
            if (cell.Format.Length > 0)
                text.Append(cell.Formula is null ? " |  | " : " | ").Append(cell.Format);
            text.Append('\n');
        }

        return text.ToString();
    }

    /// <summary>Every cell that holds something, sheet by sheet in the order of the tabs, row by row.</summary>
    public static IReadOnlyList<WrittenCell> Cells(byte[] workbook)
    {
        using var zip = new ZipArchive(new MemoryStream(workbook), ZipArchiveMode.Read);
        var strings = Part(zip, "xl/sharedStrings.xml")?.Root!.Elements(Main + "si").Select(Plain).ToList() ?? [];
        var formats = Formats(Part(zip, "xl/styles.xml")!);
        var targets = Part(zip, "xl/_rels/workbook.xml.rels")!.Root!.Elements().ToDictionary(each => (string)each.Attribute("Id")!, each => (string)each.Attribute("Target")!);
        return
        [
            .. Part(zip, "xl/workbook.xml")!.Descendants(Main + "sheet").SelectMany(sheet =>
            {
                var target = targets[(string)sheet.Attribute(Relation + "id")!];
                var part = Part(zip, target.StartsWith('/') ? target[1..] : $"xl/{target}")!;
                return part.Descendants(Main + "c").Select(cell => Read((string)sheet.Attribute("name")!, cell, strings, formats)).OfType<WrittenCell>();
            }),
        ];
    }

    /// <summary>The same workbook without what its formulas come to: whoever shows a value must have calculated it.</summary>
    public static byte[] WithoutCachedValues(byte[] workbook)
    {
        using var stream = new MemoryStream();
        stream.Write(workbook);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            foreach (var entry in zip.Entries.Where(each => each.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal)).ToList())
            {
                XDocument sheet;
                using (var reading = entry.Open())
                    sheet = XDocument.Load(reading, LoadOptions.PreserveWhitespace);
                sheet.Descendants(Main + "f").Select(formula => formula.Parent!.Element(Main + "v")).OfType<XElement>().Remove();
                using var writing = entry.Open();
                writing.SetLength(0);
                sheet.Save(writing, SaveOptions.DisableFormatting);
            }
        }

        return stream.ToArray();
    }

    /// <summary>The same workbook with other numbers and texts typed into cells.</summary>
    public static byte[] With(byte[] workbook, params IReadOnlyList<(string Sheet, string Address, object Value)> typed)
    {
        using var stream = new MemoryStream();
        stream.Write(workbook);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            var sheets = Part(zip, "xl/workbook.xml")!.Descendants(Main + "sheet").Select(sheet => (string)sheet.Attribute("name")!).ToList();
            foreach (var same in typed.GroupBy(each => each.Sheet, StringComparer.Ordinal))
            {
                var entry = zip.GetEntry(string.Create(CultureInfo.InvariantCulture, $"xl/worksheets/sheet{sheets.IndexOf(same.Key) + 1}.xml"))!;
                XDocument sheet;
                using (var reading = entry.Open())
                    sheet = XDocument.Load(reading, LoadOptions.PreserveWhitespace);
                foreach (var (_, address, value) in same)
                {
                    var cell = sheet.Descendants(Main + "c").Single(each => (string)each.Attribute("r")! == address);
                    cell.RemoveNodes();
                    cell.SetAttributeValue("t", value is string ? "inlineStr" : null);
                    cell.Add(value is string text ? new XElement(Main + "is", new XElement(Main + "t", text)) : new XElement(Main + "v", value));
                }

                using var writing = entry.Open();
                writing.SetLength(0);
                sheet.Save(writing, SaveOptions.DisableFormatting);
            }
        }

        return stream.ToArray();
    }

    private static WrittenCell? Read(string sheet, XElement cell, List<string> strings, IReadOnlyList<string> formats)
    {
        var formula = (string?)cell.Element(Main + "f");
        var raw = (string?)cell.Element(Main + "v");
        var type = (string?)cell.Attribute("t");
        var value = type switch
        {
            "s" when raw is not null => strings[int.Parse(raw!, CultureInfo.InvariantCulture)],
            "inlineStr" => Plain(cell.Element(Main + "is")!),
            _ => raw ?? "",
        };
        if (value.Length == 0 && formula is null)
            return null;
        var style = (int?)cell.Attribute("s") ?? 0;
        return new WrittenCell(sheet, (string)cell.Attribute("r")!, value, formula, formats[style], type is "s" or "inlineStr" or "str");
    }

    private static string Plain(XElement item) => Unescape(string.Concat(item.Descendants(Main + "t").Select(text => text.Value)));

    // The format writes "_x005F_" for an underscore that would begin such a code.
    private static string Unescape(string text) =>
        EscapedUnit().Replace(text, match => ((char)int.Parse(match.Groups["code"].ValueSpan, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)).ToString());

    [GeneratedRegex("_x(?<code>[0-9A-Fa-f]{4})_", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex EscapedUnit();

    private static IReadOnlyList<string> Formats(XDocument styles)
    {
        var own = styles.Descendants(Main + "numFmt").Where(each => each.Attribute("numFmtId") is not null)
            .GroupBy(each => (int)each.Attribute("numFmtId")!).ToDictionary(same => same.Key, same => (string)same.First().Attribute("formatCode")!);
        return [.. styles.Root!.Element(Main + "cellXfs")!.Elements(Main + "xf").Select(each => (int?)each.Attribute("numFmtId") ?? 0).Select(id => Name(id, own))];
    }

    private static string Name(int id, Dictionary<int, string> own) => id switch
    {
        0 => "",
        1 => "0",
        2 => "0.00",
        9 => "0%",
        _ => own.GetValueOrDefault(id) ?? $"#{id}",
    };

    private static XDocument? Part(ZipArchive zip, string name)
    {
        if (zip.GetEntry(name) is not { } entry)
            return null;
        using var stream = entry.Open();
        return XDocument.Load(stream);
    }
}
