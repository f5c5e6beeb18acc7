using System.Globalization;
using QualityAudit.Audits;
using QualityAudit.Diagnostics;
using Xunit.Abstractions;

namespace QualityAudit.Tests.Import.Layouts;

/// <summary>
/// Tables of callbacks made up at random from a truth (C1–C4): what is read of them is that truth and nothing else; what is not certain is
/// refused with an error. QUALITYAUDIT_FORMS sets how many are tried, and the first of them.
/// </summary>
public sealed class RandomCallTests(ITestOutputHelper output)
{
    private const int Tried = 600;
    private const double LeastRead = 0.6;

    [Fact]
    public void Callbacks_are_read_as_they_were_meant_or_refused_and_never_otherwise()
    {
        var asked = (Environment.GetEnvironmentVariable("QUALITYAUDIT_FORMS") ?? "").Split(',');
        var count = int.TryParse(asked[0], NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : Tried;
        var first = asked.Length > 1 ? int.Parse(asked[1], CultureInfo.InvariantCulture) : 0;
        var read = 0;
        var wrong = new List<string>();
        var refused = new SortedDictionary<string, List<int>>(StringComparer.Ordinal);
        for (var seed = first; seed < first + count; seed++)
        {
            var calls = new RandomCalls(seed);
            if (calls.LooksOtherwise)
                continue;
            var file = Given.Import(calls.Content, calls.IsCsv ? "calls.csv" : "calls.xlsx");
            if (file.File is null)
            {
                var why = file.Diagnostics.Where(found => found.Severity == Severity.Error).Select(found => found.Code).Distinct(StringComparer.Ordinal).ToList();
                why.Should().NotBeEmpty($"seed {seed} is refused for a reason\n{calls.Markdown}");
                foreach (var code in why)
                    (refused.TryGetValue(code, out var seeds) ? seeds : refused[code] = []).Add(seed);
                continue;
            }

            read++;
            var said = file.File.Content is CallbackContent ? file.Calls().Select(TruthOf).Order(StringComparer.Ordinal).ToList() : [];
            var meant = calls.Calls.Select(call => call.ToString()).Order(StringComparer.Ordinal).ToList();
            if (!said.SequenceEqual(meant))
                wrong.Add($"seed {seed}: {string.Join(" | ", said.Except(meant))}\ninstead of {string.Join(" | ", meant.Except(said))}\n{calls.Markdown}");
        }

        var reasons = string.Join("; ", refused.Select(code => $"{code.Key} {code.Value.Count} times, as of seed {string.Join(',', code.Value.Take(8))}"));
        output.WriteLine($"{read} of {count} were read. Refused for {reasons}");
        wrong.Take(3).Should().BeEmpty($"of {count} tables {wrong.Count} were read otherwise");
        ((double)read / count).Should().BeGreaterThan(LeastRead, reasons);
    }

    private static string TruthOf(Callback call) => new CallTruth(
        call.ProjectId, call.Household, call.Kind, call.Date, call.Outcome,
        call.Responses.Where(answer => answer.Raw.Length > 0).ToDictionary(answer => answer.SubjectId, answer => answer.Value ?? answer.State.ToString(), StringComparer.Ordinal)).ToString();
}
