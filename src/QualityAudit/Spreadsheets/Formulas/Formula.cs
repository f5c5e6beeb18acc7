namespace QualityAudit.Spreadsheets.Formulas;

/// <summary>
/// A formula that can do both: print itself as spreadsheets write it, and come to its value over the cells of the workbook being
/// written, in decimals. Only functions that Excel 2010, LibreOffice and WPS share. Workbooks hold ten thousands of them, so that each
/// operation is a small object of its own.
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

    public static implicit operator Formula(decimal number) => Constant.Of(number);

    public static implicit operator Formula(int number) => Constant.Of(number);

    public static implicit operator Formula(string text) => Quotation.Of(text);

    public static Formula operator +(Formula left, Formula right) => new Arithmetic(ArithmeticSign.Plus, left, right);

    public static Formula operator -(Formula left, Formula right) => new Arithmetic(ArithmeticSign.Minus, left, right);

    public static Formula operator *(Formula left, Formula right) => new Arithmetic(ArithmeticSign.Times, left, right);

    public static Formula operator /(Formula left, Formula right) => new Arithmetic(ArithmeticSign.Over, left, right);

    public Formula Is(Formula other) => new Comparison(ComparisonSign.Equal, this, other);

    public Formula IsAtLeast(Formula other) => new Comparison(ComparisonSign.AtLeast, this, other);

    public Formula IsAtMost(Formula other) => new Comparison(ComparisonSign.AtMost, this, other);

    public Formula IsBelow(Formula other) => new Comparison(ComparisonSign.Below, this, other);

    public Formula IsAbove(Formula other) => new Comparison(ComparisonSign.Above, this, other);

    public Formula Then(Formula text) => new Joined(this, text);
}
