using System.Globalization;

namespace QualityAudit.Spreadsheets.Formulas;

/// <summary>
/// What a cell keeps of a <see cref="LiveContent"/>: its formula and what the engine expects, and from the time that it was computed, what it comes to
/// instead. A large workbook holds more than a hundred thousand of them.
/// </summary>
internal sealed class LiveCell(Formula formula, (decimal? Number, string? Text)? expected)
{
    private const decimal Tolerance = 1e-9m;

    private readonly Expectation expectation = expected switch
    {
        null => Expectation.None,
        ({ }, _) => Expectation.Number,
        (null, { }) => Expectation.Text,
        _ => Expectation.AnyText,
    };

    private decimal number = expected?.Number ?? 0;
    private string? text = expected?.Text;
    private string? difference;
    private Progress progress;
    private ValueKind kind;

    private enum Progress : byte
    {
        None,
        Begun,
        Done,
    }

    private enum Expectation : byte
    {
        None,
        Number,
        Text,
        AnyText,
    }

    public Formula Formula => formula;

    public FormulaValue Value()
    {
        if (progress == Progress.Done)
            return new FormulaValue(kind, number, text ?? "");
        if (progress == Progress.Begun)
            throw new FormulaFaultException("A formula refers to itself.");
        progress = Progress.Begun;
        var value = formula.Value() is { Kind: not ValueKind.Blank } computed ? computed : FormulaValue.Of(0);
        if (!IsExpected(value))
            difference = string.Create(CultureInfo.InvariantCulture, $"the formula comes to '{value.AsText()}', the engine to '{(expectation == Expectation.Number ? number : null)}{text}'");
        (kind, number, text) = value;
        progress = Progress.Done;
        return value;
    }

    /// <summary>Null, or what the formula and the engine disagree about.</summary>
    public string? Difference()
    {
        Value();
        return difference;
    }

    private bool IsExpected(FormulaValue value) => expectation switch
    {
        Expectation.Number => value.IsNumber && Math.Abs(value.Number - number) <= Tolerance,
        Expectation.Text => value.Kind == ValueKind.Text && string.Equals(value.Text, text, StringComparison.Ordinal),
        Expectation.AnyText => value.Kind == ValueKind.Text,
        _ => true,
    };
}
