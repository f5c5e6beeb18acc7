using QualityAudit.Diagnostics;
using QualityAudit.Rubrics;

namespace QualityAudit.RubricFiles;

/// <summary>Where an item belongs: keys into the catalogues. A criterion's placement holds for everything beneath it that says nothing else.</summary>
internal sealed record Placement(string? Step, string? Stage, string? Object, string? Department)
{
    public static Placement None { get; } = new(null, null, null, null);

    /// <summary>Reads the four keys of a section; what it does not say it takes from the section above.</summary>
    public static Placement Read(Section section, Placement above, RubricContext context) => new(
        Key(section, "step", "steps", context.Steps) ?? above.Step,
        Key(section, "stage", "stages", context.Stages) ?? above.Stage,
        Key(section, "object", "objects", context.Objects) ?? above.Object,
        Key(section, "department", "departments", context.Departments) ?? above.Department);

    /// <summary>A question belongs to a step and a department only.</summary>
    public static (string? Step, string? Department) ReadForQuestion(Section section, Placement above, RubricContext context) => (
        Key(section, "step", "steps", context.Steps) ?? above.Step,
        Key(section, "department", "departments", context.Departments) ?? above.Department);

    private static string? Key(Section section, string key, string catalogue, IReadOnlyList<CatalogueEntry> entries)
    {
        if (section.Word(key, required: false) is not { } word)
            return null;
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
