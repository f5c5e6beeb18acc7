using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using QualityAudit.Audits;
using QualityAudit.Benchmarks.Quarter;
using QualityAudit.Reports.Excel;
using QualityAudit.Reports.Html;
using QualityAudit.RubricFiles;
using QualityAudit.Rubrics;
using QualityAudit.Scoring;
using QualityAudit.Storage;
using QualityAudit.Workflow;

namespace QualityAudit.Benchmarks.Whole;

/// <summary>The stages after reading, each alone in a process of its own, warmed up where a real run would be warm: seconds.</summary>
internal static class Stages
{
    public const string Store = "store";
    public const string Sums = "sums";
    public const string Aggregate = "aggregate";
    public const string Workbook = "workbook";
    public const string Packing = "packing";
    public const string Page = "page";

    /// <param name="stage">One of the constants.</param>
    /// <param name="folder">The generated quarter.</param>
    /// <param name="rubrics">Its rubric.</param>
    /// <param name="database">Of <see cref="Store"/>: an empty one; of the others: one that holds the quarter.</param>
    public static Task<double> TimeAsync(string stage, string folder, string rubrics, string database) => stage switch
    {
        Store => StoreAsync(folder, rubrics, database),
        Sums => AggregateAsync(rubrics, database, (evidence, rubric) =>
        {
            var scoring = new QuarterScoring(evidence, RubricEvidence.CallsOf(evidence, rubric), rubric, new History(evidence.Quarter, []));
            var projects = scoring.Projects();
            scoring.Unions(projects);
        }),
        Aggregate => AggregateAsync(rubrics, database, (evidence, rubric) => Scorer.Score(evidence, rubric, [])),
        Workbook => EachRegionAsync(rubrics, database, Written, null),
        Packing => EachRegionAsync(rubrics, database, (card, region) => Parts(Written(card, region)), Pack),
        Page => EachRegionAsync(rubrics, database, (card, region) =>
        {
            using var file = new MemoryStream();
            ScorecardPage.WriteRegionAsync(card, region, Language.Chinese, PageLinks.None, file).GetAwaiter().GetResult();
            return file.Length;
        }, null),
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

    // From evidence in memory; the first time warms up.
    private static async Task<double> AggregateAsync(string rubrics, string database, Action<QuarterEvidence, Rubric> score)
    {
        await using var store = await AuditStore.OpenAsync(database, CancellationToken.None);
        var quarter = (await store.QuartersAsync(CancellationToken.None))[^1];
        var evidence = await store.EvidenceAsync(quarter, CancellationToken.None);
        var rubric = RubricCatalogue.Load(rubrics).Catalogue.All[0];
        score(evidence, rubric);
        var clock = Stopwatch.StartNew();
        score(evidence, rubric);
        return clock.Elapsed.TotalSeconds;
    }

    // Two at a time, as the command does it; the first ones warm up. Where something is done with what was made, that alone is timed.
    private static async Task<double> EachRegionAsync<T>(string rubrics, string database, Func<Scorecard, string, T> make, Action<T>? then)
    {
        await using var store = await AuditStore.OpenAsync(database, CancellationToken.None);
        var scored = await new AuditWorkflow(store, RubricCatalogue.Load(rubrics).Catalogue).ScoreAsync(QuarterChoice.Latest, new RubricChoice(null, false), null, CancellationToken.None);
        var card = scored.Scorecards[0];
        var regions = card.Regions.Select(region => region.Region).ToList();
        var two = new ParallelOptions { MaxDegreeOfParallelism = 2 };
        var made = new T[10];
        Parallel.For(0, made.Length, two, place => made[place] = make(card, regions[place % regions.Count]));
        var clock = Stopwatch.StartNew();
        if (then is null)
        {
            Parallel.ForEach(regions, two, region => make(card, region));
            return clock.Elapsed.TotalSeconds / regions.Count;
        }

        Parallel.ForEach(made, two, each => then(each));
        return clock.Elapsed.TotalSeconds / made.Length;
    }

    private static byte[] Written(Scorecard card, string region)
    {
        using var file = new MemoryStream();
        ScorecardWorkbook.WriteRegion(card, region, Language.Chinese, file);
        return file.ToArray();
    }

    private static List<byte[]> Parts(byte[] workbook)
    {
        using var zip = new ZipArchive(new MemoryStream(workbook));
        var parts = new List<byte[]>();
        foreach (var entry in zip.Entries)
        {
            using var content = new MemoryStream();
            using var stream = entry.Open();
            stream.CopyTo(content);
            parts.Add(content.ToArray());
        }

        return parts;
    }

    // As ours are packed: the fastest way there is.
    private static void Pack(List<byte[]> parts)
    {
        using var file = new MemoryStream();
        using var zip = new ZipArchive(file, ZipArchiveMode.Create);
        for (var place = 0; place < parts.Count; place++)
        {
            using var stream = zip.CreateEntry($"{place}", CompressionLevel.Fastest).Open();
            stream.Write(parts[place]);
        }
    }

    public static string Say(double seconds) => seconds.ToString("R", CultureInfo.InvariantCulture);
}
