using QualityAudit.Spreadsheets.Formulas;

namespace QualityAudit.Spreadsheets;

/// <summary>What one cell holds and how it looks; closed set.</summary>
internal abstract record CellContent
{
    public Look Look { get; init; } = Look.Plain;

    public static CellContent Empty { get; } = new TextContent("");

    /// <summary>What formulas find in the cell.</summary>
    public abstract FormulaValue Value();
}

/// <summary>Text that stays text, whatever it starts with.</summary>
internal sealed record TextContent(string Text) : CellContent
{
    public override FormulaValue Value() => FormulaValue.Of(Text);
}

/// <summary>A number shown by an Excel number format.</summary>
internal sealed record NumberContent(decimal Number, string Format) : CellContent
{
    public override FormulaValue Value() => FormulaValue.Of(Number);
}

/// <summary>A formula with the engine's figure beside it: readers that do not calculate see the same as those that do.</summary>
/// <param name="Expression">Without the equals sign.</param>
/// <param name="Number">What the formula must come to.</param>
/// <param name="Format">Excel number format.</param>
internal sealed record FormulaContent(string Expression, decimal Number, string Format) : CellContent
{
    public override FormulaValue Value() => FormulaValue.Of(Number);
}

/// <summary>A formula that comes to a text, or to a text for now, with what it comes to.</summary>
/// <param name="Expression">Without the equals sign.</param>
/// <param name="Text">What the formula must come to.</param>
/// <param name="Format">Excel number format for when it comes to a number.</param>
internal sealed record TextFormulaContent(string Expression, string Text, string Format = "General") : CellContent
{
    public override FormulaValue Value() => FormulaValue.Of(Text);
}

internal sealed record DateContent(DateOnly Day) : CellContent
{
    public override FormulaValue Value() => FormulaValue.Of(CellGrid.SerialDay(Day));
}

/// <summary>Text that leads to a cell of the workbook.</summary>
internal sealed record LinkContent(string Text, Sheet Sheet, int Row = 1, int Column = 1) : CellContent
{
    public override FormulaValue Value() => FormulaValue.Of(Text);
}
