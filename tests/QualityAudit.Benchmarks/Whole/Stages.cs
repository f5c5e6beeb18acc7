using System.Diagnostics;
using System.Globalization;
using QualityAudit.Benchmarks.Quarter;
using QualityAudit.Reports.Excel;
using QualityAudit.Reports.Html;
using QualityAudit.RubricFiles;
using QualityAudit.Scoring;
using QualityAudit.Storage;
using QualityAudit.Workflow;

namespace QualityAudit.Benchmarks.Whole;

/// <summary>The stages after reading, each alone in a process of its own, warmed up where a real run would be warm: seconds.</summary>
internal static class Stages
{
    public const string Store = "store";
    public const string Aggregate = "aggregate";
    public const string Workbook = "workbook";
    public const string Page = "page";

    /// <param name="stage">One of the constants.</param>
    /// <param name="folder">The generated quarter.</param>
    /// <param name="rubrics">Its rubric.</param>
    /// <param name="database">Of <see cref="Store"/>: an empty one; of the others: one that holds the quarter.</param>
    public static Task<double> TimeAsync(string stage, string folder, string rubrics, string database) => stage switch
    {
        Store => StoreAsync(folder, rubrics, database),
        Aggregate => AggregateAsync(rubrics, database),
        Workbook => EachRegionAsync(rubrics, database, (card, region) =>
        {
            using var file = new MemoryStream();
            ScorecardWorkbook.WriteRegion(card, region, Language.Chinese, file);
        }),
        Page => EachRegionAsync(rubrics, database, (card, region) =>
        {
            using var file = new MemoryStream();
            ScorecardPage.WriteRegionAsync(card, region, Language.Chinese, PageLinks.None, file).GetAwaiter().GetResult();
        }),
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, "No such stage."),
    };

    // The callbacks alone, read before.
    private static async Task<double> StoreAsync(string folder, string rubrics, string database)
    {
        var (importer, projects) = QuarterReading.Prepare(folder, rubrics);
        var files = Directory.GetFiles(Path.Combine(folder, "callbacks")).Order(StringComparer.Ordinal)
            .Select(path => importer.Read(QuarterReading.Found(folder, Path.GetRelativePath(folder, path)), projects).File!).ToList();
        await using var store = await AuditStore.OpenAsync(database, CancellationToken.None);
        var clock = Stopwatch.StartNew();
        foreach (var file in files)
            await store.StoreAsync(file, new HashSet<string>(StringComparer.Ordinal), CancellationToken.None);
        return clock.Elapsed.TotalSeconds;
    }

    // From evidence in memory to every total; explaining comes after it.
    private static async Task<double> AggregateAsync(string rubrics, string database)
    {
        await using var store = await AuditStore.OpenAsync(database, CancellationToken.None);
        var quarter = (await store.QuartersAsync(CancellationToken.None))[^1];
        var evidence = await store.EvidenceAsync(quarter, CancellationToken.None);
        var rubric = RubricCatalogue.Load(rubrics).Catalogue.All[0];
        Scorer.Score(evidence, rubric, []);
        var clock = Stopwatch.StartNew();
        Scorer.Score(evidence, rubric, []);
        return clock.Elapsed.TotalSeconds;
    }

    // Two at a time, as the command does it; the first ones warm up.
    private static async Task<double> EachRegionAsync(string rubrics, string database, Action<Scorecard, string> write)
    {
        await using var store = await AuditStore.OpenAsync(database, CancellationToken.None);
        var scored = await new AuditWorkflow(store, RubricCatalogue.Load(rubrics).Catalogue).ScoreAsync(QuarterChoice.Latest, new RubricChoice(null, false), null, CancellationToken.None);
        var card = scored.Scorecards[0];
        var regions = card.Regions.Select(region => region.Region).ToList();
        var two = new ParallelOptions { MaxDegreeOfParallelism = 2 };
        Parallel.ForEach(regions.Take(10), two, region => write(card, region));
        var clock = Stopwatch.StartNew();
        Parallel.ForEach(regions, two, region => write(card, region));
        return clock.Elapsed.TotalSeconds / regions.Count;
    }

    public static string Say(double seconds) => seconds.ToString("R", CultureInfo.InvariantCulture);
}
