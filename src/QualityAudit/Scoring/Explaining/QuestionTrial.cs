using QualityAudit.Rubrics;

namespace QualityAudit.Scoring.Explaining;

/// <summary>A callback indicator scored again with some questions' answers full (S-13, S-41).</summary>
internal sealed class QuestionTrial(IndicatorResult indicator)
{
    private readonly List<QuestionResult> scored = [.. indicator.Questions.Where(question => question.Score.Exact is not null)];
    private readonly decimal weights = indicator.Questions.Where(question => question.Score.Exact is not null).Sum(question => question.Question.Weight);

    /// <summary>Points of the indicator gained.</summary>
    public decimal Gain(FullSubjects full)
    {
        var gained = 0m;
        foreach (var question in scored)
        {
            if (question.Question.Measure == Measure.AllOf || full.Contains(question.Question.Id))
                gained += (Score(question, full) - question.Score.Exact!.Value) * question.Question.Weight;
        }

        return gained / (weights == 0 ? 1 : weights);
    }

    private static decimal Score(QuestionResult result, FullSubjects full)
    {
        var question = result.Question;
        if (question.Measure != Measure.AllOf)
            return Best(question);

        var mended = question.Parts.Select((part, index) => full.Contains(part.Id) ? 1UL << index : 0UL).Aggregate(0UL, (all, bit) => all | bit);
        return mended == 0
            ? result.Score.Exact!.Value
            : 100m * result.PartsFailed.Where(failed => (failed.Parts & ~mended) == 0).Sum(failed => failed.Respondents) / result.Valid;
    }

    // A map may give its best answer less than 100.
    private static decimal Best(Question question) => question.Measure == Measure.Map ? question.Map.Max() : 100;
}
