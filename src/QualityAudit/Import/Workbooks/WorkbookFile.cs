using System.Text;
using QualityAudit.Diagnostics;

namespace QualityAudit.Import.Workbooks;

/// <summary>Opens a file by what it holds, whatever its name says.</summary>
public static class WorkbookFile
{
    public static IWorkbook Open(FileBytes bytes, ReadingLimits limits, DiagnosticBag bag)
    {
        var named = Path.GetExtension(bytes.File.FullPath).ToLowerInvariant();
        var content = bytes.Content;
        if (content is [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, ..])
            throw new UnreadableFileException(IsEncrypted(content)
                ? FileDiagnostics.PasswordProtected.At(bytes.Location)
                : FileDiagnostics.OldFormat.At(bytes.Location, ("format", ".xls")));
        if (content is [(byte)'P', (byte)'K', 3, 4, ..] or [(byte)'P', (byte)'K', 5, 6, ..])
        {
            if (named != ".xlsx")
                bag.Add(FileDiagnostics.NamedDifferently.At(bytes.Location, ("content", ".xlsx")));
            return XlsxWorkbook.Open(bytes, limits);
        }

        if (named == ".xlsx")
            throw new UnreadableFileException(FileDiagnostics.NotAWorkbook.At(bytes.Location));
        var csv = CsvWorkbook.Open(bytes, limits);
        if (csv.RecognisedEncoding is { } encoding)
            bag.Add(FileDiagnostics.EncodingRecognised.At(bytes.Location, ("encoding", encoding)));
        return csv;
    }

    // An encrypted workbook is an OLE file with a stream of this name, in UTF-16.
    private static bool IsEncrypted(byte[] content) => content.AsSpan().IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0;
}
