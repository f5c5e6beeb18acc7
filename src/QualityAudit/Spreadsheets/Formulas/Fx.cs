namespace QualityAudit.Spreadsheets.Formulas;

/// <summary>The functions that our formulas use.</summary>
internal static class Fx
{
    public static Formula NewLine { get; } = new Character('\n');

    public static Formula Sum(Area area) => new AreaFigure(AreaFigureKind.Sum, area);

    public static Formula Count(Area area) => new AreaFigure(AreaFigureKind.Count, area);

    public static Formula Average(Area area) => new AreaFigure(AreaFigureKind.Average, area);

    public static Formula SumProduct(params Series[] factors) => new SumOfProducts(factors);

    public static Formula CountIf(Area area, Formula criterion) => new CountedCells(area, criterion);

    /// <summary>Rows of one table whose columns hold the wanted values.</summary>
    public static Formula CountIfs(params (Area Column, Formula Value)[] conditions) => new CountedRows(conditions);

    public static Formula If(Formula condition, Formula then, Formula otherwise) => new Conditional(condition, then, otherwise);

    public static Formula And(params Formula[] conditions) => conditions.Length == 1 ? conditions[0] : new Junction(isAnd: true, conditions);

    public static Formula Or(params Formula[] conditions) => conditions.Length == 1 ? conditions[0] : new Junction(isAnd: false, conditions);

    public static Formula IsNumber(Formula value) => new NumberTest(value);

    public static Formula Min(Formula one, Formula other) => new Extreme(isLeast: true, one, other);

    public static Formula Max(Formula one, Formula other) => new Extreme(isLeast: false, one, other);

    /// <summary>Half away from zero, as spreadsheets round.</summary>
    public static Formula Round(Formula value, Formula decimals) => new Rounded(value, decimals);

    public static Formula SquareRoot(Formula value) => new Root(value);

    /// <summary>The number with that many decimals, as text; a decimal point wherever the program has one.</summary>
    public static Formula Fixed(Formula value, Formula decimals) => new FixedText(value, decimals);

    /// <summary>The result beside the first key that is the wanted one.</summary>
    public static Formula Lookup(Formula wanted, Area keys, Area results) => new Indexed(results, Match(wanted, keys));

    public static Formula Match(Formula wanted, Area keys) => new Matched(wanted, keys);

    /// <summary>1 for the highest; texts do not take part.</summary>
    public static Formula Rank(Formula value, Area among) => new Ranked(value, among);
}
