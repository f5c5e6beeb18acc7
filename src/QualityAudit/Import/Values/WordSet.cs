using QualityAudit.Import.Tables;

namespace QualityAudit.Import.Values;

/// <summary>Words that all mean the same, compared without regard to case, width and blanks.</summary>
internal sealed class WordSet(params string[] words)
{
    private readonly HashSet<string> plain = new(words.Select(PlainText.Of), StringComparer.Ordinal);

    public bool Contains(string text) => plain.Contains(PlainText.Of(text));
}
