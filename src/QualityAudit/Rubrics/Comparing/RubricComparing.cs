using QualityAudit.Rubrics.Scales;

namespace QualityAudit.Rubrics.Comparing;

/// <summary>What is different between two rubrics, part by part; parts are the same when their level and id are.</summary>
public static class RubricComparing
{
    public static RubricComparison Compare(Rubric before, Rubric after)
    {
        var old = ComparedPart.Of(before);
        var now = ComparedPart.Of(after);
        var oldById = old.ToDictionary(Key, StringComparer.Ordinal);
        var nowById = now.ToDictionary(Key, StringComparer.Ordinal);
        var changes = Head(before, after).ToList();
        foreach (var part in now)
            changes.AddRange(oldById.TryGetValue(Key(part), out var was) ? Between(was, part) : [Added(part)]);
        changes.AddRange(old.Where(part => !nowById.ContainsKey(Key(part))).Select(Dropped));

        var reweighted = changes.Where(change => change.Kind == ChangeKind.Reweighted && change.Level is not null).Select(change => $"{change.Level} {change.Id}").ToHashSet(StringComparer.Ordinal);
        var shifted = now.Count(part => part.Line.Level >= OutlineLevel.Item
            && oldById.TryGetValue(Key(part), out var was)
            && was.Line.EffectiveWeight != part.Line.EffectiveWeight
            && !reweighted.Contains($"{part.Line.Level} {part.Line.Id}"));
        return new RubricComparison(before, after, changes, shifted);
    }

    // Items and questions share their ids, so do indicators and criteria.
    private static string Key(ComparedPart part) => $"{(part.Line.Level >= OutlineLevel.Item ? "subject" : "group")} {part.Line.Id}";

    private static RubricChange Added(ComparedPart part) =>
        Change(ChangeKind.Added, part, null, Described(part)) with { EffectiveAfter = part.Line.EffectiveWeight };

    private static RubricChange Dropped(ComparedPart part) =>
        Change(ChangeKind.Dropped, part, Described(part), null) with { EffectiveBefore = part.Line.EffectiveWeight };

    private static LocalizedText? Described(ComparedPart part) => part.Answered ?? LocalizedText.Same(CanonicalNumber.Write(part.Line.Weight));

    private static IEnumerable<RubricChange> Between(ComparedPart was, ComparedPart now)
    {
        RubricChange With(ChangeKind kind, LocalizedText? before, LocalizedText? after) =>
            Change(kind, now, before, after) with { EffectiveBefore = was.Line.EffectiveWeight, EffectiveAfter = now.Line.EffectiveWeight };

        if (!string.Equals(was.Parent, now.Parent, StringComparison.Ordinal))
            yield return With(ChangeKind.Moved, LocalizedText.Same(was.Parent ?? "–"), LocalizedText.Same(now.Parent ?? "–"));
        if (was.Line.Weight != now.Line.Weight && !(was.IsWeightDerived && now.IsWeightDerived))
            yield return With(ChangeKind.Reweighted, LocalizedText.Same(CanonicalNumber.Write(was.Line.Weight)), LocalizedText.Same(CanonicalNumber.Write(now.Line.Weight)));
        if (was.Answered is not null && was.Answered != now.Answered)
            yield return With(ChangeKind.Rescaled, was.Answered, now.Answered);
        if (was.Line.Title != now.Line.Title)
            yield return With(ChangeKind.Reworded, was.Line.Title, now.Line.Title);
        if (was.Standard != now.Standard)
            yield return With(ChangeKind.Reworded, was.Standard ?? LocalizedText.Same("–"), now.Standard ?? LocalizedText.Same("–"));
        foreach (var (rule, value) in now.Rules)
        {
            var before = was.Rules.FirstOrDefault(other => string.Equals(other.Key, rule, StringComparison.Ordinal)).Value;
            if (before is not null && before != value)
                yield return With(ChangeKind.Ruled, Rule(rule, before), Rule(rule, value));
        }
    }

    private static LocalizedText Rule(string rule, LocalizedText value) => new($"{rule}：{value.Zh}", $"{rule}: {value.En}");

    private static RubricChange Change(ChangeKind kind, ComparedPart part, LocalizedText? before, LocalizedText? after) =>
        new(kind, part.Line.Level, part.Line.Id, part.Line.Title, before, after);

    private static IEnumerable<RubricChange> Head(Rubric before, Rubric after)
    {
        var old = RubricSettings.Of(before);
        foreach (var (key, title, value) in RubricSettings.Of(after))
        {
            var was = old.First(setting => string.Equals(setting.Key, key, StringComparison.Ordinal)).Value;
            if (was != value)
                yield return new RubricChange(string.Equals(key, "title", StringComparison.Ordinal) ? ChangeKind.Reworded : ChangeKind.Ruled, null, key, title, was, value);
        }
    }
}
