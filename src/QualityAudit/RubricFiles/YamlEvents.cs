using System.Buffers;
using QualityAudit.Audits;
using QualityAudit.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace QualityAudit.RubricFiles;

/// <summary>Runs the YAML parser over a whole text, and says in one finding where it gave up.</summary>
internal static class YamlEvents
{
    private static readonly SearchValues<char> ControlCharacters =
        SearchValues.Create([.. Enumerable.Range(0, 0x20).Append(0x7F).Select(code => (char)code).Except(['\t', '\n', '\r'])]);

    private static readonly LocalizedText Tab = new("缩进用了 Tab", "a tab is used for indentation");
    private static readonly LocalizedText Control = new("含有看不见的控制字符", "an invisible control character stands here");
    private static readonly LocalizedText Misplaced = new("括号、引号或 ! 的写法有误", "a bracket, a quote or a ! is out of place");

    /// <summary>The events of all documents, without those that only mark where the stream and its documents begin and end.</summary>
    public static (Queue<ParsingEvent> Events, Diagnostic? Problem) Read(string text, string file)
    {
        var events = new Queue<ParsingEvent>();
        if (ControlProblem(text, file) is { } control)
            return (events, control);
        var last = Mark.Empty;
        var open = 0;
        try
        {
            var parser = new Parser(new StringReader(text));
            while (parser.MoveNext())
            {
                last = parser.Current!.End;
                open += parser.Current.NestingIncrease;
                if (parser.Current is not (StreamStart or StreamEnd or DocumentStart or DocumentEnd or Comment))
                    events.Enqueue(parser.Current);
            }
            return (events, open == 0 ? null : Problem(At(file, last), Misplaced));
        }
        catch (YamlException problem)
        {
            return (events, TabProblem(text, file) ?? Problem(At(file, problem.Start), YamlProblem.Of(problem.Message)));
        }
        catch (Exception problem) when (problem is InvalidOperationException or ArgumentException)
        {
            // YamlDotNet 16.3.0 throws these, without a place, on a bracket left open before the next line's key and on an ill-formed tag.
            return (events, Problem(At(file, last), Misplaced));
        }
    }

    public static SourceLocation At(string file, Mark mark) =>
        new(file, Line: (int)Math.Max(1, mark.Line), Column: (int)Math.Max(1, mark.Column));

    // The parser takes a NUL for the end of the file and would drop the rest in silence.
    private static Diagnostic? ControlProblem(string text, string file)
    {
        var at = text.AsSpan().IndexOfAny(ControlCharacters);
        if (at < 0)
            return null;
        var before = text.AsSpan(0, at);
        return Problem(new SourceLocation(file, Line: before.Count('\n') + 1, Column: at - before.LastIndexOf('\n')), Control);
    }

    // Of a tab the parser reports the line before, or the start of the file.
    private static Diagnostic? TabProblem(string text, string file)
    {
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var indentation = lines[i].Length - lines[i].TrimStart(' ', '\t').Length;
            var tab = lines[i].IndexOf('\t', 0, indentation);
            if (tab >= 0)
                return Problem(new SourceLocation(file, Line: i + 1, Column: tab + 1), Tab);
        }
        return null;
    }

    private static Diagnostic Problem(SourceLocation where, LocalizedText problem) =>
        RubricDiagnostics.NotYaml.At(where, ("problem", problem));
}
