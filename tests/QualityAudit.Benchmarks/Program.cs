using System.Globalization;
#if !NATIVE
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
#endif
using QualityAudit.Benchmarks.Hostile;
using QualityAudit.Benchmarks.Quarter;
using QualityAudit.Benchmarks.Whole;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
switch (args)
{
    case ["generate", var folder, var rubrics, var factor]:
        QuarterFiles.Write(folder, rubrics, QuarterShape.Group.Times(int.Parse(factor, CultureInfo.InvariantCulture)));
        return 0;
    case ["pass", var pass, var kind, var folder, var rubrics]:
        Console.Write(Passes.Time(pass, kind, folder, rubrics));
        return 0;
    case ["stage", var stage, var folder, var rubrics, var database]:
        Console.Write(Stages.Say(await Stages.TimeAsync(stage, folder, rubrics, database)));
        return 0;
    case ["whole", var command, var python, var work, var samples, var page, .. var size]:
        var shape = size is ["tiny"] ? QuarterShape.Tiny : QuarterShape.Group;
        var rows = await new WholeJob(command, python, work, samples, shape, step => Console.Error.WriteLine($"benchmark: {step}")).RunAsync();
        var table = PerformancePage.Table(rows);
        Console.WriteLine(table);
        if (shape == QuarterShape.Group)
            PerformancePage.Write(page, table);
        return 0;
    case ["growth", var command, var work]:
        await new Growth(command, work, Console.Out).RunAsync();
        return 0;
    case ["hostile", var command, var work, .. var only]:
        await new HostileTable(command, work, Console.Out).WriteAsync(only.FirstOrDefault(""));
        return 0;
#if !NATIVE
    case ["parts", .. var further]:
        BenchmarkSwitcher.FromAssembly(typeof(QuarterFiles).Assembly).Run(further, DefaultConfig.Instance
            .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance))
            .WithArtifactsPath(Path.Combine("artifacts", "benchmarks")));
        return 0;
#endif
    default:
        Console.Error.WriteLine("tests/benchmark starts this.");
        return 2;
}
