using System.Globalization;

namespace QualityAudit.Spreadsheets.Formulas;

/// <summary>A function of spreadsheets with its arguments in brackets.</summary>
internal abstract class Function : Formula
{
    /// <summary>With the opening bracket.</summary>
    protected abstract ReadOnlySpan<byte> Opening { get; }

    public sealed override void Print(FormulaText to)
    {
        to.Raw(Opening);
        PrintArguments(to);
        to.Raw(")"u8);
    }

    protected abstract void PrintArguments(FormulaText to);

    protected static void Print(FormulaText to, IPrintable first, IPrintable second)
    {
        first.Print(to);
        to.Raw(","u8);
        second.Print(to);
    }

    protected static void Print(FormulaText to, IReadOnlyList<IPrintable> arguments)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            if (i > 0)
                to.Raw(","u8);
            arguments[i].Print(to);
        }
    }
}

/// <summary>IF.</summary>
internal sealed class Conditional(Formula condition, Formula then, Formula otherwise) : Function
{
    protected override ReadOnlySpan<byte> Opening => "IF("u8;

    public override FormulaValue Value() => condition.Value().AsTruth() ? then.Value() : otherwise.Value();

    protected override void PrintArguments(FormulaText to)
    {
        Print(to, condition, then);
        to.Raw(","u8);
        otherwise.Print(to);
    }
}

/// <summary>AND, OR. Spreadsheets look at every condition, needed or not.</summary>
internal sealed class Junction(bool isAnd, Formula[] conditions) : Function
{
    protected override ReadOnlySpan<byte> Opening => isAnd ? "AND("u8 : "OR("u8;

    public override FormulaValue Value()
    {
        var (all, any) = (true, false);
        foreach (var condition in conditions)
        {
            var holds = condition.Value().AsTruth();
            all &= holds;
            any |= holds;
        }

        return FormulaValue.Of(isAnd ? all : any);
    }

    protected override void PrintArguments(FormulaText to) => Print(to, conditions);
}

/// <summary>ISNUMBER.</summary>
internal sealed class NumberTest(Formula value) : Function
{
    protected override ReadOnlySpan<byte> Opening => "ISNUMBER("u8;

    public override FormulaValue Value() => FormulaValue.Of(value.Value().IsNumber);

    protected override void PrintArguments(FormulaText to) => value.Print(to);
}

/// <summary>MIN, MAX of two.</summary>
internal sealed class Extreme(bool isLeast, Formula one, Formula other) : Function
{
    protected override ReadOnlySpan<byte> Opening => isLeast ? "MIN("u8 : "MAX("u8;

    public override FormulaValue Value()
    {
        var (first, second) = (one.Value().AsNumber(), other.Value().AsNumber());
        return FormulaValue.Of(isLeast ? Math.Min(first, second) : Math.Max(first, second));
    }

    protected override void PrintArguments(FormulaText to) => Print(to, one, other);
}

/// <summary>ROUND.</summary>
internal sealed class Rounded(Formula value, Formula decimals) : Function
{
    protected override ReadOnlySpan<byte> Opening => "ROUND("u8;

    public override FormulaValue Value() => FormulaValue.Of(HalfAwayRounding.Round(value.Value().AsNumber(), (int)decimals.Value().AsNumber()));

    protected override void PrintArguments(FormulaText to) => Print(to, value, decimals);
}

/// <summary>SQRT.</summary>
internal sealed class Root(Formula value) : Function
{
    protected override ReadOnlySpan<byte> Opening => "SQRT("u8;

    public override FormulaValue Value() => FormulaValue.Of((decimal)Math.Sqrt((double)value.Value().AsNumber()));

    protected override void PrintArguments(FormulaText to) => value.Print(to);
}

/// <summary>FIXED without commas.</summary>
internal sealed class FixedText(Formula value, Formula decimals) : Function
{
    protected override ReadOnlySpan<byte> Opening => "FIXED("u8;

    public override FormulaValue Value()
    {
        var places = (int)decimals.Value().AsNumber();
        return FormulaValue.Of(HalfAwayRounding.Round(value.Value().AsNumber(), places).ToString(places == 0 ? "0" : "0." + new string('0', places), CultureInfo.InvariantCulture));
    }

    protected override void PrintArguments(FormulaText to)
    {
        Print(to, value, decimals);
        to.Raw(",1"u8);
    }
}

/// <summary>CHAR.</summary>
internal sealed class Character(char character) : Function
{
    private readonly FormulaValue value = FormulaValue.Of(character.ToString());

    protected override ReadOnlySpan<byte> Opening => "CHAR("u8;

    public override FormulaValue Value() => value;

    protected override void PrintArguments(FormulaText to) => to.Number(character);
}
