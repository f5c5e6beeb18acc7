using System.Text;

namespace QualityAudit.RubricFiles;

/// <summary>
/// The comments of a YAML text: each belongs to the line below it. Taken once; what nobody takes is left over. Lines inside a
/// text over several lines only look like comments; the reader says which those are.
/// </summary>
internal sealed class YamlComments
{
    private readonly SortedDictionary<int, string> comments = [];

    private YamlComments()
    {
    }

    /// <param name="text">The whole file, line ends as LF.</param>
    /// <param name="isText">Whether a line, counted from 1, belongs to a text over several lines.</param>
    public static YamlComments Of(string text, Func<int, bool> isText)
    {
        var found = new YamlComments();
        var above = new StringBuilder();
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            var trimmed = line.Trim();
            if (isText(number))
                continue;
            if (trimmed.StartsWith('#'))
                above.Append(above.Length > 0 ? "\n" : "").Append(trimmed);
            else if (trimmed.Length > 0)
            {
                if (above.Length > 0)
                    found.comments.Add(number, above.ToString());
                above.Clear();
                if (EndsWithComment(trimmed))
                    found.LinesWithout.Add(number);
            }
        }

        if (above.Length > 0)
            found.LinesWithout.Add(number);
        return found;
    }

    /// <summary>Lines whose comment has no place above a key: behind a value, or at the end of the file.</summary>
    public List<int> LinesWithout { get; } = [];

    /// <summary>Lines with a comment that was not taken, and <see cref="LinesWithout"/>.</summary>
    public IReadOnlyList<int> Left => [.. comments.Keys.Concat(LinesWithout).Order()];

    /// <summary>The comment above a line; null where there is none or it was taken before.</summary>
    public string? Take(int line) => comments.Remove(line, out var comment) ? comment : null;

    private static bool EndsWithComment(string line)
    {
        var quote = '\0';
        for (var i = 0; i < line.Length; i++)
        {
            if (quote != '\0')
                quote = line[i] == quote ? '\0' : quote;
            else if (line[i] is '"' or '\'' && (i == 0 || line[i - 1] is ' ' or '[' or '{' or ','))
                quote = line[i];
            else if (line[i] == '#' && i > 0 && line[i - 1] == ' ')
                return true;
        }

        return false;
    }
}
