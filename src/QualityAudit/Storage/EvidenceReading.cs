using Microsoft.EntityFrameworkCore;
using QualityAudit.Audits;
using QualityAudit.Storage.Entities;

namespace QualityAudit.Storage;

/// <summary>Reads what counts, in ordinal order of its keys (the database's own order of texts is not ours).</summary>
internal sealed class EvidenceReading(AuditDbContext context)
{
    private Dictionary<long, StoredFile> files = [];

    public async Task<IReadOnlyList<Project>> ProjectsAsync(CancellationToken cancellationToken)
    {
        await LoadFilesAsync(cancellationToken);
        return Projects(await CountingAsync<StoredProject>(null, cancellationToken));
    }

    public Task<bool> HasFileAsync(string sha256, CancellationToken cancellationToken) =>
        context.Files.AnyAsync(file => file.Sha256 == sha256, cancellationToken);

    public async Task<IReadOnlyList<Quarter>> QuartersAsync(CancellationToken cancellationToken)
    {
        var visits = context.Visits.Where(visit => visit.SupersededById == null).Select(visit => visit.Quarter);
        var callbacks = context.Callbacks.Where(call => call.SupersededById == null).Select(call => call.Quarter);
        var results = context.GroupResults.Where(result => result.SupersededById == null).Select(result => result.Quarter);
        return [.. (await visits.Union(callbacks).Union(results).ToListAsync(cancellationToken)).Order()];
    }

    public async Task<QuarterEvidence> EvidenceAsync(Quarter quarter, CancellationToken cancellationToken)
    {
        await LoadFilesAsync(cancellationToken);
        var projects = await CountingAsync<StoredProject>(null, cancellationToken);
        var visits = await CountingAsync<StoredVisit>(visit => visit.Quarter == quarter, cancellationToken);
        var callbacks = await CountingAsync<StoredCallback>(call => call.Quarter == quarter, cancellationToken);
        var results = await CountingAsync<StoredGroupResult>(result => result.Quarter == quarter, cancellationToken);
        IEnumerable<StoredRecord> counted = [.. projects, .. visits, .. callbacks, .. results];
        var sheets = new SheetReferences();
        return new(
            quarter,
            Projects(projects),
            [.. visits.Select(visit => visit.ToVisit(PathOf(visit)))],
            [.. callbacks.Select(call => call.ToCallback(sheets.Of(PathOf(call), call.Sheet)))],
            [.. results.Select(result => result.ToResult(PathOf(result)))],
            [
                .. counted.Select(record => record.FileId).Distinct().Select(id => files[id].ToInput())
                    .OrderBy(input => input.Path, StringComparer.Ordinal).ThenBy(input => input.Sha256, StringComparer.Ordinal),
            ]);
    }

    public async Task<RubricStamp?> RubricOfAsync(Quarter quarter, string rubricId, CancellationToken cancellationToken)
    {
        var newest = await context.QuarterRubrics.AsNoTracking()
            .Where(rubric => rubric.Quarter == quarter && rubric.RubricId == rubricId)
            .OrderByDescending(rubric => rubric.Id)
            .FirstOrDefaultAsync(cancellationToken);
        return newest?.ToStamp();
    }

    private async Task LoadFilesAsync(CancellationToken cancellationToken) =>
        files = await context.Files.AsNoTracking().ToDictionaryAsync(file => file.Id, cancellationToken);

    private async Task<List<TRecord>> CountingAsync<TRecord>(
        System.Linq.Expressions.Expression<Func<TRecord, bool>>? which, CancellationToken cancellationToken)
        where TRecord : StoredRecord
    {
        var query = context.Set<TRecord>().AsNoTracking().Where(record => record.SupersededById == null);
        var counting = await (which is null ? query : query.Where(which)).ToListAsync(cancellationToken);
        counting.Sort((left, right) => string.CompareOrdinal(left.Key, right.Key));
        return counting;
    }

    private IReadOnlyList<Project> Projects(List<StoredProject> projects) => [.. projects.Select(project => project.ToProject(PathOf(project)))];

    private string PathOf(StoredRecord record) => files[record.FileId].Path;

    // A quarter has many thousand calls from a few sheets.
    private sealed class SheetReferences
    {
        private SheetReference? last;

        public SheetReference Of(string path, string? sheet)
        {
            if (last is null || !string.Equals(last.File, path, StringComparison.Ordinal) || !string.Equals(last.Sheet, sheet, StringComparison.Ordinal))
                last = new(path, sheet);
            return last;
        }
    }
}
