using QualityAudit.Audits;
using QualityAudit.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace QualityAudit.RubricFiles;

/// <summary>
/// Reads one YAML document into nodes with places. Built on the parser's events rather than on a ready-made tree,
/// so that a key given twice is one finding among others, and aliases cannot blow a small file up.
/// </summary>
internal sealed class YamlDocument
{
    private const int DeepestLevel = 30;

    private static readonly LocalizedText Aliases = new("锚点和别名（& 和 *）", "anchors and aliases (& and *)");
    private static readonly LocalizedText SeveralDocuments = new("多个文档（---）", "several documents (---)");
    private static readonly LocalizedText DeepNesting = new("过深的嵌套", "nesting this deep");
    private static readonly LocalizedText ComplexKeys = new("用列表或一组键值作键", "a list or a group of keys as a key");

    private readonly string file;
    private readonly DiagnosticBag found;
    private readonly Queue<ParsingEvent> events;

    private YamlDocument(string file, DiagnosticBag found, Queue<ParsingEvent> events)
    {
        this.file = file;
        this.found = found;
        this.events = events;
    }

    /// <summary>The document's root; null when the text is not YAML, which is then among the findings.</summary>
    public static YamlNode? Read(string text, string file, DiagnosticBag found)
    {
        var (events, problem) = YamlEvents.Read(text, file);
        if (problem is null)
            return new YamlDocument(file, found, events).ReadRoot();
        found.Add(problem);
        return null;
    }

    private YamlNode? ReadRoot()
    {
        if (events.Count == 0)
            return new YamlScalar(new SourceLocation(file, Line: 1, Column: 1), "", Plain: true);
        var root = ReadNode(0);
        if (events.TryPeek(out var second))
            Refuse(second, SeveralDocuments);
        return root;
    }

    private YamlNode? ReadNode(int level)
    {
        if (!events.TryDequeue(out var next))
            return null;
        if (next is NodeEvent { Anchor.IsEmpty: false } or AnchorAlias)
            Refuse(next, Aliases);
        if (level > DeepestLevel)
        {
            Refuse(next, DeepNesting);
            Skip(next);
            return null;
        }
        return next switch
        {
            Scalar scalar => new YamlScalar(At(scalar), scalar.Value, scalar.Style == ScalarStyle.Plain),
            SequenceStart => ReadList(next, level),
            MappingStart => ReadMap(next, level),
            _ => null,
        };
    }

    private YamlList ReadList(ParsingEvent start, int level)
    {
        var entries = new List<YamlNode>();
        while (!AtEnd<SequenceEnd>())
            if (ReadNode(level + 1) is { } entry)
                entries.Add(entry);
        events.TryDequeue(out _);
        return new YamlList(At(start), entries);
    }

    private YamlMap ReadMap(ParsingEvent start, int level)
    {
        var entries = new List<(YamlScalar Key, YamlNode Value)>();
        while (!AtEnd<MappingEnd>())
        {
            var keyEvent = events.Peek();
            var key = ReadNode(level + 1);
            // On some damaged text YamlDotNet 16.3.0 reports a last key without its value.
            var value = AtEnd<MappingEnd>() ? new YamlScalar(At(keyEvent), "", Plain: true) : ReadNode(level + 1);
            if (key is not YamlScalar name)
                Refuse(keyEvent, ComplexKeys);
            else if (value is not null)
                entries.Add((name, value));
        }
        events.TryDequeue(out _);
        return new YamlMap(At(start), entries);
    }

    private void Skip(ParsingEvent start)
    {
        for (var open = start.NestingIncrease; open > 0 && events.TryDequeue(out var next);)
            open += next.NestingIncrease;
    }

    private bool AtEnd<TEnd>()
        where TEnd : ParsingEvent => events.Count == 0 || events.Peek() is TEnd;

    private void Refuse(ParsingEvent where, LocalizedText feature) =>
        found.Add(RubricDiagnostics.YamlFeature.At(At(where), ("feature", feature)));

    private SourceLocation At(ParsingEvent where) => YamlEvents.At(file, where.Start);
}
