using System.Text;
using QualityAudit.Audits;
using QualityAudit.Rubrics;
using QualityAudit.Scoring;

namespace QualityAudit.Reports.Html;

/// <summary>
/// The cells of callback answers by sheet, then by question and answer (S-43), in order of their first appearance. A page has tens of thousands
/// of them: each is written into its list as it passes by.
/// </summary>
internal sealed class AnswerCellLists
{
    private readonly List<SheetLines> sheets = [];

    private AnswerCellLists()
    {
    }

    public static IReadOnlyList<SheetLines> Of(PageView view, IReadOnlyList<QuestionResult> questions)
    {
        var lists = new AnswerCellLists();
        foreach (var question in questions)
            lists.Add(view, question);
        return lists.sheets;
    }

    private void Add(PageView view, QuestionResult result)
    {
        var ofQuestion = new List<SheetCells>();
        SheetCells? current = null;
        Func<string?, string> label = value => Label(view, result.Question, value);
        foreach (var answer in AnswerReceipt.Of(result))
        {
            if (!answer.IsScored && answer.Exclusion == CallExclusion.None)
                continue;
            // Answers of one sheet follow each other.
            if (current is null || !current.IsOf(answer.Sheet))
            {
                current = ofQuestion.Find(each => each.IsOf(answer.Sheet));
                if (current is null)
                    ofQuestion.Add(current = new SheetCells(answer.Sheet));
            }

            current.Add(answer, label);
        }

        foreach (var cells in ofQuestion)
            LinesOf(cells.Name).Add((result.Question.Id, cells.ToString(view.Text(Words.SentenceSeparator))));
    }

    private List<(string Question, string Answers)> LinesOf(string sheet)
    {
        var known = sheets.Find(each => string.Equals(each.Sheet, sheet, StringComparison.Ordinal));
        if (known is null)
            sheets.Add(known = new SheetLines(sheet, []));
        return known.Lines;
    }

    private static string Label(PageView view, Question question, string? value) =>
        value is null ? view.Answers.Of(ResponseState.Excluded) : view.Answers.OfQuestion(question, value);

    /// <summary>One question's cells on one sheet, by answer. Values that read the same are one answer to the reader.</summary>
    private sealed class SheetCells(SheetReference sheet)
    {
        private readonly List<(string? Value, StringBuilder Cells)> byValue = [];
        private readonly List<(string Label, StringBuilder Cells)> byLabel = [];

        public string Name => Receipt.Of(sheet);

        public bool IsOf(SheetReference other) => ReferenceEquals(other, sheet) || other == sheet;

        public void Add(AnswerReceipt answer, Func<string?, string> label)
        {
            var cells = CellsOf(answer.Exclusion == CallExclusion.None ? answer.Value : null, label).Append(' ');
            if (answer.Cell is not { } cell)
                return;
            Span<char> text = stackalloc char[CellAddress.LongestText];
            cells.Append(text[..cell.Write(text)]);
        }

        public string ToString(string separator) => string.Join(separator, byLabel.Select(each => $"{each.Label}:{each.Cells}"));

        private StringBuilder CellsOf(string? value, Func<string?, string> label)
        {
            foreach (var (known, cells) in byValue)
            {
                if (string.Equals(known, value, StringComparison.Ordinal))
                    return cells;
            }

            var text = label(value);
            var list = byLabel.Find(each => string.Equals(each.Label, text, StringComparison.Ordinal)).Cells;
            if (list is null)
                byLabel.Add((text, list = new StringBuilder(256)));
            byValue.Add((value, list));
            return list;
        }
    }
}

/// <summary>What stands below the name of a sheet: a question, its answers and their cells.</summary>
internal sealed record SheetLines(string Sheet, List<(string Question, string Answers)> Lines);
