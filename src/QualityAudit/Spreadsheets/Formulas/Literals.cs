namespace QualityAudit.Spreadsheets.Formulas;

/// <summary>A number in a formula.</summary>
internal sealed class Constant(decimal number) : Formula
{
    private static readonly Constant[] Small = [.. Enumerable.Range(0, 11).Select(each => new Constant(each))];

    public override int Strength => number < 0 ? 0 : Whole;

    public static Constant Of(int number) => number >= 0 && number < Small.Length ? Small[number] : new Constant(number);

    public override FormulaValue Value() => FormulaValue.Of(number);

    public override void Print(FormulaText to) => to.Number(number);
}

/// <summary>A text in a formula.</summary>
internal sealed class Quotation(string text) : Formula
{
    public static Quotation Empty { get; } = new("");

    public override FormulaValue Value() => FormulaValue.Of(text);

    public override void Print(FormulaText to)
    {
        to.Raw("\""u8);
        to.Text(text.Contains('"', StringComparison.Ordinal) ? text.Replace("\"", "\"\"", StringComparison.Ordinal) : text);
        to.Raw("\""u8);
    }
}
