using System.Globalization;
using QualityAudit.Audits;
using QualityAudit.Diagnostics;
using QualityAudit.Import.Answers;
using QualityAudit.Import.Checklists;
using QualityAudit.Import.Tables;
using QualityAudit.Import.Values;
using QualityAudit.Import.Workbooks;
using QualityAudit.Rubrics;

namespace QualityAudit.Import.Layouts;

/// <summary>The rows of a foreign checklist as answers to a rubric's items. Rows that match no item for certain are named together, once.</summary>
internal sealed class LayoutItems(ItemMatcher matcher, FieldReader reader, RowAnswers answers)
{
    private const int MostNamed = 8;

    private readonly ItemChecks checks = new(matcher.Rubric, reader);
    private readonly List<(LayoutRow Row, ItemMatch Match)> unmatched = [];
    private readonly List<(Item Item, Cell Cell)> blank = [];
    private readonly List<(Item Item, Cell Cell)> unmarked = [];
    private readonly List<(Item Item, Cell Cell)> unscored = [];
    private readonly List<Cell> outside = [];
    private int cellsOutside;
    private int scored;

    public List<SkippedRow> Skipped { get; } = [];

    public List<CellAddress> NotApplicable { get; } = [];

    public IReadOnlyList<Response> Read(LayoutSheet sheet, IReadOnlyList<LayoutRow> rows)
    {
        var responses = new List<Response>();
        var totals = new PrintedTotals(reader);
        var matches = rows.Select(matcher.Find).ToList();
        var kinds = KindsOf(sheet, rows, matches);
        var blocks = Blocks(rows, matches, kinds);
        answers.Marks.Settle([.. blocks.SelectMany(block => block.Select(entry => entry.Row))]);
        var shared = new SharedCells(sheet, reader, blocks, answers);
        var columns = sheet.Header.Columns.Select(column => column.Column).ToHashSet();
        for (var i = 0; i < rows.Count; i++)
        {
            var (row, match) = (rows[i], matches[i]);
            if (kinds[i] != RowKind.Item)
            {
                Skipped.Add(new SkippedRow(row.Number, RowKinds.NameOf(kinds[i]), Shown.Text(row.Cells[0].Text)));
                totals.Pass(row, kinds[i]);
            }
            else if (match is not { Item: { } item, Cell: { } cell })
                unmatched.Add((row, match));
            else if (checks.IsFirst(item, cell) && !shared.IsUnclear(row, item))
            {
                LookOutside(row, columns);
                scored += row[Meaning.Score] is { IsBlank: false } ? 1 : 0;
                var outcome = answers.Read(item, row, match.Wording, shared.HasMaximumOfGroup(row));
                totals.Add(outcome);
                if (outcome.Answer is { } answer && !HasSlipped(row, item, answer, sheet.Header))
                    responses.Add(ResponseOf(row, match, answer));
            }
        }

        totals.End(sheet.Header);
        Report(sheet);
        return responses;
    }

    private static List<RowKind> KindsOf(LayoutSheet sheet, IReadOnlyList<LayoutRow> rows, List<ItemMatch> matches) => [.. rows.Select((row, at) =>
        RowKinds.Of(row, sheet.Header, matches[at].Item is not null, sheet.Profile?.Words) is var kind && kind == RowKind.Item && matches[at].Item is null && SectionSummary.Is(rows, at, below => matches[below].Item is not null)
            ? RowKind.Section
            : kind)];

    // Items that follow one another without a section, a sum or anything unknown between them.
    private static List<List<(LayoutRow Row, Item Item)>> Blocks(IReadOnlyList<LayoutRow> rows, List<ItemMatch> matches, List<RowKind> kinds)
    {
        var blocks = new List<List<(LayoutRow, Item)>> { new() };
        for (var i = 0; i < rows.Count; i++)
        {
            if (kinds[i] == RowKind.Item && matches[i].Item is { } item)
                blocks[^1].Add((rows[i], item));
            else if (blocks[^1].Count > 0 && rows[i].Cells.Count > 0)
                blocks.Add([]);
        }

        return blocks;
    }

