namespace QualityAudit;

/// <summary>The two languages that every text a user sees exists in.</summary>
public enum Language
{
    Chinese,
    English,
}
