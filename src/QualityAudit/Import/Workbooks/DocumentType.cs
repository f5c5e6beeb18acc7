using System.IO.Compression;

namespace QualityAudit.Import.Workbooks;

/// <summary>Finds a document type in front of the root of parts that nobody reads otherwise: no workbook has one, in any of its parts.</summary>
internal static class DocumentType
{
    // A prologue longer than that is none of a workbook, and nothing of it is read.
    private const int LongestPrologue = 64 << 10;

    public static bool StandsIn(ZipArchiveEntry entry)
    {
        try
        {
            using var stream = entry.Open();
            var (buffer, length) = (new byte[1024], 0);
            while (true)
            {
                var read = stream.ReadAtLeast(buffer.AsSpan(length), buffer.Length - length, throwOnEndOfStream: false);
                // Of two bytes a letter one is zero.
                foreach (var letter in buffer.AsSpan(length, read).ToArray().Where(letter => letter != 0))
                    buffer[length++] = letter;
                if (BeginsWithDocumentType(buffer.AsSpan(0, length)) is { } found)
                    return found;
                if (read == 0 || length >= LongestPrologue)
                    return false;
                if (length > buffer.Length / 2)
                    Array.Resize(ref buffer, buffer.Length * 2);
            }
        }
        catch (Exception cause) when (cause is InvalidDataException or NotSupportedException or IOException)
        {
            // Damaged, which is said when the part is read, if it ever is.
            return false;
        }
    }

    /// <summary>Null where more has to be read to tell.</summary>
    private static bool? BeginsWithDocumentType(ReadOnlySpan<byte> text)
    {
        for (var next = text.IndexOf((byte)'<'); next >= 0; next = text.IndexOf((byte)'<'))
        {
            text = text[next..];
            if (text.StartsWith("<!DOCTYPE"u8))
                return true;
            if (text.Length < 9)
                return null;
            if (text[1] is not ((byte)'!' or (byte)'?'))
                return false;
            var end = text.StartsWith("<!--"u8) ? text.IndexOf("-->"u8) : text.IndexOf((byte)'>');
            if (end < 0)
                return null;
            text = text[(end + 1)..];
        }

        return null;
    }
}
