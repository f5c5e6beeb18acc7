using System.Text.RegularExpressions;
using QualityAudit.Import.Callbacks;
using QualityAudit.Import.Workbooks;

namespace QualityAudit.Import.Layouts.Calls;

/// <summary>Finds the header of callbacks that are not in our own format: one row, or up to three that are read together.</summary>
internal sealed partial class CallHeader(QuestionIndex questions)
{
    private const int MostRows = 3;

    private static readonly Meaning[] Calls = [Meaning.CallId, Meaning.Household];
    private static readonly Meaning[] Projects = [Meaning.Project, Meaning.ProjectId];
    private static readonly Meaning[] Asked = [Meaning.QuestionId, Meaning.Caption];
    private static readonly Meaning[] Said = [Meaning.Answer, Meaning.AnswerCode, Meaning.AnswerScore];

    /// <summary>The row, or rows, that name most; null where nothing there is the header of callbacks.</summary>
    public LayoutHeader? Find(IReadOnlyList<SheetRow> rows, IReadOnlyList<MergedRange> merges)
    {
        (LayoutHeader Header, int Known)? best = null;
        for (var height = 1; height <= MostRows; height++)
        {
            // Looking for questions takes long: only where the rest is that of a call.
            foreach (var header in LayoutHeader.Candidates(rows, merges, height, LayoutVocabulary.Calls.Of).Where(IsOfCalls).Select(WithQuestions).Where(HasAnswers))
            {
                if (Known(header) > (best?.Known ?? 0))
                    best = (header, Known(header));
            }
        }

        return best?.Header;
    }

    /// <summary>How many columns are understood.</summary>
    public static int Known(LayoutHeader header) => header.Columns.Count(column => column.Meaning != Meaning.None);

    /// <summary>A row below the header by which a survey tool names its columns once more ('{"ImportId":"QID1"}').</summary>
    public static bool IsToolsOwn(SheetRow row) => row.Cells.Count > 0 && row.Cells.All(cell => cell.Type == CellType.Text && cell.Text.StartsWith("{\"ImportId\"", StringComparison.Ordinal));

    /// <summary>The question of the rubrics that a header names by its id or in its own words; null where it is none for certain.</summary>
    public string? QuestionIn(string words) => questions.IdAtStart(words) ?? questions.IdByText(Numbering().Replace(words, ""));

    private LayoutHeader WithQuestions(LayoutHeader header) => header with { Columns = [.. header.Columns.Select(WithQuestion)] };

    private LayoutColumn WithQuestion(LayoutColumn column)
    {
        if (column.Meaning != Meaning.None || column.Cell.Type != CellType.Text)
            return column;
        var id = QuestionIn(column.Cell.Text) ?? QuestionIn(column.Words);
        return id is null && !Numbering().IsMatch(column.Words) && !Numbering().IsMatch(column.Cell.Text) ? column : column with { Meaning = Meaning.Question, Question = id };
    }

    private static bool IsOfCalls(LayoutHeader header)
    {
        var meanings = header.Columns.Select(column => column.Meaning).ToHashSet();
        return meanings.Overlaps(Calls) && meanings.Overlaps(Projects);
    }

    private static bool HasAnswers(LayoutHeader header)
    {
        var meanings = header.Columns.Select(column => column.Meaning).ToHashSet();
        return meanings.Contains(Meaning.Question) || (meanings.Overlaps(Asked) && meanings.Overlaps(Said));
    }

    // "Q1", "Q1.", "题3：", "问题 2".
    [GeneratedRegex(@"^\s*(Q|题|问题)\s*[0-9]{1,3}(?![0-9A-Za-z])\s*[、.:：)）_-]?\s*", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Numbering();
}
