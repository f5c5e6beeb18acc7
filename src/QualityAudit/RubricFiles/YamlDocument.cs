using QualityAudit.Audits;
using QualityAudit.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace QualityAudit.RubricFiles;

/// <summary>
/// Reads one YAML document into nodes with places. Built on the parser's events rather than on a ready-made tree,
/// so that a key given twice is one finding among others, and aliases cannot blow a small file up.
/// </summary>
internal sealed class YamlDocument(string file, DiagnosticBag found)
{
    private const int DeepestLevel = 30;

    private static readonly LocalizedText Aliases = new("锚点和别名（& 和 *）", "anchors and aliases (& and *)");
    private static readonly LocalizedText SeveralDocuments = new("多个文档（---）", "several documents (---)");
    private static readonly LocalizedText DeepNesting = new("这么深的嵌套", "nesting this deep");
    private static readonly LocalizedText ComplexKeys = new("列表或一组键值作为键", "a list or a group of keys as a key");

    /// <summary>The document's root; null when the text is not YAML, which is then among the findings.</summary>
    public static YamlNode? Read(string text, string file, DiagnosticBag found)
    {
        var document = new YamlDocument(file, found);
        try
        {
            return document.ReadRoot(new Parser(new StringReader(text)));
        }
        catch (YamlException problem)
        {
            found.Add(RubricDiagnostics.NotYaml.At(document.At(problem.Start), ("problem", problem.Message)));
            return null;
        }
    }

    private YamlNode? ReadRoot(Parser parser)
    {
        parser.Consume<StreamStart>();
        if (!parser.TryConsume<DocumentStart>(out _))
            return new YamlScalar(At(Mark.Empty), "", Plain: true);
        var root = ReadNode(parser, 0);
        parser.Consume<DocumentEnd>();
        if (parser.TryConsume<DocumentStart>(out var second))
            Refuse(second, SeveralDocuments);
        return root;
    }

    private YamlNode? ReadNode(Parser parser, int level)
    {
        var next = parser.Current!;
        if (next is NodeEvent { Anchor.IsEmpty: false } or AnchorAlias)
            Refuse(next, Aliases);
        if (level > DeepestLevel)
        {
            Refuse(next, DeepNesting);
            parser.SkipThisAndNestedEvents();
            return null;
        }
        switch (next)
        {
            case Scalar scalar:
                parser.MoveNext();
                return new YamlScalar(At(scalar.Start), scalar.Value, scalar.Style == ScalarStyle.Plain);
            case SequenceStart:
                return ReadList(parser, level);
            case MappingStart:
                return ReadMap(parser, level);
            default:
                parser.MoveNext();
                return null;
        }
    }

    private YamlList ReadList(Parser parser, int level)
    {
        var start = parser.Consume<SequenceStart>();
        var entries = new List<YamlNode>();
        while (!parser.TryConsume<SequenceEnd>(out _))
            if (ReadNode(parser, level + 1) is { } entry)
                entries.Add(entry);
        return new YamlList(At(start.Start), entries);
    }

    private YamlMap ReadMap(Parser parser, int level)
    {
        var start = parser.Consume<MappingStart>();
        var entries = new List<(YamlScalar Key, YamlNode Value)>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var keyEvent = parser.Current!;
            var key = ReadNode(parser, level + 1);
            var value = ReadNode(parser, level + 1);
            if (key is not YamlScalar name)
                Refuse(keyEvent, ComplexKeys);
            else if (value is not null)
                entries.Add((name, value));
        }
        return new YamlMap(At(start.Start), entries);
    }

    private void Refuse(ParsingEvent where, LocalizedText feature) =>
        found.Add(RubricDiagnostics.YamlFeature.At(At(where.Start), ("feature", feature)));

    private SourceLocation At(Mark mark) => new(file, Line: (int)Math.Max(1, mark.Line), Column: (int)Math.Max(1, mark.Column));
}
