using QualityAudit.Import.Tables;

namespace QualityAudit.Import.Layouts.Profiles;

/// <summary>How header words are compared: as everywhere, and without what follows a colon, because totals stand there ("总分：92.5").</summary>
internal static class HeaderWords
{
    public static string Key(string words)
    {
        var kept = PlainText.Kept(words);
        if (kept.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon)
            kept = kept[..colon];
        return PlainText.OfHeader(kept) is { Length: > 0 } key ? key : PlainText.Of(kept);
    }
}
