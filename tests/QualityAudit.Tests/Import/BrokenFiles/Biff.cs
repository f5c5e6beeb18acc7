using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using QualityAudit.Tests.Import.Workbooks;

namespace QualityAudit.Tests.Import.BrokenFiles;

/// <summary>Workbooks of Excel 95 (BIFF5) and of Excel 97 to 2003 (BIFF8) with one sheet, record by record. What reads as a number is one.</summary>
internal static class Biff
{
    public static byte[] Workbook5(string sheet, IReadOnlyList<IReadOnlyList<string>> rows, bool password = false) => OleBytes.Holding("Book", Records(sheet, rows, 0x0500, password));

    public static byte[] Workbook8(string sheet, IReadOnlyList<IReadOnlyList<string>> rows, bool password = false) => OleBytes.Holding("Workbook", Records(sheet, rows, 0x0600, password));

    /// <summary>A sheet of Excel 4: its records alone, without a file system around them.</summary>
    public static byte[] Sheet4(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var gbk = CodePagesEncodingProvider.Instance.GetEncoding(936)!;
        return
        [
            .. Record(0x0409, [0, 0, .. Word(0x10), 0, 0]), .. Record(0x0042, Word(936)),
            .. Record(0x0200, [.. Word(0), .. Word(rows.Count), .. Word(0), .. Word(rows[0].Count), 0, 0]),
            .. rows.SelectMany((row, r) => row.SelectMany((cell, c) => CellOf(r, c, cell, text => [.. Word(gbk.GetByteCount(text)), .. gbk.GetBytes(text)]))),
            .. Record(0x000A, []),
        ];
    }

    private static byte[] Records(string sheet, IReadOnlyList<IReadOnlyList<string>> rows, ushort version, bool password)
    {
        var gbk = CodePagesEncodingProvider.Instance.GetEncoding(936)!;
        byte[] Text(string text, bool isShort) => version == 0x0600
            ? [.. isShort ? [(byte)text.Length] : Word(text.Length), 1, .. Encoding.Unicode.GetBytes(text)]
            : [.. isShort ? [(byte)gbk.GetByteCount(text)] : Word(gbk.GetByteCount(text)), .. gbk.GetBytes(text)];

        var begin = Record(0x0809, [.. Word(version), .. Word(5), .. Word(0x1000), .. Word(1996), .. version == 0x0600 ? new byte[8] : []]);
        var lockRecord = !password ? Array.Empty<byte>() : Record(0x002F, version == 0x0600 ? [.. Word(1), .. Word(1), .. Word(1), .. KindByContentTests.Noise(48)] : [0x12, 0x34, 0x56, 0x78]);
        byte[] fonts = [.. Enumerable.Repeat(Record(0x0031, [200, 0, 0, 0, 0xFF, 0x7F, 0x90, 1, 0, 0, 0, 0, 0, 0, .. Text("Arial", isShort: true)]), 5).SelectMany(font => font)];
        var style = Record(0x00E0, version == 0x0600 ? new byte[20] : new byte[16]);
        byte[] before = [.. begin, .. lockRecord, .. Record(0x0042, Word(version == 0x0600 ? 1200 : 936)), .. fonts, .. style];
        var name = Text(sheet, isShort: true);
        var start = before.Length + 4 + 6 + name.Length + 4;
        var cells = rows.SelectMany((row, r) => row.SelectMany((cell, c) => CellOf(r, c, cell, text => Text(text, isShort: false)))).ToArray();
        byte[] size = version == 0x0600
            ? [.. Number(0), .. Number(rows.Count), .. Word(0), .. Word(rows[0].Count), 0, 0]
            : [.. Word(0), .. Word(rows.Count), .. Word(0), .. Word(rows[0].Count), 0, 0];
        return
        [
            .. before, .. Record(0x0085, [.. Number(start), 0, 0, .. name]), .. Record(0x000A, []),
            .. Record(0x0809, [.. Word(version), .. Word(0x10), .. Word(0x1000), .. Word(1996), .. version == 0x0600 ? new byte[8] : []]),
            .. Record(0x0200, size), .. cells, .. Record(0x000A, []),
        ];
    }

    private static byte[] CellOf(int row, int column, string cell, Func<string, byte[]> text)
    {
        byte[] place = [.. Word(row), .. Word(column), .. Word(0)];
        if (cell.Length == 0)
            return [];
        if (!double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return Record(0x0204, [.. place, .. text(cell)]);
        return Record(0x0203, [.. place, .. BitConverter.GetBytes(number)]);
    }

    private static byte[] Record(ushort type, byte[] body) => [.. Word(type), .. Word(body.Length), .. body];

    private static byte[] Word(int value)
    {
        var bytes = new byte[2];
        BinaryPrimitives.WriteUInt16LittleEndian(bytes, (ushort)value);
        return bytes;
    }

    private static byte[] Number(int value) => BitConverter.GetBytes(value);
}
