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
        foreach (var answer in result.Answers)
        {
            if (answer.Credit is null && answer.Exclusion == CallExclusion.None)
                continue;
            // Answers of one sheet follow each other.
            if (current is null || !current.IsOf(answer.Source))
            {
                current = ofQuestion.Find(each => each.IsOf(answer.Source));
                if (current is null)
                    ofQuestion.Add(current = new SheetCells(answer.Source));
            }

            current.Add(answer.Exclusion == CallExclusion.None ? answer.Value : null, answer.Source, value => Label(view, result.Question, value));
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
    private sealed class SheetCells(SourceLocation first)
    {
        private readonly List<(string? Value, StringBuilder Cells)> byValue = [];
        private readonly List<(string Label, StringBuilder Cells)> byLabel = [];

        public string Name => Receipt.Sheet(first);

        public bool IsOf(SourceLocation source) =>
            string.Equals(source.File, first.File, StringComparison.Ordinal) && string.Equals(source.Sheet, first.Sheet, StringComparison.Ordinal);

        public void Add(string? value, SourceLocation source, Func<string?, string> label) => Receipt.AppendCell(CellsOf(value, label).Append(' '), source);

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
                byLabel.Add((text, list = new StringBuilder()));
            byValue.Add((value, list));
            return list;
        }
    }
}

/// <summary>What stands below the name of a sheet: a question, its answers and their cells.</summary>
internal sealed record SheetLines(string Sheet, List<(string Question, string Answers)> Lines);
