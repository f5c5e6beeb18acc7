using System.Globalization;
using System.Runtime.InteropServices;
using QualityAudit.Audits;
using QualityAudit.Storage.Entities;
using QualityAudit.Storage.Rows;

namespace QualityAudit.Storage;

/// <summary>Reads the calls of a quarter that count straight into evidence: a quarter has hundreds of thousands of them, from few projects and sheets.</summary>
internal sealed class CallbackReading(Session session, IReadOnlyDictionary<long, StoredFile> files, ResponseForms forms)
{
    private const string Columns =
        """
        "ProjectId", "Kind", "Date", "Household", "MoveInDate", "Outcome", "ServedPerson", "Coached", "FileId", "Sheet", "Row", "Forms", "Responses", "Key"
        """;

    private const string Counting =
        """
        FROM "Callbacks" WHERE "Quarter" = @quarter AND "SupersededById" IS NULL
        """;

    private const int NoSheet = -1;

    private readonly Numbered<string> texts = new(StringComparer.Ordinal);
    private readonly Numbered<SheetReference> sheets = new();
    private readonly Dictionary<(long File, int Sheet), int> sheetNumbers = [];
    private readonly SharedResponses shared = new(forms.All);
    private readonly List<int> numbers = [];
    private readonly List<int> given = [];

    /// <summary>The files that the calls stand in.</summary>
    public IEnumerable<long> FileIds => sheetNumbers.Keys.Select(key => key.File).Distinct();

    /// <summary>In ordinal order of their ids.</summary>
    public async Task<CallTable> ReadAsync(Quarter quarter, CancellationToken cancellationToken)
    {
        var many = await session.ScalarAsync($"SELECT count(*) {Counting}", cancellationToken, ("quarter", quarter.ToString()));
        var calls = new CallTable(Convert.ToInt32(many, CultureInfo.InvariantCulture), texts, sheets, shared);
        await foreach (var _ in session.RowsAsync($"SELECT {Columns} {Counting}", row => Take(row, calls), cancellationToken, ("quarter", quarter.ToString())))
        {
        }

        return calls.InOrder();
    }

    private bool Take(RowReader row, CallTable calls)
    {
        var columns = new CallRow(
            texts.NumberOf(row.Characters()), StoredWord<CallbackKind>.Read(row.Characters()), row.Day(), texts.NumberOf(row.Characters()), row.DayOrNull(),
            StoredWord<CallOutcome>.Read(row.Characters()), row.TruthOrNull(), row.TruthOrNull(), SheetOf(row), row.Whole());
        var isPacked = row.HasNumbers(numbers);
        var own = OwnOf(isPacked, row.Characters(), columns.Line);
        given.Clear();
        if (isPacked)
            numbers.ForEach(number => given.Add(number - 1));
        else
            given.AddRange(own!.Select(shared.NumberOf));
        calls.Add(row.Characters(), columns, CollectionsMarshal.AsSpan(given), own);
        return true;
    }

    private int SheetOf(RowReader row)
    {
        var key = (File: row.Number(), Sheet: row.HasCharacters(out var sheet) ? texts.NumberOf(sheet) : NoSheet);
        if (!sheetNumbers.TryGetValue(key, out var number))
            sheetNumbers.Add(key, number = sheets.NumberOf(new(files[key.File].Path, key.Sheet == NoSheet ? null : texts[key.Sheet])));
        return number;
    }

    // Null where every response is a shared one.
    private IReadOnlyList<Response>? OwnOf(bool isPacked, ReadOnlySpan<char> spelledOut, int line)
    {
        if (!isPacked)
            return ResponseText.Read(spelledOut.ToString());
        return spelledOut is ResponseText.None ? null : PackedResponses.Of([.. numbers], spelledOut.ToString(), line, forms);
    }
}
