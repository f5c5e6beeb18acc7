using System.Buffers.Binary;

namespace QualityAudit.Import.Workbooks.Xls;

/// <summary>What a record of an .xls says of a cell that the library keeps to itself: that a formula made its value, that it is an error.</summary>
internal readonly record struct CellNote(bool IsFormula, bool IsUncalculated, string? Error);

/// <summary>
/// A walk over the records of an .xls for what ExcelDataReader does not tell: errors (it shows blanks), formulas that were never
/// calculated (it shows 0), and the date system.
/// </summary>
internal sealed class XlsRecords
{
    private const int BeginOfFile = 0x0809;
    private const int EndOfFile = 0x000A;
    private const int BoundSheet = 0x0085;
    private const int DateMode = 0x0022;
    private const int BooleanOrError = 0x0205;
    private const int CalculateOnLoad = 2;

    // Sixteen times the columns of such a sheet: more of them stand in one another's places, and all would be held at once.
    private const int MostInRow = 16 * 256;
    private readonly Dictionary<long, CellNote>[] sheets;
    private readonly int[] lastRows;

    private XlsRecords(ReadOnlySpan<byte> records)
    {
        var offsets = new List<int>();
        foreach (var record in new Walk(records, 0))
        {
            if (record.Type == DateMode && record.Body.Length >= 2)
                From1904 = record.Body[0] == 1;
            else if (record.Type == BoundSheet && record.Body.Length >= 6 && record.Body[5] == 0)
                offsets.Add(BinaryPrimitives.ReadInt32LittleEndian(record.Body));
        }

        sheets = new Dictionary<long, CellNote>[offsets.Count];
        lastRows = new int[offsets.Count];
        for (var i = 0; i < offsets.Count; i++)
            sheets[i] = Notes(records, offsets[i], out lastRows[i]);
    }

    public bool From1904 { get; }

    /// <summary>Nothing where the records cannot be walked; the values are then what the library makes of them.</summary>
    public static XlsRecords Of(ReadOnlyMemory<byte> file)
    {
        var isOle = file.Span.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]);
        return new XlsRecords(isOle ? new OleFile(file).Stream("Workbook", "Book") : file.Span);
    }

    /// <summary>The last row with a cell in it, from 1, whatever the sheet says of its own size.</summary>
    public int LastRow(int sheet) => sheet < lastRows.Length ? lastRows[sheet] : int.MaxValue;

    public bool HasNotes(int sheet) => sheet < sheets.Length && sheets[sheet].Count > 0;

    /// <summary>Row and column count from 1.</summary>
    public CellNote At(int sheet, int row, int column) =>
        sheet < sheets.Length && sheets[sheet].TryGetValue(Key(row - 1, column - 1), out var note) ? note : default;

    private static long Key(int row, int column) => ((long)row << 16) | (uint)column;

    private static Dictionary<long, CellNote> Notes(ReadOnlySpan<byte> records, int offset, out int lastRow)
    {
        var notes = new Dictionary<long, CellNote>();
        lastRow = 0;
        if (offset < 0 || offset >= records.Length)
            return notes;
        var (current, inRow) = (-1, 0);
        foreach (var record in new Walk(records, offset))
        {
            var body = record.Body;
            if (body.Length < 6 || !IsCell(record.Type))
                continue;
            var row = BinaryPrimitives.ReadUInt16LittleEndian(body);
            (current, inRow) = (row, row == current ? inRow + 1 : 1);
            if (inRow > MostInRow)
                throw new InvalidDataException("More cells in a row than it has places.");
            lastRow = Math.Max(lastRow, row + 1);
            if (body.Length < 8)
                continue;
            var key = Key(BinaryPrimitives.ReadUInt16LittleEndian(body), BinaryPrimitives.ReadUInt16LittleEndian(body[2..]));
            if (record.Type == BooleanOrError && body[7] == 1)
                notes[key] = new CellNote(false, false, Error(body[6]));
            else if (record.Type is 0x0006 or 0x0206 or 0x0406 && body.Length >= 16)
                notes[key] = Formula(body);
        }

        return notes;
    }

    // Integer, number, label, boolean or error, formula, label, rich text, shared text, RK number and several of them, each in its versions.
    private static bool IsCell(int type) =>
        type is 0x0002 or 0x0003 or 0x0004 or 0x0005 or 0x0006 or 0x0203 or 0x0204 or 0x0205 or 0x0206 or 0x0406 or 0x00D6 or 0x00FD or 0x00BD or 0x027E or 0x007E;

    private static CellNote Formula(ReadOnlySpan<byte> body)
    {
        var isWord = body[12] == 0xFF && body[13] == 0xFF;
        if (isWord)
            return new CellNote(true, false, body[6] == 2 ? Error(body[8]) : null);
        // Writers without a calculator leave a zero and the order to calculate when the file is opened: nobody knows the value.
        var orders = BinaryPrimitives.ReadUInt16LittleEndian(body[14..]);
        var isZero = BinaryPrimitives.ReadInt64LittleEndian(body[6..]) == 0;
        return new CellNote(true, isZero && (orders & CalculateOnLoad) != 0, null);
    }

    private static string Error(byte code) => code switch
    {
        0x00 => "#NULL!",
        0x07 => "#DIV/0!",
        0x0F => "#VALUE!",
        0x17 => "#REF!",
        0x1D => "#NAME?",
        0x24 => "#NUM!",
        _ => "#N/A",
    };

    private readonly ref struct Record(int type, ReadOnlySpan<byte> body)
    {
        public int Type => type;

        public ReadOnlySpan<byte> Body { get; } = body;
    }

    /// <summary>The records of one substream, from its beginning to its end; embedded charts within are passed over.</summary>
    private ref struct Walk(ReadOnlySpan<byte> records, int offset)
    {
        private readonly ReadOnlySpan<byte> records = records;
        private int next = offset;
        private int at;
        private int length;
        private int depth;

        public readonly Record Current => new(BinaryPrimitives.ReadUInt16LittleEndian(records[at..]), records.Slice(at + 4, length));

        public readonly Walk GetEnumerator() => this;

        public bool MoveNext()
        {
            while (next + 4 <= records.Length)
            {
                at = next;
                var type = BinaryPrimitives.ReadUInt16LittleEndian(records[at..]);
                length = BinaryPrimitives.ReadUInt16LittleEndian(records[(at + 2)..]);
                next = at + 4 + length;
                if (next > records.Length)
                    return false;
                depth += type is BeginOfFile or 0x0409 or 0x0209 or 0x0009 ? 1 : type == EndOfFile ? -1 : 0;
                if (depth <= 0)
                    return false;
                if (depth == 1)
                    return true;
            }

            return false;
        }
    }
}
