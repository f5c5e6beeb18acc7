namespace QualityAudit.Import.Layouts.Questions;

/// <summary>What somebody has chosen so far: the number of the choice by the question's key, counted from 0.</summary>
public sealed class LayoutAnswers
{
    private readonly Dictionary<string, int> chosen = new(StringComparer.Ordinal);

    public void Add(LayoutQuestion question, int choice) => chosen[question.Key] = choice;

    internal bool Has(string key) => chosen.ContainsKey(key);

    internal int? Of(LayoutQuestion question) => chosen.TryGetValue(question.Key, out var choice) ? choice : null;
}
