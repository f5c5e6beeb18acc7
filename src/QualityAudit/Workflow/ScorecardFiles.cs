using System.Globalization;
using QualityAudit.Reports.Excel;
using QualityAudit.Reports.Html;
using QualityAudit.Reports.Json;
using QualityAudit.Scoring;

namespace QualityAudit.Workflow;

/// <summary>The files of one scorecard: their names, and writing each of them whole or not at all.</summary>
internal sealed class ScorecardFiles(Scorecard scorecard, ReportRequest request)
{
    // Each file that is being written is held in memory.
    private const int WrittenAtOnce = 2;

    // The group's workbook is by far the largest: beside pages, which take little memory, rather than beside another workbook. What is garbage by then
    // was collected, since regions' workbooks are many.
    private enum Turn
    {
        RegionWorkbooks,
        GroupWorkbook,
        Pages,
    }

    // A quarter may have scorecards by several rubrics in one folder.
    private readonly string suffix = scorecard.IsMain ? "" : $"-{FileNames.Safe(scorecard.Rubric.Id)}";

    // Two regions whose names differ only in what a file name cannot hold still get a file each.
    private readonly Dictionary<string, string> regionNames = scorecard.Regions
        .GroupBy(region => FileNames.Safe(region.Region), StringComparer.OrdinalIgnoreCase)
        .SelectMany(alike => alike.Select((region, index) => (region.Region, Name: index == 0 ? alike.Key : string.Create(CultureInfo.InvariantCulture, $"{alike.Key}-{index + 1}"))))
        .ToDictionary(pair => pair.Region, pair => pair.Name, StringComparer.Ordinal);

    public async Task<IReadOnlyList<string>> WriteAsync(IProgress<WorkProgress>? progress, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(request.Folder);
        var jobs = Jobs().ToList();
        var written = 0;
        var atOnce = new ParallelOptions { MaxDegreeOfParallelism = Math.Min(WrittenAtOnce, Environment.ProcessorCount), CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(jobs.OrderBy(job => job.Turn), atOnce, async (job, _) =>
        {
            progress?.Report(new WorkProgress(WorkStage.Writing, Volatile.Read(ref written), jobs.Count, job.Name));
            await WholeFile.WriteAsync(Path.Combine(request.Folder, job.Name), job.Write);
            Interlocked.Increment(ref written);
        });

        progress?.Report(new WorkProgress(WorkStage.Writing, jobs.Count, jobs.Count, ""));
        return [.. jobs.Select(job => Path.Combine(request.Folder, job.Name))];
    }

    private IEnumerable<(string Name, Turn Turn, Func<Stream, Task> Write)> Jobs()
    {
        var regions = scorecard.Regions.Select(region => region.Region)
            .Where(region => request.Region is null || string.Equals(region, request.Region, StringComparison.Ordinal))
            .ToList();
        if (request.Formats.Contains(ReportFormat.Html))
        {
            foreach (var language in request.PageLanguages)
            {
                if (request.Region is null)
                    yield return (Page(GroupName("html"), language), Turn.Pages, stream => ScorecardPage.WriteGroupAsync(
                        scorecard, language, region => Link(Page(RegionName(region, "html"), language)), Links(GroupName("html"), language, isGroup: true), stream));
                foreach (var region in regions)
                    yield return (Page(RegionName(region, "html"), language), Turn.Pages, stream => ScorecardPage.WriteRegionAsync(
                        scorecard, region, language, Links(RegionName(region, "html"), language, isGroup: false), stream));
            }
        }

        if (request.Formats.Contains(ReportFormat.Xlsx))
        {
            if (request.Region is null)
                yield return (GroupName("xlsx"), Turn.GroupWorkbook, stream => Now(() => ScorecardWorkbook.WriteGroup(scorecard, request.Language, stream)));
            foreach (var region in regions)
                yield return (RegionName(region, "xlsx"), Turn.RegionWorkbooks, stream => Now(() => ScorecardWorkbook.WriteRegion(scorecard, region, request.Language, stream)));
        }

        if (request.Formats.Contains(ReportFormat.Json))
            yield return ($"scorecard{suffix}.json", Turn.RegionWorkbooks, stream => Now(() => ScorecardJson.Write(scorecard, stream)));
    }

    private string GroupName(string extension) => $"{scorecard.Quarter}-{new LocalizedText("集团", "group").In(request.Language)}{suffix}.{extension}";

    private string RegionName(string region, string extension) => $"{scorecard.Quarter}-{regionNames[region]}{suffix}.{extension}";

    // The second language's page stands beside the first one's, marked in its name.
    private string Page(string name, Language language) =>
        language == request.Language ? name : $"{Path.GetFileNameWithoutExtension(name)}.{(language == Language.Chinese ? "zh" : "en")}.html";

    // A region's page written alone goes its own way, by mail: it links to nothing.
    private PageLinks Links(string name, Language language, bool isGroup) => new(
        request.Region is null ? request.IndexHref : null,
        isGroup || request.Region is not null ? null : Link(Page(GroupName("html"), language)),
        request.PageLanguages.Where(other => other != language).Select(other => Link(Page(name, other))).FirstOrDefault());

    private static string Link(string name) => Uri.EscapeDataString(name);

    private static Task Now(Action write)
    {
        write();
        return Task.CompletedTask;
    }
}
