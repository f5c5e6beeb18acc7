using System.IO.Compression;
using System.IO.Hashing;
using QualityAudit.Audits;

namespace QualityAudit.Import.Workbooks;

/// <summary>
/// What reading a workbook has cost so far: bytes inflated, each part counted once however often it is read, and seconds of work.
/// </summary>
internal sealed class InflatedTotal(ReadingClock clock)
{
    private readonly Dictionary<string, long> parts = new(StringComparer.Ordinal);

    public ReadingClock Clock => clock;

    public long Bytes { get; private set; }

    public void Count(string part, long inflated)
    {
        var known = parts.GetValueOrDefault(part);
        if (inflated <= known)
            return;
        parts[part] = inflated;
        Bytes += inflated - known;
    }
}

/// <summary>One part of a workbook as it inflates: bytes are counted against the limits and the checksum is compared at the end.</summary>
internal sealed class PartStream(ZipArchiveEntry entry, SourceLocation location, ReadingLimits limits, InflatedTotal total) : Stream
{
    private readonly Stream inner = entry.Open();
    private readonly Crc32 crc = new();
    private long count;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => count; set => throw new NotSupportedException(); }

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        if (read == 0)
        {
            if (crc.GetCurrentHashAsUInt32() != entry.Crc32)
                throw new InvalidDataException("The part's checksum does not match.");
            return 0;
        }

        crc.Append(buffer[..read]);
        count += read;
        CheckLimits();
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <summary>Reads to the end so that the checksum is compared.</summary>
    public void Finish()
    {
        Span<byte> rest = stackalloc byte[4096];
        while (Read(rest) > 0)
        {
        }
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private void CheckLimits()
    {
        total.Count(entry.FullName, count);
        if (count > limits.PartBytes)
            throw LimitReached.OfInflatedBytes(location, limits.PartBytes);
        if (total.Bytes > limits.InflatedBytes)
            throw LimitReached.OfInflatedBytes(location, limits.InflatedBytes);
        if (count > limits.RatioCountsFrom && count / limits.Ratio > entry.CompressedLength)
            throw LimitReached.OfRatio(location, limits);
        if (total.Clock.Seconds > limits.Seconds)
            throw LimitReached.OfSeconds(location, limits);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}
