namespace QualityAudit.Rubrics;

/// <summary>
/// How an item is answered, and what an answer is worth (S-02). Closed set; one file each in Scales/.
/// A scale reads canonical values only: invariant culture, no blanks, as each scale says.
/// </summary>
public abstract record Scale
{
    private protected Scale()
    {
    }

    /// <summary>The scale's name in rubric files: "graded", "yes-no", …</summary>
    public abstract string Kind { get; }

    /// <summary>The credit u in [0, 1] of a canonical value; null when the value is outside the scale or off its step. Never clamped.</summary>
    public abstract decimal? Credit(string value);
}
