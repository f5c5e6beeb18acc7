using QualityAudit.Diagnostics;
using QualityAudit.Import.Values;
using QualityAudit.Import.Workbooks;
using QualityAudit.Rubrics.Scales;

namespace QualityAudit.Import.Layouts;

/// <summary>Subtotals and totals that a form prints are checked against its items' points and never used for anything.</summary>
internal sealed class PrintedTotals(FieldReader reader)
{
    private decimal group;
    private decimal groupLost;
    private decimal all;
    private decimal allLost;
    private bool countsPoints;
    private LayoutRow? open;

    public void Add(RowOutcome outcome)
    {
        if (outcome.Score is not { } score)
            return;
        countsPoints = true;
        var lost = outcome.Deducted ?? outcome.Maximum - score ?? 0;
        group += score;
        all += score;
        groupLost += lost;
        allLost += lost;
    }

    /// <summary>A section that says in front what its items come to.</summary>
    public void Open(LayoutRow section)
    {
        Close();
        (group, groupLost) = (0, 0);
        open = section;
    }

    /// <summary>The items of an open section are complete.</summary>
    public void Close()
    {
        if (open is not { } section)
            return;
        Check(section[Meaning.Score], group);
        Check(section[Meaning.Deducted], groupLost);
        open = null;
    }

    public void Check(LayoutRow row, RowKind kind)
    {
        Close();
        var isTotal = kind == RowKind.Total;
        Check(row[Meaning.Score], isTotal ? all : group);
        Check(row[Meaning.Deducted], isTotal ? allLost : groupLost);
        if (!isTotal)
            (group, groupLost) = (0, 0);
    }

    private void Check(Cell? printed, decimal ours)
    {
        if (!countsPoints || printed is not { Type: CellType.Number, Number: { } said } cell || Math.Abs(said) == ours)
            return;
        reader.Report(
            RowDiagnostics.PrintedTotalDiffers, cell, subject: null,
            ("printed", LocalizedText.Same(CanonicalNumber.Write(said))),
            ("sum", LocalizedText.Same(CanonicalNumber.Write(ours))));
    }
}
