namespace QualityAudit.Spreadsheets.Formulas;

/// <summary>ROUND as spreadsheets have it: half away from zero.</summary>
internal static class HalfAwayRounding
{
    public static decimal Round(decimal number, int decimals) => Math.Round(number, decimals, MidpointRounding.AwayFromZero);
}
