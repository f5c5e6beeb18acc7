using QualityAudit.Import.Workbooks;

namespace QualityAudit.Import;

/// <summary>An annotated workbook sent again still holds the list of its findings, which is no data.</summary>
internal static class OwnSheets
{
    /// <summary>The sheets that people fill in.</summary>
    public static IEnumerable<IWorksheet> Without(IWorkbook workbook) =>
        workbook.DefinedNames.TryGetValue(OwnFiles.FindingsName, out var formula) && OwnFiles.SheetOf(formula) is { } findings
            ? workbook.Worksheets.Where(sheet => !string.Equals(sheet.Name, findings, StringComparison.OrdinalIgnoreCase))
            : workbook.Worksheets;
}
