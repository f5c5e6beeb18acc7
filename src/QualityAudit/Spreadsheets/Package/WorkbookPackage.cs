using System.Globalization;
using System.IO.Compression;

namespace QualityAudit.Spreadsheets.Package;

/// <summary>
/// Streams a workbook into its zip: no library holds it a second time, and nothing in it depends on the day, the machine or on what
/// was written before. Part by part as the format names them (ECMA-376).
/// </summary>
internal static class WorkbookPackage
{
    // The earliest time that a zip entry can carry.
    private static readonly DateTimeOffset EntryTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void Write(Book book, Stream output)
    {
        using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        var texts = new SharedTexts();
        var styles = new StyleSheet(book.Styles.All);
        var parts = PartNames.Of(book);
        Part(zip, "[Content_Types].xml", xml => WorkbookXml.ContentTypes(xml, parts));
        Part(zip, "_rels/.rels", WorkbookXml.RootRelations);
        Part(zip, "docProps/app.xml", WorkbookXml.Application);
        Part(zip, "docProps/core.xml", xml => WorkbookXml.Core(xml, book.Properties));
        Part(zip, "xl/workbook.xml", xml => WorkbookXml.Workbook(xml, book));
        Part(zip, "xl/_rels/workbook.xml.rels", xml => WorkbookXml.Relations(xml, book.Sheets.Count));
        foreach (var part in parts)
        {
            Part(zip, $"xl/worksheets/sheet{part.Number}.xml", xml => new SheetXml(xml, part.Sheet, texts, styles).Write(part, isActive: part.Sheet == (book.Active ?? book.Sheets[0])));
            if (part.HasRelations)
                Part(zip, $"xl/worksheets/_rels/sheet{part.Number}.xml.rels", xml => WorkbookXml.SheetRelations(xml, part));
            if (part.Notes is { } notes)
            {
                Part(zip, $"xl/comments{notes}.xml", xml => NoteXml.Comments(xml, part.Sheet));
                Part(zip, $"xl/drawings/vmlDrawing{notes}.vml", xml => NoteXml.Shapes(xml, part.Sheet));
            }

            if (part.Drawing is not { } drawing)
                continue;
            Part(zip, $"xl/drawings/drawing{drawing}.xml", xml => DrawingXml.Drawing(xml, part.Sheet));
            Part(zip, $"xl/drawings/_rels/drawing{drawing}.xml.rels", xml => DrawingXml.Relations(xml, part));
            for (var i = 0; i < part.Sheet.Charts.Count; i++)
            {
                var chart = part.Sheet.Charts[i].Chart;
                Part(zip, $"xl/charts/chart{part.FirstChart + i}.xml", xml => ChartXml.Write(xml, chart));
            }
        }

        Part(zip, "xl/styles.xml", styles.Write);
        Part(zip, "xl/sharedStrings.xml", texts.Write);
    }

    private static void Part(ZipArchive zip, string name, Action<Utf8Text> write)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = EntryTime;
        using var stream = entry.Open();
        using var xml = new Utf8Text(stream);
        write(xml);
    }
}

/// <summary>The numbers of a sheet's parts; null where it has no such part. FirstChart: of its charts.</summary>
internal sealed record PartNames(Sheet Sheet, string Number, int? Notes, int? Drawing, int FirstChart)
{
    public bool HasRelations => Notes is not null || Drawing is not null;

    public static IReadOnlyList<PartNames> Of(Book book)
    {
        var (notes, drawings, charts) = (0, 0, 1);
        var parts = new List<PartNames>();
        foreach (var sheet in book.Sheets)
        {
            parts.Add(new PartNames(
                sheet, (parts.Count + 1).ToString(CultureInfo.InvariantCulture), sheet.Notes.Count > 0 ? ++notes : null, sheet.Charts.Count > 0 ? ++drawings : null, charts));
            charts += sheet.Charts.Count;
        }

        return parts;
    }
}
