using QualityAudit.Audits;
using QualityAudit.Diagnostics;
using QualityAudit.RubricFiles;
using QualityAudit.Rubrics;
using QualityAudit.Storage;

namespace QualityAudit.Workflow;

/// <summary>S-23: a quarter keeps the version of each rubric that it was first scored with; a changed file never rescores it in silence.</summary>
internal sealed class QuarterRubrics(AuditStore store, RubricCatalogue catalogue, bool rescore)
{
    /// <summary>The version of a rubric for a quarter, and what is to be said of it; null when there is none.</summary>
    public async Task<(Rubric? Rubric, IReadOnlyList<Diagnostic> Notices)> OfAsync(string id, Quarter quarter, bool isChosen, CancellationToken cancellationToken)
    {
        var (rubric, isNow, notices) = await FindAsync(id, quarter, isChosen, cancellationToken);
        if (rubric is not null && isNow)
            await store.RememberRubricAsync(quarter, new RubricStamp(rubric.Id, rubric.Version, rubric.ContentHash, rubric.SourceText), cancellationToken);
        return (rubric, notices);
    }

    /// <summary>The same for a look that leaves no trace. IsNow: it is what the file says now.</summary>
    public async Task<(Rubric? Rubric, bool IsNow, IReadOnlyList<Diagnostic> Notices)> FindAsync(string id, Quarter quarter, bool isChosen, CancellationToken cancellationToken)
    {
        var now = catalogue.For(id, quarter);
        var before = await store.RubricOfAsync(quarter, id, cancellationToken);

        if (before is not null && !rescore && !string.Equals(now?.ContentHash, before.ContentHash, StringComparison.Ordinal))
        {
            var (earlier, notices) = Earlier(quarter, before, now, isChosen);
            return (earlier, false, notices);
        }

        if (now is null)
            return (null, false, isChosen ? [ScoringDiagnostics.NoRubric.At(new SourceLocation(""), ("quarter", quarter.ToString()), ("rubric", id))] : []);

        return (now, true, []);
    }

    // A quarter that only stands beside the chosen ones keeps its text in any case: nothing to be said of it.
    private static (Rubric? Rubric, IReadOnlyList<Diagnostic> Notices) Earlier(Quarter quarter, RubricStamp before, Rubric? now, bool isChosen)
    {
        var reading = RubricFile.Parse(before.Text, $"{before.Id}/{before.Version}");
        var changed = ScoringDiagnostics.RubricChanged.At(
            new SourceLocation($"{before.Id}/{before.Version}.yaml"),
            ("quarter", quarter.ToString()), ("rubric", $"{before.Id} {before.Version}"), ("old", Short(before.ContentHash)), ("new", Short(now?.ContentHash ?? "–")));
        return (reading.Rubric, reading.Rubric is null ? [changed, .. reading.Diagnostics] : isChosen ? [changed] : []);
    }

    private static string Short(string hash) => hash.Length > 12 ? hash[..12] : hash;
}
