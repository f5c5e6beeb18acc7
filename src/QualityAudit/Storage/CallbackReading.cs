using QualityAudit.Audits;
using QualityAudit.Storage.Entities;
using QualityAudit.Storage.Rows;

namespace QualityAudit.Storage;

/// <summary>Reads the calls of a quarter that count straight into evidence: a quarter has hundreds of thousands of them, from few projects and sheets.</summary>
internal sealed class CallbackReading(Session session, IReadOnlyDictionary<long, StoredFile> files, ResponseForms forms)
{
    private const string Query =
        """
        SELECT "Key", "ProjectId", "Kind", "Date", "Household", "MoveInDate", "Outcome", "ServedPerson", "Coached", "FileId", "Sheet", "Row", "Forms", "Responses"
        FROM "Callbacks" WHERE "Quarter" = @quarter AND "SupersededById" IS NULL
        """;

    private readonly Dictionary<(long, string?), SheetReference> sheets = [];
    private readonly Dictionary<string, string> texts = new(StringComparer.Ordinal);
    private readonly HashSet<long> fileIds = [];

    /// <summary>The files that the calls stand in.</summary>
    public IReadOnlyCollection<long> FileIds => fileIds;

    /// <summary>In ordinal order of their ids.</summary>
    public async Task<IReadOnlyList<Callback>> ReadAsync(Quarter quarter, CancellationToken cancellationToken)
    {
        var calls = await session.ListAsync(Query, CallOf, cancellationToken, ("quarter", quarter.ToString()));
        calls.Sort((left, right) => string.CompareOrdinal(left.CallId, right.CallId));
        return calls;
    }

    private Callback CallOf(RowReader row)
    {
        var id = row.Text();
        var project = Shared(row.Text());
        var kind = StoredWord<CallbackKind>.Read(row.Text());
        var date = row.Day();
        var household = row.Text();
        var moveInDate = row.DayOrNull();
        var outcome = StoredWord<CallOutcome>.Read(row.Text());
        var served = row.TruthOrNull();
        var coached = row.TruthOrNull();
        var sheet = SheetOf(row.Number(), row.TextOrNull());
        var line = row.Whole();
        var numbers = row.NumbersOrNull();
        return new Callback(id, project, kind, date, household, moveInDate, outcome, served, coached, sheet, line, PackedResponses.Of(numbers, row.Text(), line, forms));
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
        if (sheets.TryGetValue((fileId, sheet), out var known))
            return known;
        fileIds.Add(fileId);
        sheets.Add((fileId, sheet), known = new(files[fileId].Path, sheet));
        return known;
    }
}
