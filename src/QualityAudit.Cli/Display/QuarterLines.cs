using System.Globalization;
using QualityAudit.Audits;
using QualityAudit.Storage;

namespace QualityAudit.Cli.Display;

/// <summary>One line a quarter: the quarter, then what is stored for it, tab-separated.</summary>
internal static class QuarterLines
{
    public static async Task PrintAsync(Terminal terminal, AuditStore store, Quarter quarter, CancellationToken cancellationToken)
    {
        var evidence = await store.EvidenceAsync(quarter, cancellationToken);
        terminal.Data.WriteLine(new LocalizedText(
            string.Create(CultureInfo.InvariantCulture, $"{quarter}\t检查 {evidence.Visits.Count} 次\t回访 {evidence.Callbacks.Count} 通\t集团结果 {evidence.GroupResults.Count} 条"),
            string.Create(CultureInfo.InvariantCulture, $"{quarter}\t{evidence.Visits.Count} visits\t{evidence.Callbacks.Count} calls\t{evidence.GroupResults.Count} group results")).In(terminal.Language));
    }
}
