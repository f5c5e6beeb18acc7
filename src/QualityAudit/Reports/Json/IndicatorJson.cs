using QualityAudit.Scoring;

namespace QualityAudit.Reports.Json;

/// <summary>One indicator with its criteria, and its items or questions with their receipts.</summary>
internal static class IndicatorJson
{
    public static void Write(JsonPen pen, IndicatorResult result)
    {
        pen.Value("id", result.Indicator.Id);
        pen.Value("weight", result.Indicator.Weight);
        pen.Value("status", result.Score.Exact is null ? "no-score" : "scored");
        pen.Figure(result.Score);
        pen.Figure("rolled", result.Rolled);
        pen.Value("bonus", result.Bonus);
        pen.Value("completeness", result.Completeness);
        pen.Value("contribution", result.Contribution);
        AssessmentJson.Write(pen, result.Uncertainty);
        AssessmentJson.Write(pen, result.Change);
        pen.Objects("criteria", result.Criteria, criterion => Write(pen, criterion));
        pen.Objects("items", result.Items, item => Write(pen, item));
        pen.Objects("questions", result.Questions, question => Write(pen, question));
    }

    private static void Write(JsonPen pen, CriterionResult result)
    {
        pen.Value("id", result.Criterion.Id);
        pen.Figure(result.Score);
        pen.Objects("criteria", result.Children, child => Write(pen, child));
    }

    private static void Write(JsonPen pen, ItemResult result)
    {
        pen.Value("id", result.Item.Id);
        pen.Value("state", result.State);
        pen.Value("credit", result.Credit);
        pen.Value("weight", result.EffectiveWeight);
        pen.Value("points", result.Points);
        pen.Value("possible", result.Possible);
        pen.Value("lost", result.Lost);
        pen.Value("projects", result.Projects);
        pen.Value("projectsBelowFull", result.ProjectsBelowFull);
        pen.Lines("answers", result.Answers, Write);
    }

    private static void Write(JsonPen pen, ItemAnswer answer)
    {
        pen.Value("state", answer.State);
        pen.Value("value", answer.Value);
        pen.Value("raw", answer.Raw);
        pen.Value("credit", answer.Credit);
        pen.Value("reason", answer.Reason);
        pen.Value("evidence", answer.Evidence);
        pen.Value("remark", answer.Remark);
        pen.Value("date", answer.Date);
        pen.Value("kind", answer.Kind);
        pen.Value("inspector", answer.Inspector);
        pen.Place(answer.Source);
    }

    private static void Write(JsonPen pen, QuestionResult result)
    {
        pen.Value("id", result.Question.Id);
        pen.Figure(result.Score);
        pen.Value("weight", result.EffectiveWeight);
        pen.Value("lost", result.Lost);
        pen.Value("valid", result.Valid);
        pen.Objects("counts", result.Counts, count =>
        {
            pen.Value("answer", count.Answer);
            pen.Value("count", count.Count);
        });
        pen.Value("dontKnow", result.DontKnow);
        pen.Value("refused", result.Refused);
        pen.Value("blank", result.Blank);
        pen.Value("excluded", result.Excluded);
        pen.Value("population", result.Population);
        AssessmentJson.Write(pen, result.Uncertainty);
        pen.Lines("answers", result.Answers, Write);
    }

    private static void Write(JsonPen pen, CallAnswer answer)
    {
        pen.Value("call", answer.CallId);
        pen.Value("date", answer.Date);
        pen.Value("household", answer.Household);
        pen.Value("state", answer.State);
        pen.Value("value", answer.Value);
        pen.Value("raw", answer.Raw);
        pen.Value("credit", answer.Credit);
        pen.Value("exclusion", answer.Exclusion);
        pen.Value("coached", answer.Coached);
        pen.Place(answer.Source);
    }
}
