using QualityAudit.Rubrics;

namespace QualityAudit.Scoring.Explaining;

/// <summary>The items and questions of a rubric, numbered: first all items, then all questions, in rubric order.</summary>
internal sealed class RubricSubjects
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly int[][] parts;
    private readonly int items;

    public RubricSubjects(Rubric rubric)
    {
        Rubric = rubric;
        foreach (var item in rubric.Indicators.SelectMany(indicator => indicator.Items))
            numbers.TryAdd(item.Id, numbers.Count);
        items = numbers.Count;
        var questions = rubric.Indicators.SelectMany(indicator => indicator.Questions).ToList();
        foreach (var question in questions)
            numbers.TryAdd(question.Id, numbers.Count);
        parts = new int[numbers.Count][];
        Array.Fill(parts, []);
        foreach (var question in questions)
            parts[numbers[question.Id]] = [.. question.Parts.Select(part => numbers[part.Id])];
    }

    public Rubric Rubric { get; }

    public int Count => parts.Length;

    public int NumberOf(string id) => numbers[id];

    public bool IsQuestion(int subject) => subject >= items;

    /// <summary>The questions that an all-of question is made of.</summary>
    public ReadOnlySpan<int> PartsOf(int subject) => parts[subject];
}
