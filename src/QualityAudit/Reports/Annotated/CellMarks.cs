using QualityAudit.Audits;
using QualityAudit.Diagnostics;

namespace QualityAudit.Reports.Annotated;

/// <summary>The cells of one sheet to mark, each by the gravest of its findings: errors and warnings; notes mark nothing.</summary>
internal sealed class CellMarks
{
    private readonly SortedDictionary<int, SortedDictionary<int, Severity>> rows = [];

    public CellMarks(IEnumerable<Diagnostic> findings)
    {
        foreach (var finding in findings.Where(finding => finding.Severity != Severity.Info))
        {
            if (finding.Location.Cell is not { } cell || cell.Row > CellAddress.LastRow || cell.Column > CellAddress.LastColumn)
                continue;
            if (!rows.TryGetValue(cell.Row, out var row))
                rows.Add(cell.Row, row = []);
            row[cell.Column] = row.TryGetValue(cell.Column, out var known) && known > finding.Severity ? known : finding.Severity;
        }
    }

    public bool IsEmpty => rows.Count == 0;

    public IEnumerable<int> Rows => rows.Keys;

    public IReadOnlyDictionary<int, Severity> In(int row) => rows.TryGetValue(row, out var marks) ? marks : [];
}
