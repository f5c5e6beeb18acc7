using QualityAudit.Audits;
using QualityAudit.Diagnostics;
using QualityAudit.Import.Checklists;
using QualityAudit.Import.Tables;
using QualityAudit.Import.Values;
using QualityAudit.Import.Workbooks;
using QualityAudit.Rubrics;
using QualityAudit.Rubrics.Scales;

namespace QualityAudit.Import.Answers;

/// <summary>
/// What an inspector wrote for an item. Counts and measures are read from the measured value first, everything else from the result.
/// Null when the cell cannot be read; that has been reported.
/// </summary>
internal sealed class ItemAnswerReader(FieldReader reader)
{
    public Answer? Read(Item item, Cell? result, Cell? measured)
    {
        var isMeasured = item.Scale is CountScale or MeasureScale;
        var main = isMeasured && measured is { IsBlank: false } ? measured : result ?? measured;
        if (main is not { } cell)
            return null;
        if (cell.IsBlank)
            return new Answer(ResponseState.Unanswered, null, cell);
        var field = isMeasured && measured is { IsBlank: false } ? ChecklistFields.Measured : ChecklistFields.Result;
        if (reader.Readable(cell, field) is null)
            return null;
        var answer = Read(item, AnswerCell.OfItem(reader, item.Id, cell));
        if (isMeasured && answer is { } taken && result is { IsBlank: false } claimed && measured is { IsBlank: false } value)
            return Agree(item, claimed, taken) ? answer : Contradiction(item, claimed, value);
        return answer;
    }

    private static Answer? Read(Item item, AnswerCell cell)
    {
        if (AnswerWords.NotObserved.Contains(cell.Plain))
            return new Answer(ResponseState.NotObserved, null, cell.Cell);
        if (AnswerWords.NotApplicable.Contains(cell.Plain))
        {
            if (item.NotApplicable != NotApplicablePolicy.Forbidden)
                return new Answer(ResponseState.NotApplicable, null, cell.Cell);
            cell.Report(CellDiagnostics.NotApplicableForbidden, ("value", FieldReader.Raw(cell.Cell)));
            return null;
        }

        return ValueOf(item.Scale, cell) is { } value ? new Answer(ResponseState.Answered, value, cell.Cell) : null;
    }

    private static string? ValueOf(Scale scale, AnswerCell cell) => scale switch
    {
        GradedScale graded => GradedAnswer.Read(graded, cell),
        YesNoScale yesNo => YesNoAnswer.Read(yesNo, cell),
        PointsScale points => NumberAnswer.Read(points, cell),
        DeductionScale deduction => NumberAnswer.Read(deduction, cell),
        CountScale count => NumberAnswer.Read(count, cell),
        MeasureScale measure => NumberAnswer.Read(measure, cell),
        ChecksScale checks => ChecksAnswer.Read(checks, cell),
        SequenceScale sequence => SequenceAnswer.Read(sequence, cell),
        _ => throw new ArgumentOutOfRangeException(nameof(scale), scale.Kind, "A scale that no answer can be read for."),
    };

    /// <summary>The result beside a measured value says the same number, the same state, or a verdict that the number bears out.</summary>
    private static bool Agree(Item item, Cell claimed, Answer taken)
    {
        var claim = PlainText.Of(claimed.Text);
        if (AnswerWords.NotApplicable.Contains(claim))
            return taken.State == ResponseState.NotApplicable;
        if (AnswerWords.NotObserved.Contains(claim))
            return taken.State == ResponseState.NotObserved;
        if (taken.Value is null)
            return false;
        if (NumberAnswer.NumberOf(item.Scale, claimed) is { } number)
            return CanonicalNumber.Write(number) == taken.Value;
        var credit = item.Scale.Credit(taken.Value);
        if (AnswerWords.IsMet(claim))
            return credit == 1;
        if (AnswerWords.IsNotMet(claim))
            return credit == 0;
        return AnswerWords.VerdictPartly.Contains(claim) && credit is > 0 and < 1;
    }

    private Answer? Contradiction(Item item, Cell result, Cell measured)
    {
        AnswerCell.OfItem(reader, item.Id, measured).Report(
            CellDiagnostics.ResultAndMeasureDisagree,
            ("resultCell", LocalizedText.Same(result.Address.ToString())),
            ("result", FieldReader.Raw(result)),
            ("measuredCell", LocalizedText.Same(measured.Address.ToString())),
            ("measured", FieldReader.Raw(measured)));
        return null;
    }
}
