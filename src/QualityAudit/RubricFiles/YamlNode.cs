using QualityAudit.Audits;

namespace QualityAudit.RubricFiles;

/// <summary>A piece of YAML that knows its line and column; closed set.</summary>
internal abstract record YamlNode(SourceLocation Place)
{
    /// <summary>What a reader of the file would call it.</summary>
    public abstract LocalizedText Kind { get; }
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
}
