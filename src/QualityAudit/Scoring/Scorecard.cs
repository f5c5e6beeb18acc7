using QualityAudit.Audits;
using QualityAudit.Diagnostics;
using QualityAudit.Rubrics;
using QualityAudit.Scoring.Statistics;

namespace QualityAudit.Scoring;

/// <summary>
/// The one result document of a quarter 成绩单. Everything that any output shows stands in it, computed; renderers only render it.
/// Projects are ordered by region, then id; regions by name (ordinal).
/// </summary>
public sealed record Scorecard(
    Quarter Quarter,
    Rubric Rubric,
    string Engine,
    IReadOnlyList<InputFile> Inputs,
    IReadOnlyList<ProjectResult> Projects,
    IReadOnlyList<RegionResult> Regions,
    GroupResult Group)
{
    /// <summary>Version of the document's shape, as in its JSON schema.</summary>
    public const string Schema = "qualityaudit/scorecard/1";

    /// <summary>By the main rubric of the folder: the files bear no rubric in their names.</summary>
    public bool IsMain { get; init; }

    /// <summary>What a reader must know of how it came about: rubric changed since, exclusions, evidence that no rule used.</summary>
    public IReadOnlyList<Diagnostic> Notices { get; init; } = [];

    /// <summary>The figure people see (S-18).</summary>
    public decimal? Publish(Score score) => score.Published(Rubric.Decimals);

    /// <summary>The results of one region's projects.</summary>
    public IEnumerable<ProjectResult> ProjectsOf(string region) =>
        Projects.Where(project => string.Equals(project.Project.Region, region, StringComparison.Ordinal));
}

/// <summary>One project's quarter. Rank: among complete projects of its region; RankInGroup: of all regions (S-20).</summary>
public sealed record ProjectResult(Project Project, Assessment Assessment)
{
    public Rank? Rank { get; init; }

    public Rank? RankInGroup { get; init; }

    /// <summary>The visits that count, by date.</summary>
    public IReadOnlyList<VisitSummary> Visits { get; init; } = [];

    public CallTally Calls { get; init; } = CallTally.Empty;
}

/// <summary>One region's quarter. Complete: how many of its projects have a total of their own ("11 of 12").</summary>
public sealed record RegionResult(string Region, Assessment Assessment, int Complete, int ProjectCount)
{
    /// <summary>Among complete regions.</summary>
    public Rank? Rank { get; init; }

    public CallTally Calls { get; init; } = CallTally.Empty;
}

/// <summary>The same over all projects of all regions.</summary>
public sealed record GroupResult(Assessment Assessment, int Complete, int ProjectCount)
{
    public CallTally Calls { get; init; } = CallTally.Empty;
}

/// <summary>A visit that counts, as a head line: who, when, what kind, from where.</summary>
public sealed record VisitSummary(DateOnly Date, VisitKind Kind, string Inspector, SheetReference Source)
{
    internal static VisitSummary Of(Visit visit) => new(visit.Date, visit.Kind, visit.Inspector, visit.Source);
}

/// <summary>How the calls of a quarter ended. Reached = answered; Superseded: an earlier call of the same household and kind (S-24).</summary>
public sealed record CallTally(
    int Attempts,
    int Reached,
    int Superseded,
    int Unserved,
    int Coached,
    IReadOnlyList<(CallOutcome Outcome, int Count)> Outcomes)
{
    public static CallTally Empty { get; } = new(0, 0, 0, 0, 0, []);

    /// <summary>Answered calls whose answers are counted.</summary>
    public int Counted => Reached - Superseded - Unserved;

    /// <summary>Reached of the attempts, in percent; null without an attempt.</summary>
    public decimal? ReachedPercent => Attempts == 0 ? null : 100m * Reached / Attempts;
}

/// <summary>Competition rank (1, 2, 2, 4) among Of; TiedWith: ids that share it, in order of id (S-20).</summary>
public sealed record Rank(int Position, int Of, IReadOnlyList<string> TiedWith)
{
    /// <summary>Ids whose totals cannot be told apart from this one's by the customers asked, in order of id (S-32); ties included.</summary>
    public IReadOnlyList<string> AlikeWith { get; init; } = [];

    /// <summary>Best and worst rank that it cannot be told apart from; null where nobody can tell.</summary>
    public (int Best, int Worst)? Range { get; init; }

    /// <summary>What somewhat other weights would make of it (S-33); null where nobody else is ranked, and where the group decides (S-22).</summary>
    public Robustness? Robustness { get; init; }
}
