namespace QualityAudit.Spreadsheets;

/// <summary>What one cell is given to hold and how it looks; closed set. The cell keeps less of it (<see cref="CellSlot"/>).</summary>
internal abstract record CellContent
{
    public Look Look { get; init; } = Look.Plain;

    public static CellContent Empty { get; } = new TextContent("");
}

/// <summary>Text that stays text, whatever it starts with.</summary>
internal sealed record TextContent(string Text) : CellContent;

/// <summary>A number shown by an Excel number format.</summary>
internal sealed record NumberContent(decimal Number, string Format) : CellContent;

/// <summary>A formula with the engine's figure beside it: readers that do not calculate see the same as those that do.</summary>
/// <param name="Expression">Without the equals sign.</param>
/// <param name="Number">What the formula must come to.</param>
/// <param name="Format">Excel number format.</param>
internal sealed record FormulaContent(string Expression, decimal Number, string Format) : CellContent;

/// <summary>A formula that comes to a text, or to a text for now, with what it comes to.</summary>
/// <param name="Expression">Without the equals sign.</param>
/// <param name="Text">What the formula must come to.</param>
/// <param name="Format">Excel number format for when it comes to a number.</param>
internal sealed record TextFormulaContent(string Expression, string Text, string Format = "General") : CellContent;

internal sealed record DateContent(DateOnly Day) : CellContent;

/// <summary>Text that leads to a cell of the workbook.</summary>
internal sealed record LinkContent(string Text, Sheet Sheet, int Row = 1, int Column = 1) : CellContent;
