namespace QualityAudit.Import.Workbooks;

/// <summary>The checksum of zip (ISO 3309). The framework's reader does not look at it, and one flipped byte can turn 9.5 into 1.5.</summary>
internal struct Crc32()
{
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(Entry)];

    private uint state = uint.MaxValue;

    public readonly uint Value => ~state;

    public void Append(ReadOnlySpan<byte> bytes)
    {
        foreach (var b in bytes)
            state = Table[(state ^ b) & 0xFF] ^ (state >> 8);
    }

    private static uint Entry(int index)
    {
        var value = (uint)index;
        for (var bit = 0; bit < 8; bit++)
            value = (value & 1) == 1 ? 0xEDB88320 ^ (value >> 1) : value >> 1;
        return value;
    }
}
