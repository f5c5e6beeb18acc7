using QualityAudit.Audits;
using QualityAudit.Diagnostics;
using QualityAudit.Import.Workbooks;

namespace QualityAudit.Import.Tables;

/// <summary>The words at the top of each column of a file's tables: a finding names its column by what the user sees there.</summary>
internal sealed class ColumnHeaders
{
    private readonly Dictionary<string, (int Row, IReadOnlyDictionary<int, string> Words)> sheets = new(StringComparer.Ordinal);

    public void Add(SheetReference sheet, int headerRow, IReadOnlyList<Cell> header) =>
        sheets[sheet.Sheet ?? ""] = (headerRow, header.Where(cell => !cell.IsBlank).ToDictionary(cell => cell.Address.Column, cell => Shown.Text(cell.Text)));

    /// <summary>The findings, each that lies in a table with its column's words.</summary>
    public IReadOnlyList<Diagnostic> On(IReadOnlyList<Diagnostic> findings) => [.. findings.Select(On)];

    private Diagnostic On(Diagnostic finding) =>
        finding.Location.Cell is { } cell
        && sheets.TryGetValue(finding.Location.Sheet ?? "", out var sheet)
        && cell.Row > sheet.Row
        && sheet.Words.TryGetValue(cell.Column, out var words)
            ? finding with { Header = words }
            : finding;
}
