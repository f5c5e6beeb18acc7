using System.Buffers;

namespace QualityAudit.Import.Workbooks;

/// <summary>Where names in a tag begin and end.</summary>
internal static class XmlNames
{
    private static readonly SearchValues<byte> Ends = SearchValues.Create(" \t\r\n/>=<"u8);

    public static bool IsBlank(byte b) => b is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n';

    /// <summary>Where the name begins behind its prefix.</summary>
    public static int LocalOffset(ReadOnlySpan<byte> name) => name.IndexOf((byte)':') + 1;

    /// <summary>Goes on to the end of a name; false where the bytes end before it does.</summary>
    public static bool Skip(ReadOnlySpan<byte> bytes, ref int at)
    {
        var length = bytes[at..].IndexOfAny(Ends);
        if (length == 0)
            throw new InvalidDataException("A tag without a name.");
        at += Math.Max(length, 0);
        return length > 0;
    }
}
