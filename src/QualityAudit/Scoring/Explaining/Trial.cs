namespace QualityAudit.Scoring.Explaining;

/// <summary>A unit scored again as if every response to some items and questions were full (S-41).</summary>
internal abstract class Trial
{
    /// <summary>Null without a score for each indicator.</summary>
    public abstract decimal? Total(FullSubjects full);
}
