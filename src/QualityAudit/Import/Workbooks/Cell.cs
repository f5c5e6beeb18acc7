using System.Globalization;
using QualityAudit.Audits;
using QualityAudit.Rubrics.Scales;

namespace QualityAudit.Import.Workbooks;

/// <summary>What a cell holds. An error, a formula never calculated, a blank and a zero are four different things.</summary>
public enum CellType : byte
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
/// an error as Excel shows it, a share of a hundred as the text it looks like ("95%"). Kept small, because a sheet holds millions.
/// </summary>
public readonly record struct Cell
{
    // Binary doubles reach further than decimals; what lies beyond is kept as text.
    private const double DecimalReach = 7e28;

    // Ratings and numbers of rows, asked for again and again.
    private static readonly string[] SmallNumbers = [.. Enumerable.Range(0, 256).Select(number => number.ToString(CultureInfo.InvariantCulture))];

    private readonly string? text;
    private readonly double value;
    private readonly Holds holds;

    private Cell(CellAddress address, CellType type, string? text, double value = 0, Holds holds = Holds.TextOnly)
    {
        Address = address;
        Type = type;
        this.text = text;
        this.value = value;
        this.holds = holds;
    }

    [Flags]
    private enum Holds : byte
    {
        TextOnly = 0,
        Number = 1,
        From1904 = 2,
        DayAlone = 4,
        Percent = 8,
    }

    public CellAddress Address { get; }

    public CellType Type { get; }

    /// <summary>The value stands there because a formula made it.</summary>
    public bool IsFormula { get; init; }

    /// <summary>The code of the number format ("0.0%", "m-d"); null for the general one. What is no text or number has none that matters.</summary>
    public string? Format { get; init; }

    /// <summary>Length of the text where the file holds one; numbers are never long.</summary>
    internal int StoredLength => text?.Length ?? 0;

    public bool IsBlank => Type == CellType.Blank;

    public string Text => text ?? (Type == CellType.Date ? Iso(Day!.Value)
        : holds.HasFlag(Holds.Percent) ? $"{CanonicalNumber.Write((decimal)value * 100)}%"
        : value >= 0 && value < SmallNumbers.Length && value == (int)value ? SmallNumbers[(int)value]
        : CanonicalNumber.Write((decimal)value));

    /// <summary>The value as the file stores it: a date's serial number, 0.95 for "95%", every digit of 0.30000000000000004.</summary>
    public string Raw => holds.HasFlag(Holds.Number) ? value.ToString("R", CultureInfo.InvariantCulture) : Text;

    /// <summary>Set for numbers and dates that a decimal can hold, with the 15 significant digits that Excel itself shows.</summary>
    public decimal? Number => Type is CellType.Number or CellType.Date && holds.HasFlag(Holds.Number) ? (decimal)value : null;

    /// <summary>The day a number stands for in the workbook's own date system; set for every number in a date's range, whatever its format.</summary>
    public DateOnly? Day => holds.HasFlag(Holds.DayAlone) ? DateOnly.FromDayNumber((int)value)
        : holds.HasFlag(Holds.Number) && Type != CellType.Text ? SerialDay.Of(value, holds.HasFlag(Holds.From1904))
        : null;

    public static Cell Blank(CellAddress address) => new(address, CellType.Blank, "");

    /// <summary>Text, or a blank where there is nothing to see.</summary>
    public static Cell OfText(CellAddress address, string text) =>
        string.IsNullOrWhiteSpace(text) ? Blank(address) : new(address, CellType.Text, text);

    public static Cell OfBoolean(CellAddress address, bool value) => new(address, CellType.Boolean, value ? "TRUE" : "FALSE");

    public static Cell OfError(CellAddress address, string shown) => new(address, CellType.Error, shown);

    public static Cell Uncalculated(CellAddress address) => new(address, CellType.Uncalculated, "") { IsFormula = true };

    /// <summary>A day that the file writes as a day, not as a number.</summary>
    public static Cell OfDay(CellAddress address, DateOnly day) => new(address, CellType.Date, null, day.DayNumber, Holds.DayAlone);

    /// <summary>What is stored as a number although no number can be read from it ("INF", "1E400").</summary>
    public static Cell OfUnreadableNumber(CellAddress address, string stored) => new(address, CellType.Number, stored);

    /// <summary>
    /// A number as workbooks store it, a binary double: 0.1+0.2 is stored as 0.30000000000000004 and means 0.3. Its format makes a day
    /// or a share of a hundred of it.
    /// </summary>
    internal static Cell OfNumber(CellAddress address, double stored, NumberFormat format, bool from1904)
    {
        if (!double.IsFinite(stored) || Math.Abs(stored) >= DecimalReach)
            return OfUnreadableNumber(address, stored.ToString("R", CultureInfo.InvariantCulture));
        var held = Holds.Number | (from1904 ? Holds.From1904 : Holds.TextOnly);
        // Who types 95% sees 95%, and 0.95 is stored: it stays the text it looks like, so that nobody takes it for less than 1.
        return format.Kind switch
        {
            NumberKind.Percent => new(address, CellType.Text, null, stored, held | Holds.Percent) { Format = format.Code },
            NumberKind.Day when SerialDay.Of(stored, from1904) is not null => new(address, CellType.Date, null, stored, held) { Format = format.Code },
            _ => new(address, CellType.Number, null, stored, held) { Format = format.Code },
        };
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>A row with something in it: its cells that are not blank, from left to right. Number counts from 1.</summary>
public sealed record SheetRow(int Number, bool Hidden, IReadOnlyList<Cell> Cells)
{
    /// <summary>The cell in a column; null where nothing is written.</summary>
    public Cell? At(int column)
    {
        var (low, high) = (0, Cells.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Cells[middle].Address.Column < column ? (middle + 1, high) : (low, middle);
        }

        return low < Cells.Count && Cells[low].Address.Column == column ? Cells[low] : null;
    }
}

/// <summary>Cells merged into one, from the upper left one, which holds the value, to the lower right one.</summary>
public readonly record struct MergedRange(CellAddress First, CellAddress Last)
{
    public bool Contains(CellAddress cell) =>
        cell.Row >= First.Row && cell.Row <= Last.Row && cell.Column >= First.Column && cell.Column <= Last.Column;

    /// <summary>Reads "B2:D4"; false for anything else.</summary>
    public static bool TryParse(string? text, out MergedRange range)
    {
        range = default;
        var colon = text?.IndexOf(':', StringComparison.Ordinal) ?? -1;
        if (colon < 0 || !CellAddress.TryParse(text![..colon], out var first) || !CellAddress.TryParse(text[(colon + 1)..], out var last))
            return false;
        range = new(first, last);
        return first.Row <= last.Row && first.Column <= last.Column;
    }

    public override string ToString() => $"{First}:{Last}";
}
