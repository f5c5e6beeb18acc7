using System.Globalization;
using QualityAudit.Audits;
using QualityAudit.Diagnostics;
using QualityAudit.Import.Answers;
using QualityAudit.Import.Checklists;
using QualityAudit.Import.Tables;
using QualityAudit.Import.Values;
using QualityAudit.Import.Workbooks;

namespace QualityAudit.Import.Layouts;

/// <summary>The rows of a foreign checklist as answers to a rubric's items. Rows that match no item for certain are named together, once.</summary>
internal sealed class LayoutItems(ItemMatcher matcher, FieldReader reader, RowAnswers answers)
{
    private const int MostNamed = 8;

    private readonly ItemChecks checks = new(matcher.Rubric, reader);
    private readonly List<(LayoutRow Row, ItemMatch Match)> unmatched = [];

    public List<SkippedRow> Skipped { get; } = [];

    public List<CellAddress> NotApplicable { get; } = [];

    public IReadOnlyList<Response> Read(LayoutSheet sheet, IReadOnlyList<LayoutRow> rows)
    {
        var responses = new List<Response>();
        var totals = new PrintedTotals(reader);
        var matches = rows.Select(matcher.Find).ToList();
        for (var i = 0; i < rows.Count; i++)
        {
            var (row, match) = (rows[i], matches[i]);
            var kind = RowKinds.Of(row, sheet.Header, match.Item is not null, sheet.Profile?.Words);
            var isSummary = kind == RowKind.Item && match.Item is null && SectionSummary.Is(rows, i, at => matches[at].Item is not null);
            if (kind != RowKind.Item || isSummary)
            {
                Skipped.Add(new SkippedRow(row.Number, RowKinds.NameOf(isSummary ? RowKind.Section : kind), Shown.Text(row.Cells[0].Text)));
                if (isSummary || (kind == RowKind.Section && row.HasVerdict))
                    totals.Open(row);
                else if (kind is RowKind.Subtotal or RowKind.Total)
                    totals.Check(row, kind);
            }
            else if (match is not { Item: { } item, Cell: { } cell })
                unmatched.Add((row, match));
            else if (checks.IsFirst(item, cell))
            {
                var outcome = answers.Read(item, row, match.Wording);
                totals.Add(outcome);
                if (outcome.Answer is { } answer)
                    responses.Add(ResponseOf(row, match, answer));
            }
        }

        totals.Close();
        Report(sheet);
        return responses;
    }

    private Response ResponseOf(LayoutRow row, ItemMatch match, Answer answer)
    {
        var item = match.Item!;
        var reason = Prose(row, Meaning.Reason) ?? match.Wording?.Reason;
        var remark = Prose(row, Meaning.Remark);
        checks.Check(item, answer, reason, remark);
        if (answer.State == ResponseState.NotApplicable)
            NotApplicable.Add(answer.Cell.Address);
        return new Response(item.Id, answer.State, answer.Value, answer.Cell.Text, answer.Cell.Address, reason, Prose(row, Meaning.Evidence), remark);
    }

    private static string? Prose(LayoutRow row, Meaning meaning) =>
        row.All(meaning).Where(cell => cell.Type is not (CellType.Error or CellType.Uncalculated)).Select(cell => PlainText.Kept(cell.Text)).FirstOrDefault();

    private void Report(LayoutSheet sheet)
    {
        if (answers.BlankDeductions is [var first, ..])
            reader.Bag.Add(RowDiagnostics.BlankDeductions.At(reader.Sheet.At(first.Address), ("count", Number(answers.BlankDeductions.Count))));
        if (unmatched.Count > 0)
        {
            var place = unmatched[0].Match.Cell?.Address ?? unmatched[0].Row.Cells[0].Address;
            reader.Bag.Add(RowDiagnostics.ItemsNotMatched.At(
                reader.Sheet.At(place),
                ("count", Number(unmatched.Count)),
                ("rubric", LocalizedText.Same(matcher.Rubric.ToString())),
                ("items", TextList.Of([.. unmatched.Select(Describe)], MostNamed))));
        }

        checks.ReportMissing(reader.Sheet.At(sheet.First));
    }

    private static LocalizedText Describe((LayoutRow Row, ItemMatch Match) unknown)
    {
        var (row, match) = unknown;
        var words = match.Cell is { } cell ? Shown.Text(cell.Text) : "—";
        return match.Near is { } near
            ? new($"第 {Text(row.Number)} 行“{words}”（是不是 {Shown.Text(near)}？）", $"row {Text(row.Number)} “{words}” (did you mean {Shown.Text(near)}?)")
            : new($"第 {Text(row.Number)} 行“{words}”", $"row {Text(row.Number)} “{words}”");
    }

    private static LocalizedText Number(int number) => LocalizedText.Same(Text(number));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
