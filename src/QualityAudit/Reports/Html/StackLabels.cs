using System.Text;

namespace QualityAudit.Reports.Html;

/// <summary>
/// Column labels that the style sheet shows in front of the cells where a narrow screen stacks a row into a card: a class a table,
/// collected while the page is rendered, because a strict policy allows no style attributes.
/// </summary>
public sealed class StackLabels
{
    private readonly Dictionary<string, string> classes = new(StringComparer.Ordinal);

    /// <summary>The class of a table with these columns.</summary>
    public string Class(IReadOnlyList<string> labels)
    {
        var rule = string.Concat(labels.Select((label, index) => FormattableString.Invariant($"--c{index + 1}:\"{Escaped(label)}\";")));
        if (!classes.TryGetValue(rule, out var name))
            classes.Add(rule, name = FormattableString.Invariant($"l{classes.Count + 1}"));
        return "stack " + name;
    }

    /// <summary>Custom properties --c1, --c2 … holding the labels as CSS strings.</summary>
    public string Css => classes.Aggregate(new StringBuilder(), (css, one) => css.Append('.').Append(one.Value).Append('{').Append(one.Key).Append("}\n")).ToString();

    // Nothing in a label ends the string, the rule or the style element.
    private static string Escaped(string label)
    {
        var escaped = new StringBuilder();
        foreach (var rune in label.EnumerateRunes())
        {
            if (rune.Value < ' ' || rune.Value is '"' or '\\' or '<' or '>' or '{' or '}')
                escaped.Append(FormattableString.Invariant($"\\{rune.Value:x} "));
            else
                escaped.Append(rune);
        }

        return escaped.ToString();
    }
}
