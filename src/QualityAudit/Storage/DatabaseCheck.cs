using System.Globalization;
using QualityAudit.Audits;
using QualityAudit.Diagnostics;
using QualityAudit.Storage.Entities;
using QualityAudit.Storage.Rows;

namespace QualityAudit.Storage;

/// <summary>One thing that was looked at: how many there were, and how many were not as they should be.</summary>
public sealed record CheckedPoint(LocalizedText Name, long Examined, long Wrong)
{
    /// <summary>Null where nothing is wrong.</summary>
    public Diagnostic? Finding(string database) => Wrong == 0
        ? null
        : StorageDiagnostics.NotWhole.At(new SourceLocation(database), ("check", Name), ("count", LocalizedText.Same(Wrong.ToString(CultureInfo.InvariantCulture))));
}

/// <summary>Whether a database holds what was written into it. Everything is read once, in one snapshot; others may go on writing.</summary>
internal sealed class DatabaseCheck(Database database)
{
    private readonly HashSet<long> fileIds = [];
    private readonly Dictionary<string, (long Examined, long Wrong)> points = new(StringComparer.Ordinal);
    private int forms;

    public Task<IReadOnlyList<CheckedPoint>> RunAsync(CancellationToken cancellationToken) => database.GuardAsync<IReadOnlyList<CheckedPoint>>(async () =>
    {
        await using var session = await database.BeginReadingAsync(cancellationToken);
        var damage = await database.DamageAsync(session, cancellationToken);
        var files = new List<StoredFile>();
        await foreach (var file in session.RecordsAsync<StoredFile>("ORDER BY \"Id\"", cancellationToken))
            files.Add(file);
        fileIds.UnionWith(files.Select(file => file.Id));
        var numbers = await session.ListAsync("SELECT \"Id\" FROM \"ResponseForms\" ORDER BY \"Id\"", row => row.Whole(), cancellationToken);
        forms = numbers.Count;
        var written = new Dictionary<long, (int Records, string Digest)>();
        await ReadAsync<StoredProject>(session, written, cancellationToken);
        await ReadAsync<StoredVisit>(session, written, cancellationToken);
        await ReadAsync<StoredCallback>(session, written, cancellationToken);
        await ReadAsync<StoredGroupResult>(session, written, cancellationToken);

        var nothing = new RecordDigest<StoredProject>().ToString();
        var noted = files.Where(file => file.Written is not null).ToList();
        return
        [
            new(new("数据库文件结构", "structure of the database"), 1, damage),
            new(new("记录所属的文件", "files that records come from"), Examined("orphans"), Wrong("orphans")),
            new(new("每条记录只有一个版本计分", "one version of a record counts"), Examined("counting"), Wrong("counting")),
            new(new("答复的形式", "forms of responses"), Examined("forms") + forms, Wrong("forms") + numbers.Where((id, index) => id != index + 1).Count()),
            new(new("每个文件的记录数", "number of records of each file"), noted.Count, noted.Count(file => Of(file).Records != file.Written)),
            new(new("每个文件的内容", "content of each file"), noted.Count, noted.Count(file => !string.Equals(Of(file).Digest, file.Digest, StringComparison.Ordinal))),
        ];

        (int Records, string Digest) Of(StoredFile file) => written.GetValueOrDefault(file.Id, (0, nothing));
    });

    private async Task ReadAsync<TRecord>(Session session, Dictionary<long, (int Records, string Digest)> written, CancellationToken cancellationToken)
        where TRecord : StoredRecord
    {
        var counting = new HashSet<string>(StringComparer.Ordinal);
        RecordDigest<TRecord>? digest = null;
        long? current = null;
        var records = 0;
        await foreach (var record in session.RecordsAsync<TRecord>("ORDER BY \"FileId\", \"Id\"", cancellationToken))
        {
            if (record.FileId != current)
            {
                End();
                (current, digest, records) = (record.FileId, new RecordDigest<TRecord>(), 0);
            }

            digest!.Add(record);
            records++;
            Note("orphans", !fileIds.Contains(record.FileId) || (record.SupersededById is { } by && !fileIds.Contains(by)));
            if (record.SupersededById is null)
                Note("counting", !counting.Add(record.Key));
            if (record is AnsweredRecord { Forms: { } numbers })
                Note("forms", numbers.Any(number => number < 1 || number > forms));
        }

        End();

        void End()
        {
            if (current is { } id)
                written[id] = (records, digest!.ToString());
        }
    }

    private void Note(string point, bool wrong)
    {
        var (examined, found) = points.GetValueOrDefault(point);
        points[point] = (examined + 1, found + (wrong ? 1 : 0));
    }

    private long Examined(string point) => points.GetValueOrDefault(point).Examined;

    private long Wrong(string point) => points.GetValueOrDefault(point).Wrong;
}
