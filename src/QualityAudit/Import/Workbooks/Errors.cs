namespace QualityAudit.Import.Workbooks;

/// <summary>The error values of Excel as they are shown.</summary>
internal static class Errors
{
    public static bool IsError(string text) => text is "#DIV/0!" or "#N/A" or "#NAME?" or "#NULL!" or "#NUM!" or "#REF!" or "#VALUE!"
        or "#SPILL!" or "#CALC!" or "#GETTING_DATA";

    /// <summary>What a column too narrow for its values leaves of them in an export: "########".</summary>
    public static bool IsTooNarrow(string text) => text.Contains('#', StringComparison.Ordinal) && text.AsSpan().Trim() is { Length: >= 3 } signs && !signs.ContainsAnyExcept('#');
}
