using BenchmarkDotNet.Attributes;
using QualityAudit.Audits;
using QualityAudit.Benchmarks.Quarter;
using QualityAudit.Reports.Excel;
using QualityAudit.Reports.Html;
using QualityAudit.RubricFiles;
using QualityAudit.Rubrics;
using QualityAudit.Scoring;
using QualityAudit.Storage;
using QualityAudit.Workflow;

namespace QualityAudit.Benchmarks.Parts;

/// <summary>From what is stored to a region's workbook and page: ten regions of 20 projects and 250 calls.</summary>
[MemoryDiagnoser]
public class ScorecardBenchmarks
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("qualityaudit-benchmark-");
    private AuditStore store = null!;
    private Rubric rubric = null!;
    private QuarterEvidence evidence = null!;
    private Scorecard scorecard = null!;

    [GlobalSetup]
    public void Prepare()
    {
        var (input, rubrics) = (Path.Combine(folder.FullName, "in"), Path.Combine(folder.FullName, "rubrics"));
        QuarterFiles.Write(input, rubrics, QuarterShape.FewCalls);
        var catalogue = RubricCatalogue.Load(rubrics).Catalogue;
        rubric = catalogue.All[0];
        store = AuditStore.OpenAsync(Path.Combine(folder.FullName, "quarter.db"), CancellationToken.None).GetAwaiter().GetResult();
        new AuditWorkflow(store, catalogue).ImportAsync(new ImportRequest([input]), null, CancellationToken.None).GetAwaiter().GetResult();
        evidence = ReadBack();
        scorecard = Score();
    }

    [GlobalCleanup]
    public void Clean()
    {
        store.DisposeAsync().AsTask().GetAwaiter().GetResult();
        folder.Delete(recursive: true);
    }

    [Benchmark]
    public QuarterEvidence ReadBack() => store.EvidenceAsync(store.QuartersAsync(CancellationToken.None).GetAwaiter().GetResult()[^1], CancellationToken.None).GetAwaiter().GetResult();

    [Benchmark]
    public Scorecard Score() => Scorer.Score(evidence, rubric, []);

    [Benchmark]
    public CallSums? AddUpCalls() => store.CallSumsAsync(CallOverview.Wanted(rubric, evidence.Quarter), CancellationToken.None).GetAwaiter().GetResult();

    [Benchmark]
    public void RegionWorkbook() => ScorecardWorkbook.WriteRegion(scorecard, scorecard.Regions[0].Region, Language.Chinese, Stream.Null);

    [Benchmark]
    public void GroupWorkbook() => ScorecardWorkbook.WriteGroup(scorecard, Language.Chinese, Stream.Null);

    [Benchmark]
    public void RegionPage() => ScorecardPage.WriteRegionAsync(scorecard, scorecard.Regions[0].Region, Language.Chinese, PageLinks.None, Stream.Null).GetAwaiter().GetResult();

    [Benchmark]
    public void GroupPage() => ScorecardPage.WriteGroupAsync(scorecard, Language.Chinese, region => region, PageLinks.None, Stream.Null).GetAwaiter().GetResult();
}
