using QualityAudit.Audits;
using QualityAudit.Diagnostics;
using QualityAudit.Import.Layouts.Calls;
using QualityAudit.Import.Tables;
using QualityAudit.Import.Values;

namespace QualityAudit.Import.Callbacks;

/// <summary>Callback answers with one call a row and one question a column, headed by its id (and text).</summary>
internal sealed class WideCallbacks(QuestionIndex questions, ProjectLookup projects, CallIds ids, FieldReader reader, OwnAnswers? own = null)
{
    /// <summary>Which column asks which question. Headers that nearly name a question are reported.</summary>
    public static IReadOnlyDictionary<int, string> QuestionColumns(TableHeader header, QuestionIndex questions, FieldReader reader)
    {
        var columns = new Dictionary<int, string>();
        foreach (var cell in header.Others)
        {
            if (questions.IdAtStart(cell.Text) is not { } id)
            {
                if (questions.Misspelled(cell.Text) is { } misspelled)
                {
                    new AnswerRules(questions, reader).ReportUnknown(misspelled, cell);
                    columns.Add(cell.Address.Column, "");
                }

                continue;
            }

            if (columns.FirstOrDefault(column => column.Value == id) is { Value: not null } first)
                reader.Report(
                    SheetDiagnostics.RepeatedColumn,
                    cell,
                    id,
                    ("column", LocalizedText.Same(id)),
                    ("first", LocalizedText.Same(new CellAddress(header.Row, first.Key).ToString())),
                    ("second", LocalizedText.Same(cell.Address.ToString())));
            columns.Add(cell.Address.Column, id);
        }

        return columns;
    }

    public IEnumerable<Callback> Read(SheetTable table, IReadOnlyDictionary<int, string> columns)
    {
        var rules = new AnswerRules(questions, reader, own);
        var dates = new DateLine(reader, CallbackFields.Date);
        var asked = columns.Where(column => column.Value.Length > 0).OrderBy(column => column.Key).ToList();
        foreach (var row in table.Rows)
        {
            if (reader.Id(row[CallbackFields.CallId], CallbackFields.CallId, required: true) is not { } id || !ids.Take(id, reader))
                continue;
            var head = CallHead.Read(id, row, projects, reader);
            if (head.Date is { } day)
                dates.Add(row[CallbackFields.Date]!.Value, day);
            var responses = new List<Response>();
            foreach (var (column, question) in asked)
            {
                if (rules.Read(head, question, row.At(column)) is { } response)
                    responses.Add(response);
            }

            if (head.With(responses, reader.Sheet) is { } call)
                yield return call;
        }

        dates.End();
        rules.Report();
    }
}
