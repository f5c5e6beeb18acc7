using System.Text.Json;

namespace QualityAudit.Benchmarks.Hostile;

/// <summary>All hostile files through the command, a line each.</summary>
internal sealed class HostileTable(string command, string work, TextWriter output)
{
    public async Task WriteAsync(string only)
    {
        await output.WriteLineAsync("| File | Ends | Seconds | Processor | Peak memory | Said |\n|---|---|---|---|---|---|");
        foreach (var file in HostileFiles.All.Where(file => file.Name.Contains(only, StringComparison.OrdinalIgnoreCase)))
        {
            var outcome = await new HostileRun(command, work).ImportAsync(file);
            await output.WriteLineAsync($"| {file.Name} | {outcome.ExitCode} | {outcome.Seconds:0.0} | {outcome.Processor:0.0} | {outcome.PeakMegabytes} MB | {Said(outcome)} |");
            await output.FlushAsync();
        }
    }

    /// <summary>Every code that was said of other files than the register, with how often.</summary>
    public static string Said(HostileOutcome outcome)
    {
        if (outcome.Diagnostics.Length == 0)
            return "nothing written: " + outcome.Errors;
        using var document = JsonDocument.Parse(outcome.Diagnostics);
        var codes = document.RootElement.GetProperty("files").EnumerateArray()
            .SelectMany(file => file.GetProperty("diagnostics").EnumerateArray())
            .Concat(document.RootElement.GetProperty("general").EnumerateArray())
            .GroupBy(finding => finding.GetProperty("code").GetString())
            .Select(code => code.Count() == 1 ? code.Key : $"{code.Count():N0} {code.Key}");
        return string.Join(", ", codes);
    }
}
