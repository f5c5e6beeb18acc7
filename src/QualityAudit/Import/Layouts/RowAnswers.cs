using QualityAudit.Audits;
using QualityAudit.Diagnostics;
using QualityAudit.Import.Answers;
using QualityAudit.Import.Layouts.Profiles;
using QualityAudit.Import.Tables;
using QualityAudit.Import.Values;
using QualityAudit.Import.Workbooks;
using QualityAudit.Rubrics;
using QualityAudit.Rubrics.Scales;

namespace QualityAudit.Import.Layouts;

/// <summary>What a row came to: the answer, null where it could not be read (reported), and its points as the form counts them.</summary>
internal readonly record struct RowOutcome(Answer? Answer, decimal? Score = null, decimal? Maximum = null, decimal? Deducted = null);

/// <summary>The answer of a row: not applicable, a word, or any two of maximum, deducted and score; where all three stand, they must agree.</summary>
/// <param name="reader">The sheet and where problems go.</param>
/// <param name="sheet">For its ranges of merged cells and the words of its profile.</param>
/// <param name="scores">What scores count.</param>
/// <param name="remarks">What a result in words of its own means.</param>
internal sealed class RowAnswers(FieldReader reader, LayoutSheet sheet, ScoreUnit scores, PlainRemark? remarks)
{
    private readonly ItemAnswerReader words = new(reader);
    private readonly OwnMarks marks = new(sheet.Profile?.Words);

    /// <summary>Rows whose deduction was left empty, read as nothing deducted.</summary>
    public List<Cell> BlankDeductions { get; } = [];

    public RowOutcome Read(Item item, LayoutRow row, ItemText? wording)
    {
        if (NotApplicableMark(row) is { } mark)
            return new RowOutcome(NotApplicable(item, row, mark));
        if (row[Meaning.Result] is { IsBlank: false } result && PointsReading.DeductionsIn(result) is null)
        {
            if (remarks is null || ResultWords.IsVerdict(marks.Common(result)))
                return new RowOutcome(InWords(item, result));
            if (remarks == PlainRemark.NotAnswered)
                return new RowOutcome(new Answer(ResponseState.Unanswered, null, result));
        }

        var score = row[Meaning.Score] ?? row[Meaning.Share];
        if (score is { Type: CellType.Error or CellType.Uncalculated or CellType.Boolean or CellType.Date } unreadable)
            return new RowOutcome(InWords(item, unreadable));
        if (score is { Type: CellType.Text } word && PointsReading.WithMaximum(word) is null && PointsReading.Share(word) is null)
            return new RowOutcome(InWords(item, word));
        return Points(item, row, wording);
    }

    // The receipt is the cell as it stands, in the form's own words.
    private Answer? InWords(Item item, Cell cell) =>
        item.Scale is PointsScale or DeductionScale && marks.Share(cell) is { } share && ScaleTranslation.Of(item.Scale, share, 1) is { } value
            ? new Answer(ResponseState.Answered, value, cell)
            : words.Read(item, marks.Common(cell), null) is { } answer ? answer with { Cell = cell } : null;

    private RowOutcome Points(Item item, LayoutRow row, ItemText? wording)
    {
        var maximum = (row[Meaning.Maximum] is { IsBlank: false } cell && !IsOfGroup(cell) ? PointsReading.Of(cell) : null)
            ?? (row[Meaning.Entitled] is { IsBlank: false } entitled ? PointsReading.Of(entitled) : null)
            ?? wording?.Maximum;
        var deductedCell = row[Meaning.Result] is { IsBlank: false } said ? said : row[Meaning.Deducted];
        var isRemark = row[Meaning.Result] is { IsBlank: false } words && PointsReading.DeductionsIn(words) is null;
        var deducted = isRemark ? 0 : deductedCell is { IsBlank: false } taken ? PointsReading.DeductionsIn(taken) ?? PointsReading.Deducted(taken) : null;
        if (deductedCell is { IsBlank: false } wrong && deducted is null)
        {
            reader.Report(CellDiagnostics.NotANumber, wrong, item.Id, ("field", LayoutVocabulary.NameOf(Meaning.Deducted)), ("value", FieldReader.Raw(wrong)), ("allowed", new("0 或更大的数字", "a number from 0")));
            return default;
        }

        var (score, scoreCell) = ScoreOf(row, ref maximum);
        if (score is null && deducted is null)
        {
            if (row[Meaning.Deducted] is not { } blank || row[Meaning.Score] is not null || row[Meaning.Share] is not null)
                return new RowOutcome(new Answer(ResponseState.Unanswered, null, scoreCell ?? deductedCell ?? Cell.Blank(row.Cells[0].Address)));
            BlankDeductions.Add(blank);
            (deducted, deductedCell) = (0, blank);
        }

        var source = (score is not null ? scoreCell : deductedCell)!.Value;
        if (score is { } got && deducted is { } off)
        {
            maximum ??= got + off;
            if (got != maximum - off && !(got == 0 && off > maximum && IsPerOccurrence(row)))
                return Wrong(CellDiagnostics.PointsDisagree, item, source, maximum, off, got);
        }
        else if (deducted is { } lost)
        {
            maximum ??= OwnMaximum(item) ?? (lost == 0 ? 1 : null);
            // So much off for each time: below nothing there is nothing.
            score = lost > maximum && IsPerOccurrence(row) ? 0 : maximum - lost;
        }

        if (score is not { } earned)
            return Inexact(item, source, null, maximum);
        if (earned < 0 || earned > maximum)
            return Wrong(CellDiagnostics.PointsImpossible, item, source, maximum, deducted, earned);
        return ScaleTranslation.Of(item.Scale, earned, maximum) is { } value
            ? new RowOutcome(new Answer(ResponseState.Answered, value, source), earned, maximum, deducted)
            : Inexact(item, source, earned, maximum);
    }

