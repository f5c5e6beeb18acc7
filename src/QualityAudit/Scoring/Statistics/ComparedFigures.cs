using System.Collections;

namespace QualityAudit.Scoring.Statistics;

/// <summary>Published figures of units and which of them the customers asked cannot tell apart (S-32). The units stand in order of their ids.</summary>
internal sealed class ComparedFigures
{
    // Further than this from the margin, the last digits of a difference decide nothing.
    private const double Close = 1e-6;

    private readonly IReadOnlyList<string> ids;
    private readonly IReadOnlyList<decimal> figures;
    private readonly IReadOnlyList<Uncertainty?> uncertainties;
    private readonly double[] rough;
    private readonly double[] variances;
    private readonly int[] places;

    public ComparedFigures(IReadOnlyList<string> ids, IReadOnlyList<decimal> figures, IReadOnlyList<Uncertainty?> uncertainties)
    {
        this.ids = ids;
        this.figures = figures;
        this.uncertainties = uncertainties;
        rough = [.. figures.Select(figure => (double)figure)];
        variances = [.. uncertainties.Select(uncertainty => uncertainty?.Variance ?? 0)];
        var distinct = figures.Distinct().Order().ToList();
        places = [.. figures.Select(figure => distinct.BinarySearch(figure))];
    }

    public int Count => ids.Count;

    /// <summary>Above 0 where the one has the higher figure, 0 where both have the same.</summary>
    public int Order(int one, int other) => places[one] - places[other];

    /// <summary>Whether a unit's figure has an interval.</summary>
    public bool IsEstimated(int unit) => uncertainties[unit]?.Variance is not null;

    /// <summary>Of one that is estimated.</summary>
    public bool IsAlike(int one, int other)
    {
        var beyond = Math.Abs(rough[one] - rough[other]) - Uncertainty.Z * Math.Sqrt(variances[one] + variances[other]);
        return Math.Abs(beyond) > Close ? beyond < 0 : Math.Abs(figures[one] - figures[other]) <= uncertainties[one]!.MarginTo(uncertainties[other]);
    }

    /// <summary>The others of the same figure.</summary>
    public IReadOnlyList<string> TiedWith(int unit)
    {
        List<string>? tied = null;
        for (var other = 0; other < Count; other++)
        {
            if (other != unit && places[other] == places[unit])
                (tied ??= []).Add(ids[other]);
        }

        return tied ?? (IReadOnlyList<string>)[];
    }

    /// <summary>The others that one which is estimated is alike; gone through when it is looked at, since in a large group they are many.</summary>
    public IReadOnlyList<string> AlikeWith(int unit) => new Alike(this, unit);

    private sealed class Alike(ComparedFigures compared, int unit) : IReadOnlyList<string>
    {
        public int Count => Others().Count();

        public string this[int index] => Others().ElementAt(index);

        public IEnumerator<string> GetEnumerator() => Others().GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        private IEnumerable<string> Others()
        {
            for (var other = 0; other < compared.Count; other++)
            {
                if (other != unit && compared.IsAlike(unit, other))
                    yield return compared.ids[other];
            }
        }
    }
}
