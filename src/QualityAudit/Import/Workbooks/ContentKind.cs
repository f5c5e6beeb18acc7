using System.Text;

namespace QualityAudit.Import.Workbooks;

/// <summary>What is done with a file's content.</summary>
internal enum FileFormat
{
    Zip,
    Xls,
    Html,
    SpreadsheetXml,
    Text,
    Password,
    Other,
}

/// <summary>What a file is by its first bytes: how it is read, what messages call it, and the extensions that fit it.</summary>
internal sealed record ContentKind(FileFormat Format, LocalizedText Name, params IReadOnlyList<string> Extensions)
{
    private static readonly ContentKind Workbook = new(FileFormat.Zip, new("Excel 工作簿 (.xlsx)", "an Excel workbook (.xlsx)"), ".xlsx", ".xlsm", ".xltx", ".xltm");
    private static readonly ContentKind OldWorkbook = new(FileFormat.Xls, new("Excel 97–2003 工作簿 (.xls)", "an Excel 97–2003 workbook (.xls)"), ".xls", ".xlt", ".et");
    private static readonly ContentKind Password = new(FileFormat.Password, new("加密的工作簿", "an encrypted workbook"));
    private static readonly ContentKind Page = new(FileFormat.Html, new("网页表格 (HTML)", "a web page (HTML)"), ".html", ".htm");
    private static readonly ContentKind XmlTable = new(FileFormat.SpreadsheetXml, new("XML 表格 2003 (.xml)", "an XML Spreadsheet 2003 (.xml)"), ".xml");
    private static readonly ContentKind PlainText = new(FileFormat.Text, new("文本表格 (CSV)", "separated text (CSV)"), ".csv", ".tsv", ".tab", ".txt");

    private static readonly (byte[] Start, LocalizedText Name)[] Others =
    [
        ("%PDF-"u8.ToArray(), new("PDF 文档", "a PDF document")),
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], new("图片 (PNG)", "a picture (PNG)")),
        ([0xFF, 0xD8, 0xFF], new("图片 (JPEG)", "a picture (JPEG)")),
        ("GIF8"u8.ToArray(), new("图片 (GIF)", "a picture (GIF)")),
        ("BM"u8.ToArray(), new("图片 (BMP)", "a picture (BMP)")),
        ("{\\rtf"u8.ToArray(), new("RTF 文档", "an RTF document")),
        ("Rar!"u8.ToArray(), new("压缩包 (RAR)", "an archive (RAR)")),
        ([(byte)'7', (byte)'z', 0xBC, 0xAF], new("压缩包 (7z)", "an archive (7z)")),
        ([0x1F, 0x8B], new("压缩包 (gzip)", "an archive (gzip)")),
        ("MIME-Version:"u8.ToArray(), new("单个文件网页 (MHTML)", "a single-file web page (MHTML)")),
        ("SQLite format 3"u8.ToArray(), new("数据库 (SQLite)", "a database (SQLite)")),
        ("\x7FELF"u8.ToArray(), new("程序文件", "a program")),
        ("MZ"u8.ToArray(), new("程序文件", "a program")),
    ];

    public static ContentKind Of(FileBytes bytes)
    {
        var start = bytes.Start.Span;
        if (start.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
            return OfOle(bytes);
        if (start.StartsWith("PK\u0003\u0004"u8) || start.StartsWith("PK\u0005\u0006"u8))
            return Workbook;
        // Excel 2 to 5 wrote its records without a file system around them.
        if (start is [9, 0 or 2 or 4 or 8, 4 or 6 or 8 or 16, 0, ..])
            return OldWorkbook;
        foreach (var (mark, name) in Others)
        {
            // Two bytes say little: a CSV may begin with "BM" or "MZ" as well, but then it holds no zero bytes.
            if (start.StartsWith(mark) && (mark.Length > 2 || start.Contains((byte)0)))
                return Other(name);
        }

        var isNamedText = PlainText.Extensions.Contains(Path.GetExtension(bytes.File.FullPath), StringComparer.OrdinalIgnoreCase);
        return !isNamedText && IsBinary(start) ? Other(new("无法识别的数据", "data of an unknown kind")) : OfText(start);
    }

    private static bool IsBinary(ReadOnlySpan<byte> start) => start is not ([0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]) && start.ContainsAnyInRange((byte)0, (byte)8);

    private static ContentKind Other(LocalizedText name) => new(FileFormat.Other, name);

    private static ContentKind OfOle(FileBytes bytes)
    {
        var names = OleNames.Of(bytes);
        if (names.Contains("EncryptedPackage"))
            return Password;
        if (names.Contains("Workbook") || names.Contains("Book"))
            return OldWorkbook;
        return Other(names.Contains("WordDocument") ? new("Word 文档 (.doc)", "a Word document (.doc)")
            : names.Contains("PowerPoint Document") ? new("PowerPoint 演示文稿 (.ppt)", "a PowerPoint presentation (.ppt)")
            : new("别的程序的文件", "a file of another program"));
    }

    private static ContentKind OfText(ReadOnlySpan<byte> start)
    {
        var isWide = start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]);
        var text = (isWide ? Encoding.Unicode : Encoding.Latin1).GetString(start).TrimStart('\u00EF', '\u00BB', '\u00BF', '\uFEFF', ' ', '\t', '\r', '\n');
        if (!text.StartsWith('<'))
            return PlainText;
        bool Has(string mark) => text.Contains(mark, StringComparison.OrdinalIgnoreCase);
        if (Has("urn:schemas-microsoft-com:office:spreadsheet") && !Has("<html"))
            return XmlTable;
        return Has("<html") || Has("<table") || Has("<!doctype html") || Has("<body") || Has("<meta") || Has("<tr")
            ? Page
            : Other(new("XML 文件", "an XML file"));
    }
}
