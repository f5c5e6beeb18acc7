using System.Globalization;
using QualityAudit.Diagnostics;
using QualityAudit.Rubrics;

namespace QualityAudit.RubricFiles.Checks;

/// <summary>Weights that make a line matter hardly at all, or far more than its neighbours.</summary>
internal static class WeightCheck
{
    /// <summary>Points of the total below which an item might as well not be there.</summary>
    private const decimal Little = 0.1m;

    /// <summary>Points of the total that a single observation should not decide.</summary>
    private const decimal Much = 20;

    private const decimal Unbalanced = 20;

    public static void Look(Rubric rubric, RubricPlaces places, DiagnosticBag found)
    {
        var lines = RubricOutline.Of(rubric);
        foreach (var item in lines.Where(line => line is { Level: OutlineLevel.Item, Advisory: false }))
        {
            if (item.EffectiveWeight < Little)
                found.Add(RubricDiagnostics.WorthLittle.At(places.Subjects[item.Id], ("id", item.Id), ("points", Named(item.EffectiveWeight))));
            else if (item.EffectiveWeight > Much)
                found.Add(RubricDiagnostics.DecidesMuch.At(places.Subjects[item.Id], ("id", item.Id), ("points", Named(item.EffectiveWeight))));
        }

        foreach (var siblings in Siblings(lines))
        {
            var heavy = siblings.MaxBy(line => line.EffectiveWeight)!;
            var light = siblings.MinBy(line => line.EffectiveWeight)!;
            if (heavy.EffectiveWeight > Unbalanced * light.EffectiveWeight)
            {
                found.Add(RubricDiagnostics.UnbalancedCriteria.At(places.Groups[light.Id],
                    ("heavy", heavy.Id), ("heavyPoints", Named(heavy.EffectiveWeight)), ("light", light.Id), ("lightPoints", Named(light.EffectiveWeight))));
            }
        }
    }

    // Criteria that nothing counts in (optional actions only) weigh nothing on purpose.
    private static IEnumerable<IReadOnlyList<OutlineLine>> Siblings(IReadOnlyList<OutlineLine> lines)
    {
        var parents = new Stack<OutlineLine>();
        var criteria = new List<(OutlineLine Parent, OutlineLine Criterion)>();
        foreach (var line in lines)
        {
            while (parents.TryPeek(out var above) && above.Depth >= line.Depth)
                parents.Pop();
            if (line is { Level: OutlineLevel.Criterion, EffectiveWeight: > 0 })
                criteria.Add((parents.Peek(), line));
            parents.Push(line);
        }

        return criteria.GroupBy(pair => pair.Parent.Id, pair => pair.Criterion, StringComparer.Ordinal)
            .Select(siblings => siblings.ToList())
            .Where(siblings => siblings.Count > 1);
    }

    private static string Named(decimal points) => points.ToString("0.##", CultureInfo.InvariantCulture);
}
