using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using QualityAudit.Audits;
using QualityAudit.Scoring;
using QualityAudit.Storage;
using QualityAudit.Tests.Support;

namespace QualityAudit.Tests.Storage;

/// <summary>What the database adds up is what the engine finds in the calls (S-13, S-21, S-24, F29).</summary>
public sealed class CallSumsTests
{
    [Theory]
    [InlineData(DatabaseProduct.Sqlite, 150)]
    [InlineData(DatabaseProduct.Postgres, 25)]
    public void The_database_adds_up_to_what_the_engine_does(DatabaseProduct product, int audits) => Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
    {
        var audit = new RandomAudit(seed);
        var (added, scored) = BothAsync(product, audit, new Disturbance(seed).Of(audit.Evidence)).GetAwaiter().GetResult();

        Told(added).Should().Equal(Told(CallOverview.Of(scored)));
        added.Regions.SelectMany(region => region.Calls.Indicators.Select(indicator => (region.Region, indicator.Indicator.Id, indicator.Score.Exact))).Should().Equal(
            scored.Regions.SelectMany(region => FromCalls(region.Assessment).Select(indicator => (region.Region, indicator.Indicator.Id, indicator.Score.Exact))));
        added.Group.Indicators.Select(indicator => indicator.Score.Exact).Should().Equal(FromCalls(scored.Group.Assessment).Select(indicator => indicator.Score.Exact));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(audits));

    [Theory]
    [InlineData(DatabaseProduct.Sqlite)]
    [InlineData(DatabaseProduct.Postgres)]
    public async Task A_quarter_that_an_early_version_stored_is_not_added_up(DatabaseProduct product)
    {
        await using var temporary = await TemporaryStore.OpenAsync(product);
        await temporary.StoreAsync(AuditFiles.Callbacks("calls.csv", null, "C1 2008-07-01 CB1=5"));
        var wanted = new CallsToAdd(new Quarter(2008, 3), new HashSet<string>(StringComparer.Ordinal) { "CB1" }, new HashSet<CallbackKind> { CallbackKind.Handover }, false, []);
        (await temporary.Store.CallSumsAsync(wanted, CancellationToken.None))!.Answers.Should().ContainSingle();

        temporary.Execute("UPDATE \"Callbacks\" SET \"Forms\" = NULL");

        (await temporary.Store.CallSumsAsync(wanted, CancellationToken.None)).Should().BeNull();
    }

    private static IEnumerable<IndicatorResult> FromCalls(Assessment assessment) => assessment.Indicators.Where(indicator => indicator.Questions.Count > 0);

    private static async Task<(CallOverview Added, Scorecard Scored)> BothAsync(DatabaseProduct product, RandomAudit audit, IReadOnlyList<Callback> calls)
    {
        await using var temporary = await TemporaryStore.OpenAsync(product);
        await temporary.StoreAsync(AuditFiles.Of("projects.xlsx", new RegisterContent(audit.Evidence.Projects)));
        foreach (var file in calls.GroupBy(call => call.Source.File, StringComparer.Ordinal))
            (await temporary.StoreAsync(AuditFiles.Of(file.Key, new CallbackContent([.. file])))).Status.Should().Be(StoreStatus.Stored);
        var quarter = audit.Evidence.Quarter;
        var sums = await temporary.Store.CallSumsAsync(CallOverview.Wanted(audit.Rubric, quarter), CancellationToken.None);
        var scored = Scorer.Score(await temporary.EvidenceAsync(quarter.ToString()), audit.Rubric, []);
        return (CallOverview.Of(audit.Rubric, quarter, await temporary.Store.ProjectsAsync(CancellationToken.None), sums!), scored);
    }

    private static IEnumerable<string> Told(CallOverview overview) =>
        overview.Regions.SelectMany(region => region.Projects.Select(project => $"{project.Project.Id} {Told(project.Calls)}").Prepend($"{region.Region} {Told(region.Calls)}")).Append(Told(overview.Group));

    private static string Told(UnitCalls calls) => string.Create(CultureInfo.InvariantCulture, $"""
        {calls.Tally with { Outcomes = [] }} {string.Join(' ', calls.Tally.Outcomes)}
        {string.Join('\n', calls.Indicators.Select(indicator => $"{indicator.Indicator.Id} {indicator.Score} {string.Join(' ', indicator.Criteria.Select(criterion => criterion.Score))}"))}
        {string.Join('\n', calls.Questions.Select(Told))}
        """);

    private static string Told(QuestionResult question) => string.Create(
        CultureInfo.InvariantCulture,
        $"{question.Question.Id} {string.Join(' ', question.Counts)} {question.DontKnow} {question.Refused} {question.Blank} {question.Excluded} {question.Score} {question.Population} {question.Uncertainty} {question.EffectiveWeight} {question.Lost}");

    /// <summary>What real lists of calls have beside answers, and some that they should not.</summary>
    private sealed class Disturbance(int seed)
    {
        private readonly Random random = new(seed);

        public IReadOnlyList<Callback> Of(QuarterEvidence evidence)
        {
            var ids = Enumerable.Range(0, evidence.Callbacks.Count).Select(number => $"K{number:000}").ToArray();
            random.Shuffle(ids);
            return [.. evidence.Callbacks.Select((call, index) => Disturbed(call) with { CallId = ids[index], Date = call.Date.AddDays(-(call.Date.DayNumber % 40)) })];
        }

        // Many calls on one day, so that their ids decide; sheets of which some hold other rubrics' questions only.
        private Callback Disturbed(Callback call)
        {
            var file = random.Next(3);
            var place = new SheetReference($"calls{file}.xlsx", random.Next(4) switch { 0 => null, var sheet => $"s{sheet}" });
            call = call with { Source = place, Coached = Maybe(), Household = random.Next(10) == 0 ? "" : call.Household };
            return random.Next(12) switch
            {
                0 => call with { Outcome = CallOutcome.NoAnswer, Responses = [] },
                1 => call with { Outcome = CallOutcome.Refused, Responses = [] },
                2 or 3 => call with { Responses = [Foreign(call, ResponseState.Answered, "5")] },
                4 => call with { Responses = [.. call.Responses, Foreign(call, ResponseState.Unanswered, null)] },
                5 => call with { Responses = [] },
                6 => call with { Responses = [.. call.Responses.Select(response => response with { State = ResponseState.Unanswered, Value = null, Raw = "" })] },
                7 => call with { Responses = [.. call.Responses.Select(response => response with { Remark = "said so twice" })] },
                8 => call with { Responses = [.. call.Responses.Select(response => response with { State = ResponseState.Answered, Value = new string('9', 60), Raw = "?" })] },
                9 => call with { Responses = [.. call.Responses.Reverse(), .. call.Responses] },
                10 => call with { Responses = [.. call.Responses.Select(response => response with { State = ResponseState.Unanswered, Value = Response.Refused })] },
                _ => call,
            };
        }

        private static Response Foreign(Callback call, ResponseState state, string? value) => new("OTHER", state, value, value ?? "", new CellAddress(call.Row, 40));

        private bool? Maybe() => random.Next(3) switch { 0 => null, 1 => true, _ => false };
    }
}
