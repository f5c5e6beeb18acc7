using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using QualityAudit.Audits;
using QualityAudit.Storage.Entities;

namespace QualityAudit.Storage;

/// <summary>
/// Reads the calls of a quarter that count, row by row beside EF: a quarter has hundreds of thousands of them, from few projects and sheets.
/// </summary>
internal sealed class CallbackReading(Database database, AuditDbContext context, IReadOnlyDictionary<long, StoredFile> files, ResponseForms forms)
{
    private static readonly Dictionary<string, CallbackKind> Kinds = Enum.GetValues<CallbackKind>().ToDictionary(kind => kind.ToString(), StringComparer.Ordinal);
    private static readonly Dictionary<string, CallOutcome> Outcomes = Enum.GetValues<CallOutcome>().ToDictionary(outcome => outcome.ToString(), StringComparer.Ordinal);

    private readonly Dictionary<(long, string?), SheetReference> sheets = [];
    private readonly Dictionary<string, string> texts = new(StringComparer.Ordinal);
    private readonly HashSet<long> fileIds = [];

    /// <summary>The files that the calls stand in.</summary>
    public IReadOnlyCollection<long> FileIds => fileIds;

    /// <summary>In ordinal order of their ids.</summary>
    public async Task<IReadOnlyList<Callback>> ReadAsync(Quarter quarter, CancellationToken cancellationToken)
    {
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.Transaction = context.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText =
            """
            SELECT "Key", "ProjectId", "Kind", "Date", "Household", "MoveInDate", "Outcome", "ServedPerson", "Coached", "FileId", "Sheet", "Row", "Forms", "Responses"
            FROM "Callbacks" WHERE "Quarter" = @quarter AND "SupersededById" IS NULL
            """;
        var wanted = command.CreateParameter();
        wanted.ParameterName = "quarter";
        wanted.Value = quarter.ToString();
        command.Parameters.Add(wanted);

        var calls = new List<Callback>();
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        // Rows come in thousands at a time; waiting for each of them costs more than the row.
        while (rows.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            calls.Add(CallOf(rows));
        }

        calls.Sort((left, right) => string.CompareOrdinal(left.CallId, right.CallId));
        return calls;
    }

    private Callback CallOf(DbDataReader row)
    {
        var fileId = row.GetInt64(9);
        fileIds.Add(fileId);
        var line = row.GetInt32(11);
        return new Callback(
            row.GetString(0),
            Shared(row.GetString(1)),
            Kinds[row.GetString(2)],
            row.GetFieldValue<DateOnly>(3),
            row.GetString(4),
            row.IsDBNull(5) ? null : row.GetFieldValue<DateOnly>(5),
            Outcomes[row.GetString(6)],
            row.IsDBNull(7) ? null : row.GetBoolean(7),
            row.IsDBNull(8) ? null : row.GetBoolean(8),
            SheetOf(fileId, row.IsDBNull(10) ? null : row.GetString(10)),
            line,
            PackedResponses.Of(row.IsDBNull(12) ? null : database.NumbersAt(row, 12), row.GetString(13), line, forms));
    }

    private string Shared(string text)
    {
        if (texts.TryGetValue(text, out var known))
            return known;
        texts.Add(text, text);
        return text;
    }

    private SheetReference SheetOf(long fileId, string? sheet)
    {
        if (!sheets.TryGetValue((fileId, sheet), out var known))
            sheets.Add((fileId, sheet), known = new(files[fileId].Path, sheet));
        return known;
    }
}
