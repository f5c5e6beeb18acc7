using System.Buffers.Binary;
using System.Text;

namespace QualityAudit.Benchmarks.Hostile;

/// <summary>.xls as large as it may be: records of Excel 97 in a file system with sectors of 512 bytes, which other programs open.</summary>
internal static class HostileOldFiles
{
    private const int Sector = 512;

    public static IEnumerable<HostileFile> All =>
    [
        new("26 MB of .xls, 53,000 rows", "a.xls", "QA1010", Workbook(65_536, row => Enumerable.Range(0, 20).SelectMany(column => Text(row, column, row == 0 ? Headers[column % Headers.Length] : "备注甲")))) { IsTested = true },
        new("26 MB of numbers in .xls", "a.xls", "", Workbook(65_536, row => Enumerable.Range(0, 26).SelectMany(column => Number(row, column, row + column)))),
        new("26 MB of .xls without meaning", "a.xls", "", Stream(() => { var noise = new byte[25 << 20]; new Random(3).NextBytes(noise); return noise; })),
        new("an .xls whose cells all stand in one place", "a.xls", "QA1009", Workbook(1, _ => Enumerable.Range(0, 900_000).SelectMany(i => Number(0, 0, i)))) { IsTested = true },
        new("an .xls with a header of 256 columns in 60,000 rows", "a.xls", "", Workbook(4_000, row => Enumerable.Range(0, 256).SelectMany(column => Text(row, column, Headers[column % Headers.Length])))),
    ];

    private static readonly string[] Headers = ["年度", "季度", "区域", "项目", "得分"];

    private static Action<Stream> Workbook(int rows, Func<int, IEnumerable<byte>> row) => Stream(() =>
    {
        var font = Record(0x0031, [200, 0, 0, 0, 0xFF, 0x7F, 0x90, 1, 0, 0, 0, 0, 0, 0, 5, 1, .. Encoding.Unicode.GetBytes("Arial")]);
        byte[] begin = [.. Record(0x0809, [0, 6, 5, 0, 0, 0x10, 0xCC, 7, .. new byte[8]]), .. Record(0x0042, [0xB0, 4]), .. font, .. font, .. font, .. font, .. font, .. Record(0x00E0, new byte[20])];
        byte[] name = [1, 0, (byte)'a'];
        var start = begin.Length + 4 + 6 + name.Length + 4;
        using var book = new MemoryStream();
        book.Write(begin);
        book.Write(Record(0x0085, [.. BitConverter.GetBytes(start), 0, 0, .. name]));
        book.Write(Record(0x000A, []));
        book.Write(Record(0x0809, [0, 6, 0x10, 0, 0, 0x10, 0xCC, 7, .. new byte[8]]));
        book.Write(Record(0x0200, [.. BitConverter.GetBytes(0), .. BitConverter.GetBytes(rows), 0, 0, 0, 1, 0, 0]));
        for (var i = 0; i < rows && book.Length < 25 << 20; i++)
            book.Write([.. row(i)]);
        book.Write(Record(0x000A, []));
        return book.ToArray();
    });

    private static byte[] Text(int row, int column, string text) => Record(0x0204, [.. Place(row, column), .. Word(text.Length), 1, .. Encoding.Unicode.GetBytes(text)]);

    private static byte[] Number(int row, int column, double number) => Record(0x0203, [.. Place(row, column), .. BitConverter.GetBytes(number)]);

    private static byte[] Place(int row, int column) => [.. Word(row), .. Word(column), 0, 0];

    private static byte[] Record(ushort type, byte[] body) => [.. Word(type), .. Word(body.Length), .. body];

    private static byte[] Word(int value) => [(byte)value, (byte)(value >> 8)];

    /// <summary>The file system around one stream "Workbook": header, allocation table, where the rest of the table is, directory, content.</summary>
    private static Action<Stream> Stream(Func<byte[]> make) => file =>
    {
        const int entries = Sector / 4;
        const int inHeader = 109;
        var content = make();
        var sectors = (content.Length + Sector - 1) / Sector;
        var (tables, lists) = (1, 0);
        while (tables * entries < tables + lists + 1 + sectors)
        {
            tables++;
            lists = Math.Max(0, tables - inHeader + entries - 2) / (entries - 1);
        }

        var header = new byte[Sector];
        ((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]).CopyTo(header);
        void Put(byte[] to, int at, int value) => BinaryPrimitives.WriteInt32LittleEndian(to.AsSpan(at), value);
        header[24] = 0x3E;
        header[26] = 3;
        header[28] = 0xFE;
        header[29] = 0xFF;
        header[30] = 9;
        header[32] = 6;
        Put(header, 44, tables);
        Put(header, 48, tables + lists);
        Put(header, 56, 4096);
        Put(header, 60, -2);
        Put(header, 68, lists == 0 ? -2 : tables);
        Put(header, 72, lists);
        header.AsSpan(76).Fill(0xFF);
        for (var i = 0; i < Math.Min(tables, inHeader); i++)
            Put(header, 76 + i * 4, i);
        file.Write(header);

        var table = new byte[tables * Sector];
        table.AsSpan().Fill(0xFF);
        for (var i = 0; i < tables; i++)
            Put(table, i * 4, -3);
        for (var i = 0; i < lists; i++)
            Put(table, (tables + i) * 4, -4);
        Put(table, (tables + lists) * 4, -2);
        var first = tables + lists + 1;
        for (var i = 0; i < sectors; i++)
            Put(table, (first + i) * 4, i + 1 < sectors ? first + i + 1 : -2);
        file.Write(table);

        for (var i = 0; i < lists; i++)
        {
            var list = new byte[Sector];
            list.AsSpan().Fill(0xFF);
            for (var k = 0; k < entries - 1 && inHeader + i * (entries - 1) + k < tables; k++)
                Put(list, k * 4, inHeader + i * (entries - 1) + k);
            Put(list, Sector - 4, i + 1 < lists ? tables + i + 1 : -2);
            file.Write(list);
        }

        var directory = new byte[Sector];
        Entry(directory, 0, "Root Entry", 5, -2, 0, child: 1);
        Entry(directory, 1, "Workbook", 2, first, content.Length, child: -1);
        for (var i = 2; i < Sector / 128; i++)
            Entry(directory, i, "", 0, 0, 0, child: -1);
        file.Write(directory);
        file.Write(content);
        file.Write(new byte[sectors * Sector - content.Length]);

        void Entry(byte[] to, int index, string name, byte kind, int start, int length, int child)
        {
            var entry = index * 128;
            Encoding.Unicode.GetBytes(name).CopyTo(to, entry);
            to[entry + 64] = (byte)(name.Length == 0 ? 0 : (name.Length + 1) * 2);
            to[entry + 66] = kind;
            to[entry + 67] = 1;
            Put(to, entry + 68, -1);
            Put(to, entry + 72, -1);
            Put(to, entry + 76, child);
            Put(to, entry + 116, start);
            Put(to, entry + 120, length);
        }
    };
}
