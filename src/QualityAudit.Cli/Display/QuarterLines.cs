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
        var counts = await store.CountsAsync(quarter, cancellationToken);
        terminal.Data.WriteLine(new LocalizedText(
            string.Create(CultureInfo.InvariantCulture, $"{quarter}\t检查 {counts.Visits} 次\t回访 {counts.Callbacks} 通\t集团结果 {counts.GroupResults} 条"),
            string.Create(CultureInfo.InvariantCulture, $"{quarter}\t{Of("visit", counts.Visits)}\t{Of("call", counts.Callbacks)}\t{Of("group result", counts.GroupResults)}")).In(terminal.Language));
    }

    private static string Of(string thing, int number) => thing.ToQuantity(number, "0", CultureInfo.InvariantCulture);
}
