using QualityAudit.Spreadsheets.Formulas;

namespace QualityAudit.Spreadsheets;

/// <summary>
/// One cell: what it keeps of its content, and the number of its style. A workbook has hundreds of thousands of them, so that a text is kept as
/// it is, a number or day as a number, and only what leads or calculates as an object of its own.
/// </summary>
internal struct CellSlot
{
    // Counts, ratings, points: the same few over and over.
    private static readonly object[] SmallNumbers = [.. Enumerable.Range(0, 256).Select(number => (object)(decimal)number)];

    public int Style;

    /// <summary>Null for nothing; a text, a number, a link, a formula with its text, or a cell that calculates.</summary>
    public object? Held { get; private set; }

    /// <summary>Takes part in the sheet: it holds something or was given a style.</summary>
    public readonly bool IsThere => Held is not null || Style != 0;

    public void Hold(string text) => Held = text;

    public void Hold(decimal number) =>
        Held = number >= 0 && number < SmallNumbers.Length && decimal.IsInteger(number) ? SmallNumbers[(int)number] : number;

    public void Hold(LinkContent link) => Held = link;

    public void Hold(FormulaContent formula) => Held = formula;

    public void Hold(TextFormulaContent formula) => Held = formula;

    public void Hold(LiveCell calculating) => Held = calculating;

    /// <summary>What formulas find in it.</summary>
    public readonly FormulaValue Value() => Held switch
    {
        null => FormulaValue.Blank,
        string text => FormulaValue.Of(text),
        decimal number => FormulaValue.Of(number),
        LiveCell calculating => calculating.Value(),
        LinkContent link => FormulaValue.Of(link.Text),
        FormulaContent formula => FormulaValue.Of(formula.Number),
        var formula => FormulaValue.Of(((TextFormulaContent)formula).Text),
    };
}
