using QualityAudit.Audits;
using QualityAudit.Diagnostics;
using QualityAudit.Rubrics;

namespace QualityAudit.Scoring;

/// <summary>All checklist items of one project-quarter: their answers over all visits, and the credit these come to (S-01, S-03, S-10).</summary>
internal sealed class ItemScoring
{
    private static readonly ResponseState[] StrongestFirst =
        [ResponseState.Answered, ResponseState.NotObserved, ResponseState.Unanswered, ResponseState.Excluded, ResponseState.NotApplicable];

    private readonly RubricItems items;
    private readonly ItemStanding[] standings;

    public ItemScoring(Rubric rubric, RubricItems items, IReadOnlyList<Visit> visits, DiagnosticBag notices)
    {
        this.items = items;
        var given = new GivenAnswers(rubric.Unanswered, items, visits);
        standings = new ItemStanding[items.Count];
        for (var number = 0; number < standings.Length; number++)
            standings[number] = Standing(items[number], given.To(number), rubric.Unanswered, notices);
        Visits = given.Visits;
        foreach (var (visit, response) in given.ToUnknown)
            notices.Add(ScoringDiagnostics.AnswerWithoutItem.At(visit.Source.At(response.Cell), ("item", response.SubjectId), ("rubric", rubric.ToString())));
    }

    public ItemStanding this[Item item] => standings[items.NumberOf(item)];

    public IReadOnlyList<VisitSummary> Visits { get; }

    public IEnumerable<ItemStanding> All => standings;

    private static ItemStanding Standing(Item item, ItemAnswers answers, UnansweredPolicy unanswered, DiagnosticBag notices)
    {
        // S-10: the plain mean over the responses that carry a credit.
        var mean = new WeightedMean();
        var strongest = StrongestFirst.Length;
        for (var place = 0; place < answers.Count; place++)
        {
            var (state, credit, isOutside) = answers.MeaningOf(place);
            if (credit is { } value)
                mean.Add(1, value);
            strongest = Math.Min(strongest, Array.IndexOf(StrongestFirst, state));
            if (isOutside)
            {
                // The import refuses these; they appear when a quarter is scored by another version than the visit was read with.
                var (source, raw) = answers.PlaceOf(place);
                notices.Add(ScoringDiagnostics.AnswerOutsideScale.At(source, ("item", item.Id), ("value", raw)));
            }
        }

        var ofAnswers = mean.Value is null && answers.Count == 0 && unanswered == UnansweredPolicy.Zero ? 0 : mean.Value;
        return new ItemStanding(item, strongest < StrongestFirst.Length ? StrongestFirst[strongest] : ResponseState.Unanswered, ofAnswers, answers);
    }
}

/// <summary>How one item stands after all visits. Credit: null when it is not scored.</summary>
internal readonly record struct ItemStanding(Item Item, ResponseState State, decimal? Credit, ItemAnswers Answers)
{
    /// <summary>Enters the roll-up: it counts and has a credit (S-04, S-16).</summary>
    public bool IsScored => Item.Counts && Credit is not null;

    /// <summary>Belongs to the denominator of completeness (S-14): everything that counts but what is not applicable.</summary>
    public bool IsApplicable => Item.Counts && (Credit is not null || State != ResponseState.NotApplicable);
}
