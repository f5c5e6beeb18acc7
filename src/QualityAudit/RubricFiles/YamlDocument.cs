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
    private readonly YamlComments comments;

    private YamlDocument(string file, string text, DiagnosticBag found, Queue<ParsingEvent> events)
    {
        this.file = file;
        this.found = found;
        this.events = events;
        comments = YamlComments.Of(text, LinesOfTexts(events).Contains);
    }

    /// <summary>The document's root; null when the text is not YAML, which is then among the findings.</summary>
    public static YamlNode? Read(string text, string file, DiagnosticBag found) => Read(text, file, found, out _);

    /// <param name="text">The whole file, line ends as LF.</param>
    /// <param name="file">As findings name it.</param>
    /// <param name="found">Takes the findings.</param>
    /// <param name="commentsLeft">Lines whose comment belongs to no key and no entry of a list.</param>
    public static YamlNode? Read(string text, string file, DiagnosticBag found, out IReadOnlyList<int> commentsLeft)
    {
        commentsLeft = [];
        var (events, problem) = YamlEvents.Read(text, file);
        if (problem is not null)
        {
            found.Add(problem);
            return null;
        }

        var document = new YamlDocument(file, text, found, events);
        var root = document.ReadRoot();
        commentsLeft = document.comments.Left;
        return root;
    }

    // Lines of texts over several lines, whose own "#" are no comments.
    private static HashSet<int> LinesOfTexts(IEnumerable<ParsingEvent> events) =>
    [
        .. events.OfType<Scalar>()
            .Where(scalar => scalar.End.Line > scalar.Start.Line)
            .SelectMany(scalar => Enumerable.Range((int)scalar.Start.Line + 1, (int)(scalar.End.Line - scalar.Start.Line) - (scalar.End.Column > 1 ? 0 : 1))),
    ];

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
        {
            var comment = comments.Take((int)events.Peek().Start.Line);
            if (ReadNode(level + 1) is { } entry)
                entries.Add(entry with { Comment = comment });
        }

        events.TryDequeue(out _);
        return new YamlList(At(start), entries);
    }

    private YamlMap ReadMap(ParsingEvent start, int level)
    {
        var entries = new List<(YamlScalar Key, YamlNode Value)>();
        while (!AtEnd<MappingEnd>())
        {
            var keyEvent = events.Peek();
            var comment = comments.Take((int)keyEvent.Start.Line);
            var key = ReadNode(level + 1);
            // On some damaged text YamlDotNet 16.3.0 reports a last key without its value.
            var value = AtEnd<MappingEnd>() ? new YamlScalar(At(keyEvent), "", Plain: true) : ReadNode(level + 1);
            if (key is not YamlScalar name)
                Refuse(keyEvent, ComplexKeys);
            else if (value is not null)
                entries.Add((name with { Comment = comment }, value));
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
