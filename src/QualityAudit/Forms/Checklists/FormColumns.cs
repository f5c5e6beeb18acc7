using QualityAudit.Audits;

namespace QualityAudit.Forms.Checklists;

/// <summary>The columns of a checklist form, counted from 1. Those after <see cref="Last"/> are hidden and hold the preview's arithmetic.</summary>
internal static class FormColumns
{
    public const int Id = 1;
    public const int What = 2;
    public const int Standard = 3;
    public const int Points = 4;
    public const int HowTo = 5;
    public const int Result = 6;
    public const int Measured = 7;
    public const int Reason = 8;
    public const int Evidence = 9;
    public const int Remark = 10;
    public const int Last = Remark;

    /// <summary>1 answered, 2 not applicable, 3 not observed, 0 blank, −1 not as it may be.</summary>
    public const int State = 12;

    /// <summary>1 when it carries a credit (S-01, S-03).</summary>
    public const int Scored = 13;

    public const int Credit = 14;

    /// <summary>1 when it belongs to the denominator of completeness (S-14).</summary>
    public const int Applicable = 15;

    /// <summary>Points of an item that counts, else 0 (S-04, S-16).</summary>
    public const int Weight = 16;

    public const int Bonus = 17;

    /// <summary>1 for a critical item that caps may watch (S-15).</summary>
    public const int Critical = 18;

    /// <summary>1 when it is scored with credit 0.</summary>
    public const int Zero = 19;

    public const int ReasonMissing = 20;

    /// <summary>Of a criterion's heading: 1 when anything beneath it is scored (S-11).</summary>
    public const int CriterionScored = 21;

    public const int CriterionMean = 22;

    /// <summary>From here on: caps beside an indicator's line, long lists beside the table.</summary>
    public const int Further = 23;

    public static string Area(int column, int firstRow, int lastRow) =>
        $"{new CellAddress(firstRow, column)}:{new CellAddress(lastRow, column)}";
}
