namespace QualityAudit.Reports.Html;

/// <summary>
/// Column labels handed to the style sheet, which shows them in front of the cells where a narrow screen stacks a row into a card.
/// </summary>
internal static class StackLabels
{
    /// <summary>Custom properties --c1, --c2 … holding the labels as CSS strings.</summary>
    public static string Style(IReadOnlyList<string> labels) =>
        string.Concat(labels.Select((label, index) => FormattableString.Invariant($"--c{index + 1}:\"{Escaped(label)}\";")));

    private static string Escaped(string label) =>
        label.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).ReplaceLineEndings(" ");
}
