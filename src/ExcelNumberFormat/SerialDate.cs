namespace ExcelNumberFormat;

/// <summary>Days since 1900 as Excel counts them: day 1 is 1 January 1900, and there is a 29 February 1900 (day 60) that never was.</summary>
internal static class SerialDate
{
    private const double LastDay = 2_958_466;

    public static double Of(DateTime date)
    {
        var serial = date.ToOADate();
        return serial < 61 ? serial - 1 : serial;
    }

    /// <summary>Null outside of what Excel can show. Day 60 is shown as the day before it.</summary>
    public static DateTime? ToDate(double serial)
    {
        if (serial is < 0 or >= LastDay)
            return null;
        return DateTime.FromOADate(serial < 60 ? serial + 1 : serial);
    }
}
