using QualityAudit.Diagnostics;
using QualityAudit.Rubrics;

namespace QualityAudit.RubricFiles;

/// <summary>Where an item belongs: keys into the catalogues. A criterion's placement holds for everything beneath it that says nothing else.</summary>
internal sealed record Placement(string? Step, string? Stage, string? Object, string? Department, IReadOnlyList<string> Participants, string? Basis)
{
    public static Placement None { get; } = new(null, null, null, null, [], null);

    /// <summary>Reads the keys of a section; what it does not say it takes from the section above.</summary>
    public static Placement Read(Section section, Placement above, RubricContext context) => new(
        Key(section, "step", "steps", context.Steps) ?? above.Step,
        Key(section, "stage", "stages", context.Stages) ?? above.Stage,
        Key(section, "object", "objects", context.Objects) ?? above.Object,
        Key(section, "department", "departments", context.Departments) ?? above.Department,
        Participating(section, context) ?? above.Participants,
        Key(section, "basis", "bases", context.Bases) ?? above.Basis);

    /// <summary>A question has neither stage nor inspection object.</summary>
    public static Placement ReadForQuestion(Section section, Placement above, RubricContext context) => new(
        Key(section, "step", "steps", context.Steps) ?? above.Step,
        null,
        null,
        Key(section, "department", "departments", context.Departments) ?? above.Department,
        Participating(section, context) ?? above.Participants,
        Key(section, "basis", "bases", context.Bases) ?? above.Basis);

    private static IReadOnlyList<string>? Participating(Section section, RubricContext context)
    {
        var words = section.Words("participants");
        return section.Has("participants")
            ? [.. words.Select(word => Known(section, word, "participants", "departments", context.Departments)).OfType<string>().Distinct(StringComparer.Ordinal)]
            : null;
    }

    private static string? Key(Section section, string key, string catalogue, IReadOnlyList<CatalogueEntry> entries) =>
        section.Word(key, required: false) is { } word ? Known(section, word, key, catalogue, entries) : null;

    private static string? Known(Section section, YamlScalar word, string key, string catalogue, IReadOnlyList<CatalogueEntry> entries)
    {
        if (entries.Any(entry => string.Equals(entry.Key, word.Text, StringComparison.Ordinal)))
            return word.Text;
        section.Found.Add(RubricDiagnostics.UnknownCatalogueKey.At(word.Place,
            ("key", LocalizedText.Same(key)),
            ("value", LocalizedText.Same(word.Text)),
            ("catalogue", LocalizedText.Same(catalogue)),
            ("suggestion", NearMiss.Suggestion(word.Text, entries.Select(entry => entry.Key)))));
        return null;
    }
}
