namespace QualityAudit.Import.Workbooks;

/// <summary>Days as spreadsheets number them, from 1900 or from 1904. The time of day is left out.</summary>
internal static class SerialDay
{
    // Excel counts 29 February 1900, which never was: day 60 is nobody's, earlier ones stand one day off.
    private const int FirstHonestDay = 61;
    private const int LastDay = 2_958_465;
    private const int Days1904 = 1_462;
    private static readonly int DayZero = new DateOnly(1899, 12, 30).DayNumber;

    public static DateOnly? Of(double serial, bool from1904)
    {
        if (!(serial >= 0 && serial < LastDay + 1))
            return null;
        var days = (int)serial + (from1904 ? Days1904 : 0);
        return days is >= FirstHonestDay and <= LastDay ? DateOnly.FromDayNumber(DayZero + days) : null;
    }
}
