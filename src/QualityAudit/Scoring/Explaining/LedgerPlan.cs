using QualityAudit.Rubrics;

namespace QualityAudit.Scoring.Explaining;

/// <summary>The lines of every ledger of a rubric: which items and questions each of them adds up.</summary>
internal sealed class LedgerPlan
{
    private readonly RubricSubjects subjects;

    public LedgerPlan(RubricSubjects subjects)
    {
        this.subjects = subjects;
        var rubric = subjects.Rubric;
        ByIndicator = [.. rubric.Indicators.Select(indicator => Line(indicator.Id, 0, indicator.Items, indicator.Questions))];
        ByCriterion = [.. rubric.Indicators.SelectMany(indicator => indicator.Criteria).SelectMany(criterion => Lines(criterion, 0))];
        ByStep = ByKey(rubric, rubric.Steps, item => item.Step, question => question.Step);
        ByDepartment = ByKey(rubric, rubric.Departments, item => item.Department, question => question.Department);
    }

    public IReadOnlyList<PlannedLine> ByIndicator { get; }

    public IReadOnlyList<PlannedLine> ByCriterion { get; }

    public IReadOnlyList<PlannedLine> ByStep { get; }

    public IReadOnlyList<PlannedLine> ByDepartment { get; }

    private IEnumerable<PlannedLine> Lines(Criterion criterion, int depth) =>
        criterion.Criteria.SelectMany(child => Lines(child, depth + 1)).Prepend(Line(criterion.Id, depth, criterion.AllItems, criterion.AllQuestions));

    private List<PlannedLine> ByKey(Rubric rubric, IReadOnlyList<CatalogueEntry> catalogue, Func<Item, string?> ofItem, Func<Question, string?> ofQuestion)
    {
        var keyed = rubric.Indicators
            .SelectMany(indicator => indicator.Items.Select(item => (item.Id, Key: ofItem(item))).Concat(indicator.Questions.Select(question => (question.Id, Key: ofQuestion(question)))))
            .ToLookup(subject => catalogue.FirstOrDefault(entry => string.Equals(entry.Key, subject.Key, StringComparison.Ordinal))?.Key ?? "", subject => subjects.NumberOf(subject.Id), StringComparer.Ordinal);
        var lines = catalogue.Where(entry => keyed.Contains(entry.Key)).Select(entry => new PlannedLine(entry.Key, 0, [.. keyed[entry.Key]])).ToList();
        if (keyed.Contains(""))
            lines.Add(new PlannedLine(null, 0, [.. keyed[""]]));
        return lines;
    }

    private PlannedLine Line(string key, int depth, IEnumerable<Item> items, IEnumerable<Question> questions) =>
        new(key, depth, [.. items.Select(item => subjects.NumberOf(item.Id)), .. questions.Select(question => subjects.NumberOf(question.Id))]);
}

/// <summary>Key: null for what has none; Subjects: their numbers.</summary>
internal sealed record PlannedLine(string? Key, int Depth, int[] Subjects);
