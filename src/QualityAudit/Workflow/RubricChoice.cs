namespace QualityAudit.Workflow;

/// <summary>Which rubric to score by. Rescore: take the file as it reads now even where the quarter was scored by another text (S-23).</summary>
public sealed record RubricChoice(string RubricId, bool Rescore)
{
    /// <summary>The regional quarterly check.</summary>
    public const string DefaultRubric = "six-plus-two";
}
