using System.Buffers.Text;
using System.Globalization;
using QualityAudit.Audits;
using QualityAudit.Diagnostics;

namespace QualityAudit.Import.Workbooks;

/// <summary>What the cells of a workbook share: texts, number formats, the date system. Each is read when a cell first needs it.</summary>
internal sealed class XlsxCells(XlsxPackage package, string textsPart, string stylesPart, bool from1904) : IDisposable
{
    private readonly SharedTexts texts = new(package, textsPart);
    private readonly Lazy<XlsxStyles> styles = new(() => XlsxStyles.Read(package, stylesPart));

    public bool From1904 => from1904;

    public XlsxPackage Package => package;

    public XlsxCellReader Reader(XmlTokens xml) => new(xml, this);

    public NumberFormat Format(int style) => styles.Value.FormatOf(style);

    public string? Text(int number) => texts[number];

    /// <summary>Reads what no cell has asked for: damage is found wherever it lies.</summary>
    public void Finish() => texts.Finish();

    public void Dispose() => texts.Dispose();
}

/// <summary>Reads cell after cell of one sheet.</summary>
internal sealed class XlsxCellReader(XmlTokens xml, XlsxCells shared)
{
    private readonly XlsxText text = new(shared.Package);

    private enum Kind : byte
    {
        Number,
        Shared,
        Text,
        Inline,
        Boolean,
        Error,
        Day,
    }

    /// <summary>The cell whose start tag the tokens stand on; they end on its end tag.</summary>
    public Cell Read(CellAddress address)
    {
        var kind = KindOf(xml.Attribute("t"u8));
        var style = Utf8Parser.TryParse(xml.Attribute("s"u8), out int number, out _) ? number : 0;
        if (xml.IsEmpty)
        {
            xml.Next();
            return Cell.Blank(address);
        }

        var depth = xml.Depth;
        var cell = Cell.Blank(address);
        var isFormula = false;
        var hasValue = false;
        while (xml.Next() && !(xml.Token == XmlToken.EndTag && xml.Depth == depth))
        {
            if (xml.Token != XmlToken.StartTag)
                continue;
            if (xml.Is("v"u8))
            {
                var value = text.ReadValue(xml);
                hasValue |= value.Length > 0;
                cell = value.Length == 0 ? cell : Of(address, kind, value, style);
            }
            else if (xml.Is("is"u8))
                (cell, hasValue) = (Cell.OfText(address, text.Read(xml)), true);
            else
            {
                isFormula |= xml.Is("f"u8);
                xml.Skip();
            }
        }

        if (!isFormula)
            return cell;
        // An empty text is what the formula says; no value at all means that nobody has calculated it.
        return hasValue || kind is Kind.Text or Kind.Inline ? cell with { IsFormula = true } : Cell.Uncalculated(address);
    }

    private static Kind KindOf(ReadOnlySpan<byte> type) => type.Length switch
    {
        0 => Kind.Number,
        1 => type[0] switch
        {
            (byte)'s' => Kind.Shared,
            (byte)'b' => Kind.Boolean,
            (byte)'e' => Kind.Error,
            (byte)'d' => Kind.Day,
            _ => Kind.Number,
        },
        _ => type.SequenceEqual("str"u8) ? Kind.Text : type.SequenceEqual("inlineStr"u8) ? Kind.Inline : Kind.Number,
    };

    private Cell Of(CellAddress address, Kind kind, ReadOnlySpan<byte> value, int style) => kind switch
    {
        Kind.Shared => Shared(address, value) with { Format = shared.Format(style).Code },
        Kind.Text or Kind.Inline => Cell.OfText(address, text.AsText(value)) with { Format = shared.Format(style).Code },
        Kind.Boolean => Cell.OfBoolean(address, value.SequenceEqual("1"u8) || value.SequenceEqual("true"u8)),
        Kind.Error => Cell.OfError(address, text.AsText(value)),
        Kind.Day => Day(address, text.AsText(value)),
        _ => Number(address, value.Trim(" \t\r\n"u8), style),
    };

    private Cell Number(CellAddress address, ReadOnlySpan<byte> value, int style) =>
        double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? Cell.OfNumber(address, number, shared.Format(style), shared.From1904)
            : Cell.OfUnreadableNumber(address, text.AsText(value));

    private Cell Shared(CellAddress address, ReadOnlySpan<byte> value)
    {
        var index = value.Trim(" \t\r\n"u8);
        return int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && shared.Text(number) is { } found
            ? Cell.OfText(address, found)
            : throw new UnreadableFileException(FileDiagnostics.Damaged.At(
                shared.Package.Location with { Cell = address },
                ("part", new LocalizedText("这个单元格指向不存在的文本，工作簿", "this cell points to a text that is not there; the workbook"))));
    }

    private static Cell Day(CellAddress address, string value) =>
        DateOnly.TryParseExact(value.Split('T')[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? Cell.OfDay(address, day)
            : Cell.OfText(address, value);
}
