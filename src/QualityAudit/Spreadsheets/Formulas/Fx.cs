using System.Globalization;

namespace QualityAudit.Spreadsheets.Formulas;

/// <summary>The functions that our formulas use.</summary>
internal static class Fx
{
    private static readonly Func<decimal, decimal> Root = number => (decimal)Math.Sqrt((double)number);

    public static Formula NewLine { get; } = new Function("CHAR", [(Formula)10], () => FormulaValue.Of("\n"));

    public static Formula Sum(Area area) => new Function("SUM", [area], () => FormulaValue.Of(Numbers(area).Sum()));

    public static Formula Count(Area area) => new Function("COUNT", [area], () => FormulaValue.Of(Numbers(area).Count()));

    public static Formula Average(Area area) => new Function("AVERAGE", [area], () => FormulaValue.Of(Numbers(area).Average()));

    public static Formula SumProduct(params Series[] factors) => new Function("SUMPRODUCT", factors, () =>
    {
        decimal sum = 0;
        for (var index = 0; index < factors[0].Count; index++)
        {
            var product = factors[0].At(index);
            for (var factor = 1; factor < factors.Length && product != 0; factor++)
                product *= factors[factor].At(index);
            sum += product;
        }

        return FormulaValue.Of(sum);
    });

    public static Formula CountIf(Area area, Formula criterion) => new Function("COUNTIF", [area, criterion], () =>
    {
        var wanted = criterion.Value();
        var count = 0;
        for (var index = 0; index < area.Count; index++)
            count += area[index] is var value && value.Kind == wanted.Kind && value.Is(wanted) ? 1 : 0;
        return FormulaValue.Of(count);
    });

    /// <summary>Rows of one table whose columns hold the wanted values.</summary>
    public static Formula CountIfs(params (Area Column, Formula Value)[] conditions) => new Function(
        "COUNTIFS",
        [.. conditions.SelectMany(condition => new IPrintable[] { condition.Column, condition.Value })],
        () => FormulaValue.Of(conditions[0].Column.Sheet.Cells.CountRows(
            conditions[0].Column.FirstRow, conditions[0].Column.LastRow, [.. conditions.Select(condition => (condition.Column.FirstColumn, condition.Value.Value()))])));

    public static Formula If(Formula condition, Formula then, Formula otherwise) =>
        new Function("IF", [condition, then, otherwise], () => condition.Value().AsTruth() ? then.Value() : otherwise.Value());

    // Spreadsheets look at every condition, needed or not.
    public static Formula And(params Formula[] conditions) => conditions.Length == 1
        ? conditions[0]
        : new Function("AND", conditions, () => FormulaValue.Of(conditions.Select(condition => condition.Value().AsTruth()).ToList().TrueForAll(truth => truth)));

    public static Formula Or(params Formula[] conditions) => conditions.Length == 1
        ? conditions[0]
        : new Function("OR", conditions, () => FormulaValue.Of(conditions.Select(condition => condition.Value().AsTruth()).ToList().Exists(truth => truth)));

    public static Formula IsNumber(Formula value) => new Function("ISNUMBER", [value], () => FormulaValue.Of(value.Value().IsNumber));

    public static Formula Min(Formula one, Formula other) =>
        new Function("MIN", [one, other], () => FormulaValue.Of(Math.Min(one.Value().AsNumber(), other.Value().AsNumber())));

    public static Formula Max(Formula one, Formula other) =>
        new Function("MAX", [one, other], () => FormulaValue.Of(Math.Max(one.Value().AsNumber(), other.Value().AsNumber())));

    /// <summary>Half away from zero, as spreadsheets round.</summary>
    public static Formula Round(Formula value, Formula decimals) =>
        new Function("ROUND", [value, decimals], () => FormulaValue.Of(HalfAwayRounding.Round(value.Value().AsNumber(), (int)decimals.Value().AsNumber())));

    public static Formula SquareRoot(Formula value) => new Function("SQRT", [value], () => FormulaValue.Of(Root(value.Value().AsNumber())));

    /// <summary>The number with that many decimals, as text; a decimal point wherever the program has one.</summary>
    public static Formula Fixed(Formula value, Formula decimals) => new Function("FIXED", [value, decimals, (Formula)1], () =>
    {
        var places = (int)decimals.Value().AsNumber();
        return FormulaValue.Of(HalfAwayRounding.Round(value.Value().AsNumber(), places).ToString(places == 0 ? "0" : "0." + new string('0', places), CultureInfo.InvariantCulture));
    });

    /// <summary>The result beside the first key that is the wanted one.</summary>
    public static Formula Lookup(Formula wanted, Area keys, Area results) => new Function(
        "INDEX",
        [results, Match(wanted, keys)],
        () => results[(int)Match(wanted, keys).Value().AsNumber() - 1]);

    public static Formula Match(Formula wanted, Area keys) => new Function("MATCH", [wanted, keys, (Formula)0], () =>
    {
        var value = wanted.Value();
        for (var index = 0; index < keys.Count; index++)
        {
            if (keys[index].Is(value))
                return FormulaValue.Of(index + 1);
        }

        // Excel's #N/A; ISNUMBER asks for it.
        return FormulaValue.Blank;
    });

    /// <summary>1 for the highest; texts do not take part.</summary>
    public static Formula Rank(Formula value, Area among) => new Function("RANK", [value, among], () =>
    {
        var number = value.Value().AsNumber();
        return FormulaValue.Of(1 + Numbers(among).Count(other => other > number));
    });

    private static IEnumerable<decimal> Numbers(Area area)
    {
        for (var index = 0; index < area.Count; index++)
        {
            if (area[index] is { IsNumber: true } value)
                yield return value.Number;
        }
    }

    private sealed class Function(string name, IReadOnlyList<IPrintable> arguments, Func<FormulaValue> compute) : Formula
    {
        public override FormulaValue Value() => compute();

        public override void Print(FormulaText to) => to.List(name, arguments);
    }
}
