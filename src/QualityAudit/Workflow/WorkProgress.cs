namespace QualityAudit.Workflow;

public enum WorkStage
{
    Importing,
    Annotating,
    Scoring,
    Writing,
}

/// <summary>How far a stage has come: Done of Total, and what it works on now (empty when it has ended).</summary>
public sealed record WorkProgress(WorkStage Stage, int Done, int Total, string Current);
