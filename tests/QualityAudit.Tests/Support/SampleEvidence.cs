using System.Globalization;
using QualityAudit.Audits;
using QualityAudit.Rubrics;
using QualityAudit.Rubrics.Scales;

namespace QualityAudit.Tests.Support;

/// <summary>
/// What a sample project answered. Visits: one letter an item in rubric order (m full, p part, x nothing, - not applicable,
/// ? not observed, _ unanswered, e excluded). Answers: per question in rubric order the counts from worst to best; null for no calls at all.
/// Notes: item id to reason and remark of the first visit.
/// </summary>
public sealed record SampleProject(string Id, string Name, string City, string Region, IReadOnlyList<string> Visits, IReadOnlyList<int[]>? Answers)
{
    public IReadOnlyDictionary<string, (string Reason, string? Remark)> Notes { get; init; } =
        new Dictionary<string, (string, string?)>(StringComparer.Ordinal);

    public int? Units { get; init; } = 300;
}

/// <summary>Turns letters and counts into the evidence that the engine scores.</summary>
public static class SampleEvidence
{
    private static readonly string[] Inspectors = ["周明", "李慧"];

    private static readonly CallOutcome[] Unreached =
        [CallOutcome.NoAnswer, CallOutcome.NoAnswer, CallOutcome.SwitchedOff, CallOutcome.NoAnswer, CallOutcome.Refused, CallOutcome.Unreachable, CallOutcome.WrongNumber];

    public static QuarterEvidence Of(Rubric rubric, Quarter quarter, IReadOnlyList<SampleProject> projects, IReadOnlyList<GroupBscResult> groupResults)
    {
        var visits = projects.SelectMany(project => project.Visits.Select((letters, number) => Visit(rubric, quarter, project, letters, number))).ToList();
        var calls = projects.Where(project => project.Answers is not null).SelectMany(project => Calls(rubric, quarter, project)).ToList();
        List<InputFile> inputs =
        [
            .. visits.Select(visit => visit.Source.File).Distinct(StringComparer.Ordinal).Select(file => new InputFile(file, Hash(file), FileKind.Checklists)),
            .. calls.Select(call => call.Source.File).Distinct(StringComparer.Ordinal).Select(file => new InputFile(file, Hash(file), FileKind.Callbacks)),
            new("项目清单.xlsx", Hash("register"), FileKind.Register),
        ];
        return new QuarterEvidence(quarter, [.. projects.Select(Register)], visits, calls, groupResults, inputs);
    }

    private static Project Register(SampleProject project, int index) => new(
        project.Id,
        project.Name,
        [],
        project.City,
        project.Region,
        new DateOnly(2007, 6, 30),
        project.Units,
        project.Units + 40,
        null,
        new SourceLocation("项目清单.xlsx", "项目", new CellAddress(index + 2, 1)));

    private static Visit Visit(Rubric rubric, Quarter quarter, SampleProject project, string letters, int number)
    {
        var source = new SheetReference($"{quarter}/检查表/{project.Id} {project.Name}.xlsx", number == 0 ? "检查表" : "复查");
        var items = rubric.Indicators.SelectMany(indicator => indicator.Items);
        return new Visit(
            project.Id,
            quarter.FirstDay.AddDays(16 + 31 * number),
            Inspectors[number % 2],
            number == 0 ? VisitKind.MysteryShop : VisitKind.DocumentCheck,
            rubric.Id,
            rubric.Version,
            1,
            source,
            [.. items.Select((item, index) => Answer(item, letters[index % letters.Length], new CellAddress(index + 9, 5), number == 0 ? project : null))]);
    }

    private static Response Answer(Item item, char letter, CellAddress cell, SampleProject? noted)
    {
        var (reason, remark) = noted?.Notes.GetValueOrDefault(item.Id) ?? default;
        var evidence = reason is null ? null : "照片 1–2";
        Response Without(ResponseState state, string raw) => new(item.Id, state, null, raw, cell, reason, evidence, remark);
        switch (letter)
        {
            case '-': return Without(ResponseState.NotApplicable, "不适用");
            case '?': return Without(ResponseState.NotObserved, "未观察");
            case '_': return Without(ResponseState.Unanswered, "");
            case 'e': return Without(ResponseState.Excluded, "争议，暂不计");
            default:
                var value = Value(item.Scale, letter);
                return new Response(item.Id, ResponseState.Answered, value, Raw(value), cell, reason, evidence, remark);
        }
    }

