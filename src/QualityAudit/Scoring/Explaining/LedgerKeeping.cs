using QualityAudit.Rubrics;

namespace QualityAudit.Scoring.Explaining;

/// <summary>From an assessment to its ledger (S-40).</summary>
internal sealed class LedgerKeeping
{
    private readonly Rubric rubric;
    private readonly Assessment assessment;
    private readonly Dictionary<string, decimal> lost;
    private readonly decimal all;

    private LedgerKeeping(Rubric rubric, Assessment assessment)
    {
        this.rubric = rubric;
        this.assessment = assessment;
        lost = assessment.Losses.ToDictionary(loss => loss.SubjectId, loss => loss.Points, StringComparer.Ordinal);
        all = assessment.Losses.Sum(loss => loss.Points);
    }

    public static Ledger Of(Rubric rubric, Assessment assessment) => new LedgerKeeping(rubric, assessment).Keep();

    private Ledger Keep()
    {
        List<LedgerLine> bonuses = [.. assessment.Indicators.Where(each => each.BonusAdded > 0).Select(each => Apart(each.Indicator.Id, OfTotal(each, each.BonusAdded)))];
        List<LedgerLine> caps = [.. CapLines()];
        List<LedgerLine> open = [.. assessment.Indicators.Where(each => each.Score.Exact is null).Select(each => Apart(each.Indicator.Id, each.Indicator.Weight))];
        return new Ledger(assessment.Total.Exact ?? assessment.Provisional?.Low ?? 0, assessment.Losses)
        {
            ByIndicator = [.. rubric.Indicators.Select(indicator => Line(indicator.Id, [.. indicator.Items.Select(item => item.Id), .. indicator.Questions.Select(question => question.Id)]))],
            ByCriterion = [.. rubric.Indicators.SelectMany(indicator => indicator.Criteria).SelectMany(criterion => Lines(criterion, 0))],
            ByStep = ByKey(rubric.Steps, item => item.Step, question => question.Step),
            ByDepartment = ByKey(rubric.Departments, item => item.Department, question => question.Department),
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

    private IEnumerable<LedgerLine> Lines(Criterion criterion, int depth) =>
        criterion.Criteria.SelectMany(child => Lines(child, depth + 1))
            .Prepend(Line(criterion.Id, [.. criterion.AllItems.Select(item => item.Id), .. criterion.AllQuestions.Select(question => question.Id)]) with { Depth = depth });

    private List<LedgerLine> ByKey(IReadOnlyList<CatalogueEntry> catalogue, Func<Item, string?> ofItem, Func<Question, string?> ofQuestion)
    {
        var subjects = rubric.Indicators
            .SelectMany(indicator => indicator.Items.Select(item => (item.Id, Key: ofItem(item))).Concat(indicator.Questions.Select(question => (question.Id, Key: ofQuestion(question)))))
            .ToLookup(subject => catalogue.FirstOrDefault(entry => string.Equals(entry.Key, subject.Key, StringComparison.Ordinal))?.Key ?? "", subject => subject.Id, StringComparer.Ordinal);
        var lines = catalogue.Where(entry => subjects.Contains(entry.Key)).Select(entry => Line(entry.Key, [.. subjects[entry.Key]])).ToList();
        return subjects.Contains("") ? [.. lines, Line(null, [.. subjects[""]])] : lines;
    }

    private LedgerLine Line(string? key, IReadOnlyList<string> subjects)
    {
        var points = subjects.Sum(subject => lost.GetValueOrDefault(subject));
        return new LedgerLine(key, points, all == 0 ? 0 : 100 * points / all) { Subjects = subjects.Count(lost.ContainsKey) };
    }

    private static LedgerLine Apart(string key, decimal points) => new(key, points, 0);

    private static decimal OfTotal(IndicatorResult indicator, decimal points) => indicator.Indicator.Weight * points / 100;
}
