using BenchmarkDotNet.Attributes;
using QualityAudit.Audits;
using QualityAudit.Benchmarks.Bare;
using QualityAudit.Benchmarks.Quarter;
using QualityAudit.Import;

namespace QualityAudit.Benchmarks.Parts;

/// <summary>One checklist and one workbook of callbacks, read in full with every check, beside the bare passes over the same bytes.</summary>
[MemoryDiagnoser]
public class ReadingBenchmarks
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("qualityaudit-benchmark-");
    private FileImporter importer = null!;
    private IReadOnlyList<Project> projects = [];

    [Params("checklists/P-00001.xlsx", "callbacks/calls-001.xlsx")]
    public string Workbook { get; set; } = "";

    private string FullPath => Path.Combine(folder.FullName, "in", Workbook);

    [GlobalSetup]
    public void Prepare()
    {
        QuarterFiles.Write(Path.Combine(folder.FullName, "in"), Path.Combine(folder.FullName, "rubrics"), QuarterShape.Tiny with { Calls = 20_000 });
        (importer, projects) = QuarterReading.Prepare(Path.Combine(folder.FullName, "in"), Path.Combine(folder.FullName, "rubrics"));
    }

    [GlobalCleanup]
    public void Clean() => folder.Delete(recursive: true);

    [Benchmark(Baseline = true)]
    public long Inflate() => BarePasses.Inflate(FullPath);

    [Benchmark]
    public long Tokens() => BarePasses.Tokens(FullPath);

    [Benchmark]
    public long XmlReader() => BarePasses.XmlReaders(FullPath);

    [Benchmark]
    public int Read() => importer.Read(new FoundFile(FullPath, Workbook), projects).RowsTaken;
}
