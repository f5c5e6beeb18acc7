namespace QualityAudit.Scoring.Statistics;

/// <summary>
/// What the sampling of customers leaves open of a question's score (S-30), an indicator or a total (S-31): a 95 % interval in points,
/// 0 to 100. It covers which customers were asked, and nothing else: no inspector's judgement, no question's wording.
/// </summary>
/// <param name="Respondents">Customers with a valid answer that counts.</param>
/// <param name="Low">Null, with High, where nobody can estimate it: Caution says why.</param>
/// <param name="High">At most 100.</param>
/// <param name="Caution">What a reader must know: few respondents, all of one mind, a cap; null where there is nothing to say.</param>
public sealed record Uncertainty(int Respondents, decimal? Low, decimal? High, LocalizedText? Caution)
{
    /// <summary>Two-sided 95 %.</summary>
    internal const double Z = 1.959963984540054;

    /// <summary>Half the interval before it is cut at 0 and 100; null without an estimate and for Wilson's, which is not symmetric.</summary>
    public decimal? HalfWidth => Variance is { } variance ? Points(Z * Math.Sqrt(variance)) : null;

    /// <summary>Of the figure, in points²; null where HalfWidth is.</summary>
    public double? Variance { get; private init; }

    public static Uncertainty Around(decimal figure, double variance, int respondents, LocalizedText? caution)
    {
        var half = Points(Z * Math.Sqrt(variance));
        return new(respondents, Math.Max(0, figure - half), Math.Min(100, figure + half), caution) { Variance = variance };
    }

    /// <summary>No estimate.</summary>
    public static Uncertainty Unknown(int respondents, LocalizedText why) => new(respondents, null, null, why);

    /// <summary>How far two figures must lie apart to be told apart (S-32), in points; null where one of them has no variance.</summary>
    public static decimal? Margin(Uncertainty? one, Uncertainty? other) =>
        one is { Variance: not null } && other is { Variance: not null } ? one.MarginTo(other) : null;

    /// <summary>The same, another figure without a variance taken as it stands.</summary>
    internal decimal MarginTo(Uncertainty? other) => Points(Z * Math.Sqrt(Variance!.Value + (other?.Variance ?? 0)));

    private static decimal Points(double points) => (decimal)points;
}
