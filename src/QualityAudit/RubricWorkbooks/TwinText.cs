using QualityAudit.RubricFiles;

namespace QualityAudit.RubricWorkbooks;

/// <summary>How nodes of a rubric stand in cells, and how comments do.</summary>
internal static class TwinText
{
    private const string BetweenWords = "; ";
    private const string BetweenNumbers = ", ";
    private static readonly char[] WordSeparators = [';', '；', '\n'];
    private static readonly char[] NumberSeparators = [',', '，', '、', ';', '；', ' ', '\n'];

    public static string Of(YamlNode? node, TwinValue value) => node switch
    {
        YamlScalar scalar => scalar.Text,
        YamlList list => string.Join(value == TwinValue.Numbers ? BetweenNumbers : BetweenWords, list.Entries.OfType<YamlScalar>().Select(entry => entry.Text)),
        _ => "",
    };

    public static IEnumerable<string> Parts(string text, TwinValue value) =>
        text.Split(value == TwinValue.Numbers ? NumberSeparators : WordSeparators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Comment lines without their marks.</summary>
    public static string OfComment(string? comment) => comment is null ? "" : string.Join('\n', comment.Split('\n').Select(line => line.StartsWith("# ", StringComparison.Ordinal) ? line[2..] : line[1..]));

    /// <summary>The lines of a cell as comment lines; null where there is nothing.</summary>
    public static string? ToComment(string cell) =>
        string.IsNullOrWhiteSpace(cell) ? null : string.Join('\n', cell.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim().Length == 0 ? "#" : $"# {line.TrimEnd()}"));
}
