using System.Globalization;
using QualityAudit.Diagnostics;
using QualityAudit.Rubrics;
using Xunit.Abstractions;

namespace QualityAudit.Tests.Import.Layouts;

/// <summary>
/// Forms made up at random from a truth: what is read of them is that truth and nothing else; what is not certain is refused with an error.
/// QUALITYAUDIT_FORMS sets how many are tried, and the first of them.
/// </summary>
public sealed class RandomFormTests(ITestOutputHelper output)
{
    private const int Tried = 400;
    private const double LeastRead = 0.85;

    internal static readonly Rubric Rubric = ForeignForm.Rubric with
    {
        Indicators = [new Indicator("A1", new("执行力", "Execution"), 100, IndicatorSource.Checklist, [new("C1", new("全部", "All"), 1) { Items = FormStyle.Items }])],
    };

    [Fact]
    public void A_form_is_read_as_it_was_meant_or_refused_and_never_otherwise()
    {
        var (count, first) = Asked();
        var read = 0;
        var wrong = new List<string>();
        var refused = new SortedDictionary<string, List<int>>(StringComparer.Ordinal);
        for (var seed = first; seed < first + count; seed++)
        {
            var form = new RandomForm(seed);
            var file = Given.Import(form.Workbook, "form.xlsx", Given.Projects, [Rubric]);
            if (file.File is null)
            {
                var why = file.Diagnostics.Where(found => found.Severity == Severity.Error).Select(found => found.Code).Distinct(StringComparer.Ordinal).ToList();
                why.Should().NotBeEmpty($"seed {seed} is refused for a reason\n{form.Markdown}");
                foreach (var code in why)
                    (refused.TryGetValue(code, out var seeds) ? seeds : refused[code] = []).Add(seed);
                continue;
            }

            read++;
            var visits = file.Visits();
            if (!visits.Select(visit => (visit.ProjectId, visit.Date, visit.Inspector, visit.Kind)).SequenceEqual(form.Sheets.Select(sheet => (sheet.Project, sheet.Date, sheet.Inspector, sheet.Kind))))
                wrong.Add($"seed {seed}: other visits\n{form.Markdown}");
            foreach (var (visit, sheet) in visits.Zip(form.Sheets))
            {
                var said = visit.Responses.Select(response => $"{response.SubjectId} {response.State} {response.Value}").Order(StringComparer.Ordinal).ToList();
                if (!said.SequenceEqual(RandomForm.Expected(sheet)))
                    wrong.Add($"seed {seed}: {string.Join(", ", said.Except(RandomForm.Expected(sheet)))} instead of {string.Join(", ", RandomForm.Expected(sheet).Except(said))}\n{form.Markdown}");
            }
        }

        var reasons = string.Join("; ", refused.Select(code => $"{code.Key} {code.Value.Count} times, as of seed {string.Join(',', code.Value.Take(8))}"));
        output.WriteLine($"{read} of {count} were read. Refused for {reasons}");
        wrong.Take(3).Should().BeEmpty($"of {count} forms {wrong.Count} were read otherwise");
        ((double)read / count).Should().BeGreaterThan(LeastRead, reasons);
    }

    private static (int Count, int First) Asked()
    {
        var asked = (Environment.GetEnvironmentVariable("QUALITYAUDIT_FORMS") ?? "").Split(',');
        var count = int.TryParse(asked[0], NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : Tried;
        return (count, asked.Length > 1 ? int.Parse(asked[1], CultureInfo.InvariantCulture) : 0);
    }
}
