using QualityAudit.Diagnostics;
using QualityAudit.Import.Tables;
using QualityAudit.Import.Values;
using QualityAudit.Import.Workbooks;

namespace QualityAudit.Import.Layouts;

/// <summary>Which rows of a form do not apply: by a mark of their own, by 否 under 是否存在该检查项 (L12), or by an empty 应得分 (L10).</summary>
internal sealed class ApplicabilityMarks(FieldReader reader, OwnMarks marks)
{
    private const int FewestNumbers = 2;
    private const double Mostly = 0.5;

    private static readonly Field NotApplicableField = new(LayoutVocabulary.NameOf(Meaning.NotApplicable));
    private static readonly Field ApplicabilityField = new(LayoutVocabulary.NameOf(Meaning.Applicability));

    private static readonly Vocabulary<bool> Ticks = new(
        new(true, new("√", "yes"), "是", "y", "true", "1", "✓", "✔", "☑", "ü", "有"),
        new(false, new("否", "no"), "n", "false", "0", "×", "✗", "✘", "无"));

    private static readonly Vocabulary<bool> Existing = new(
        new(true, new("是", "yes"), "y", "true", "1", "√", "✓", "✔", "☑", "ü", "有", "存在", "适用", "涉及"),
        new(false, new("否", "no"), "n", "false", "0", "×", "✗", "✘", "û", "无", "没有", "不存在"));

    private readonly HashSet<Meaning> numbered = [];

    /// <summary>Nearly every item says whether it applies: one that does not was forgotten, or its row has slipped.</summary>
    public bool IsSaidOfMost { get; private set; }

    /// <summary>Looks at all the items first: 1 and 0 are marks only where they are the only ones.</summary>
    public void Settle(IReadOnlyList<LayoutRow> items)
    {
        foreach (var meaning in new[] { Meaning.NotApplicable, Meaning.Applicability })
        {
            var said = items.Select(row => row[meaning]).OfType<Cell>().Where(cell => !cell.IsBlank).ToList();
            if (said.Count >= FewestNumbers && said.TrueForAll(cell => cell.Type == CellType.Number))
                numbered.Add(meaning);
            if (meaning == Meaning.Applicability)
                IsSaidOfMost = said.Count > items.Count * Mostly;
        }
    }

    /// <summary>The cell that says so; null where the row applies. What is no mark is reported, if it is to be.</summary>
    public Cell? In(LayoutRow row, bool isReported)
    {
        if (row[Meaning.NotApplicable] is { IsBlank: false } mark && (IsNotApplicable(mark) || Says(mark, Meaning.NotApplicable, NotApplicableField, Ticks) == true))
            return mark;
        if (row[Meaning.Applicability] is { IsBlank: false } applies && (IsNotApplicable(applies) || Says(applies, Meaning.Applicability, ApplicabilityField, Existing) == false))
            return applies;
        return row[Meaning.Entitled] is { IsBlank: true } entitled && row[Meaning.Maximum] is not null ? entitled : null;

        bool? Says(Cell cell, Meaning meaning, Field field, Vocabulary<bool> vocabulary)
        {
            if (cell.Type != CellType.Number || numbered.Contains(meaning))
                return isReported ? reader.Word(cell, field, vocabulary) : vocabulary.Find(cell.Text);
            if (isReported)
                reader.Report(CellDiagnostics.UnknownWord, cell, field, ("value", FieldReader.Raw(cell)), ("allowed", vocabulary.Allowed));
            return null;
        }
    }

    public bool IsNotApplicable(Cell cell) => AnswerWords.NotApplicable.Contains(PlainText.Of(marks.Common(cell).Text));
}
