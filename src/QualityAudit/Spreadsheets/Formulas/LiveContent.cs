using System.Globalization;

namespace QualityAudit.Spreadsheets.Formulas;

/// <summary>
/// A cell that calculates: a formula over other cells, held to the engine's figure before the workbook is written.
/// Without an expected figure it is a step that the engine does not name.
/// </summary>
internal sealed record LiveContent(Formula Formula, string Format = "General") : CellContent
{
    private const decimal Tolerance = 1e-9m;
    private FormulaValue value;
    private Progress progress;

    private enum Progress : byte
    {
        None,
        Begun,
        Done,
    }

    /// <summary>What a text formula will show, to measure the row by.</summary>
    public string Shown { get; init; } = "";

    /// <summary>What the engine computed: a number, or null where it has none (then the formula must come to a text).</summary>
    public (decimal? Number, string? Text)? Expected { get; init; }

    public override FormulaValue Value()
    {
        if (progress == Progress.Done)
            return value;
        if (progress == Progress.Begun)
            throw new FormulaFaultException("A formula refers to itself.");
        progress = Progress.Begun;
        value = Formula.Value() is { Kind: not ValueKind.Blank } computed ? computed : FormulaValue.Of(0);
        progress = Progress.Done;
        return value;
    }

    /// <summary>Null, or what the formula and the engine disagree about.</summary>
    public string? Difference()
    {
        var computed = Value();
        if (Expected is not { } expected)
            return null;
        var same = expected switch
        {
            ({ } number, _) => computed.IsNumber && Math.Abs(computed.Number - number) <= Tolerance,
            (null, { } text) => computed.Kind == ValueKind.Text && string.Equals(computed.Text, text, StringComparison.Ordinal),
            _ => computed.Kind == ValueKind.Text,
        };
        return same ? null : string.Create(CultureInfo.InvariantCulture, $"the formula comes to '{computed.AsText()}', the engine to '{expected.Number}{expected.Text}'");
    }
}
