using QualityAudit.Audits;
using QualityAudit.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace QualityAudit.RubricFiles;

/// <summary>Runs the YAML parser over a whole text, and says in one finding where it gave up.</summary>
internal static class YamlEvents
{
    private static readonly LocalizedText Tab = new("缩进用了 Tab", "a tab is used for indentation");
    private static readonly LocalizedText Unclosed = new("括号或引号可能没有成对", "a bracket or quote may not be closed");

    /// <summary>The events of all documents, without those that only mark where the stream and its documents begin and end.</summary>
    public static (Queue<ParsingEvent> Events, Diagnostic? Problem) Read(string text, string file)
    {
        var events = new Queue<ParsingEvent>();
        var last = Mark.Empty;
        try
        {
            var parser = new Parser(new StringReader(text));
            while (parser.MoveNext())
            {
                last = parser.Current!.End;
                if (parser.Current is not (StreamStart or StreamEnd or DocumentStart or DocumentEnd or Comment))
                    events.Enqueue(parser.Current);
            }
            return (events, null);
        }
        catch (YamlException problem)
        {
            return (events, TabProblem(text, file) ?? Problem(At(file, problem.Start), LocalizedText.Same(problem.Message)));
        }
        catch (InvalidOperationException)
        {
            // YamlDotNet 16.3.0 throws this, without a place, on a bracket that is not closed before the next line's key.
            return (events, Problem(At(file, last), Unclosed));
        }
    }

    public static SourceLocation At(string file, Mark mark) =>
        new(file, Line: (int)Math.Max(1, mark.Line), Column: (int)Math.Max(1, mark.Column));

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
