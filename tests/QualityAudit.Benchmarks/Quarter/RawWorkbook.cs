using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace QualityAudit.Benchmarks.Quarter;

/// <summary>
/// Writes a workbook of one sheet as raw XML, row by row, the way Excel lays it out: shared texts, a style for dates. Fast, so that making
/// the quarter does not take longer than reading it.
/// </summary>
internal sealed class RawWorkbook : IDisposable
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Packages = "http://schemas.openxmlformats.org/package/2006";
    private const string Declaration = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""";
    private static readonly DateOnly DayZero = new(1899, 12, 30);
    private static readonly DateTimeOffset Stamp = new(2008, 10, 1, 8, 0, 0, TimeSpan.Zero);
    private static readonly string Styles = Resource("styles.xml");

    private readonly ZipArchive zip;
    private readonly StringBuilder xml = new(1 << 16);
    private readonly Dictionary<string, int> texts = new(StringComparer.Ordinal);
    private readonly Stream sheet;
    private int row;

    public RawWorkbook(Stream output, string sheetName)
    {
        zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        Part("[Content_Types].xml", $"""
            <Types xmlns="{Packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>
            """);
        Part("_rels/.rels", $"""<Relationships xmlns="{Packages}/relationships"><Relationship Id="rId1" Type="{Office}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
        Part("xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{Office}"><sheets><sheet name="{SecurityElement.Escape(sheetName)}" sheetId="1" r:id="rId1"/></sheets></workbook>""");
        Part("xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="{Packages}/relationships"><Relationship Id="rId1" Type="{Office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="{Office}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="{Office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>""");
        using (var styles = Open("xl/styles.xml"))
            styles.Write(Encoding.UTF8.GetBytes(Styles));
        sheet = Open("xl/worksheets/sheet1.xml");
        xml.Append(Declaration).Append($"""<worksheet xmlns="{Main}"><sheetData>""");
    }

    /// <summary>Values: text, a whole number, a day, or null for an empty cell.</summary>
    public void Row(params ReadOnlySpan<object?> values)
    {
        row++;
        xml.Append(CultureInfo.InvariantCulture, $"""<row r="{row}">""");
        for (var i = 0; i < values.Length; i++)
        {
            var column = (char)('A' + i);
            switch (values[i])
            {
                case string text:
                    xml.Append(CultureInfo.InvariantCulture, $"""<c r="{column}{row}" t="s"><v>{PlaceOf(text)}</v></c>""");
                    break;
                case DateOnly day:
                    xml.Append(CultureInfo.InvariantCulture, $"""<c r="{column}{row}" s="1"><v>{day.DayNumber - DayZero.DayNumber}</v></c>""");
                    break;
                case int number:
                    xml.Append(CultureInfo.InvariantCulture, $"""<c r="{column}{row}"><v>{number}</v></c>""");
                    break;
                default:
                    break;
            }
        }

        xml.Append("</row>");
        if (xml.Length > 1 << 15)
            Flush(sheet);
    }

    public void Dispose()
    {
        xml.Append("</sheetData></worksheet>");
        Flush(sheet);
        sheet.Dispose();
        using (var shared = Open("xl/sharedStrings.xml"))
        {
            xml.Append(Declaration).Append($"""<sst xmlns="{Main}">""");
            foreach (var text in texts.Keys)
            {
                xml.Append("<si><t>").Append(SecurityElement.Escape(text)).Append("</t></si>");
                if (xml.Length > 1 << 15)
                    Flush(shared);
            }

            xml.Append("</sst>");
            Flush(shared);
        }

        zip.Dispose();
    }

    private static string Resource(string name)
    {
        using var stream = typeof(RawWorkbook).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private int PlaceOf(string text)
    {
        if (!texts.TryGetValue(text, out var place))
            texts.Add(text, place = texts.Count);
        return place;
    }

    private void Part(string name, string content)
    {
        using var part = Open(name);
        part.Write(Encoding.UTF8.GetBytes(Declaration + content));
    }

    private Stream Open(string name)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = Stamp;
        return entry.Open();
    }

    private void Flush(Stream part)
    {
        foreach (var piece in xml.GetChunks())
            part.Write(Encoding.UTF8.GetBytes(piece.ToArray()));
        xml.Clear();
    }
}
