using System.Text;
using QualityAudit.Diagnostics;

namespace QualityAudit.Import.Workbooks;

/// <summary>
/// The encoding of a text file: by byte order mark, else UTF-8 where every byte fits, else GB18030 (GBK, GB2312), which Chinese versions
/// of Excel write. What fits none of them, or only looks as if it did (Big5, two encodings in one file), is refused rather than guessed.
/// All bytes are looked at, piece by piece.
/// </summary>
internal sealed record TextDecoding(Encoding Encoding, int Mark, string Name)
{
    // Even, so that no character of UTF-16 is cut.
    private const int PieceLength = 1 << 16;

    private delegate void Look(ReadOnlySpan<byte> piece);

    public static TextDecoding Of(FileBytes file) => Find(file) ?? throw new UnreadableFileException(FileDiagnostics.UnknownEncoding.At(file.Location));

    private static TextDecoding? Find(FileBytes file)
    {
        var start = file.Start.Span;
        if (start is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            var isLittle = start[0] == 0xFF;
            return HasZeroCharacter(file) ? null : new(new UnicodeEncoding(!isLittle, false, true), 2, isLittle ? "UTF-16 LE" : "UTF-16 BE");
        }

        var mark = start is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0;
        var utf8 = new Utf8Check();
        var hasZero = false;
        Each(file, piece =>
        {
            utf8.Add(piece);
            hasZero |= piece.Contains((byte)0);
        });
        if (hasZero)
            return null;
        if (utf8.IsValid)
            return new(new UTF8Encoding(false, true), mark, "UTF-8");
        if (mark > 0)
            return null;
        var chinese = new ChineseCheck();
        Each(file, chinese.Add);
        return chinese.IsLikely
            ? new(CodePagesEncodingProvider.Instance.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!, 0, "GB18030")
            : null;
    }

    private static bool HasZeroCharacter(FileBytes file)
    {
        var found = false;
        Each(file, piece =>
        {
            for (var i = 0; i + 1 < piece.Length && !found; i += 2)
                found = piece[i] == 0 && piece[i + 1] == 0;
        });
        return found;
    }

    private static void Each(FileBytes file, Look look)
    {
        using var stream = file.Open();
        var piece = new byte[PieceLength];
        for (var read = Next(); read > 0; read = Next())
            look(piece.AsSpan(0, read));

        int Next() => stream.ReadAtLeast(piece, piece.Length, throwOnEndOfStream: false);
    }
}