    private static string Value(Scale scale, char letter) => scale switch
    {
        GradedScale graded => graded.Levels[letter == 'm' ? 0 : letter == 'p' ? 1 : 2].Key,
        YesNoScale yesNo => (letter == 'm') == yesNo.Reverse ? YesNoScale.No : YesNoScale.Yes,
        MeasureScale measure => CanonicalNumber.Write(letter == 'x' ? 21 : (measure.Bands[0].AtMost ?? 0) + (letter == 'm' ? 0 : 3)),
        CountScale count => CanonicalNumber.Write(letter == 'm' ? count.Minimum : letter == 'p' ? count.Minimum - 1 : 0),
        PointsScale points => CanonicalNumber.Write(letter == 'm' ? points.Maximum : letter == 'p' ? points.Step : 0),
        DeductionScale deduction => CanonicalNumber.Write(letter == 'm' ? 0 : letter == 'p' ? deduction.Step : deduction.Maximum),
        ChecksScale checks => letter == 'x' ? ChecksScale.None : string.Join(',', checks.Parts.Take(letter == 'm' ? checks.Parts.Count : (checks.Parts.Count + 1) / 2).Select(part => part.Key)),
        SequenceScale sequence => string.Join(',', sequence.Steps.Select((_, index) => letter == 'x' ? $"2008-07-{28 - index:00}" : $"2008-07-{index + 1:00}")),
        _ => throw new ArgumentOutOfRangeException(nameof(scale), scale.Kind, "No sample value for this scale."),
    };

    private static string Raw(string value) => value switch
    {
        "met" => "√",
        "partly" => "部分",
        "not-met" => "×",
        YesNoScale.Yes => "是",
        YesNoScale.No => "否",
        _ => value,
    };

    // Household 1 is called twice and the last served person is a stranger; after the counted answers come "don't know", refused and blank ones.
    private static IEnumerable<Callback> Calls(Rubric rubric, Quarter quarter, SampleProject project)
    {
        var all = rubric.Indicators.SelectMany(indicator => indicator.Questions).ToList();
        foreach (var kind in all.GroupBy(question => question.Callback).OrderBy(kind => kind.Key))
        {
            var source = new SheetReference($"{quarter}/回访/回访记录.xlsx", kind.Key == CallbackKind.Handover ? "交付回访" : "日常居住回访");
            var questions = kind.ToList();
            var counts = questions.ConvertAll(question => project.Answers![all.IndexOf(question)]);
            var counted = counts.Max(count => count.Sum()) + 3;
            for (var number = 0; number < counted + 2; number++)
            {
                var isExtra = number >= counted;
                var answers = isExtra ? 0 : number;
                yield return Call(number, CallOutcome.Answered, isExtra ? number - counted : number, number == counted + 1 ? false : true,
                    [.. questions.Select((question, place) => Given(question, counts[place], answers, new CellAddress(number + 2, place + 9)))]);
            }

            for (var number = 0; number < Unreached.Length; number++)
                yield return Call(counted + 2 + number, Unreached[number], counted + number, null, []);

            Callback Call(int number, CallOutcome outcome, int household, bool? served, IReadOnlyList<Response> responses) => new(
                string.Create(CultureInfo.InvariantCulture, $"{project.Id}-{kind.Key}-{quarter.Number}{number + 1:000}"),
                project.Id,
                kind.Key,
                // The extra call of household 1 is the earlier one, so it does not count (S-24).
                number == 0 ? quarter.LastDay : quarter.FirstDay.AddDays(number % 85),
                string.Create(CultureInfo.InvariantCulture, $"{household % 9 + 1}-{household / 9 + 1}02"),
                null,
                outcome,
                served,
                number % 17 == 3,
                source,
                number + 2,
                responses);
        }
    }

    private static Response Given(Question question, int[] counts, int number, CellAddress cell)
    {
        var total = counts.Sum();
        if (number >= total)
        {
            return (number - total) switch
            {
                0 => new(question.Id, ResponseState.Unanswered, Response.DontKnow, "不清楚", cell),
                1 => new(question.Id, ResponseState.Unanswered, Response.Refused, "拒答", cell),
                _ => new(question.Id, ResponseState.Unanswered, null, "", cell),
            };
        }

        // A stride spreads good and bad answers over the quarter.
        var rest = number * (total % 7 == 0 ? 11 : 7) % total;
        var place = 0;
        for (; rest >= counts[place]; place++)
            rest -= counts[place];
        var value = question.ValidAnswers[place];
        return new Response(question.Id, ResponseState.Answered, value, Raw(value), cell);
    }

    private static string Hash(string text) =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)));
}
