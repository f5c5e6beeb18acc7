using System.Security.Cryptography;
using QualityAudit.Audits;
using QualityAudit.Diagnostics;

namespace QualityAudit.Import.Workbooks;

/// <summary>
/// A file with its hash: what is hashed is what is read, even while somebody saves the file anew. Small files are held in memory; a large
/// one (photos, mostly) stays on disk and is refused when it changes meanwhile.
/// </summary>
public sealed class FileBytes
{
    private const long HeldInMemory = 16L << 20;
    private const int StartLength = 8192;

    private readonly byte[]? content;
    private readonly DateTime writtenAt;

    /// <summary>Bytes that somebody has read already.</summary>
    public FileBytes(FoundFile file, byte[] content)
    {
        File = file;
        Length = content.Length;
        this.content = content;
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(content));
        Start = content.AsMemory(0, Math.Min(content.Length, StartLength));
    }

    private FileBytes(FoundFile file, FileStream stream)
    {
        File = file;
        Length = stream.Length;
        writtenAt = System.IO.File.GetLastWriteTimeUtc(file.FullPath);
        if (file.WrittenAt is { } seen && (seen != writtenAt || file.Length != Length))
            throw StillWritten();
        if (Length <= HeldInMemory)
        {
            content = new byte[Length];
            stream.ReadExactly(content);
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(content));
            Start = content.AsMemory(0, Math.Min(content.Length, StartLength));
        }
        else
        {
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(stream));
            stream.Position = 0;
            var start = new byte[StartLength];
            stream.ReadExactly(start);
            Start = start;
        }

        if (stream.Length != Length || System.IO.File.GetLastWriteTimeUtc(file.FullPath) != writtenAt)
            throw StillWritten();
    }

    public FoundFile File { get; }

    public long Length { get; }

    /// <summary>Lower-case hex over the bytes.</summary>
    public string Sha256 { get; }

    /// <summary>The first bytes, by which its kind is told.</summary>
    public ReadOnlyMemory<byte> Start { get; }

    /// <summary>What has been spent on it so far.</summary>
    internal ReadingClock Clock { get; } = new();

    public SourceLocation Location => new(File.RelativePath);

    public static FileBytes Read(FoundFile file, ReadingLimits limits) => Guarded(file, stream =>
    {
        if (stream.Length > limits.FileBytes)
            throw LimitReached.OfFile(new SourceLocation(file.RelativePath), limits.FileBytes);
        return stream.Length == 0
            ? throw new UnreadableFileException(FileDiagnostics.Empty.At(new SourceLocation(file.RelativePath)))
            : new FileBytes(file, stream);
    });

    /// <summary>All bytes, for formats that are not read part by part.</summary>
    public ReadOnlyMemory<byte> Whole(long limit)
    {
        if (Length > limit)
            throw LimitReached.OfFile(Location, limit);
        if (content is not null)
            return content;
        using var stream = Open();
        var whole = new byte[Length];
        stream.ReadExactly(whole);
        return whole;
    }

    /// <summary>The bytes from the start; the stream belongs to the caller.</summary>
    public Stream Open()
    {
        if (content is not null)
            return new MemoryStream(content, writable: false);
        try
        {
            var stream = Opened(File);
            if (stream.Length == Length && System.IO.File.GetLastWriteTimeUtc(File.FullPath) == writtenAt)
                return stream;
            stream.Dispose();
            throw StillWritten();
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw CannotOpen(File, cause);
        }
    }

    private static FileBytes Guarded(FoundFile file, Func<FileStream, FileBytes> read)
    {
        try
        {
            using var stream = Opened(file);
            return read(stream);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw CannotOpen(file, cause);
        }
    }

    private static FileStream Opened(FoundFile file) => new(file.FullPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);

    private static UnreadableFileException CannotOpen(FoundFile file, Exception cause) =>
        new(FileDiagnostics.CannotOpen.At(new SourceLocation(file.RelativePath), ("reason", OpeningProblem.Of(cause))), cause);

    private UnreadableFileException StillWritten() => new(FileDiagnostics.StillWritten.At(Location));
}
