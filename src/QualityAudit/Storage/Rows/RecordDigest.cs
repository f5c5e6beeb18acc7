using System.Buffers.Binary;
using System.Globalization;
using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace QualityAudit.Storage.Rows;

/// <summary>
/// A hash over the content of records in order: what they say and where, but, unless of whole rows, neither their numbers nor whether they still count.
/// The same in every database product. It finds damage and slips; it is no seal against somebody who may write.
/// </summary>
internal sealed class RecordDigest<TRecord>(bool whole = false) : RowSink
{
    private static readonly string[] Left = ["Id", "FileId", "SupersededById"];

    private readonly RecordTable<TRecord> table = RecordTables.Of<TRecord>();
    private readonly bool[] isLeft = [.. RecordTables.Of<TRecord>().Names(whole).Select(column => !whole && Left.Contains(column, StringComparer.Ordinal))];
    private readonly XxHash128 hash = new();
    private int next;

    public override string ToString() => hash.GetCurrentHashAsUInt128().ToString("x32", CultureInfo.InvariantCulture);

    public void Add(TRecord record)
    {
        next = 0;
        table.Write(record, this, whole);
    }

    public override void Whole(int? number) => Number(number);

    public override void Number(long? number) => Mark(number ?? -1);

    public override void Truth(bool? truth) => Mark(truth switch { true => 1, false => 0, null => -1 });

    public override void Day(DateOnly? day) => Mark(day?.DayNumber ?? -1);

    public override void Numbers(int[]? numbers)
    {
        if (Mark(numbers?.Length ?? -1))
            hash.Append(MemoryMarshal.AsBytes(numbers.AsSpan()));
    }

    protected override void PutText(string? text)
    {
        if (Mark(text?.Length ?? -1))
            hash.Append(MemoryMarshal.AsBytes(text.AsSpan()));
    }

    // False where the column is left out.
    private bool Mark(long number)
    {
        if (isLeft[next++])
            return false;
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, number);
        hash.Append(bytes);
        return true;
    }
}
