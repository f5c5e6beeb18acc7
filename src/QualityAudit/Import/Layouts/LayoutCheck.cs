using QualityAudit.Diagnostics;
using QualityAudit.Import.Layouts.Profiles;
using QualityAudit.Import.Layouts.Questions;
using QualityAudit.Import.Values;

namespace QualityAudit.Import.Layouts;

/// <summary>
/// Settles what the header words leave open: which of two columns counts, and whether scores are points or shares. What nobody has
/// chosen is an error that names the choices.
/// </summary>
internal sealed class LayoutCheck(FieldReader reader, OpenQuestions questions)
{
    private static readonly Meaning[] OfChecklist =
    [
        Meaning.Maximum, Meaning.Entitled, Meaning.Deducted, Meaning.Score, Meaning.Share, Meaning.Result, Meaning.NotApplicable, Meaning.Applicability, Meaning.Date,
    ];

    private static readonly Meaning[] Verdicts = [Meaning.Score, Meaning.Deducted, Meaning.Share, Meaning.Result];

    /// <summary>The sheet with each meaning in one column; null where that is not certain, which was reported.</summary>
    public LayoutSheet? WithOneColumnEach(LayoutSheet sheet)
    {
        var settled = WithOneColumnEach(sheet.Header, OfChecklist);
        if (sheet.Header.Columns.Any(column => Verdicts.Contains(column.Meaning)))
            return settled is null ? null : sheet with { Header = settled };
        reader.Bag.Add(SheetDiagnostics.NoVerdictColumn.At(reader.Sheet.At(sheet.First)));
        return null;
    }

    /// <summary>The header with each of the meanings in one column; null where that is not certain, which was reported.</summary>
    public LayoutHeader? WithOneColumnEach(LayoutHeader header, IReadOnlyList<Meaning> single)
    {
        var columns = header.Columns.ToList();
        var certain = true;
        foreach (var meaning in single)
        {
            var rivals = columns.Where(column => column.Meaning == meaning).ToList();
            if (rivals.Count < 2)
                continue;
            var named = rivals.ConvertAll(column => LocalizedText.Same($"{column.Cell.Address} {Shown.Text(column.Words)}"));
            var name = LayoutVocabulary.NameOf(meaning);
            var place = reader.Sheet.At(rivals[1].Cell.Address);
            var question = new LayoutQuestion(KeyOf(header, meaning.ToString()), place, new($"“{name.Zh}”读哪一列？", $"Which column holds “{name.En}”?"), named);
            if (questions.Choose(question) is { } chosen)
            {
                columns = columns.ConvertAll(column => column.Meaning == meaning && column != rivals[chosen] ? column with { Meaning = Meaning.None } : column);
                continue;
            }

            certain = false;
            reader.Bag.Add(SheetDiagnostics.ColumnsUnclear.At(place, ("meaning", name), ("choices", TextList.Of(named))));
        }

        return certain ? header with { Columns = columns } : null;
    }

    /// <summary>
    /// Scores that never pass 1 beside larger maxima are points or shares of 1. One above its own maximum proves shares;
    /// without such a proof a score of exactly 1 can mean either. Null where that is not certain, which was reported.
    /// </summary>
    public ScoreUnit? UnitOfScores(LayoutSheet sheet, IReadOnlyList<LayoutRow> rows)
    {
        if (sheet.Profile?.Scores is { } known)
            return known;
        var scored = new List<(decimal Score, decimal Maximum, Workbooks.Cell Cell)>();
        foreach (var row in rows)
        {
            if (row[Meaning.Score] is { Number: { } score } cell && row[Meaning.Maximum] is { Number: { } maximum } && row.All(Meaning.Item).Any())
                scored.Add((score, maximum, cell));
        }

        if (scored.Count == 0 || scored.Exists(row => row.Score is > 1 or < 0))
            return ScoreUnit.Points;
        if (scored.Exists(row => row.Score > row.Maximum))
            return ScoreUnit.Shares;
        var full = scored.Find(row => row.Score == 1 && row.Maximum > 1);
        if (full.Maximum == 0 || scored.Exists(row => row.Maximum <= 1 && row.Score > 0))
            return ScoreUnit.Points;
        var place = reader.Sheet.At(full.Cell.Address);
        var most = LocalizedText.Same(Rubrics.Scales.CanonicalNumber.Write(full.Maximum));
        var question = new LayoutQuestion(
            KeyOf(sheet.Header, "scores"), place,
            new($"得分都不超过 1，而这一项满分是 {most.Zh}。1 是什么意思？", $"No score is above 1 although this item has {most.En} points. What does 1 mean?"),
            [new("1 分", "one point"), new("满分（比例 100%）", "all the points (a share of 100%)")]);
        if (questions.Choose(question) is { } chosen)
            return chosen == 0 ? ScoreUnit.Points : ScoreUnit.Shares;
        reader.Bag.Add(SheetDiagnostics.ScoreUnitUnclear.At(place, ("maximum", most)));
        return null;
    }

    /// <summary>
    /// What a text that is no verdict means where verdicts stand beside it (L4). Null where the column holds verdicts alone, or none at all;
    /// false where nobody has said it, which was reported.
    /// </summary>
    public bool Remarks(LayoutSheet sheet, IReadOnlyList<LayoutRow> rows, out PlainRemark? meant)
    {
        meant = sheet.Profile?.Remarks;
        if (meant is not null || sheet.Header.Columns.FirstOrDefault(column => column.Meaning == Meaning.Result) is not { } column || LayoutVocabulary.Checklists.Of(column.Words) != Meaning.ReasonOrResult)
            return true;
        var marks = new OwnMarks(sheet.Profile?.Words);
        var remark = rows.Where(row => row.All(Meaning.Item).Any()).Select(row => row[Meaning.Result]).OfType<Workbooks.Cell>()
            .FirstOrDefault(cell => cell is { IsBlank: false, Type: Workbooks.CellType.Text } && !ResultWords.IsVerdict(marks.Common(cell)));
        if (remark == default)
            return true;
        var (place, said) = (reader.Sheet.At(remark.Address), FieldReader.Raw(remark));
        var question = new LayoutQuestion(
            KeyOf(sheet.Header, "remarks"), place,
            new($"“{Shown.Text(column.Words)}”里有的写结果，有的只写文字，例如“{said.Zh}”。只写文字的是什么意思？", $"“{Shown.Text(column.Words)}” holds verdicts and plain remarks, such as “{said.En}”. What does a plain remark mean?"),
            [new("没有扣分（满分）", "nothing deducted (full points)"), new("没有回答", "no answer")]);
        if (questions.Choose(question) is { } chosen)
        {
            meant = chosen == 0 ? PlainRemark.NothingDeducted : PlainRemark.NotAnswered;
            return true;
        }

        reader.Bag.Add(SheetDiagnostics.RemarksUnclear.At(place, ("column", LocalizedText.Same(Shown.Text(column.Words))), ("value", said)));
        return false;
    }

    /// <summary>The same for all sheets with these headers.</summary>
    public static string KeyOf(LayoutHeader header, string subject) => $"{subject}|{string.Join('|', header.Columns.Select(column => HeaderWords.Key(column.Words)))}";
}
