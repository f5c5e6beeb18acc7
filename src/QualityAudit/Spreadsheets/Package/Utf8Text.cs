using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace QualityAudit.Spreadsheets.Package;

/// <summary>XML being written as bytes, in chunks. Text and Attribute are escaped; Raw is taken as it stands.</summary>
internal sealed class Utf8Text(Stream output) : IDisposable
{
    private const int Size = 1 << 16;
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\r");
    private static readonly SearchValues<char> SpecialInQuotes = SearchValues.Create("&<>\"\n\t\r");
    private readonly byte[] buffer = ArrayPool<byte>.Shared.Rent(Size);
    private int used;

    /// <summary>What stands between two tags, for a text that is written many times.</summary>
    public static byte[] Bytes(string text)
    {
        using var bytes = new MemoryStream();
        using (var xml = new Utf8Text(bytes))
            xml.Text(text);
        return bytes.ToArray();
    }

    // The markup between values is short and known when this is compiled: copied without a call.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Utf8Text Raw(ReadOnlySpan<byte> markup)
    {
        if (!markup.TryCopyTo(buffer.AsSpan(used)))
            return InParts(markup);
        used += markup.Length;
        return this;
    }

    public Utf8Text Raw(ReadOnlySpan<char> markup)
    {
        while (!markup.IsEmpty)
        {
            if (buffer.Length - used < 1024)
                Flush();
            var part = markup[..Math.Min(markup.Length, (buffer.Length - used) / 3)];
            if (part.Length < markup.Length && char.IsHighSurrogate(part[^1]))
                part = part[..^1];
            used += Encoding.UTF8.GetBytes(part, buffer.AsSpan(used));
            markup = markup[part.Length..];
        }

        return this;
    }

    /// <summary>Text between two tags.</summary>
    public Utf8Text Text(ReadOnlySpan<char> text) => Escaped(text, Special);

    /// <summary>Text between quotation marks.</summary>
    public Utf8Text Attribute(ReadOnlySpan<char> text) => Escaped(text, SpecialInQuotes);

    public Utf8Text Number(int number)
    {
        if (buffer.Length - used < 32)
            Flush();
        if (number is >= 0 and < 10)
        {
            buffer[used++] = (byte)('0' + number);
            return this;
        }

        number.TryFormat(buffer.AsSpan(used), out var written, default, CultureInfo.InvariantCulture);
        used += written;
        return this;
    }

    public Utf8Text Number(double number)
    {
        // Most figures are counts and ratings. What came to nothing from below is 0 too.
        if (number is > int.MinValue and < int.MaxValue && (int)number is var whole && whole == number)
            return Number(whole);
        if (buffer.Length - used < 64)
            Flush();
        number.TryFormat(buffer.AsSpan(used), out var written, "R", CultureInfo.InvariantCulture);
        used += written;
        return this;
    }

    /// <summary>As a cell holds it: as the nearest double.</summary>
    public Utf8Text Figure(decimal number)
    {
        // Of long decimals the conversion misses it: 100.00…0 became 99.99999999999999. Reading the digits does not.
        const byte Long = 12;
        return Number(number.Scale > Long ? Nearest(number) : (double)number);
    }

    /// <summary>All its digits and no more.</summary>
    public Utf8Text Number(decimal number)
    {
        if (number is >= 0 and < int.MaxValue && number.Scale == 0 && !decimal.IsNegative(number))
            return Number((int)number);
        if (buffer.Length - used < 64)
            Flush();
        number.TryFormat(buffer.AsSpan(used), out var written, "0.############################", CultureInfo.InvariantCulture);
        used += written;
        return this;
    }

    /// <summary>"AB12".</summary>
    public Utf8Text Address(int row, int column) => Column(column).Number(row);

    public Utf8Text Column(int column)
    {
        if (buffer.Length - used < 8)
            Flush();
        if (column > 26)
        {
            if (column > 702)
                buffer[used++] = (byte)('A' + (column - 703) / 676);
            buffer[used++] = (byte)('A' + (column - 27) / 26 % 26);
        }

        buffer[used++] = (byte)('A' + (column - 1) % 26);
        return this;
    }

    public void Dispose()
    {
        Flush();
        ArrayPool<byte>.Shared.Return(buffer);
    }

    private static double Nearest(decimal number)
    {
        Span<char> digits = stackalloc char[32];
        number.TryFormat(digits, out var written, default, CultureInfo.InvariantCulture);
        return double.Parse(digits[..written], NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    private Utf8Text InParts(ReadOnlySpan<byte> markup)
    {
        while (markup.Length > buffer.Length - used)
        {
            var part = buffer.Length - used;
            markup[..part].CopyTo(buffer.AsSpan(used));
            used += part;
            markup = markup[part..];
            Flush();
        }

        markup.CopyTo(buffer.AsSpan(used));
        used += markup.Length;
        return this;
    }

    private Utf8Text Escaped(ReadOnlySpan<char> text, SearchValues<char> special)
    {
        for (var at = text.IndexOfAny(special); at >= 0; at = text.IndexOfAny(special))
        {
            Raw(text[..at]).Raw(text[at] switch
            {
                '&' => "&amp;"u8,
                '<' => "&lt;"u8,
                '>' => "&gt;"u8,
                '"' => "&quot;"u8,
                '\n' => "&#10;"u8,
                '\t' => "&#9;"u8,
                _ => "&#13;"u8,
            });
            text = text[(at + 1)..];
        }

        return Raw(text);
    }

    private void Flush()
    {
        output.Write(buffer, 0, used);
        used = 0;
    }
}
