using System.Globalization;
using Humanizer;
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
            string.Create(CultureInfo.InvariantCulture, $"{quarter}\t{Of("visit", evidence.Visits.Count)}\t{Of("call", evidence.Callbacks.Count)}\t{Of("group result", evidence.GroupResults.Count)}")).In(terminal.Language));
    }

    private static string Of(string thing, int number) => thing.ToQuantity(number, "0", CultureInfo.InvariantCulture);
}
