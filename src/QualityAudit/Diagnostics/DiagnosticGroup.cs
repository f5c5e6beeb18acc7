using QualityAudit.Audits;

namespace QualityAudit.Diagnostics;

/// <summary>
/// Findings of one kind in one column of a sheet, told as one: "312 cells in column 得分". Members are never empty, in the order of
/// their cells; findings without a cell are of one group where code, file and sheet agree.
/// </summary>
public sealed record DiagnosticGroup(IReadOnlyList<Diagnostic> Members)
{
    public Diagnostic First => Members[0];

    public Severity Severity => First.Severity;

    /// <summary>The words at the top of the column; null where there are none.</summary>
    public string? Header => First.Header;

    /// <summary>The cells, each once, from top to bottom.</summary>
    public IReadOnlyList<CellAddress> Cells => [.. Members.Select(member => member.Location.Cell).OfType<CellAddress>().Distinct().Order()];

    /// <summary>Groups with errors first, then in the order in which their first finding was made.</summary>
    public static IReadOnlyList<DiagnosticGroup> Of(IEnumerable<Diagnostic> findings) =>
    [
        .. findings
            .Distinct()
            .GroupBy(finding => (finding.Code, finding.Severity, finding.Location.File, finding.Location.Sheet, finding.Location.Cell?.Column, finding.Header))
            .Select(group => new DiagnosticGroup([.. group.OrderBy(member => member.Location.Cell?.Row ?? 0)]))
            .OrderByDescending(group => group.Severity),
    ];
}
