using System.Buffers;
using System.Text;

namespace QualityAudit.RubricFiles;

/// <summary>
/// Writes nodes as YAML in the one way that rubric files are written: two blanks deeper a level, short groups in one line, long
/// texts folded at blanks, comments above what they belong to. Writing what was read from such a text gives the same text.
/// </summary>
internal sealed class YamlText
{
    private const int WidestLine = 120;

    // Lists whose entries are lines of a table.
    private static readonly HashSet<string> Tables = new(["bands", "steps", "stages", "objects", "departments", "bases", "levels", "parts", "columns", "names", "answers", "callbackKinds"], StringComparer.Ordinal);

    // Keys of the whole file that begin a part of their own.
    private static readonly HashSet<string> Parts = new(["unanswered", "bands", "caps", "steps", "stages", "objects", "departments", "bases", "indicators", "columns", "scores", "remarks", "project", "visitKind", "dates", "monthStartsOn", "entries", "rows", "marks", "headerRows", "answers", "callbackKind", "callbackKinds"], StringComparer.Ordinal);

    // Lists whose entries are far enough apart to want an empty line between them.
    private static readonly HashSet<string> Spaced = new(["indicators", "criteria"], StringComparer.Ordinal);

    private static readonly SearchValues<char> FlowMarks = SearchValues.Create(",[]{}?");

    private readonly StringBuilder text = new();

    public static string Write(YamlMap root)
    {
        var writer = new YamlText();
        writer.Map(root, 0, firstIsInline: false);
        return writer.text.ToString();
    }

    private void Map(YamlMap map, int depth, bool firstIsInline)
    {
        var first = true;
        foreach (var (key, value) in map.Entries)
        {
            if (depth == 0 && !first && Parts.Contains(key.Text))
                text.Append('\n');
            if (!(first && firstIsInline))
            {
                Comment(key.Comment, depth);
                Indent(depth);
            }

            text.Append(key.Text).Append(':');
            Value(key.Text, value, depth);
            first = false;
        }
    }

    private void Value(string key, YamlNode value, int depth)
    {
        var used = 2 * depth + Extent(key) + 2;
        switch (value)
        {
            case YamlScalar scalar:
                text.Append(' ');
                Scalar(scalar, used, depth);
                break;
            case YamlList list when list.Entries.All(entry => entry is YamlScalar):
                text.Append(' ').Append(InLine(list)).Append('\n');
                break;
            case YamlList list:
                text.Append('\n');
                foreach (var entry in list.Entries)
                    Entry(key, entry, depth + 1, isFirst: ReferenceEquals(entry, list.Entries[0]));
                break;
            case YamlMap map when IsPlainGroup(map) && InLine(map) is var line && used + Extent(line) <= WidestLine:
                text.Append(' ').Append(line).Append('\n');
                break;
            case YamlMap map:
                text.Append('\n');
                Map(map, depth + 1, firstIsInline: false);
                break;
        }
    }

    private void Entry(string list, YamlNode entry, int depth, bool isFirst)
    {
        if (!isFirst && Spaced.Contains(list))
            text.Append('\n');
        Comment(entry.Comment, depth);
        Indent(depth);
        text.Append("- ");
        if (entry is not YamlMap map)
            text.Append(InLine(entry)).Append('\n');
        else if (Tables.Contains(list) && IsTableLine(map))
            text.Append(InLine(map)).Append('\n');
        else
            Map(map, depth + 1, firstIsInline: true);
    }

    private void Comment(string? comment, int depth)
    {
        if (comment is null)
            return;
        foreach (var line in comment.Split('\n'))
        {
            Indent(depth);
            text.Append(line).Append('\n');
        }
    }

    private void Scalar(YamlScalar scalar, int used, int depth)
    {
        var line = InLine(scalar, inFlow: false);
        if (used + Extent(line) <= WidestLine || !CanFold(scalar))
        {
            text.Append(line).Append('\n');
            return;
        }

        text.Append(">-\n");
        var room = WidestLine - 2 * (depth + 1);
        var length = 0;
        foreach (var word in scalar.Text.Split(' '))
        {
            if (length > 0 && length + 1 + Extent(word) <= room)
            {
                text.Append(' ').Append(word);
                length += 1 + Extent(word);
                continue;
            }

            if (length > 0)
                text.Append('\n');
            Indent(depth + 1);
            text.Append(word);
            length = Extent(word);
        }

        text.Append('\n');
    }

    // Folding joins lines by one blank each: what holds anything else must stay in one line.
    private static bool CanFold(YamlScalar scalar) =>
        scalar.Text.Contains(' ', StringComparison.Ordinal)
        && !scalar.Text.Contains("  ", StringComparison.Ordinal)
        && scalar.Text.Trim().Length == scalar.Text.Length
        && !scalar.Text.Any(char.IsControl);

    private static bool IsPlainGroup(YamlMap map) => map.Entries.All(entry => entry.Key.Comment is null && entry.Value is YamlScalar);

    private static bool IsTableLine(YamlMap map) =>
        map.Entries.All(entry => entry.Key.Comment is null && entry.Value is YamlScalar or YamlMap or YamlList);

    private static string InLine(YamlNode node) => node switch
    {
        YamlMap map => $"{{ {string.Join(", ", map.Entries.Select(entry => $"{entry.Key.Text}: {InLine(entry.Value)}"))} }}",
        YamlList list => $"[{string.Join(", ", list.Entries.Select(InLine))}]",
        YamlScalar scalar => InLine(scalar, inFlow: true),
        _ => "",
    };

    private static string InLine(YamlScalar scalar, bool inFlow)
    {
        var mustQuote = scalar.Plain ? inFlow && HasFlowMarks(scalar.Text) : NeedsQuotes(scalar.Text, inFlow);
        return mustQuote ? Quoted(scalar.Text) : scalar.Text;
    }

    private static bool NeedsQuotes(string word, bool inFlow) =>
        word.Length == 0
        || char.IsWhiteSpace(word[0]) || char.IsWhiteSpace(word[^1])
        || "-?:,[]{}#&*!|>'\"%@`=".Contains(word[0], StringComparison.Ordinal)
        || word.EndsWith(':')
        || word.Contains(": ", StringComparison.Ordinal) || word.Contains(" #", StringComparison.Ordinal)
        || word.Any(char.IsControl)
        || (inFlow && HasFlowMarks(word))
        || MeansSomethingElse(word);

    // A question mark is one to readers of YAML 1.1.
    private static bool HasFlowMarks(string word) => word.AsSpan().ContainsAny(FlowMarks);

    // Words that a YAML reader takes for numbers, truth values or nothing.
    private static bool MeansSomethingElse(string word) =>
        char.IsAsciiDigit(word[0]) && word.All(c => char.IsAsciiDigit(c) || c is '.' or ':' or '-' or 'e' or 'E' or '+' or '_')
        || word[0] is '.' or '+'
        || word.ToLowerInvariant() is "~" or "null" or "true" or "false" or "yes" or "no" or "on" or "off" or "y" or "n";

    private static string Quoted(string word)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in word)
        {
            quoted.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                _ => c.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }

    // A Chinese character is as wide as two Latin ones.
    private static int Extent(string line) => line.EnumerateRunes().Sum(rune => rune.Value >= 0x1100 ? 2 : 1);

    private void Indent(int depth) => text.Append(' ', 2 * depth);
}
