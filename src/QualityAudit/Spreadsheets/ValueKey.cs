using System.Globalization;
using QualityAudit.Spreadsheets.Formulas;

namespace QualityAudit.Spreadsheets;

/// <summary>Several values as one text to look up by, made in one place over and over: tables are counted through millions of times.</summary>
internal sealed class ValueKey
{
    private const char Between = '\u0001';
    private const int LongestNumber = 64;

    private char[] text = new char[256];
    private int length;

    public ReadOnlySpan<char> Text => text.AsSpan(0, length);

    public ValueKey Clear()
    {
        length = 0;
        return this;
    }

    public ValueKey Append(int number)
    {
        Reserve(LongestNumber);
        number.TryFormat(text.AsSpan(length), out var written, default, CultureInfo.InvariantCulture);
        length += written;
        text[length++] = Between;
        return this;
    }

    /// <summary>A number and a text that looks like it are two things; texts are told apart as <see cref="FormulaValue.AsText"/> has them.</summary>
    public void Append(FormulaValue value)
    {
        Reserve(value.Text.Length + LongestNumber);
        text[length++] = (char)('0' + (int)value.Kind);
        if (value.Kind == ValueKind.Number)
        {
            var isWhole = value.Number is > int.MinValue and < int.MaxValue && value.Number == decimal.Truncate(value.Number);
            _ = isWhole
                ? ((int)value.Number).TryFormat(text.AsSpan(length), out var written, default, CultureInfo.InvariantCulture)
                : value.Number.TryFormat(text.AsSpan(length), out written, "0.############", CultureInfo.InvariantCulture);
            length += written;
        }
        else
        {
            value.Text.CopyTo(text.AsSpan(length));
            length += value.Text.Length;
        }

        text[length++] = Between;
    }

    private void Reserve(int more)
    {
        if (length + more > text.Length)
            Array.Resize(ref text, Math.Max(length + more, text.Length * 2));
    }
}
