namespace QualityAudit.Import.Workbooks;

/// <summary>The error values of Excel as they are shown.</summary>
internal static class Errors
{
    public static bool IsError(string text) => text is "#DIV/0!" or "#N/A" or "#NAME?" or "#NULL!" or "#NUM!" or "#REF!" or "#VALUE!"
        or "#SPILL!" or "#CALC!" or "#GETTING_DATA";
}
