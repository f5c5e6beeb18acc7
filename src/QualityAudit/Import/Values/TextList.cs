namespace QualityAudit.Import.Values;

/// <summary>Several texts in a row, as each language separates them.</summary>
internal static class TextList
{
    public static LocalizedText Of(IEnumerable<LocalizedText> texts)
    {
        var all = texts.ToList();
        return new(string.Join('、', all.Select(text => text.Zh)), string.Join(", ", all.Select(text => text.En)));
    }

    public static LocalizedText Of(IEnumerable<string> texts) => Of(texts.Select(LocalizedText.Same));

    /// <summary>At most <paramref name="most"/> of them, and how many more there are.</summary>
    public static LocalizedText Of(IReadOnlyList<string> texts, int most) => Of([.. texts.Select(LocalizedText.Same)], most);

    public static LocalizedText Of(IReadOnlyList<LocalizedText> texts, int most)
    {
        var shown = Of(texts.Take(most));
        var more = texts.Count - most;
        return more <= 0 ? shown : new($"{shown.Zh} 等 {texts.Count} 个", $"{shown.En} and {more} more");
    }
}
