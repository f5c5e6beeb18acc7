using QualityAudit.Audits;

namespace QualityAudit.RubricFiles;

/// <summary>A piece of a rubric that knows where it stands: line and column of YAML, or a cell. Closed set.</summary>
internal abstract record YamlNode(SourceLocation Place)
{
    /// <summary>What a reader of the file would call it.</summary>
    public abstract LocalizedText Kind { get; }

    /// <summary>The lines of comment above it, each with its mark; null where there are none. On keys, and on entries of lists.</summary>
    public string? Comment { get; init; }
}

/// <summary>A single value. Plain: written without quotes, so that it may be a number, true, false or nothing.</summary>
internal sealed record YamlScalar(SourceLocation Place, string Text, bool Plain) : YamlNode(Place)
{
    public bool IsEmpty => Plain && Text is "" or "~" or "null";

    public override LocalizedText Kind => Plain ? LocalizedText.Same($"“{Text}”") : new("一段文字（加了引号）", "a text (in quotes)");
}

internal sealed record YamlList(SourceLocation Place, IReadOnlyList<YamlNode> Entries) : YamlNode(Place)
{
    public override LocalizedText Kind => new("列表", "a list");
}

internal sealed record YamlMap(SourceLocation Place, IReadOnlyList<(YamlScalar Key, YamlNode Value)> Entries) : YamlNode(Place)
{
    public override LocalizedText Kind => new("一组键值", "a group of keys");

    /// <summary>The key's value; null when it is absent, or nothing.</summary>
    public YamlNode? this[string key] =>
        Entries.FirstOrDefault(entry => string.Equals(entry.Key.Text, key, StringComparison.Ordinal)).Value is { } value and not YamlScalar { IsEmpty: true } ? value : null;
}
