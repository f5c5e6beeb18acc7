using QualityAudit.Audits;
using QualityAudit.Rubrics;

namespace QualityAudit.Scoring;

/// <summary>A callback indicator (S-13): answers pooled per question, then the weighted mean of the questions that have a score.</summary>
internal static class CallbackIndicator
{
    public static IndicatorResult Score(Indicator indicator, AskedQuestions asked, ProjectAnswers answers, CallSelection calls, Project project) =>
        Combine(indicator, [.. indicator.Questions.Select(question => QuestionScoring.OfProject(question, answers[asked.NumberOf(question)], calls, project))]);

    /// <summary>From its scored questions to the indicator; hands every question its effective weight and loss.</summary>
    public static IndicatorResult Combine(Indicator indicator, IReadOnlyList<QuestionResult> questions)
    {
        var scored = questions.Where(question => question.Score.Exact is not null).ToList();
        var weights = scored.Sum(question => question.Question.Weight);
        var mean = WeightedMean.Of(scored.Select(question => (question.Question.Weight, question.Score.Exact!.Value)));
        var score = mean is { } exact ? Scoring.Score.Of(exact) : NoScore(questions);
        return new IndicatorResult(indicator, score, score)
        {
            Criteria = [.. indicator.Criteria.Select(criterion => Criterion(criterion, questions))],
            Questions =
            [
                .. questions.Select(question => question.Score.Exact is { } points
                    ? question with
                    {
                        EffectiveWeight = indicator.Weight * question.Question.Weight / weights,
                        Lost = indicator.Weight * question.Question.Weight / weights * (1 - points / 100),
                    }
                    : question),
            ],
        };
    }

    private static CriterionResult Criterion(Criterion criterion, IReadOnlyList<QuestionResult> questions)
    {
        var children = criterion.Criteria.Select(child => Criterion(child, questions)).ToList();
        var own = questions.Where(question => criterion.Questions.Contains(question.Question)).ToList();
        var mean = WeightedMean.Of(
        [
            .. own.Where(question => question.Score.Exact is not null).Select(question => (question.Question.Weight, question.Score.Exact!.Value)),
            .. children.Where(child => child.Score.Exact is not null).Select(child => (child.Criterion.Weight, child.Score.Exact!.Value)),
        ]);
        return new CriterionResult(criterion, mean is { } exact ? Scoring.Score.Of(exact) : NoScore(own), children);
    }

    private static Score NoScore(IReadOnlyList<QuestionResult> questions)
    {
        var tooFew = questions.FirstOrDefault(question => question.Score.Missing?.Reason == NoScoreReason.TooFewAnswers);
        return tooFew?.Score ?? Scoring.Score.None(NoScoreReason.NoEvidence, "本季度没有有效的回访答复", "no valid callback answer in the quarter");
    }
}
