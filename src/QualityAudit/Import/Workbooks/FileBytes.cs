using System.Security.Cryptography;
using QualityAudit.Audits;
using QualityAudit.Diagnostics;

namespace QualityAudit.Import.Workbooks;

/// <summary>The bytes of a file with their hash: what is hashed is what is read, even while somebody saves the file anew.</summary>
public sealed record FileBytes(FoundFile File, byte[] Content)
{
    /// <summary>Lower-case hex over the bytes.</summary>
    public string Sha256 { get; } = Convert.ToHexStringLower(SHA256.HashData(Content));

    public SourceLocation Location => new(File.RelativePath);

    public static FileBytes Read(FoundFile file, ReadingLimits limits)
    {
        var location = new SourceLocation(file.RelativePath);
        try
        {
            using var stream = new FileStream(file.FullPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            if (stream.Length > limits.FileBytes)
                throw LimitReached.OfFile(location, limits);
            var content = new byte[stream.Length];
            stream.ReadExactly(content);
            if (content.Length == 0)
                throw new UnreadableFileException(FileDiagnostics.Empty.At(location));
            return new FileBytes(file, content);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableFileException(FileDiagnostics.CannotOpen.At(location, ("reason", OpeningProblem.Of(cause))), cause);
        }
    }
}
