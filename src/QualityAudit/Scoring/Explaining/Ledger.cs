namespace QualityAudit.Scoring.Explaining;

/// <summary>
/// Where the points went (S-40): Total = 100 − Lost + Gained − Capped − Open, to the last digit. Every view of Lost (by indicator,
/// criterion, step, department) adds up to it. All figures are points of the total, unrounded.
/// </summary>
/// <param name="Total">The computed total after caps; where there is none, the total with the missing indicators at 0 (S-17).</param>
/// <param name="Losses">Items and questions, dearest first.</param>
public sealed record Ledger(decimal Total, IReadOnlyList<Loss> Losses)
{
    public static Ledger Empty { get; } = new(0, []);

    /// <summary>In rubric order.</summary>
    public IReadOnlyList<LedgerLine> ByIndicator { get; init; } = [];

    /// <summary>In rubric order, each above what it holds; those of depth 0 add up.</summary>
    public IReadOnlyList<LedgerLine> ByCriterion { get; init; } = [];

    /// <summary>In catalogue order; the line without a key holds what belongs to no step.</summary>
    public IReadOnlyList<LedgerLine> ByStep { get; init; } = [];

    /// <summary>In catalogue order; the line without a key holds what no department answers for.</summary>
    public IReadOnlyList<LedgerLine> ByDepartment { get; init; } = [];

    /// <summary>What bonus items brought back, by indicator.</summary>
    public IReadOnlyList<LedgerLine> Bonuses { get; init; } = [];

    /// <summary>What caps took, by cap; only those that bit.</summary>
    public IReadOnlyList<LedgerLine> Caps { get; init; } = [];

    /// <summary>Indicators without a score, with the points that they would decide.</summary>
    public IReadOnlyList<LedgerLine> WithoutScore { get; init; } = [];

    /// <summary>What is missing from 100, for whatever reason.</summary>
    public decimal Missing => 100 - Total;

    public decimal Lost { get; init; }

    public decimal Gained { get; init; }

    public decimal Capped { get; init; }

    public decimal Open { get; init; }

    /// <summary>"The three dearest together", and the rest.</summary>
    public DearestLosses Dearest(int count) => Dearest(count, _ => true);

    /// <summary>The same among some of the items and questions; shares stay those of all that was lost.</summary>
    public DearestLosses Dearest(int count, Func<Loss, bool> among)
    {
        var those = Losses.Where(among).ToList();
        var dearest = those[..Math.Min(count, those.Count)];
        var points = dearest.Sum(loss => loss.Points);
        return new DearestLosses(dearest, points, ShareOf(points), those.Count - dearest.Count, those.Sum(loss => loss.Points) - points);
    }

    /// <summary>Percent of all that items and questions lost; 0 where nothing was.</summary>
    public decimal ShareOf(decimal points) => Lost == 0 ? 0 : 100 * points / Lost;
}

/// <summary>One sum. Key: an id of the rubric, null for what has none. Share: percent of all that was lost (0 for caps, bonuses and open points).</summary>
public sealed record LedgerLine(string? Key, decimal Points, decimal Share)
{
    /// <summary>0, or 1 for a criterion inside another.</summary>
    public int Depth { get; init; }

    /// <summary>Items and questions that lost something here.</summary>
    public int Subjects { get; init; }
}

/// <summary>The dearest items and questions with their sum, its percentage of all that was lost, and what the others lost together.</summary>
public sealed record DearestLosses(IReadOnlyList<Loss> Losses, decimal Points, decimal Share, int RestCount, decimal RestPoints);
