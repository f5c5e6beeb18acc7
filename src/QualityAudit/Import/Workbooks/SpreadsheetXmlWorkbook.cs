using System.Xml;
using QualityAudit.Audits;
using QualityAudit.Diagnostics;

namespace QualityAudit.Import.Workbooks;

/// <summary>An XML Spreadsheet 2003, which older systems export under the name .xls. Held in memory; document types are refused.</summary>
internal sealed class SpreadsheetXmlWorkbook : IWorkbook
{
    private readonly List<IWorksheet> sheets = [];

    public DateTime? SavedAt => null;

    public string? Category => null;

    public IReadOnlyList<IWorksheet> Worksheets => sheets;

    public IReadOnlyDictionary<string, string> DefinedNames { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public static SpreadsheetXmlWorkbook Open(FileBytes bytes, ReadingLimits limits)
    {
        if (bytes.Length > limits.PageBytes)
            throw LimitReached.OfFile(bytes.Location, limits.PageBytes);
        var workbook = new SpreadsheetXmlWorkbook();
        try
        {
            using var stream = bytes.Open();
            using var xml = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true });
            workbook.Read(xml, bytes.Location, limits with { Cells = limits.HeldCells }, bytes.Clock);
        }
        catch (Exception cause) when (cause is XmlException or InvalidDataException or ArgumentException)
        {
            throw new UnreadableFileException(
                FileDiagnostics.Damaged.At(bytes.Location, ("part", new LocalizedText("其中的 XML", "its XML"))), cause);
        }

        return workbook;
    }

    public void Dispose()
    {
    }

    private void Read(XmlReader xml, SourceLocation location, ReadingLimits limits, ReadingClock clock)
    {
        SpreadsheetXmlSheet? sheet = null;
        while (xml.Read())
        {
            if (xml.Depth > limits.Depth)
                throw LimitReached.OfDepth(location, limits);
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "Worksheet")
            {
                var name = SpreadsheetXmlSheet.Attribute(xml, "Name") ?? "";
                sheet = new SpreadsheetXmlSheet(location with { Sheet = Shown.Path(name) }, limits, clock);
                sheets.Add(sheet.Named(name));
                if (sheets.Count > limits.Entries)
                    throw LimitReached.OfEntries(location, limits);
            }
            else if (sheet is not null)
                sheet.Take(xml);
        }
    }
}