    private void LookOutside(LayoutRow row, HashSet<int> columns)
    {
        foreach (var cell in row.Cells.Where(cell => !columns.Contains(cell.Address.Column)))
        {
            cellsOutside++;
            if (outside.Count <= MostNamed)
                outside.Add(cell);
        }
    }

    private bool HasSlipped(LayoutRow row, Item item, Answer answer, LayoutHeader header)
    {
        if (answer.State is not (ResponseState.Answered or ResponseState.Unanswered) || StrayNumber.In(row, header) is not var (meaning, blank, number))
            return false;
        var words = header.Columns.FirstOrDefault(column => column.Column == number.Address.Column)?.Words ?? "";
        reader.Report(
            CellDiagnostics.StrayNumber, number, item.Id,
            ("item", LocalizedText.Same(item.Id)), ("field", header.WordsOf(meaning)), ("second", LocalizedText.Same(blank.Address.ToString())),
            ("column", LocalizedText.Same(Shown.Text(words))), ("value", FieldReader.Raw(number)));
        return true;
    }

    private Response ResponseOf(LayoutRow row, ItemMatch match, Answer answer)
    {
        var item = match.Item!;
        var reason = Prose(row, Meaning.Reason) ?? match.Wording?.Reason;
        var remark = Prose(row, Meaning.Remark);
        checks.Check(item, answer, reason, remark);
        if (answer.State == ResponseState.NotApplicable)
            NotApplicable.Add(answer.Cell.Address);
        else if (answer is { State: ResponseState.Unanswered, Cell.IsBlank: true })
            blank.Add((item, answer.Cell));
        else if (answers.Marks.IsSaidOfMost && row[Meaning.Applicability] is { IsBlank: true } forgotten)
            unmarked.Add((item, forgotten));
        if (answer.State == ResponseState.Answered && row[Meaning.Score] is { IsBlank: true } left && row[Meaning.Deducted] is { IsBlank: false })
            unscored.Add((item, left));
        return new Response(item.Id, answer.State, answer.Value, answer.Cell.Text, answer.Cell.Address, reason, Prose(row, Meaning.Evidence), remark);
    }

    private static string? Prose(LayoutRow row, Meaning meaning) =>
        row.All(meaning).Where(cell => cell.Type is not (CellType.Error or CellType.Uncalculated)).Select(cell => PlainText.Kept(cell.Text)).FirstOrDefault();

    private void Report(LayoutSheet sheet)
    {
        if (answers.BlankDeductions is [var first, ..])
            reader.Bag.Add(RowDiagnostics.BlankDeductions.At(reader.Sheet.At(first.Address), ("count", Number(answers.BlankDeductions.Count))));
        if (blank.Count > 0 && matcher.Rubric.Unanswered != UnansweredPolicy.Reject)
            Report(RowDiagnostics.ItemsLeftBlank, blank);

        // A form that leaves the score to be worked out does so throughout.
        if (unscored.Count > 0 && unscored.Count < scored)
            Report(RowDiagnostics.ScoreLeftBlank, unscored);
        if (unmarked.Count > 0)
            Report(RowDiagnostics.ApplicabilityBlank, unmarked);

        if (outside.Count > 0)
        {
            reader.Bag.Add(RowDiagnostics.CellsOutsideTable.At(
                reader.Sheet.At(outside[0].Address),
                ("count", Number(cellsOutside)),
                ("items", TextList.Of([.. outside.Select(cell => new LocalizedText($"{cell.Address}“{Shown.Text(cell.Text)}”", $"{cell.Address} “{Shown.Text(cell.Text)}”"))], MostNamed))));
        }

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

    private void Report(DiagnosticDescriptor descriptor, List<(Item Item, Cell Cell)> items) => reader.Bag.Add(descriptor.At(
        reader.Sheet.At(items[0].Cell.Address),
        ("count", Number(items.Count)),
        ("items", TextList.Of([.. items.Select(left => $"{left.Item.Id} ({left.Cell.Address})")], MostNamed))));

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
