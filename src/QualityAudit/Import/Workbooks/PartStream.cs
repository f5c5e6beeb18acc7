using System.IO.Compression;
using QualityAudit.Audits;

namespace QualityAudit.Import.Workbooks;

/// <summary>Bytes inflated so far over all parts of a workbook.</summary>
internal sealed class InflatedTotal
{
    public long Bytes { get; set; }
}

/// <summary>One part of a workbook as it inflates: bytes are counted against the limits and the checksum is compared at the end.</summary>
internal sealed class PartStream(ZipArchiveEntry entry, SourceLocation location, ReadingLimits limits, InflatedTotal total) : Stream
{
    private readonly Stream inner = entry.Open();
    private Crc32 crc = new();
    private long count;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => count; set => throw new NotSupportedException(); }

    /// <summary>Refuses a part whose header already tells more than is read. Headers may lie, so the bytes are counted all the same.</summary>
    public PartStream Checked()
    {
        CheckLimits(entry.Length, total.Bytes + entry.Length);
        return this;
    }

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        if (read == 0)
        {
            if (crc.Value != entry.Crc32)
                throw new InvalidDataException("The part's checksum does not match.");
            return 0;
        }

        crc.Append(buffer[..read]);
        count += read;
        total.Bytes += read;
        CheckLimits(count, total.Bytes);
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

    private void CheckLimits(long ofPart, long ofAll)
    {
        if (ofPart > limits.PartBytes)
            throw LimitReached.OfInflatedBytes(location, limits.PartBytes);
        if (ofAll > limits.InflatedBytes)
            throw LimitReached.OfInflatedBytes(location, limits.InflatedBytes);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}
