namespace QualityAudit.Spreadsheets.Formulas;

/// <summary>
/// A cell that calculates: a formula over other cells, held to the engine's figure before the workbook is written.
/// Without an expected figure it is a step that the engine does not name.
/// </summary>
internal sealed record LiveContent(Formula Formula, string Format = "General") : CellContent
{
    /// <summary>What a text formula will show, to measure the row by.</summary>
    public string Shown { get; init; } = "";

    /// <summary>What the engine computed: a number, or null where it has none (then the formula must come to a text).</summary>
    public (decimal? Number, string? Text)? Expected { get; init; }
}
