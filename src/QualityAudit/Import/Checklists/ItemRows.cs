using System.Globalization;
using QualityAudit.Audits;
using QualityAudit.Diagnostics;
using QualityAudit.Import.Answers;
using QualityAudit.Import.Tables;
using QualityAudit.Import.Values;
using QualityAudit.Rubrics;

namespace QualityAudit.Import.Checklists;

/// <summary>The rows of a checklist's table: one item each, matched to the rubric by id.</summary>
internal sealed class ItemRows(Rubric rubric, FieldReader reader, bool isForm)
{
    private const int MostNamed = 12;

    private readonly Dictionary<string, Item> items =
        rubric.Indicators.SelectMany(indicator => indicator.Items).ToDictionary(item => Key(item.Id), StringComparer.Ordinal);

    private readonly Dictionary<string, CellAddress> seen = new(StringComparer.Ordinal);
    private readonly List<int> skipped = [];
    private readonly ItemAnswerReader answers = new(reader);

    /// <summary>Rows without id and result: headings and notes.</summary>
    public int Skipped => skipped.Count;

    public IReadOnlyList<Response> Read(SheetTable table)
    {
        var responses = new List<Response>();
        var parts = new PartRows(table, items, reader);
        foreach (var row in table.Rows.Where(row => !parts.Has(row)))
        {
            if (ItemOf(row) is { } item && ReadRow(row, item, parts) is { } response)
                responses.Add(response);
        }

        // Rows without an id in a form of ours are its own headings.
        if (!isForm)
            ReportSkipped(table);
        if (table.Header.Has(ChecklistFields.Item))
            ReportMissing(table);
        return responses;
    }

    private Item? ItemOf(TableRow row)
    {
        if (row[ChecklistFields.Item] is not { } id)
            return null;
        if (id.IsBlank && !row.Has(ChecklistFields.Result) && !row.Has(ChecklistFields.Measured))
        {
            skipped.Add(row.Number);
            return null;
        }

        if (reader.Readable(id, ChecklistFields.Item, required: true) is not { } cell)
            return null;
        var key = Key(cell.Text);
        if (!items.TryGetValue(key, out var item))
        {
            reader.Report(
                RowDiagnostics.UnknownItem,
                cell,
                Shown.Text(cell.Text),
                ("rubric", LocalizedText.Same(rubric.ToString())),
                ("item", FieldReader.Raw(cell)),
                ("suggestion", NearMiss.Suggest(cell.Text, items.Values.Select(known => known.Id))));
            return null;
        }

        if (seen.TryAdd(key, cell.Address))
            return item;
        reader.Report(
            RowDiagnostics.RepeatedItem,
            cell,
            item.Id,
            ("item", LocalizedText.Same(item.Id)),
            ("first", LocalizedText.Same(seen[key].ToString())));
        return null;
    }

    private Response? ReadRow(TableRow row, Item item, PartRows parts)
    {
        var reason = reader.Prose(row[ChecklistFields.Reason], ChecklistFields.Reason);
        var evidence = reader.Prose(row[ChecklistFields.Evidence], ChecklistFields.Evidence);
        var remark = reader.Prose(row[ChecklistFields.Remark], ChecklistFields.Remark);
        if (answers.Read(item, parts.Answer(item, row[ChecklistFields.Result]), row[ChecklistFields.Measured]) is not { } answer)
            return null;
        CheckAnswer(item, answer, reason, remark);
        return new Response(item.Id, answer.State, answer.Value, answer.Cell.Text, answer.Cell.Address, reason, evidence, remark);
    }

    private void CheckAnswer(Item item, Answer answer, string? reason, string? remark)
    {
        var subject = LocalizedText.Same(item.Id);
        if (answer.State == ResponseState.Unanswered && rubric.Unanswered == UnansweredPolicy.Reject)
            reader.Report(RowDiagnostics.ItemUnanswered, answer.Cell, item.Id, ("item", subject), ("rubric", LocalizedText.Same(rubric.ToString())));
        else if (!item.ReasonRequired || reason is not null)
            return;
        else if (answer.State == ResponseState.NotApplicable && remark is null)
            reader.Report(RowDiagnostics.NotApplicableWithoutReason, answer.Cell, item.Id, ("item", subject));
        else if (answer is { State: ResponseState.Answered, Value: { } value } && item.Scale.Credit(value) < 1 && !item.Bonus)
            reader.Report(RowDiagnostics.ReasonMissing, answer.Cell, item.Id, ("item", subject), ("value", FieldReader.Raw(answer.Cell)));
    }

    private void ReportSkipped(SheetTable table)
    {
        if (skipped.Count == 0)
            return;
        var rows = skipped.Select(row => row.ToString(CultureInfo.InvariantCulture)).ToList();
        reader.Bag.Add(RowDiagnostics.RowsSkipped.At(
            table.Sheet.At(new CellAddress(skipped[0], table.Header.First.Column)),
            ("count", LocalizedText.Same(skipped.Count.ToString(CultureInfo.InvariantCulture))),
            ("rows", TextList.Of(rows, MostNamed))));
    }

    private void ReportMissing(SheetTable table)
    {
        if (rubric.Unanswered != UnansweredPolicy.Reject)
            return;
        var missing = rubric.Indicators.SelectMany(indicator => indicator.Items).Select(item => item.Id).Where(id => !seen.ContainsKey(Key(id))).ToList();
        if (missing.Count > 0)
            reader.Bag.Add(RowDiagnostics.ItemsMissing.At(
                table.Sheet.At(table.Header.First),
                ("rubric", LocalizedText.Same(rubric.ToString())),
                ("count", LocalizedText.Same(missing.Count.ToString(CultureInfo.InvariantCulture))),
                ("items", TextList.Of(missing, MostNamed))));
    }

    /// <summary>What an id is found by.</summary>
    public static string Key(string id) => PlainText.OfId(id).ToUpperInvariant();
}
