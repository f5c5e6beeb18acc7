using QualityAudit.Rubrics;

namespace QualityAudit.Scoring.Explaining;

/// <summary>Ids of items and questions whose responses count as full. A question made of others stands for its parts.</summary>
internal sealed class FullSubjects
{
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);

    public FullSubjects(Rubric rubric, params IEnumerable<string> subjects)
    {
        foreach (var id in subjects)
        {
            ids.Add(id);
            if (rubric.FindQuestion(id) is { } question)
                ids.UnionWith(question.Parts.Select(part => part.Id));
        }
    }

    public bool Contains(string id) => ids.Contains(id);

    public IEnumerable<string> Ids => ids;
}
