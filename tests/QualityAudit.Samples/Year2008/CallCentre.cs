using System.Collections.Immutable;
using System.Globalization;
using QualityAudit.Audits;
using QualityAudit.Rubrics;

namespace QualityAudit.Samples.Year2008;

/// <summary>
/// Calls the households of a project in one quarter, for each kind of callback that the rubric asks. Series: what tells the ids of its
/// calls from those of another centre.
/// </summary>
internal sealed class CallCentre(Rubric rubric, string series = "")
{
    public const string DontKnow = "不知道";
    public const string Refused = "拒答";

    private readonly IReadOnlyList<Question> questions = [.. rubric.Indicators.SelectMany(indicator => indicator.Questions).Where(question => question.IsAsked)];

    /// <summary>Some questions are answered less kindly than others.</summary>
    private static readonly Dictionary<string, double> Leaning = new(StringComparer.Ordinal)
    {
        ["CB-A2-1"] = -0.05,
        ["CB-A2-2"] = 0.04,
        ["CB-A2-3"] = 0.05,
        ["CB-A2-4"] = -0.09,
        ["CB-A3-1"] = 0.02,
        ["CB-A3-2"] = 0.04,
        ["CB-A3-3"] = -0.06,
        ["CB-A3-4"] = 0.01,
    };

    /// <summary>All attempts of the project's quarter, by date.</summary>
    public IReadOnlyList<Call> Quarter(SampleProject project, Quarter quarter)
    {
        var calls = questions.Select(question => question.Callback).Distinct().SelectMany(kind => Households(project, quarter, kind)).OrderBy(call => call.Date).ThenBy(call => call.Household, StringComparer.Ordinal);
        return [.. calls.Select((call, index) => call with { Id = string.Create(CultureInfo.InvariantCulture, $"{project.Id}-{quarter}-{series}{index + 1:000}") })];
    }

    private IEnumerable<Call> Households(SampleProject project, Quarter quarter, CallbackKind kind)
    {
        var dice = Dice.For("calls", project.Id, quarter.ToString(), kind.ToString(), Incidents.Salt(project.Id, quarter));
        var wanted = Incidents.HandoverAnswers(project.Id, quarter) is { } few && kind == CallbackKind.Handover ? few : kind == CallbackKind.Complaint ? dice.Between(2, 7) : dice.Between(18, 25);
        var called = new HashSet<string>(StringComparer.Ordinal);
        for (var reached = 0; reached < wanted;)
        {
            var household = Household(project, kind, dice);
            if (!called.Add(household))
                continue;
            foreach (var call in Attempts(project, quarter, kind, household, dice))
            {
                yield return call;
                if (call.Outcome == CallOutcome.Answered)
                    reached++;
            }
        }
    }

    private IEnumerable<Call> Attempts(SampleProject project, Quarter quarter, CallbackKind kind, string household, Dice dice)
    {
        var first = quarter.FirstDay.AddDays(dice.Between(8, 66));
        DateOnly? moveIn = kind switch
        {
            CallbackKind.Sales => null,
            CallbackKind.Handover => first.AddDays(-dice.Between(6, 21)),
            _ => project.HandoverDate.AddDays(dice.Between(30, 110)),
        };
        var mood = (dice.Next() - 0.5) * 0.2;
        for (var attempt = 0; attempt < 3; attempt++)
        {
            var date = Weekday(first.AddDays(attempt * dice.Between(2, 5)));
            var outcome = Outcome(dice);
            yield return Attempt(project, quarter, kind, date, household, moveIn, outcome, mood, dice);
            if (outcome is CallOutcome.Refused or CallOutcome.WrongNumber)
                yield break;
            if (outcome != CallOutcome.Answered)
                continue;

            // Now and then a household is called again by mistake: the later call counts (S-24).
            if (dice.Chance(0.03))
                yield return Attempt(project, quarter, kind, Weekday(date.AddDays(dice.Between(0, 5))), household, moveIn, CallOutcome.Answered, mood - 0.1, dice);
            yield break;
        }
    }

    private Call Attempt(
        SampleProject project, Quarter quarter, CallbackKind kind, DateOnly date, string household, DateOnly? moveIn, CallOutcome outcome, double mood, Dice dice)
    {
        var none = ImmutableDictionary<string, string>.Empty;
        if (outcome != CallOutcome.Answered)
            return new Call("", project, kind, date, household, moveIn, outcome, null, null, none);
        bool? served = dice.Chance(0.04) ? null : !dice.Chance(0.03);
        bool? coached = dice.Chance(0.5) ? null : dice.Chance(0.06);
        var answers = questions.Where(question => question.Callback == kind).ToImmutableDictionary(question => question.Id, question => Answer(project, quarter, question, mood, dice));
        return new Call("", project, kind, date, household, moveIn, outcome, served, coached, answers);
    }

    private static string Answer(SampleProject project, Quarter quarter, Question question, double mood, Dice dice)
    {
        var chance = dice.Next();
        if (chance < 0.025)
            return DontKnow;
        if (chance < 0.033)
            return Refused;
        if (chance < 0.041)
            return "";
        var leaning = Leaning.GetValueOrDefault(question.Id) + mood;
        if (question.Measure == Measure.YesShare)
            return dice.Chance(project.ProcessIn(quarter.Number) + leaning) ? "是" : "否";
        var satisfied = dice.Chance(project.EvaluationIn(quarter.Number) + leaning);
        var turn = dice.Next();
        if (satisfied)
            return turn < 0.45 ? "5" : "4";
        return turn < 0.65 ? "3" : turn < 0.9 ? "2" : "1";
    }

    private static CallOutcome Outcome(Dice dice) => dice.Next() switch
    {
        < 0.62 => CallOutcome.Answered,
        < 0.80 => CallOutcome.NoAnswer,
        < 0.87 => CallOutcome.SwitchedOff,
        < 0.93 => CallOutcome.Unreachable,
        < 0.98 => CallOutcome.Refused,
        _ => CallOutcome.WrongNumber,
    };

    // Buildings of the first phase are lived in, those of the second are being handed over.
    private static string Household(SampleProject project, CallbackKind kind, Dice dice)
    {
        var buildings = Math.Max(4, project.UnitsHandedOver / 48);
        var building = kind == CallbackKind.DailyLiving ? dice.Between(1, buildings / 2) : dice.Between(buildings / 2 + 1, buildings);
        return string.Create(CultureInfo.InvariantCulture, $"{building}幢{dice.Between(1, 11)}{dice.Between(1, 4):00}室");
    }

    private static DateOnly Weekday(DateOnly day) => day.DayOfWeek == DayOfWeek.Sunday ? day.AddDays(1) : day;
}
