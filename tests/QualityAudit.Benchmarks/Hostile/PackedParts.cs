using System.IO.Compression;
using System.Text;

namespace QualityAudit.Benchmarks.Hostile;

/// <summary>A workbook written part by part, each as a stream of text, so that no part need ever be held.</summary>
internal sealed class PackedParts : IDisposable
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static readonly DateTimeOffset Stamp = new(2008, 10, 1, 8, 0, 0, TimeSpan.Zero);
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly ZipArchive zip;

    /// <summary>With so many sheets, which are to be written, and a part of shared texts and of styles, which may be.</summary>
    public PackedParts(Stream output, int sheets = 1, string workbookMore = "")
    {
        zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        Part("_rels/.rels", xml => xml.Write($"""<Relationships><Relationship Id="r" Type="{Office}/officeDocument" Target="xl/workbook.xml"/></Relationships>"""));
        Part("xl/workbook.xml", xml =>
        {
            xml.Write($"""<workbook xmlns="{Main}" xmlns:r="{Office}"><sheets>""");
            for (var sheet = 1; sheet <= sheets; sheet++)
                xml.Write(FormattableString.Invariant($"""<sheet name="s{sheet}" sheetId="{sheet}" r:id="s{sheet}"/>"""));
            xml.Write($"</sheets>{workbookMore}</workbook>");
        });
        Part("xl/_rels/workbook.xml.rels", xml =>
        {
            xml.Write($"""<Relationships><Relationship Id="t" Type="{Office}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="f" Type="{Office}/styles" Target="styles.xml"/>""");
            for (var sheet = 1; sheet <= sheets; sheet++)
                xml.Write(FormattableString.Invariant($"""<Relationship Id="s{sheet}" Type="{Office}/worksheet" Target="worksheets/sheet{sheet}.xml"/>"""));
            xml.Write("</Relationships>");
        });
    }

    public void Part(string name, Action<TextWriter> write)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = Stamp;
        using var stream = entry.Open();
        using var writer = new StreamWriter(stream, Utf8, 1 << 16);
        write(writer);
    }

    /// <summary>A sheet: its rows between what stands before and after them.</summary>
    public void Sheet(int number, Action<TextWriter> rows, Action<TextWriter>? after = null, string before = "") => Part(FormattableString.Invariant($"xl/worksheets/sheet{number}.xml"), xml =>
    {
        xml.Write($"""<worksheet xmlns="{Main}">{before}<sheetData>""");
        rows(xml);
        xml.Write("</sheetData>");
        after?.Invoke(xml);
        xml.Write("</worksheet>");
    });

    public void Dispose() => zip.Dispose();

    /// <summary>A row of texts, written where they stand.</summary>
    public static void Row(TextWriter xml, int row, params ReadOnlySpan<string> cells)
    {
        xml.Write(FormattableString.Invariant($"<row r=\"{row}\">"));
        for (var i = 0; i < cells.Length; i++)
        {
            if (cells[i].Length > 0)
                xml.Write(FormattableString.Invariant($"<c r=\"{Column(i + 1)}{row}\" t=\"inlineStr\"><is><t>{cells[i]}</t></is></c>"));
        }

        xml.Write("</row>");
    }

    public static string Column(int number) => number == 0 ? "" : Column((number - 1) / 26) + (char)('A' + (number - 1) % 26);
}
