using QualityAudit.Rubrics;

namespace QualityAudit.Scoring.Explaining;

/// <summary>S-41: what each item and question would bring, and the way to the next band.</summary>
internal sealed class WhatIfScoring(RubricSubjects subjects, Assessment assessment, Trial trial)
{
    private readonly Rubric rubric = subjects.Rubric;
    private readonly FullSubjects full = new(subjects);

    /// <summary>Those that lost something or would gain; most gained first, ties by id.</summary>
    public IReadOnlyList<WhatIf> Each() => assessment.Total.Exact is { } total
        ?
        [
            .. Subjects()
                .Select(subject => (What: Try(subject, total, [subject.Number]), subject.HasLost))
                .Where(tried => tried.HasLost || tried.What.Gain > 0)
                .Select(tried => tried.What)
                .OrderByDescending(what => Rounding.Publish(what.Gain, Rounding.NoiseDigits))
                .ThenBy(what => what.SubjectId, StringComparer.Ordinal),
        ]
        : [];

    public BandPath? NextBand()
    {
        if (assessment.Total.Exact is not { } total)
            return null;
        var published = Rounding.Publish(total, rubric.Decimals);
        if (rubric.Bands.Where(band => band.LowerBound > published).MinBy(band => band.LowerBound) is not { } target)
            return null;
        return Reach(target) is { } chosen ? new BandPath(target, target.LowerBound - published, Walk(chosen, total)) : null;
    }

    // Greedy by points lost; then whatever turned out to be needless is taken off again, the cheapest first.
    private List<Subject>? Reach(Band target)
    {
        var chosen = new List<Subject>();
        foreach (var subject in TriggersFirst())
        {
            if (Reaches(chosen, target))
                break;
            chosen.Add(subject);
        }

        if (!Reaches(chosen, target))
            return null;
        foreach (var subject in chosen.AsEnumerable().Reverse().ToList())
        {
            var without = chosen.FindAll(other => other != subject);
            if (Reaches(without, target))
                chosen = without;
        }

        return chosen;
    }

    private List<WhatIf> Walk(List<Subject> chosen, decimal total)
    {
        var steps = new List<WhatIf>();
        for (var count = 1; count <= chosen.Count; count++)
        {
            steps.Add(Try(chosen[count - 1], total, [.. chosen.Take(count).Select(subject => subject.Number)]));
            total = steps[^1].Total;
        }

        return steps;
    }

    private bool Reaches(List<Subject> chosen, Band target) =>
        Rounding.Publish(trial.Total(full.Only([.. chosen.Select(subject => subject.Number)]))!.Value, rubric.Decimals) >= target.LowerBound;

    private WhatIf Try(Subject subject, decimal before, ReadOnlySpan<int> those)
    {
        var total = trial.Total(full.Only(those))!.Value;
        return new WhatIf(subject.IndicatorId, subject.Id, total, total - before, Assessing.BandOf(Rounding.Publish(total, rubric.Decimals), rubric));
    }

    private IEnumerable<Subject> TriggersFirst()
    {
        var triggers = assessment.Caps.SelectMany(effect => effect.Evidence).Select(evidence => evidence.Subject).ToHashSet(StringComparer.Ordinal);
        return Subjects().OrderBy(subject => triggers.Contains(subject.Id) ? 0 : 1);
    }

    // Dearest first. What lost nothing of its own may still gain: a bonus not earned, a question that others are made of.
    private IEnumerable<Subject> Subjects()
    {
        var lost = assessment.Losses.Select(loss => new Subject(loss.IndicatorId, loss.SubjectId, subjects.NumberOf(loss.SubjectId), true)).ToList();
        var known = lost.Select(subject => subject.Id).ToHashSet(StringComparer.Ordinal);
        return lost.Concat(assessment.Indicators
            .SelectMany(indicator => indicator.Items.Where(item => item is { Item.Bonus: true, Item.Advisory: false, Credit: < 1 }).Select(item => item.Item.Id)
                .Concat(indicator.Questions.Select(question => question.Question.Id))
                .Select(id => new Subject(indicator.Indicator.Id, id, subjects.NumberOf(id), false)))
            .Where(subject => !known.Contains(subject.Id)));
    }

    private sealed record Subject(string IndicatorId, string Id, int Number, bool HasLost);
}
