using System.Diagnostics.CodeAnalysis;
using QualityAudit.Audits;
using QualityAudit.Diagnostics;
using QualityAudit.Rubrics;

namespace QualityAudit.Scoring;

/// <summary>All checklist items of one project-quarter: their answers over all visits, and the credit these come to (S-01, S-03, S-10).</summary>
internal sealed class ItemScoring
{
    private static readonly ResponseState[] StrongestFirst =
        [ResponseState.Answered, ResponseState.NotObserved, ResponseState.Unanswered, ResponseState.Excluded, ResponseState.NotApplicable];

    private readonly Dictionary<string, ItemStanding> standings = new(StringComparer.Ordinal);

    public ItemScoring(Rubric rubric, IReadOnlyList<Visit> visits, DiagnosticBag notices)
    {
        var answers = visits
            .SelectMany(visit => visit.Responses.Select(response => (visit, response)))
            .ToLookup(pair => pair.response.SubjectId, StringComparer.Ordinal);
        var items = rubric.Indicators.SelectMany(indicator => indicator.Items).ToList();
        foreach (var item in items)
            standings[item.Id] = Standing(item, rubric.Unanswered, [.. answers[item.Id].Select(pair => Answer(item, rubric.Unanswered, pair.visit, pair.response, notices))]);
        foreach (var unknown in answers.Where(answer => !standings.ContainsKey(answer.Key)))
        {
            foreach (var (visit, response) in unknown)
                notices.Add(ScoringDiagnostics.AnswerWithoutItem.At(visit.Source.At(response.Cell), ("item", unknown.Key), ("rubric", rubric.ToString())));
        }
    }

    public ItemStanding this[Item item] => standings[item.Id];

    public IEnumerable<ItemStanding> All => standings.Values;

    private static ItemStanding Standing(Item item, UnansweredPolicy unanswered, IReadOnlyList<ItemAnswer> answers)
    {
        // S-10: the plain mean over the responses that carry a credit.
        var credit = WeightedMean.Equal(answers.Where(answer => answer.Credit is not null).Select(answer => answer.Credit!.Value));
        if (credit is null && answers.Count == 0 && unanswered == UnansweredPolicy.Zero)
            credit = 0;
        return new ItemStanding(item, StateOver(answers), credit, answers);
    }

    private static ResponseState StateOver(IReadOnlyList<ItemAnswer> answers)
    {
        foreach (var state in StrongestFirst)
        {
            if (answers.Any(answer => answer.State == state))
                return state;
        }

        return ResponseState.Unanswered;
    }

    private static ItemAnswer Answer(Item item, UnansweredPolicy unanswered, Visit visit, Response response, DiagnosticBag notices)
    {
        var state = response.State;
        var credit = state switch
        {
            ResponseState.Answered => item.Scale.Credit(response.Value ?? ""),
            ResponseState.NotApplicable when item.NotApplicable == NotApplicablePolicy.Zero => 0,
            ResponseState.Unanswered when unanswered == UnansweredPolicy.Zero => 0,
            _ => (decimal?)null,
        };
        if (IsOutsideRubric(item, state, credit))
        {
            // The import refuses these; they appear when a quarter is scored by another version than the visit was read with.
            state = ResponseState.Excluded;
            notices.Add(ScoringDiagnostics.AnswerOutsideScale.At(visit.Source.At(response.Cell), ("item", item.Id), ("value", response.Raw)));
        }

        return new ItemAnswer(
            state, response.Value, response.Raw, credit, visit.Date, visit.Kind, visit.Inspector,
            response.Reason, response.Evidence, response.Remark, visit.Source.At(response.Cell));
    }

    private static bool IsOutsideRubric(Item item, ResponseState state, [NotNullWhen(false)] decimal? credit) =>
        (state == ResponseState.Answered && credit is null)
        || (state == ResponseState.NotApplicable && item.NotApplicable == NotApplicablePolicy.Forbidden);
}

/// <summary>How one item stands after all visits. Credit: null when it is not scored.</summary>
internal sealed record ItemStanding(Item Item, ResponseState State, decimal? Credit, IReadOnlyList<ItemAnswer> Answers)
{
    /// <summary>Enters the roll-up: it counts and has a credit (S-04, S-16).</summary>
    public bool IsScored => Item.Counts && Credit is not null;

    /// <summary>Belongs to the denominator of completeness (S-14): everything that counts but what is not applicable.</summary>
    public bool IsApplicable => Item.Counts && (Credit is not null || State != ResponseState.NotApplicable);
}
