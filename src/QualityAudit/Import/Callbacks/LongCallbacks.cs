using QualityAudit.Audits;
using QualityAudit.Diagnostics;
using QualityAudit.Import.Layouts.Calls;
using QualityAudit.Import.Tables;
using QualityAudit.Import.Values;
using QualityAudit.Import.Workbooks;

namespace QualityAudit.Import.Callbacks;

/// <summary>
/// Callback answers with one answer a row: rows of one call id are one call. The first row tells about the call; later rows repeat it
/// or leave it blank, but do not contradict it. A row without question and answer tells about the call alone.
/// </summary>
internal sealed class LongCallbacks(QuestionIndex questions, ProjectLookup projects, CallIds ids, FieldReader reader, bool holdsRows, OwnAnswers? own = null)
{
    private readonly AnswerRules rules = new(questions, reader, own);
    private readonly DateLine dates = new(reader, CallbackFields.Date);

    public IEnumerable<(Callback Call, int Rows)> Read(SheetTable table)
    {
        foreach (var rows in holdsRows ? (IEnumerable<List<TableRow>>)Held(table).Values : InTurn(table))
        {
            if (CallOf(rows) is { } call)
                yield return (call, rows.Count);
        }

        dates.End();
        rules.Report();
    }

    /// <summary>Calls whose rows stand together. Where they do not, all rows have to be held: <see cref="RowsOutOfOrderException"/>.</summary>
    private IEnumerable<List<TableRow>> InTurn(SheetTable table)
    {
        var passed = new HashSet<string>(StringComparer.Ordinal);
        var open = new List<TableRow>();
        string? openKey = null;
        foreach (var (key, row) in Identified(table))
        {
            if (string.Equals(key, openKey, StringComparison.Ordinal))
            {
                open.Add(row);
                continue;
            }

            if (open.Count > 0)
                yield return open;
            if (!passed.Add(key))
                throw new RowsOutOfOrderException();
            (openKey, open) = (key, [row]);
        }

        if (open.Count > 0)
            yield return open;
    }

    private Dictionary<string, List<TableRow>> Held(SheetTable table)
    {
        var calls = new Dictionary<string, List<TableRow>>(StringComparer.Ordinal);
        foreach (var (key, row) in Identified(table))
        {
            if (calls.TryGetValue(key, out var rows))
                rows.Add(row);
            else
                calls.Add(key, [row]);
        }

        return calls;
    }

    private IEnumerable<(string Key, TableRow Row)> Identified(SheetTable table)
    {
        foreach (var row in table.Rows)
        {
            if (reader.Id(row[CallbackFields.CallId], CallbackFields.CallId, required: true) is { } id)
                yield return (PlainText.OfId(id.Text), row);
        }
    }

    private Callback? CallOf(List<TableRow> rows)
    {
        var id = rows[0][CallbackFields.CallId]!.Value;
        if (!ids.Take(id, reader))
            return null;
        var head = CallHead.Read(id, rows[0], projects, reader);
        if (head.Date is { } day)
            dates.Add(rows[0][CallbackFields.Date]!.Value, day);
        foreach (var row in rows.Skip(1))
            CheckAgreement(head, rows[0], row);
        return head.With(ReadAnswers(head, rows), reader.Sheet);
    }

    private List<Response> ReadAnswers(CallHead head, List<TableRow> rows)
    {
        var responses = new List<Response>();
        var seen = new Dictionary<string, CellAddress>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var question = row[CallbackFields.Question]!.Value;
            if (row[CallbackFields.Answer] is not { } answer || (question.IsBlank && answer.IsBlank))
                continue;
            if (reader.Readable(question, CallbackFields.Question, required: true) is null)
                continue;
            if (!questions.Knows(question.Text))
                rules.ReportUnknown(question.Text, question);
            else if (!seen.TryAdd(QuestionIndex.Key(question.Text), answer.Address))
                reader.Report(
                    RowDiagnostics.RepeatedAnswer,
                    answer,
                    Shown.Text(question.Text),
                    ("call", FieldReader.Raw(head.Id)),
                    ("question", FieldReader.Raw(question)),
                    ("first", LocalizedText.Same(seen[QuestionIndex.Key(question.Text)].ToString())));
            else if (rules.Read(head, question.Text, answer) is { } response)
                responses.Add(response);
        }

        return responses;
    }

    private void CheckAgreement(CallHead head, TableRow first, TableRow row)
    {
        foreach (var field in CallbackFields.OfCall)
        {
            if (row[field] is not { IsBlank: false } cell || first[field] is not { } told || Agree(field, told, cell))
                continue;
            reader.Report(
                RowDiagnostics.ContradictoryCall,
                cell,
                Shown.Text(head.Id.Text),
                ("call", FieldReader.Raw(head.Id)),
                ("field", field.Name),
                ("first", LocalizedText.Same(told.Address.ToString())),
                ("firstValue", FieldReader.Raw(told)),
                ("value", FieldReader.Raw(cell)));
        }
    }

    // What two rows say is compared, not how they say it.
    private bool Agree(Field field, Cell told, Cell cell) =>
        PlainText.Of(told.Text) == PlainText.Of(cell.Text)
        || (DateReading.Of(told).Day is { } day && day == DateReading.Of(cell).Day)
        || (field == CallbackFields.Kind && Same(Words.CallbackKinds, told, cell))
        || (field == CallbackFields.Outcome && Same(Words.Outcomes, told, cell))
        || (field == CallbackFields.Project && projects.AreSame(told, cell));

    private static bool Same<T>(Vocabulary<T> words, Cell told, Cell cell)
        where T : struct => words.Find(told.Text) is { } meant && words.Find(cell.Text) is { } other && EqualityComparer<T>.Default.Equals(meant, other);
}
