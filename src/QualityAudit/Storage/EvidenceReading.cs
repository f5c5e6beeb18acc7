using System.Globalization;
using QualityAudit.Audits;
using QualityAudit.Storage.Entities;
using QualityAudit.Storage.Rows;

namespace QualityAudit.Storage;

/// <summary>Reads what counts, in ordinal order of its keys (the database's own order of texts is not ours).</summary>
internal sealed class EvidenceReading(Session session)
{
    private readonly ResponseForms forms = new();
    private readonly Dictionary<long, StoredFile> files = [];

    public async Task<IReadOnlyList<Project>> ProjectsAsync(CancellationToken cancellationToken)
    {
        await LoadFilesAsync(cancellationToken);
        return Projects(await CountingAsync<StoredProject>(cancellationToken));
    }

    public Task<bool> HasFileAsync(string sha256, CancellationToken cancellationToken) =>
        session.AnyAsync("\"Files\" WHERE \"Sha256\" = @sha", cancellationToken, ("sha", sha256));

    public async Task<IReadOnlyList<Quarter>> QuartersAsync(CancellationToken cancellationToken)
    {
        var results = await session.ListAsync(
            "SELECT DISTINCT \"Quarter\" FROM \"GroupResults\" WHERE \"SupersededById\" IS NULL", row => StoredText.QuarterOf(row.Text()), cancellationToken);
        var visits = await session.Database.QuartersAsync(session, RecordTables.Of<StoredVisit>().Name, cancellationToken);
        var callbacks = await session.Database.QuartersAsync(session, RecordTables.Of<StoredCallback>().Name, cancellationToken);
        return [.. results.Union(visits).Union(callbacks).Order()];
    }

    public async Task<QuarterCounts> CountsAsync(Quarter quarter, CancellationToken cancellationToken) => new(
        await CountAsync<StoredVisit>(quarter, cancellationToken),
        await CountAsync<StoredCallback>(quarter, cancellationToken),
        await CountAsync<StoredGroupResult>(quarter, cancellationToken));

    public async Task<QuarterEvidence> EvidenceAsync(Quarter quarter, CancellationToken cancellationToken)
    {
        await LoadFilesAsync(cancellationToken);
        await forms.ReadAsync(session, cancellationToken);
        var projects = await CountingAsync<StoredProject>(cancellationToken);
        var visits = await CountingAsync<StoredVisit>(cancellationToken, quarter);
        visits.ForEach(visit => visit.Unpack(forms));
        var callbacks = new CallbackReading(session, files, forms);
        var calls = await callbacks.ReadAsync(quarter, cancellationToken);
        var results = await CountingAsync<StoredGroupResult>(cancellationToken, quarter);
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
        await foreach (var newest in session.RecordsAsync<QuarterRubric>(
            "WHERE \"Quarter\" = @quarter AND \"RubricId\" = @rubric ORDER BY \"Id\" DESC LIMIT 1", cancellationToken, ("quarter", quarter.ToString()), ("rubric", rubricId)))
            return newest.ToStamp();
        return null;
    }

    private async Task LoadFilesAsync(CancellationToken cancellationToken)
    {
        await foreach (var file in session.RecordsAsync<StoredFile>("", cancellationToken))
            files.Add(file.Id, file);
    }

    private async Task<List<TRecord>> CountingAsync<TRecord>(CancellationToken cancellationToken, Quarter? quarter = null)
        where TRecord : StoredRecord
    {
        var counting = new List<TRecord>();
        await foreach (var record in session.RecordsAsync<TRecord>(Counting(quarter), cancellationToken, OfQuarter(quarter)))
            counting.Add(record);
        counting.Sort((left, right) => string.CompareOrdinal(left.Key, right.Key));
        return counting;
    }

    private async Task<int> CountAsync<TRecord>(Quarter quarter, CancellationToken cancellationToken) => Convert.ToInt32(
        await session.ScalarAsync($"SELECT count(*) FROM \"{RecordTables.Of<TRecord>().Name}\" {Counting(quarter)}", cancellationToken, OfQuarter(quarter)), CultureInfo.InvariantCulture);

    private static string Counting(Quarter? quarter) => $"WHERE \"SupersededById\" IS NULL{(quarter is null ? "" : " AND \"Quarter\" = @quarter")}";

    private static (string, object?)[] OfQuarter(Quarter? quarter) => quarter is { } known ? [("quarter", known.ToString())] : [];

    private IReadOnlyList<Project> Projects(List<StoredProject> projects) => [.. projects.Select(project => project.ToProject(PathOf(project)))];

    private string PathOf(StoredRecord record) => files[record.FileId].Path;
}
