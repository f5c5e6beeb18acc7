namespace QualityAudit.Spreadsheets;

/// <summary>
/// What may be typed into a cell of a form; closed set. Prompt is shown while the cell is chosen (Excel shows 255 characters of it),
/// Refusal when something else was typed.
/// </summary>
internal abstract record Entry(string Prompt, string Refusal)
{
    /// <summary>Excel number format of what is typed.</summary>
    public string Format { get; init; } = "General";
}

/// <summary>One of a list, from a drop-down.</summary>
internal sealed record ChoiceEntry(IReadOnlyList<string> Choices, string Prompt, string Refusal) : Entry(Prompt, Refusal);

/// <summary>A day of a period, both ends included.</summary>
internal sealed record DateEntry(DateOnly First, DateOnly Last, string Prompt, string Refusal) : Entry(Prompt, Refusal);

/// <summary>A number from Least on; Most null is no limit; Whole: no fractions.</summary>
internal sealed record NumberEntry(decimal Least, decimal? Most, bool Whole, string Prompt, string Refusal) : Entry(Prompt, Refusal);

/// <summary>What a formula finds true of the cell. Rule: an Excel formula without the equals sign.</summary>
internal sealed record RuleEntry(string Rule, string Prompt, string Refusal) : Entry(Prompt, Refusal);

/// <summary>Any text; kept as text whatever it looks like.</summary>
internal sealed record TextEntry(string Prompt = "") : Entry(Prompt, "")
{
    public static TextEntry Any { get; } = new();
}
