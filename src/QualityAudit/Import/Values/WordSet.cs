using QualityAudit.Import.Tables;

namespace QualityAudit.Import.Values;

/// <summary>Words that all mean the same. Looked up by plain text (<see cref="PlainText.Of"/>), which callers make once for all their words.</summary>
internal sealed class WordSet(params string[] words)
{
    private readonly HashSet<string> known = new(words.Select(PlainText.Of), StringComparer.Ordinal);

    public bool Contains(string plain) => known.Contains(plain);
}
