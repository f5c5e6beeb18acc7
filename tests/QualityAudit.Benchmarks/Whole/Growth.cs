using QualityAudit.Benchmarks.Quarter;

namespace QualityAudit.Benchmarks.Whole;

/// <summary>The import of 1, 4 and 16 quarters in one: time for a row should stay what it is, and memory as well.</summary>
internal sealed class Growth(string command, string work, TextWriter output)
{
    private static readonly int[] Factors = [1, 4, 16];

    public async Task RunAsync()
    {
        await output.WriteLineAsync("| Quarters | Rows | Seconds | Processor | Processor for a row, beside one quarter's | Peak memory |\n|---|---|---|---|---|---|");
        var first = 0.0;
        foreach (var factor in Factors)
        {
            var folder = Path.Combine(work, $"growth-{factor}");
            var shape = QuarterShape.Group.Times(factor);
            QuarterFiles.Write(Path.Combine(folder, "in"), Path.Combine(folder, "rubrics"), shape);
            var import = await Watched.RunAsync(command, "import", Path.Combine(folder, "in"), "--rubrics", Path.Combine(folder, "rubrics"), "--database", Path.Combine(folder, "quarter.db"));
            var each = import.Processor / shape.Rows;
            first = first == 0 ? each : first;
            await output.WriteLineAsync($"| {factor} | {shape.Rows:N0} | {import.Seconds:0.0} | {import.Processor:0.0} | {each / first:0.00} | {import.PeakMegabytes} MB |");
            Directory.Delete(folder, recursive: true);
        }
    }
}
