namespace QualityAudit;

/// <summary>How files that this program wrote are known again.</summary>
public static class OwnFiles
{
    /// <summary>The category among a scorecard workbook's properties: it shows answers, but it is no source of any.</summary>
    public const string ScorecardCategory = "QualityAudit scorecard";
}
