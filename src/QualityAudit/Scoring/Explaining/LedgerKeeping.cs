namespace QualityAudit.Scoring.Explaining;

/// <summary>From an assessment to its ledger (S-40).</summary>
internal sealed class LedgerKeeping
{
    private readonly LedgerPlan plan;
    private readonly Assessment assessment;
    private readonly decimal?[] lost;
    private readonly decimal all;

    private LedgerKeeping(RubricSubjects subjects, LedgerPlan plan, Assessment assessment)
    {
        this.plan = plan;
        this.assessment = assessment;
        lost = new decimal?[subjects.Count];
        foreach (var loss in assessment.Losses)
        {
            lost[subjects.NumberOf(loss.SubjectId)] = loss.Points;
            all += loss.Points;
        }
    }

    public static Ledger Of(RubricSubjects subjects, LedgerPlan plan, Assessment assessment) => new LedgerKeeping(subjects, plan, assessment).Keep();

    private Ledger Keep()
    {
        List<LedgerLine> bonuses = [.. assessment.Indicators.Where(each => each.BonusAdded > 0).Select(each => Apart(each.Indicator.Id, OfTotal(each, each.BonusAdded)))];
        List<LedgerLine> caps = [.. CapLines()];
        List<LedgerLine> open = [.. assessment.Indicators.Where(each => each.Score.Exact is null).Select(each => Apart(each.Indicator.Id, each.Indicator.Weight))];
        return new Ledger(assessment.Total.Exact ?? assessment.Provisional?.Low ?? 0, assessment.Losses)
        {
            ByIndicator = Lines(plan.ByIndicator),
            ByCriterion = Lines(plan.ByCriterion),
            ByStep = Lines(plan.ByStep),
            ByDepartment = Lines(plan.ByDepartment),
            Bonuses = bonuses,
            Caps = caps,
            WithoutScore = open,
            Lost = all,
            Gained = bonuses.Sum(line => line.Points),
            Capped = caps.Sum(line => line.Points),
            Open = open.Sum(line => line.Points),
        };
    }

    // A cap on an indicator takes from the total what the indicator weighs.
    private IEnumerable<LedgerLine> CapLines() =>
        assessment.Indicators.SelectMany(each => each.CapLosses.Select(loss => (loss.Cap.Id, Points: OfTotal(each, loss.Points))))
            .Concat(assessment.Caps.Where(effect => effect.Cap.Target is null).Select(effect => (effect.Cap.Id, Points: effect.Before - effect.After)))
            .GroupBy(cap => cap.Id, StringComparer.Ordinal)
            .Select(cap => Apart(cap.Key, cap.Sum(each => each.Points)));

    private LedgerLine[] Lines(IReadOnlyList<PlannedLine> planned)
    {
        var lines = new LedgerLine[planned.Count];
        for (var index = 0; index < lines.Length; index++)
            lines[index] = Line(planned[index]);
        return lines;
    }

    private LedgerLine Line(PlannedLine planned)
    {
        var (points, count) = (0m, 0);
        foreach (var subject in planned.Subjects)
        {
            if (lost[subject] is not { } its)
                continue;
            points += its;
            count++;
        }

        return new LedgerLine(planned.Key, points, all == 0 ? 0 : 100 * points / all) { Depth = planned.Depth, Subjects = count };
    }

    private static LedgerLine Apart(string key, decimal points) => new(key, points, 0);

    private static decimal OfTotal(IndicatorResult indicator, decimal points) => indicator.Indicator.Weight * points / 100;
}
