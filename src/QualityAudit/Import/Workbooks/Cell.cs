using QualityAudit.Audits;

namespace QualityAudit.Import.Workbooks;

/// <summary>What a cell holds. An error, a formula never calculated, a blank and a zero are four different things.</summary>
public enum CellType
{
    Blank,
    Text,
    Number,
    Date,
    Boolean,
    Error,

    /// <summary>A formula whose value was never stored: nobody knows what it says.</summary>
    Uncalculated,
}

/// <summary>
/// One cell as its file holds it. Text is never null: a number in its shortest invariant form, a date as yyyy-MM-dd, TRUE or FALSE,
/// an error as Excel shows it. Number: set for numbers and dates that a decimal can hold. Day: the day a number stands for in the
/// workbook's own date system; set for every number in a date's range, whatever its format.
/// </summary>
public readonly record struct Cell(CellAddress Address, CellType Type, string Text, decimal? Number = null, DateOnly? Day = null)
{
    public bool IsBlank => Type == CellType.Blank;

    public static Cell Blank(CellAddress address) => new(address, CellType.Blank, "");

    /// <summary>Text, or a blank where there is nothing to see.</summary>
    public static Cell OfText(CellAddress address, string text) =>
        string.IsNullOrWhiteSpace(text) ? Blank(address) : new(address, CellType.Text, text);
}

/// <summary>A row with something in it: its cells that are not blank, from left to right. Number counts from 1.</summary>
public sealed record SheetRow(int Number, bool Hidden, IReadOnlyList<Cell> Cells);
