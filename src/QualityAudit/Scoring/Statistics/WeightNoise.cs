using System.Numerics;
using System.Runtime.InteropServices;
using QualityAudit.Rubrics;

namespace QualityAudit.Scoring.Statistics;

/// <summary>
/// S-33. The totals of a quarter under many draws of other weights. What an item or question decides of the total scales with its
/// weight, so its effective weight is what is drawn; indicators are renormalised to 100. Caps that bit still bite, a bonus stays.
/// </summary>
internal sealed class WeightNoise
{
    public const int Draws = 400;

    private const int DrawsAtOnce = 25;
    private const ulong Seed = 2008;
    // S-18: half away from zero, without the noise of the last places.
    private const double HalfUp = 0.5 + 1e-9;
    private const double Range = 2 * Robustness.Noise / 100.0;

    // By indicator, its own and then those of its items and questions, in rubric order.
    private readonly List<double[][]> factors = [];
    private readonly double scale;

    public WeightNoise(Rubric rubric)
    {
        scale = Math.Pow(10, rubric.Decimals);
        var state = Seed;
        foreach (var indicator in rubric.Indicators)
        {
            var its = new double[1 + indicator.Items.Count + indicator.Questions.Count][];
            for (var place = 0; place < its.Length; place++)
                its[place] = Draw(ref state);
            factors.Add(its);
        }
    }

    /// <summary>The published total of each draw, in units of its last place; null where the official figure is no computed total.</summary>
    public long[]? Totals(Assessment assessment)
    {
        if (assessment is not { Status: AssessmentStatus.Computed, Total.Exact: not null })
            return null;
        Span<double> sum = stackalloc double[Draws];
        Span<double> weights = stackalloc double[Draws];
        Span<double> score = stackalloc double[Draws];
        sum.Clear();
        weights.Clear();
        for (var place = 0; place < factors.Count; place++)
        {
            var indicator = assessment.Indicators[place];
            Score(indicator, factors[place].AsSpan(1), assessment.Caps, score);
            var factor = factors[place][0];
            var weight = (double)indicator.Indicator.Weight;
            for (var draw = 0; draw < Draws; draw++)
            {
                sum[draw] += weight * factor[draw] * score[draw];
                weights[draw] += weight * factor[draw];
            }
        }

        var highest = assessment.Caps.Where(effect => effect.Cap.Target is null).Select(effect => (double)effect.Cap.Maximum).DefaultIfEmpty(100).Min();
        var totals = new long[Draws];
        for (var draw = 0; draw < Draws; draw++)
            totals[draw] = (long)(Math.Min(highest, sum[draw] / weights[draw]) * scale + HalfUp);
        return totals;
    }

    /// <param name="totals">Of all who are ranked.</param>
    /// <param name="positions">Their ranks by the rubric's own weights.</param>
    public static IReadOnlyList<Robustness> Of(IReadOnlyList<long[]> totals, IReadOnlyList<int> positions)
    {
        var ranks = totals.Select(_ => new int[Draws]).ToArray();
        AtOnce.ForEach([.. Enumerable.Range(0, Draws).Chunk(DrawsAtOnce)], (draws, _) => Rank(totals, draws, ranks));
        return AtOnce.Select(ranks, (its, unit) => Summed(its, positions[unit]));
    }

    private static void Rank(IReadOnlyList<long[]> totals, int[] draws, int[][] ranks)
    {
        var order = Enumerable.Range(0, totals.Count).ToArray();
        var keys = new long[totals.Count];
        foreach (var draw in draws)
        {
            for (var unit = 0; unit < order.Length; unit++)
                keys[unit] = -totals[order[unit]][draw];
            // The order of the draw before is nearly that of this one.
            Array.Sort(keys, order);
            var rank = 1;
            for (var place = 0; place < order.Length; place++)
            {
                if (place > 0 && keys[place] != keys[place - 1])
                    rank = place + 1;
                ranks[order[place]][draw] = rank;
            }
        }
    }

    private static Robustness Summed(int[] ranks, int position)
    {
        var kept = ranks.Count(rank => rank == position);
        Array.Sort(ranks);
        return new Robustness(Draws, ranks[Draws / 20], ranks[Draws - 1 - Draws / 20], 100m * kept / Draws);
    }

    private static void Score(IndicatorResult indicator, ReadOnlySpan<double[]> factors, IReadOnlyList<CapEffect> caps, Span<double> earned)
    {
        Span<double> possible = stackalloc double[Draws];
        possible.Clear();
        earned.Clear();
        var lost = 0m;
        var decided = 0m;
        for (var place = 0; place < factors.Length; place++)
        {
            var (weight, its) = place < indicator.Items.Count
                ? (indicator.Items[place].EffectiveWeight, indicator.Items[place].Lost)
                : (indicator.Questions[place - indicator.Items.Count].EffectiveWeight, indicator.Questions[place - indicator.Items.Count].Lost);
            if (weight == 0)
                continue;
            lost += its;
            decided += weight;
            Add(earned, (double)(weight - its), possible, (double)weight, factors[place]);
        }

        var maximum = caps.Where(effect => string.Equals(effect.Cap.Target, indicator.Indicator.Id, StringComparison.Ordinal)).Select(effect => (double?)effect.Cap.Maximum).Min();
        var exact = indicator.Score.Exact!.Value;
        var rolled = decided == 0 ? exact : 100 * (1 - lost / decided);
        // At a region, the caps and bonuses of its projects stay what they were.
        var shift = (double)(maximum is null ? exact - rolled : indicator.BonusAdded);
        for (var draw = 0; draw < Draws; draw++)
            earned[draw] = Math.Clamp((decided == 0 ? (double)exact : 100 * earned[draw] / possible[draw]) + shift, 0, maximum ?? 100);
    }

    // Adds what was drawn, by each of the two weights, to each of the two sums.
    private static void Add(Span<double> earned, double points, Span<double> possible, double weight, ReadOnlySpan<double> drawn)
    {
        var earnedAtOnce = MemoryMarshal.Cast<double, Vector<double>>(earned);
        var possibleAtOnce = MemoryMarshal.Cast<double, Vector<double>>(possible);
        var drawnAtOnce = MemoryMarshal.Cast<double, Vector<double>>(drawn);
        for (var many = 0; many < drawnAtOnce.Length; many++)
        {
            earnedAtOnce[many] += drawnAtOnce[many] * points;
            possibleAtOnce[many] += drawnAtOnce[many] * weight;
        }

        for (var draw = drawnAtOnce.Length * Vector<double>.Count; draw < drawn.Length; draw++)
        {
            earned[draw] += drawn[draw] * points;
            possible[draw] += drawn[draw] * weight;
        }
    }

    private static double[] Draw(ref ulong state)
    {
        var drawn = new double[Draws];
        for (var draw = 0; draw < Draws; draw++)
            drawn[draw] = 1 - Range / 2 + Range * (SplitMix(ref state) >> 11) / (1UL << 53);
        return drawn;
    }

    // SplitMix64: the framework's own generator may give other numbers in another version.
    private static ulong SplitMix(ref ulong state)
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15UL;
            var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9UL;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
            return mixed ^ (mixed >> 31);
        }
    }
}
