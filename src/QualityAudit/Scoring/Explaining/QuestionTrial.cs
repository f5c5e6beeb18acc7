using QualityAudit.Rubrics;

namespace QualityAudit.Scoring.Explaining;

/// <summary>A callback indicator scored again with some questions' answers full (S-13, S-41).</summary>
internal sealed class QuestionTrial
{
    private readonly Tried[] scored;
    private readonly decimal weights;

    public QuestionTrial(RubricSubjects subjects, IndicatorResult indicator)
    {
        scored =
        [
            .. indicator.Questions.Where(question => question.Score.Exact is not null)
                .Select(question => new Tried(question, subjects.NumberOf(question.Question.Id), [.. question.Question.Parts.Select(part => subjects.NumberOf(part.Id))])),
        ];
        weights = scored.Sum(question => question.Result.Question.Weight);
    }

    /// <summary>Points of the indicator gained.</summary>
    public decimal Gain(FullSubjects full)
    {
        var gained = 0m;
        foreach (var question in scored)
        {
            if (question.Parts.Length > 0 || full.Contains(question.Number))
                gained += (Score(question, full) - question.Result.Score.Exact!.Value) * question.Result.Question.Weight;
        }

        return gained / (weights == 0 ? 1 : weights);
    }

    private static decimal Score(Tried tried, FullSubjects full)
    {
        var result = tried.Result;
        if (result.Question.Measure != Measure.AllOf)
            return Best(result.Question);

        var mended = 0UL;
        for (var index = 0; index < tried.Parts.Length; index++)
            mended |= full.Contains(tried.Parts[index]) ? 1UL << index : 0UL;
        return mended == 0
            ? result.Score.Exact!.Value
            : 100m * result.PartsFailed.Where(failed => (failed.Parts & ~mended) == 0).Sum(failed => failed.Respondents) / result.Valid;
    }

    // A map may give its best answer less than 100.
    private static decimal Best(Question question) => question.Measure == Measure.Map ? question.Map.Max() : 100;

    private readonly record struct Tried(QuestionResult Result, int Number, int[] Parts);
}
