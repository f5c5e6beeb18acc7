namespace QualityAudit.Rubrics.Scales;

/// <summary>"yes" or "no"; yes is worth 1, or 0 when reversed (a thing that must not be seen).</summary>
public sealed record YesNoScale(bool Reverse) : Scale
{
    public const string Yes = "yes";
    public const string No = "no";

    public override string Kind => "yes-no";

    public override decimal? Credit(string value) => value switch
    {
        Yes => Reverse ? 0m : 1m,
        No => Reverse ? 1m : 0m,
        _ => null,
    };
}
