using System.Globalization;
using QualityAudit.Audits;
using QualityAudit.Diagnostics;
using QualityAudit.Import.Answers;
using QualityAudit.Import.Values;
using QualityAudit.Import.Workbooks;
using QualityAudit.Rubrics;

namespace QualityAudit.Import.Checklists;

/// <summary>What a rubric asks of a sheet's answers: each item once, a reason where points were lost, and none missing.</summary>
internal sealed class ItemChecks(Rubric rubric, FieldReader reader)
{
    public const int MostNamed = 12;

    private readonly Dictionary<string, CellAddress> seen = new(StringComparer.Ordinal);

    /// <summary>False, and reported, where the item stood above already.</summary>
    public bool IsFirst(Item item, Cell cell)
    {
        if (seen.TryAdd(item.Id, cell.Address))
            return true;
        reader.Report(RowDiagnostics.RepeatedItem, cell, item.Id, ("item", LocalizedText.Same(item.Id)), ("first", LocalizedText.Same(seen[item.Id].ToString())));
        return false;
    }

    public void Check(Item item, Answer answer, string? reason, string? remark)
    {
        var subject = LocalizedText.Same(item.Id);
        if (answer.State == ResponseState.Unanswered && rubric.Unanswered == UnansweredPolicy.Reject)
            reader.Report(RowDiagnostics.ItemUnanswered, answer.Cell, item.Id, ("item", subject), ("rubric", LocalizedText.Same(rubric.ToString())));
        else if (!item.ReasonRequired || reason is not null)
            return;
        else if (answer.State == ResponseState.NotApplicable && remark is null)
            reader.Report(RowDiagnostics.NotApplicableWithoutReason, answer.Cell, item.Id, ("item", subject));
        else if (answer is { State: ResponseState.Answered, Value: { } value } && item.Scale.Credit(value) < 1 && !item.Bonus)
            reader.Report(RowDiagnostics.ReasonMissing, answer.Cell, item.Id, ("item", subject), ("value", FieldReader.Raw(answer.Cell)));
    }

    public void ReportMissing(SourceLocation table)
    {
        if (rubric.Unanswered != UnansweredPolicy.Reject)
            return;
        var missing = rubric.Indicators.SelectMany(indicator => indicator.Items).Select(item => item.Id).Where(id => !seen.ContainsKey(id)).ToList();
        if (missing.Count > 0)
            reader.Bag.Add(RowDiagnostics.ItemsMissing.At(
                table,
                ("rubric", LocalizedText.Same(rubric.ToString())),
                ("count", LocalizedText.Same(missing.Count.ToString(CultureInfo.InvariantCulture))),
                ("items", TextList.Of(missing, MostNamed))));
    }
}
