namespace QualityAudit.Spreadsheets.Formulas;

/// <summary>Two operands with a sign between them, in brackets where the sign binds tighter than theirs.</summary>
internal abstract class Infix(Formula left, Formula right) : Formula
{
    protected Formula Left => left;

    protected Formula Right => right;

    /// <summary>As markup.</summary>
    protected abstract ReadOnlySpan<byte> Sign { get; }

    public sealed override void Print(FormulaText to)
    {
        Operand(to, left, left.Strength < Strength);
        to.Raw(Sign);
        // a-(b-c) and a/(b/c) keep their brackets.
        Operand(to, right, right.Strength <= Strength);
    }

    private static void Operand(FormulaText to, Formula operand, bool bracketed)
    {
        if (bracketed)
            to.Raw("("u8);
        operand.Print(to);
        if (bracketed)
            to.Raw(")"u8);
    }
}

internal enum ArithmeticSign
{
    Plus,
    Minus,
    Times,
    Over,
}

internal sealed class Arithmetic(ArithmeticSign sign, Formula left, Formula right) : Infix(left, right)
{
    public override int Strength => sign is ArithmeticSign.Plus or ArithmeticSign.Minus ? Adding : Multiplying;

    protected override ReadOnlySpan<byte> Sign => sign switch
    {
        ArithmeticSign.Plus => "+"u8,
        ArithmeticSign.Minus => "-"u8,
        ArithmeticSign.Times => "*"u8,
        _ => "/"u8,
    };

    public override FormulaValue Value()
    {
        var (first, second) = (Left.Value().AsNumber(), Right.Value().AsNumber());
        return FormulaValue.Of(sign switch
        {
            ArithmeticSign.Plus => first + second,
            ArithmeticSign.Minus => first - second,
            ArithmeticSign.Times => first * second,
            _ => second == 0 ? throw new FormulaFaultException("Division by 0.") : first / second,
        });
    }
}

internal enum ComparisonSign
{
    Equal,
    AtLeast,
    AtMost,
    Below,
    Above,
}

internal sealed class Comparison(ComparisonSign sign, Formula left, Formula right) : Infix(left, right)
{
    public override int Strength => Comparing;

    protected override ReadOnlySpan<byte> Sign => sign switch
    {
        ComparisonSign.Equal => "="u8,
        ComparisonSign.AtLeast => "&gt;="u8,
        ComparisonSign.AtMost => "&lt;="u8,
        ComparisonSign.Below => "&lt;"u8,
        _ => "&gt;"u8,
    };

    public override FormulaValue Value()
    {
        var (first, second) = (Left.Value(), Right.Value());
        return FormulaValue.Of(sign switch
        {
            ComparisonSign.Equal => first.Is(second),
            ComparisonSign.AtLeast => first.AsNumber() >= second.AsNumber(),
            ComparisonSign.AtMost => first.AsNumber() <= second.AsNumber(),
            ComparisonSign.Below => first.AsNumber() < second.AsNumber(),
            _ => first.AsNumber() > second.AsNumber(),
        });
    }
}

/// <summary>One text after another.</summary>
internal sealed class Joined(Formula left, Formula right) : Infix(left, right)
{
    public override int Strength => Joining;

    protected override ReadOnlySpan<byte> Sign => "&amp;"u8;

    public override FormulaValue Value() => FormulaValue.Of(Left.Value().AsText() + Right.Value().AsText());
}
