using System.Globalization;

namespace QualityAudit.Spreadsheets.Formulas;

internal enum ValueKind
{
    Blank,
    Number,
    Text,
    Logical,
}

/// <summary>What a cell or a formula comes to. Number: also 1 or 0 of a logical value, 0 of a blank.</summary>
internal readonly record struct FormulaValue(ValueKind Kind, decimal Number, string Text)
{
    public static FormulaValue Blank { get; } = new(ValueKind.Blank, 0, "");

    public bool IsNumber => Kind == ValueKind.Number;

    public static FormulaValue Of(decimal number) => new(ValueKind.Number, number, "");

    public static FormulaValue Of(string text) => new(ValueKind.Text, 0, text);

    public static FormulaValue Of(bool truth) => new(ValueKind.Logical, truth ? 1 : 0, "");

    /// <summary>As an operand of arithmetic; text there is an error in every spreadsheet program.</summary>
    public decimal AsNumber() => Kind == ValueKind.Text ? throw new FormulaFaultException($"'{Text}' is no number.") : Number;

    public bool AsTruth() => AsNumber() != 0;

    public string AsText() => Kind == ValueKind.Number ? Number.ToString("0.############", CultureInfo.InvariantCulture) : Text;

    /// <summary>As spreadsheets compare: text without regard to case, a blank as "" and as 0.</summary>
    public bool Is(FormulaValue other) => (Kind, other.Kind) switch
    {
        (ValueKind.Text, ValueKind.Text) => string.Equals(Text, other.Text, StringComparison.OrdinalIgnoreCase),
        (ValueKind.Text, ValueKind.Blank) => Text.Length == 0,
        (ValueKind.Blank, ValueKind.Text) => other.Text.Length == 0,
        (ValueKind.Text, _) or (_, ValueKind.Text) => false,
        _ => Number == other.Number,
    };
}

/// <summary>A formula that comes to nothing or to something else than the engine: a fault of the program, never of the input.</summary>
public sealed class FormulaFaultException(string message) : InvalidOperationException(message);
