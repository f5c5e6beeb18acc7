using QualityAudit.Audits;

namespace QualityAudit.Reports.Wording;

/// <summary>What to type to see every step of a score from its cells to the total (S-43).</summary>
public static class ExplainCall
{
    /// <summary>Null where the name has characters that a shell could take for something else.</summary>
    public static string? Of(string subject, Quarter quarter, string? item = null)
    {
        if (!IsHarmless(subject) || item is not null && !IsHarmless(item))
            return null;
        return $"qualityaudit explain {subject} --quarter {quarter}{(item is null ? "" : $" --item {item}")}";
    }

    private static bool IsHarmless(string name) => name.Length > 0 && name[0] != '-' && name.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.');
}
