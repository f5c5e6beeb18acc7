using QualityAudit.Audits;

namespace QualityAudit.Samples.Year2008;

/// <summary>What went differently in the year: the special cases that the sample is there to show.</summary>
internal static class Incidents
{
    private static readonly Quarter Second = new(2008, 2);
    private static readonly Quarter Third = new(2008, 3);

    /// <summary>Moves one project's chance, so that its total of the third quarter ties with a neighbour's.</summary>
    public static string Salt(string project, Quarter quarter) => project == "GZ02" && quarter == Third ? "14" : "";

    /// <summary>Households reached after handover; null: the usual number. Three are too few for a score.</summary>
    public static int? HandoverAnswers(string project, Quarter quarter) => project == "SY02" && quarter == Third ? 3 : null;

    /// <summary>The document check did not take place: too little of the checklist is answered.</summary>
    public static bool WithoutDocumentCheck(string project, Quarter quarter) => project == "NJ03" && quarter == Second;

    /// <summary>A critical item was not met.</summary>
    public static bool CriticalItemMissed(string project, Quarter quarter) => project == "TJ01" && quarter == Third;

    /// <summary>The mystery shop's sheet was sent again, corrected.</summary>
    public static bool Corrected(string project, Quarter quarter) => project == "SH03" && quarter == Third;
}
