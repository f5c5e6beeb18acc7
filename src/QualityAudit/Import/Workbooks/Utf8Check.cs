using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace QualityAudit.Import.Workbooks;

/// <summary>Whether bytes that come in pieces are UTF-8; a character may be cut anywhere.</summary>
internal sealed class Utf8Check
{
    private const int LongestCharacter = 4;

    private readonly byte[] cut = new byte[LongestCharacter];
    private int kept;
    private bool failed;

    /// <summary>All bytes so far are whole characters.</summary>
    public bool IsValid => !failed && kept == 0;

    public void Add(ReadOnlySpan<byte> piece)
    {
        while (kept > 0 && piece.Length > 0 && !failed)
        {
            cut[kept++] = piece[0];
            piece = piece[1..];
            var status = Rune.DecodeFromUtf8(cut.AsSpan(0, kept), out _, out _);
            failed = status == OperationStatus.InvalidData;
            kept = status == OperationStatus.NeedMoreData ? kept : 0;
        }

        if (failed || piece.Length == 0)
            return;
        kept = Unfinished(piece);
        piece[^kept..].CopyTo(cut);
        failed = !Utf8.IsValid(piece[..^kept]);
    }

    public void Clear() => (kept, failed) = (0, false);

    /// <summary>How many bytes at the end begin a character that goes on.</summary>
    private static int Unfinished(ReadOnlySpan<byte> piece)
    {
        for (var length = 1; length < LongestCharacter && length <= piece.Length; length++)
        {
            var lead = piece[^length];
            if (lead is >= 0x80 and < 0xC0)
                continue;
            var needed = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
            return needed > length ? length : 0;
        }

        return 0;
    }
}
