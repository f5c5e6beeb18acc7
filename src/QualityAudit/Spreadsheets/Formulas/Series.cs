namespace QualityAudit.Spreadsheets.Formulas;

/// <summary>
/// An argument of SUMPRODUCT: a row or column of numbers. A plain area counts its texts as 0; within a product a text would be an
/// error, so areas that may hold texts (figures that are not there) stand as arguments of their own.
/// </summary>
internal abstract class Series : IPrintable
{
    public abstract int Count { get; }

    public abstract decimal At(int index);

    public abstract void Print(FormulaText to);

    public static implicit operator Series(Area area) => new Plain(area);

    public static Series operator *(Series left, Series right) => new Product(left, right);

    /// <summary>1 where the area holds a number.</summary>
    public static Series IsNumber(Area area) => new NumberTest(area);

    /// <summary>1 where the area does not hold the text.</summary>
    public static Series IsNot(Area area, Formula text) => new Compared(area, text, isSame: false);

    public static Series Is(Area area, Formula text) => new Compared(area, text, isSame: true);

    /// <summary>1 where the area is above 0.</summary>
    public static Series IsPositive(Area area) => new PositiveTest(area);

    private sealed class Plain(Area area) : Series
    {
        public override int Count => area.Count;

        public override decimal At(int index) => area[index] is { IsNumber: true } value ? value.Number : 0;

        public decimal Strictly(int index) => area[index].AsNumber();

        public override void Print(FormulaText to) => area.Print(to);
    }

    private sealed class NumberTest(Area area) : Series
    {
        public override int Count => area.Count;

        public override decimal At(int index) => area[index].IsNumber ? 1 : 0;

        public override void Print(FormulaText to)
        {
            to.Raw("ISNUMBER("u8);
            area.Print(to);
            to.Raw(")"u8);
        }
    }

    private sealed class PositiveTest(Area area) : Series
    {
        public override int Count => area.Count;

        public override decimal At(int index) => area[index].Number > 0 ? 1 : 0;

        public override void Print(FormulaText to)
        {
            to.Raw("("u8);
            area.Print(to);
            to.Raw("&gt;0)"u8);
        }
    }

    private sealed class Compared(Area area, Formula with, bool isSame) : Series
    {
        private FormulaValue? other;

        public override int Count => area.Count;

        public override decimal At(int index) => area[index].Is(other ??= with.Value()) == isSame ? 1 : 0;

        public override void Print(FormulaText to)
        {
            to.Raw("("u8);
            area.Print(to);
            to.Raw(isSame ? "="u8 : "&lt;&gt;"u8);
            with.Print(to);
            to.Raw(")"u8);
        }
    }

    private sealed class Product(Series left, Series right) : Series
    {
        public override int Count => left.Count;

        public override decimal At(int index) => In(left, index) is var first && first == 0 ? first : first * In(right, index);

        public override void Print(FormulaText to)
        {
            left.Print(to);
            to.Raw("*"u8);
            right.Print(to);
        }

        private static decimal In(Series factor, int index) => factor is Plain plain ? plain.Strictly(index) : factor.At(index);
    }
}
