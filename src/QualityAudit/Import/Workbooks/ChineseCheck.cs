namespace QualityAudit.Import.Workbooks;

/// <summary>
/// Whether bytes that come in pieces are Chinese text in GB18030: pairs and fours of bytes as it has them, most of them characters in
/// daily use, and no line that is UTF-8.
/// </summary>
internal sealed class ChineseCheck
{
    // Of the characters that Chinese texts are made of, nine in ten and more stand in the first level of GB2312.
    private const double LeastCommon = 0.7;

    private readonly Utf8Check line = new();
    private int lineCharacters;
    private long common;
    private long rare;
    private bool failed;
    private Awaited awaited;
    private byte lead;

    private enum Awaited
    {
        Lead,
        Trail,
        Third,
        Fourth,
    }

    public bool IsLikely => !failed && awaited == Awaited.Lead && !IsUtf8Chinese && common >= (common + rare) * LeastCommon;

    /// <summary>A line with two or more Chinese characters that is UTF-8 from end to end.</summary>
    private bool IsUtf8Chinese => lineCharacters >= 2 && line.IsValid;

    public void Add(ReadOnlySpan<byte> piece)
    {
        CheckLines(piece);
        for (var i = 0; i < piece.Length && !failed; i++)
            Take(piece[i]);
    }

    private void CheckLines(ReadOnlySpan<byte> piece)
    {
        while (!failed)
        {
            var end = piece.IndexOf((byte)'\n');
            var part = end < 0 ? piece : piece[..end];
            line.Add(part);
            foreach (var b in part)
                lineCharacters += b is >= 0xE3 and <= 0xE9 ? 1 : 0;
            if (end < 0)
                return;
            failed |= IsUtf8Chinese;
            line.Clear();
            lineCharacters = 0;
            piece = piece[(end + 1)..];
        }
    }

    private void Take(byte b)
    {
        switch (awaited)
        {
            case Awaited.Lead when b < 0x80:
                break;
            case Awaited.Lead:
                failed = b is 0x80 or 0xFF;
                (lead, awaited) = (b, Awaited.Trail);
                break;
            case Awaited.Trail when b is >= 0x30 and <= 0x39:
                rare++;
                awaited = Awaited.Third;
                break;
            case Awaited.Trail:
                failed = b is < 0x40 or 0x7F or 0xFF;
                // A1 to A9 are punctuation, full-width letters, list numbers; B0 to D7 the common characters; D8 to F7 the rarer ones of GB2312.
                if (b >= 0xA1 && lead is >= 0xB0 and <= 0xD7)
                    common++;
                else if (b < 0xA1 || lead is not (>= 0xA1 and <= 0xA9))
                    rare++;
                awaited = Awaited.Lead;
                break;
            case Awaited.Third:
                failed = b is < 0x81 or 0xFF;
                awaited = Awaited.Fourth;
                break;
            default:
                failed = b is < 0x30 or > 0x39;
                awaited = Awaited.Lead;
                break;
        }
    }
}
