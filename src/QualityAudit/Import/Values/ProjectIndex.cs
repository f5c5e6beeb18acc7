using QualityAudit.Audits;
using QualityAudit.Import.Tables;

namespace QualityAudit.Import.Values;

/// <summary>Projects by everything they are called: id, name, aliases, without regard to case, width and blanks.</summary>
internal sealed class ProjectIndex
{
    private readonly Dictionary<string, List<Project>> byWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Project> byId = new(StringComparer.Ordinal);

    public ProjectIndex(IReadOnlyList<Project> projects)
    {
        Projects = projects;
        foreach (var project in projects)
        {
            byId.TryAdd(Key(project.Id), project);
            foreach (var word in project.Aliases.Append(project.Name).Select(Key).Distinct(StringComparer.Ordinal))
            {
                if (!byWord.TryGetValue(word, out var called))
                    byWord.Add(word, called = []);
                called.Add(project);
            }
        }
    }

    public IReadOnlyList<Project> Projects { get; }

    /// <summary>Regions in the order of their names.</summary>
    public IReadOnlyList<string> Regions =>
        [.. Projects.Select(project => project.Region).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>The projects called so: one, none, or several of the same name. An id outweighs a name.</summary>
    public IReadOnlyList<Project> Find(string text)
    {
        var key = Key(text);
        if (byId.TryGetValue(key, out var project))
            return [project];
        return byWord.TryGetValue(key, out var called) ? called : [];
    }

    public LocalizedText Suggest(string text) =>
        NearMiss.Suggest(text, Projects.Select(project => project.Id).Concat(Projects.SelectMany(project => project.Aliases.Prepend(project.Name))));

    public static string Key(string text) => PlainText.OfId(text).ToUpperInvariant();
}
