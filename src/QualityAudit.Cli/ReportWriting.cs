using System.Globalization;
using Humanizer;
using QualityAudit.Cli.Display;
using QualityAudit.Scoring;
using QualityAudit.Workflow;

namespace QualityAudit.Cli;

/// <summary>Writing scorecards into a folder: one quarter straight into it, several each into a folder of its own.</summary>
internal sealed class ReportWriting(Terminal terminal, string folder, IReadOnlyCollection<ReportFormat> formats, string? region, bool bothLanguages = false)
{
    private const string Index = "index.html";

    /// <summary>False, after saying which regions there are, when the region asked for is in none of the scorecards.</summary>
    public bool KnowsRegion(IReadOnlyList<Scorecard> scorecards) =>
        RegionChoice.IsAmong(terminal, region, scorecards.SelectMany(scorecard => scorecard.Regions).Select(one => one.Region));

    public async Task<IReadOnlyList<string>> WriteAsync(IReadOnlyList<Scorecard> scorecards, CancellationToken cancellationToken)
    {
        var written = new List<string>();
        var quarters = scorecards.DistinctBy(scorecard => scorecard.Quarter).Count();
        foreach (var scorecard in scorecards)
        {
            var target = quarters == 1 ? folder : Path.Combine(folder, scorecard.Quarter.ToString());
            var request = new ReportRequest(target, formats.ToHashSet(), terminal.Language, region)
            {
                BothLanguages = bothLanguages,
                IndexHref = quarters == 1 ? Index : "../" + Index,
            };
            written.AddRange(await terminal.WithProgressAsync(progress => AuditWorkflow.ReportAsync(scorecard, request, progress, cancellationToken)));
        }

        if (written.Count > 0 && formats.Contains(ReportFormat.Html))
            written.Insert(0, await AuditWorkflow.IndexAsync(folder, terminal.Language, cancellationToken));
        return written;
    }

    public void PrintWritten(IReadOnlyList<string> written, string database)
    {
        if (written.Count == 0)
            return;
        terminal.Tell(new(string.Create(CultureInfo.InvariantCulture, $"已写出 {written.Count} 个文件："), $"{"file".ToQuantity(written.Count, "0", CultureInfo.InvariantCulture)} written:"));
        foreach (var path in written)
            terminal.Tell(LocalizedText.Same($"  {path}"));
        terminal.Tell(new($"数据库：{database}", $"Database: {database}"));
    }
}
