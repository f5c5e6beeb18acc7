using QualityAudit.Audits;
using QualityAudit.Diagnostics;
using QualityAudit.Import.Layouts.Calls;
using QualityAudit.Import.Tables;
using QualityAudit.Import.Values;
using QualityAudit.Rubrics;

namespace QualityAudit.Import.Callbacks;

/// <summary>Callback answers of either layout; each call belongs to the quarter of its own date.</summary>
internal sealed class CallbackReader(IReadOnlyList<Rubric> rubrics, ProjectLookup projects, bool isForm, bool holdsRows, DiagnosticBag bag) : ITableReader
{
    private readonly PackedCallbacks calls = new();
    private readonly QuestionIndex questions = new(rubrics);
    private readonly CallIds ids = new();

    /// <summary>Calls read so far, whether they are kept or not.</summary>
    public int Calls { get; private set; }

    public FileContent Content => new CallbackContent(calls);

    /// <summary>The questions that callbacks may answer.</summary>
    public QuestionIndex Questions => questions;

    public RowTally Read(SheetTable table) => Read(table, layout: null);

    /// <summary>Callbacks in a layout of their own.</summary>
    public RowTally Read(CallLayout layout, StreamedSheet worksheet)
    {
        var table = layout.Table(worksheet);
        var tally = Read(table, layout);
        return tally with { Skipped = tally.Skipped + layout.Skipped };
    }

    private RowTally Read(SheetTable table, CallLayout? layout)
    {
        var reader = new FieldReader(table.Sheet, bag);
        var columns = layout?.Questions ?? WideCallbacks.QuestionColumns(table.Header, questions, reader);
        table.CheckHeader(bag, columns.Keys.ToHashSet());
        var unfilled = 0;
        if (isForm)
            (table, unfilled) = UnfilledRows.Without(table, row => IsCalled(row, columns), row => row.Has(CallbackFields.Household), bag);
        if (table.Header.Has(CallbackFields.Question))
            return ReadLong(table, columns, reader, layout?.Common);
        if (columns.Count == 0)
            bag.Add(SheetDiagnostics.NoQuestions.At(table.Sheet.At(table.Header.First), ("example", questions.Ids is [var example, ..] ? example : "CB-A2-1")));
        var before = Calls;
        foreach (var call in new WideCallbacks(questions, projects, ids, reader, layout?.Common).Read(table, columns))
            Add(call);
        return new RowTally(Calls - before, unfilled);
    }

    private void Add(Callback call)
    {
        Calls++;
        if (!bag.HasErrors)
            calls.Add(call);
        else if (calls.Count > 0)
            calls.Clear();
    }

    private static bool IsCalled(TableRow row, IReadOnlyDictionary<int, string> questionColumns) =>
        row.Has(CallbackFields.Date) || row.Has(CallbackFields.Outcome) || questionColumns.Keys.Any(column => !row.At(column).IsBlank);

    private RowTally ReadLong(SheetTable table, IReadOnlyDictionary<int, string> columns, FieldReader reader, OwnAnswers? own)
    {
        if (columns.Count > 0)
        {
            var (column, id) = columns.First();
            bag.Add(SheetDiagnostics.WideAndLong.At(table.Sheet.At(new CellAddress(table.Header.Row, column)), ("column", id)));
        }

        if (!table.Header.Has(CallbackFields.Answer))
            bag.Add(SheetDiagnostics.MissingColumn.At(table.Sheet.At(table.Header.First), ("column", CallbackFields.Answer.Name)));
        var taken = 0;
        foreach (var (call, rows) in new LongCallbacks(questions, projects, ids, reader, holdsRows, own).Read(table))
        {
            Add(call);
            taken += rows;
        }

        return new RowTally(taken);
    }
}
