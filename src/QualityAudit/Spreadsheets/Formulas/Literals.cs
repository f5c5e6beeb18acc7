namespace QualityAudit.Spreadsheets.Formulas;

/// <summary>A number in a formula.</summary>
internal sealed class Constant(decimal number) : Formula
{
    private static readonly Constant[] Small = [.. Enumerable.Range(0, 101).Select(each => new Constant(each))];

    public override int Strength => number < 0 ? 0 : Whole;

    /// <summary>The same few are in thousands of formulas.</summary>
    public static Constant Of(decimal number) => number >= 0 && number < Small.Length && number.Scale == 0 ? Small[(int)number] : new Constant(number);

    public override FormulaValue Value() => FormulaValue.Of(number);

    public override void Print(FormulaText to) => to.Number(number);
}

/// <summary>A text in a formula.</summary>
internal sealed class Quotation(string text) : Formula
{
    private static readonly Quotation Empty = new("");
    private static readonly Quotation Dash = new("—");

    /// <summary>The same few are in thousands of formulas.</summary>
    public static Quotation Of(string text) => text switch
    {
        "" => Empty,
        "—" => Dash,
        _ => new Quotation(text),
    };

    public override FormulaValue Value() => FormulaValue.Of(text);

    public override void Print(FormulaText to)
    {
        to.Raw("\""u8);
        to.Text(text.Contains('"', StringComparison.Ordinal) ? text.Replace("\"", "\"\"", StringComparison.Ordinal) : text);
        to.Raw("\""u8);
    }
}
