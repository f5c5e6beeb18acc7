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
    private readonly Dictionary<string, Item> items =
        rubric.Indicators.SelectMany(indicator => indicator.Items).ToDictionary(item => Key(item.Id), StringComparer.Ordinal);

    private readonly ItemChecks checks = new(rubric, reader);
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
            checks.ReportMissing(table.Sheet.At(table.Header.First));
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

        if (reader.Id(id, ChecklistFields.Item, required: true) is not { } cell)
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

        return checks.IsFirst(item, cell) ? item : null;
    }

    private Response? ReadRow(TableRow row, Item item, PartRows parts)
    {
        var reason = reader.Prose(row[ChecklistFields.Reason], ChecklistFields.Reason);
        var evidence = reader.Prose(row[ChecklistFields.Evidence], ChecklistFields.Evidence);
        var remark = reader.Prose(row[ChecklistFields.Remark], ChecklistFields.Remark);
        if (answers.Read(item, parts.Answer(item, row[ChecklistFields.Result]), row[ChecklistFields.Measured]) is not { } answer)
            return null;
        checks.Check(item, answer, reason, remark);
        return new Response(item.Id, answer.State, answer.Value, answer.Cell.Text, answer.Cell.Address, reason, evidence, remark);
    }

    private void ReportSkipped(SheetTable table)
    {
        if (skipped.Count == 0)
            return;
        var rows = skipped.Select(row => row.ToString(CultureInfo.InvariantCulture)).ToList();
        reader.Bag.Add(RowDiagnostics.RowsSkipped.At(
            table.Sheet.At(new CellAddress(skipped[0], table.Header.First.Column)),
            ("count", LocalizedText.Same(skipped.Count.ToString(CultureInfo.InvariantCulture))),
            ("rows", TextList.Of(rows, ItemChecks.MostNamed))));
    }

    /// <summary>What an id is found by.</summary>
    public static string Key(string id) => PlainText.OfId(id).ToUpperInvariant();
}
