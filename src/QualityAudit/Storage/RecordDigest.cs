using System.Buffers.Binary;
using System.Globalization;
using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace QualityAudit.Storage;

/// <summary>
/// A hash over the content of records in order: what they say and where, but, unless of whole rows, neither their numbers nor whether they still count.
/// The same in every database product. It finds damage and slips; it is no seal against somebody who may write.
/// </summary>
internal sealed class RecordDigest(RecordColumns columns, bool whole = false)
{
    private static readonly string[] Left = ["Id", "FileId", "SupersededById"];

    private readonly IReadOnlyList<RecordColumn> content = [.. columns.Columns.Where(column => whole || !Left.Contains(column.Name, StringComparer.Ordinal))];
    private readonly XxHash128 hash = new();

    public override string ToString() => hash.GetCurrentHashAsUInt128().ToString("x32", CultureInfo.InvariantCulture);

    public void Add(object record)
    {
        foreach (var column in content)
            Append(column.PlainOf(record));
    }

    private void Append(object? value)
    {
        switch (value)
        {
            case null:
                Mark(-1);
                break;
            case string text:
                Mark(text.Length);
                hash.Append(MemoryMarshal.AsBytes(text.AsSpan()));
                break;
            case int[] numbers:
                Mark(numbers.Length);
                hash.Append(MemoryMarshal.AsBytes(numbers.AsSpan()));
                break;
            case DateOnly day:
                Mark(day.DayNumber);
                break;
            case bool truth:
                Mark(truth ? 1 : 0);
                break;
            default:
                Mark(Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
        }
    }

    private void Mark(long number)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, number);
        hash.Append(bytes);
    }
}
