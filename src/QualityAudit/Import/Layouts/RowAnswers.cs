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
/// <param name="header">Its words, for messages.</param>
/// <param name="own">Words of the profile, if there is one.</param>
/// <param name="scores">What scores count.</param>
/// <param name="remarks">What a result in words of its own means.</param>
internal sealed class RowAnswers(FieldReader reader, LayoutHeader header, ProfileWords? own, ScoreUnit scores, PlainRemark? remarks)
{
    private readonly ItemAnswerReader words = new(reader);
    private readonly OwnMarks marks = new(own);

    /// <summary>Rows whose deduction was left empty, read as nothing deducted.</summary>
    public List<Cell> BlankDeductions { get; } = [];

    /// <summary>Which rows do not apply.</summary>
    public ApplicabilityMarks Marks { get; } = new(reader, new OwnMarks(own));

    /// <param name="item">What the row is about.</param>
    /// <param name="row">The row.</param>
    /// <param name="wording">The item as the form words it.</param>
    /// <param name="ofGroup">The maximum beside it is that of several items (L5): what each can lose, the rubric says.</param>
    public RowOutcome Read(Item item, LayoutRow row, ItemText? wording, bool ofGroup)
    {
        if (Marks.In(row, isReported: true) is { } mark)
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
        return Points(item, row, wording, ofGroup);
    }

    // The receipt is the cell as it stands, in the form's own words.
    private Answer? InWords(Item item, Cell cell)
    {
        if ((cell.Type is CellType.Error or CellType.Uncalculated || Errors.IsTooNarrow(cell.Text)) && reader.Readable(cell, new Field(header.WordsAt(cell.Address.Column))) is null)
            return null;
        return item.Scale is PointsScale or DeductionScale && marks.Share(cell) is { } share && ScaleTranslation.Of(item.Scale, share, 1) is { } value
            ? new Answer(ResponseState.Answered, value, cell)
            : words.Read(item, marks.Common(cell), null) is { } answer ? answer with { Cell = cell } : null;
    }

    private RowOutcome Points(Item item, LayoutRow row, ItemText? wording, bool ofGroup)
    {
        if (row[Meaning.Maximum] is { IsBlank: false, Type: not CellType.Error } most && PointsReading.Of(most) is null && !IsPerOccurrence(row))
            return NotPoints(item, most, Meaning.Maximum);
        var maximum = (row[Meaning.Maximum] is { IsBlank: false } cell && !ofGroup ? PointsReading.Of(cell) : null)
            ?? (row[Meaning.Entitled] is { IsBlank: false } entitled ? PointsReading.Of(entitled) : null)
            ?? wording?.Maximum;
        var deductedCell = row[Meaning.Result] is { IsBlank: false } said ? said : row[Meaning.Deducted];
        var isRemark = row[Meaning.Result] is { IsBlank: false } words && PointsReading.DeductionsIn(words) is null;
        var deducted = isRemark ? 0 : deductedCell is { IsBlank: false } taken ? PointsReading.DeductionsIn(taken) ?? PointsReading.Deducted(taken) : null;
        if (deductedCell is { IsBlank: false } wrong && deducted is null)
            return NotPoints(item, wrong, Meaning.Deducted);

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

    private Answer? NotApplicable(Item item, LayoutRow row, Cell mark)
    {
        foreach (var meaning in new[] { Meaning.Score, Meaning.Result, Meaning.Deducted })
        {
            // A formula gives 0 for what was never scored; a person who writes 0 means something.
            if (row[meaning] is { IsBlank: false, Type: not CellType.Error } beside && !Marks.IsNotApplicable(beside) && !(beside is { IsFormula: true, Number: 0 }))
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

    private RowOutcome NotPoints(Item item, Cell cell, Meaning meaning)
    {
        reader.Report(CellDiagnostics.NotANumber, cell, item.Id, ("field", header.WordsOf(meaning)), ("value", FieldReader.Raw(cell)), ("allowed", new("0 或更大的数字", "a number from 0")));
        return default;
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

    /// <summary>So much is taken off for each place or each time.</summary>
    public static bool IsPerOccurrence(LayoutRow row) =>
        row.All(Meaning.Rule).Concat(row.All(Meaning.Item)).Concat(row.All(Meaning.Maximum)).Any(cell => PerOccurrence.Any(word => PlainText.Of(cell.Text).Contains(word, StringComparison.Ordinal)));

    /// <summary>The points of an item by its rubric; null where it has none of its own.</summary>
    public static decimal? OwnMaximum(Item item) => item.Scale switch
    {
        PointsScale points => points.Maximum,
        DeductionScale deduction => deduction.Maximum,
        _ => null,
    };

    private static readonly string[] PerOccurrence = ["/处", "/次", "/项", "/人", "/个", "每处", "每次", "每项", "每人", "每个"];
}
