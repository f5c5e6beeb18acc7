namespace QualityAudit.Rubrics.Scales;

/// <summary>Named levels; the value is a level's key ("met", "partly", "not-met" unless the rubric names others).</summary>
public sealed record GradedScale(IReadOnlyList<GradedLevel> Levels) : Scale
{
    public override string Kind => "graded";

    public override decimal? Credit(string value) =>
        Levels.FirstOrDefault(level => string.Equals(level.Key, value, StringComparison.Ordinal))?.Credit;
}

/// <summary>One level and the credit it carries, 0 to 1.</summary>
public sealed record GradedLevel(string Key, LocalizedText Label, decimal Credit);
