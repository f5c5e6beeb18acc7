using QualityAudit.Audits;
using QualityAudit.Import.Tables;

namespace QualityAudit.Import.Values;

/// <summary>Projects by everything they are called: id, name, aliases, without regard to case, width and blanks.</summary>
internal sealed class ProjectIndex
{
    private readonly Dictionary<string, List<Project>> byWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Project> byId = new(StringComparer.Ordinal);

    // No title is longer.
    private const int LongestText = 500;

    private readonly Lazy<NearMiss.Candidates> names;
    private readonly Lazy<IReadOnlyList<int>> lengths;

    public ProjectIndex(IReadOnlyList<Project> projects)
    {
        Projects = projects;
        lengths = new(() => [.. byWord.Keys.Select(word => word.Length).Where(length => length > 1).Distinct().Order()]);
        names = new(() => new NearMiss.Candidates(projects.Select(project => project.Id).Concat(projects.SelectMany(project => project.Aliases.Prepend(project.Name)))));
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

    /// <summary>
    /// The projects whose name or alias, of two letters or more, stands in a text; a name within a longer one that stands there too is
    /// part of that. Takes as long as the text is, however many projects there are.
    /// </summary>
    public IReadOnlyList<Project> Within(string text)
    {
        var key = Key(text);
        var words = byWord.GetAlternateLookup<ReadOnlySpan<char>>();
        var found = new List<string>();
        for (var start = 0; start < Math.Min(key.Length, LongestText); start++)
        {
            foreach (var length in lengths.Value)
            {
                if (start + length <= key.Length && words.TryGetValue(key.AsSpan(start, length), out var word, out _))
                    found.Add(word);
            }
        }

        var longest = found.Where(word => !found.Exists(other => other.Length > word.Length && other.Contains(word, StringComparison.Ordinal)));
        return [.. longest.SelectMany(word => byWord[word]).Distinct()];
    }

    /// <summary>Everything that projects are called.</summary>
    public NearMiss.Candidates Names => names.Value;

    public static string Key(string text) => PlainText.OfId(text).ToUpperInvariant();
}
