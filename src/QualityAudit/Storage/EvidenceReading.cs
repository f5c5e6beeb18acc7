using Microsoft.EntityFrameworkCore;
using QualityAudit.Audits;
using QualityAudit.Storage.Entities;

namespace QualityAudit.Storage;

/// <summary>Reads what counts, in ordinal order of its keys (the database's own order of texts is not ours).</summary>
internal sealed class EvidenceReading(Database database, AuditDbContext context)
{
    private readonly ResponseForms forms = new();
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
        var results = await context.GroupResults.Where(result => result.SupersededById == null).Select(result => result.Quarter).Distinct().ToListAsync(cancellationToken);
        var visits = await database.QuartersAsync(context, nameof(context.Visits), cancellationToken);
        var callbacks = await database.QuartersAsync(context, nameof(context.Callbacks), cancellationToken);
        return [.. results.Union(visits.Concat(callbacks).Select(Quarter.Parse)).Order()];
    }

    public async Task<QuarterCounts> CountsAsync(Quarter quarter, CancellationToken cancellationToken) => new(
        await context.Visits.CountAsync(visit => visit.Quarter == quarter && visit.SupersededById == null, cancellationToken),
        await context.Callbacks.CountAsync(call => call.Quarter == quarter && call.SupersededById == null, cancellationToken),
        await context.GroupResults.CountAsync(result => result.Quarter == quarter && result.SupersededById == null, cancellationToken));

    public async Task<QuarterEvidence> EvidenceAsync(Quarter quarter, CancellationToken cancellationToken)
    {
        await LoadFilesAsync(cancellationToken);
        await forms.ReadAsync(context, cancellationToken);
        var projects = await CountingAsync<StoredProject>(null, cancellationToken);
        var visits = await CountingAsync<StoredVisit>(visit => visit.Quarter == quarter, cancellationToken);
        visits.ForEach(visit => visit.Unpack(forms));
        var callbacks = new CallbackReading(database, context, files, forms);
        var calls = await callbacks.ReadAsync(quarter, cancellationToken);
        var results = await CountingAsync<StoredGroupResult>(result => result.Quarter == quarter, cancellationToken);
        IEnumerable<StoredRecord> counted = [.. projects, .. visits, .. results];
        return new(
            quarter,
            Projects(projects),
            [.. visits.Select(visit => visit.ToVisit(PathOf(visit)))],
            calls,
            [.. results.Select(result => result.ToResult(PathOf(result)))],
            [
                .. counted.Select(record => record.FileId).Union(callbacks.FileIds).Select(id => files[id].ToInput())
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
}
