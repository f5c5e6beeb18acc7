using System.Buffers.Text;
using System.Globalization;
using QualityAudit.Audits;

namespace QualityAudit.Import.Workbooks;

/// <summary>One sheet of an .xlsx workbook. Places come from the cells' own references; where there are none, they are counted.</summary>
internal sealed class XlsxWorksheet(XlsxPackage package, string part, string name, bool hidden, XlsxCells contents) : IWorksheet
{
    private readonly HiddenColumns hiddenColumns = new();
    private readonly List<MergedRange> merges = [];

    public string? Name => name;

    public bool Hidden => hidden;

    public IReadOnlyList<int> HiddenColumns => hiddenColumns.Columns;

    public IReadOnlyList<MergedRange> Merges => merges;

    private SourceLocation Here => new(package.Location.File, Shown.Path(name));

    public IEnumerable<SheetRow> Rows()
    {
        hiddenColumns.Clear();
        merges.Clear();
        foreach (var row in package.Tokens(part, ReadSheet))
            yield return row;
        contents.Finish();
    }

    private IEnumerable<SheetRow> ReadSheet(XmlTokens xml)
    {
        while (xml.Next())
        {
            if (xml.Token != XmlToken.StartTag || xml.Depth == 0)
                continue;
            if (xml.Depth == 2 && xml.Is("col"u8))
                NoteHiddenColumns(xml);
            else if (xml.Depth == 2 && xml.Is("mergeCell"u8))
                NoteMerge(xml);
            else if (xml.Depth == 1 && xml.Is("sheetData"u8))
            {
                foreach (var row in ReadRows(xml))
                    yield return row;
            }
        }
    }

    private IEnumerable<SheetRow> ReadRows(XmlTokens xml)
    {
        var guard = new SheetGuard(Here, package.Limits, package.Clock);
        var reader = contents.Reader(xml);
        var cells = new List<Cell>();
        var row = 0;
        while (xml.Next() && !(xml.Token == XmlToken.EndTag && xml.Depth == 1))
        {
            if (xml.Token != XmlToken.StartTag || !xml.Is("row"u8))
                continue;
            row = xml.Attribute("r"u8) is { Length: > 0 } number ? RowNumber(number) : row + 1;
            if (row > CellAddress.LastRow)
                throw guard.Outside();
            var rowHidden = IsHidden(xml);
            ReadCells(xml, reader, row, cells, guard);
            if (cells.Count == 0)
                continue;
            // A cell's own reference outweighs the row it is written in.
            foreach (var line in guard.InOrder(cells))
                yield return new SheetRow(line[0].Address.Row, rowHidden, line);
        }
    }

    private static void ReadCells(XmlTokens xml, XlsxCellReader reader, int row, List<Cell> cells, SheetGuard guard)
    {
        cells.Clear();
        var depth = xml.Depth;
        var column = 0;
        while (xml.Next() && !(xml.Token == XmlToken.EndTag && xml.Depth == depth))
        {
            if (xml.Token != XmlToken.StartTag || !xml.Is("c"u8))
                continue;
            if (!TryPlace(xml.Attribute("r"u8), row, column + 1, out var address))
                throw guard.Outside();
            column = address.Column;
            if (reader.Read(address) is not { IsBlank: false } cell)
                continue;
            guard.Count(cell);
            cells.Add(cell);
        }
    }

    private static bool TryPlace(ReadOnlySpan<byte> reference, int row, int nextColumn, out CellAddress address)
    {
        address = default;
        if (reference.Length == 0)
        {
            if (nextColumn > CellAddress.LastColumn)
                return false;
            address = new CellAddress(row, nextColumn);
            return true;
        }

        int letters = 0, column = 0;
        for (; letters < reference.Length && letters < 4 && (reference[letters] | 0x20) is >= 'a' and <= 'z'; letters++)
            column = column * 26 + (reference[letters] | 0x20) - 'a' + 1;
        var digits = reference[letters..];
        if (column is < 1 or > CellAddress.LastColumn || digits.Length is 0 or > 7 || digits.ContainsAnyExceptInRange((byte)'0', (byte)'9')
            || !Utf8Parser.TryParse(digits, out int ownRow, out _) || ownRow is < 1 or > CellAddress.LastRow)
            return false;
        address = new CellAddress(ownRow, column);
        return true;
    }

    private int RowNumber(ReadOnlySpan<byte> text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var row) && row is >= 1 and <= CellAddress.LastRow
            ? row
            : throw package.Damaged(part);

    private void NoteHiddenColumns(XmlTokens xml)
    {
        if (!(IsTrue(xml.Attribute("hidden"u8)) || IsNothing(xml.Attribute("width"u8)))
            || !int.TryParse(xml.Attribute("min"u8), NumberStyles.None, CultureInfo.InvariantCulture, out var first)
            || !int.TryParse(xml.Attribute("max"u8), NumberStyles.None, CultureInfo.InvariantCulture, out var last))
            return;
        hiddenColumns.Add(first, last);
    }

    private void NoteMerge(XmlTokens xml)
    {
        if (MergedRange.TryParse(XmlTokens.Decode(xml.Attribute("ref"u8)), out var merge))
            merges.Add(merge);
        if (merges.Count > package.Limits.Merges)
            throw LimitReached.OfMerges(Here, package.Limits);
    }

    // Nobody sees a row of no height or a column of no width.
    private static bool IsHidden(XmlTokens xml) => IsTrue(xml.Attribute("hidden"u8)) || IsNothing(xml.Attribute("ht"u8));

    private static bool IsNothing(ReadOnlySpan<byte> size) =>
        size.Length > 0 && Utf8Parser.TryParse(size, out double number, out var read) && read == size.Length && number == 0;

    private static bool IsTrue(ReadOnlySpan<byte> value) => value.SequenceEqual("1"u8) || value.SequenceEqual("true"u8) || value.SequenceEqual("on"u8);
}
