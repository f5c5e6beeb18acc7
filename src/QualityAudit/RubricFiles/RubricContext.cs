using QualityAudit.Audits;
using QualityAudit.Diagnostics;
using QualityAudit.Rubrics;

namespace QualityAudit.RubricFiles;

/// <summary>What the parts of one rubric file share while it is read: catalogues, defaults, the ids given so far.</summary>
internal sealed class RubricContext(DiagnosticBag found)
{
    public DiagnosticBag Found => found;

    public required IReadOnlyList<CatalogueEntry> Steps { get; init; }

    public required IReadOnlyList<CatalogueEntry> Stages { get; init; }

    public required IReadOnlyList<CatalogueEntry> Objects { get; init; }

    public required IReadOnlyList<CatalogueEntry> Departments { get; init; }

    public required IReadOnlyList<CatalogueEntry> Bases { get; init; }

    /// <summary>The rubric's default for items that say nothing (S-03).</summary>
    public required NotApplicablePolicy NotApplicable { get; init; }

    public required bool ReasonRequired { get; init; }

    /// <summary>Ids of indicators and criteria.</summary>
    public Ids Groups { get; } = new(found);

    /// <summary>Ids of items and questions: one column of a workbook may hold either.</summary>
    public Ids Subjects { get; } = new(found);

    /// <summary>The questions read so far; one measured by all-of names its parts among them.</summary>
    public List<Question> Questions { get; } = [];

    public List<Item> Items { get; } = [];

    /// <summary>Where each critical item says so.</summary>
    public List<(Item Item, SourceLocation Place)> CriticalItems { get; } = [];
}
