namespace QualityAudit.Spreadsheets.Formulas;

/// <summary>
/// A formula that can do both: print itself as spreadsheets write it, and come to its value over the cells of the workbook being
/// written, in decimals. Only functions that Excel 2010, LibreOffice and WPS share.
/// </summary>
internal abstract class Formula : IPrintable
{
    public const int Comparing = 1;
    public const int Joining = 2;
    public const int Adding = 3;
    public const int Multiplying = 4;
    public const int Whole = 9;

    /// <summary>How tightly its outermost operator binds.</summary>
    public virtual int Strength => Whole;

    public abstract FormulaValue Value();

    public abstract void Print(FormulaText to);

    public static implicit operator Formula(decimal number) => new Constant(number);

    public static implicit operator Formula(int number) => new Constant(number);

    public static implicit operator Formula(string text) => new Quotation(text);

    public static Formula operator +(Formula left, Formula right) => new Operation(Adding, "+", left, right, (a, b) => a + b);

    public static Formula operator -(Formula left, Formula right) => new Operation(Adding, "-", left, right, (a, b) => a - b);

    public static Formula operator *(Formula left, Formula right) => new Operation(Multiplying, "*", left, right, (a, b) => a * b);

    public static Formula operator /(Formula left, Formula right) =>
        new Operation(Multiplying, "/", left, right, (a, b) => b == 0 ? throw new FormulaFaultException("Division by 0.") : a / b);

    public Formula Is(Formula other) => new Comparison("=", this, other, (a, b) => a.Is(b));

    public Formula IsAtLeast(Formula other) => new Comparison(">=", this, other, (a, b) => a.AsNumber() >= b.AsNumber());

    public Formula IsAtMost(Formula other) => new Comparison("<=", this, other, (a, b) => a.AsNumber() <= b.AsNumber());

    public Formula IsBelow(Formula other) => new Comparison("<", this, other, (a, b) => a.AsNumber() < b.AsNumber());

    public Formula IsAbove(Formula other) => new Comparison(">", this, other, (a, b) => a.AsNumber() > b.AsNumber());

    public Formula Then(Formula text) => new Joined(this, text);

    private sealed class Constant(decimal number) : Formula
    {
        public override int Strength => number < 0 ? 0 : Whole;

        public override FormulaValue Value() => FormulaValue.Of(number);

        public override void Print(FormulaText to) => to.Number(number);
    }

    private sealed class Quotation(string text) : Formula
    {
        public override FormulaValue Value() => FormulaValue.Of(text);

        public override void Print(FormulaText to) => to.Text($"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
    }

    private sealed class Operation(int strength, string sign, Formula left, Formula right, Func<decimal, decimal, decimal> compute) : Formula
    {
        public override int Strength => strength;

        public override FormulaValue Value() => FormulaValue.Of(compute(left.Value().AsNumber(), right.Value().AsNumber()));

        public override void Print(FormulaText to) => Infix(to, this, left, sign, right);
    }

    private sealed class Comparison(string sign, Formula left, Formula right, Func<FormulaValue, FormulaValue, bool> holds) : Formula
    {
        public override int Strength => Comparing;

        public override FormulaValue Value() => FormulaValue.Of(holds(left.Value(), right.Value()));

        public override void Print(FormulaText to) => Infix(to, this, left, sign, right);
    }

    private sealed class Joined(Formula left, Formula right) : Formula
    {
        public override int Strength => Joining;

        public override FormulaValue Value() => FormulaValue.Of(left.Value().AsText() + right.Value().AsText());

        public override void Print(FormulaText to) => Infix(to, this, left, "&", right);
    }

    private static void Infix(FormulaText to, Formula whole, Formula left, string sign, Formula right)
    {
        Operand(to, left, left.Strength < whole.Strength);
        to.Text(sign);
        // a-(b-c) and a/(b/c) keep their brackets.
        Operand(to, right, right.Strength <= whole.Strength);
    }

    private static void Operand(FormulaText to, Formula operand, bool bracketed)
    {
        if (bracketed)
            to.Raw("(");
        operand.Print(to);
        if (bracketed)
            to.Raw(")");
    }
}