    private (decimal? Score, Cell? Cell) ScoreOf(LayoutRow row, ref decimal? maximum)
    {
        if (row[Meaning.Score] is { } cell)
        {
            if (cell.IsBlank || PointsReading.WithMaximum(cell) is not { } read)
                return (PointsReading.Share(cell) is { } percent && !cell.IsBlank ? percent * (maximum ??= 1) : null, cell);
            maximum = scores == ScoreUnit.Shares ? 1 : read.Maximum ?? maximum;
            return (read.Points, cell);
        }

        if (row[Meaning.Share] is not { } share)
            return (null, null);
        if (share.IsBlank)
            return (null, share);
        maximum = 1;
        return (PointsReading.Share(share), share);
    }

    private Cell? NotApplicableMark(LayoutRow row)
    {
        if (row[Meaning.NotApplicable] is { IsBlank: false } mark && (IsNotApplicable(mark) || reader.Word(mark, NotApplicableField, Words.Served) == true))
            return mark;
        if (row[Meaning.Applicability] is { IsBlank: false } applies && (IsNotApplicable(applies) || reader.Word(applies, ApplicabilityField, Words.Served) == false))
            return applies;
        return row[Meaning.Entitled] is { IsBlank: true } entitled && row[Meaning.Maximum] is not null ? entitled : null;
    }

    private Answer? NotApplicable(Item item, LayoutRow row, Cell mark)
    {
        foreach (var meaning in new[] { Meaning.Score, Meaning.Result, Meaning.Deducted })
        {
            // A formula gives 0 for what was never scored; a person who writes 0 means something.
            if (row[meaning] is { IsBlank: false, Type: not CellType.Error } beside && !IsNotApplicable(beside) && !(beside is { IsFormula: true, Number: 0 }))
            {
                reader.Report(
                    CellDiagnostics.NotApplicableWithScore,
                    mark,
                    item.Id,
                    ("item", LocalizedText.Same(item.Id)),
                    ("second", LocalizedText.Same(beside.Address.ToString())),
                    ("value", FieldReader.Raw(beside)));
                return null;
            }
        }

        if (item.NotApplicable != NotApplicablePolicy.Forbidden)
            return new Answer(ResponseState.NotApplicable, null, mark);
        AnswerCell.OfItem(reader, item.Id, mark).Report(CellDiagnostics.NotApplicableForbidden, ("value", FieldReader.Raw(mark)));
        return null;
    }

    private RowOutcome Wrong(DiagnosticDescriptor descriptor, Item item, Cell cell, decimal? maximum, decimal? deducted, decimal score)
    {
        reader.Report(
            descriptor, cell, item.Id,
            ("item", LocalizedText.Same(item.Id)), ("maximum", Shown(maximum)), ("deducted", Shown(deducted)), ("score", Shown(score)));
        return default;
    }

    private RowOutcome Inexact(Item item, Cell cell, decimal? score, decimal? maximum)
    {
        reader.Report(
            CellDiagnostics.PointsNotExact, cell, item.Id,
            ("item", LocalizedText.Same(item.Id)),
            ("value", FieldReader.Raw(cell)),
            ("maximum", maximum is null ? new("（没有写满分）", "(no maximum)") : Shown(maximum)),
            ("allowed", ScaleWording.Of(item.Scale)));
        return new RowOutcome(null, score, maximum);
    }

    private static LocalizedText Shown(decimal? number) => LocalizedText.Same(number is { } known ? CanonicalNumber.Write(known) : "—");

    private bool IsNotApplicable(Cell cell) => AnswerWords.NotApplicable.Contains(PlainText.Of(marks.Common(cell).Text));

    // A maximum merged over several rows is what all of them can lose together (L5); what each can lose, the rubric says.
    private bool IsOfGroup(Cell maximum) => sheet.Merges.LastOf(maximum.Address).Row > maximum.Address.Row;

    private static bool IsPerOccurrence(LayoutRow row) =>
        row.All(Meaning.Rule).Concat(row.All(Meaning.Item)).Any(cell => PerOccurrence.Any(word => PlainText.Of(cell.Text).Contains(word, StringComparison.Ordinal)));

    private static decimal? OwnMaximum(Item item) => item.Scale switch
    {
        PointsScale points => points.Maximum,
        DeductionScale deduction => deduction.Maximum,
        _ => null,
    };

    private static readonly string[] PerOccurrence = ["/处", "/次", "/项", "/人", "/个", "每处", "每次", "每项", "每人", "每个"];
    private static readonly Field NotApplicableField = new(LayoutVocabulary.NameOf(Meaning.NotApplicable));
    private static readonly Field ApplicabilityField = new(LayoutVocabulary.NameOf(Meaning.Applicability));
}
