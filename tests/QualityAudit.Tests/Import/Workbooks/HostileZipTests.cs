using System.IO.Compression;
using System.Text;
using QualityAudit.Import.Workbooks;
using QualityAudit.Tests.Support;

namespace QualityAudit.Tests.Import.Workbooks;

/// <summary>Zips that are not what they seem: each is refused with one sentence, or read as Excel reads it.</summary>
public sealed class HostileZipTests
{
    private static readonly IReadOnlyList<(string Name, string Content)> Good = MarkdownWorkbook.Parse("| x |").Parts();

    [Fact]
    public void Two_parts_of_one_name_or_of_names_that_differ_in_case_alone_are_refused()
    {
        Sheets.Read(Zipped.Parts([.. Good, ("xl/worksheets/sheet1.xml", "<worksheet/>")])).Should().Equal("QA1009");
        Sheets.Read(Zipped.Parts([.. Good, ("xl/worksheets/SHEET1.xml", "<worksheet/>")])).Should().Equal("QA1009");
    }

    [Fact]
    public void Names_that_climb_out_of_the_zip_are_refused()
    {
        Sheets.Read(Zipped.Parts([.. Good, ("../../etc/passwd", "x")])).Should().Equal("QA1009");
        Sheets.Read(Zipped.Parts([.. Good, (@"xl\..\..\x", "x")])).Should().Equal("QA1009");
    }

    [Fact]
    public void Backslashes_in_names_are_read_as_slashes() =>
        Sheets.Read(Zipped.Parts(Good.Select(part => (part.Name.Replace('/', '\\'), part.Content)))).Should().Equal("A1 Text x");

    [Fact]
    public void A_flipped_byte_is_found_by_the_checksum()
    {
        var content = Zipped.Parts(MarkdownWorkbook.Parse("| 95.125 |").Parts(), CompressionLevel.NoCompression);
        content[content.AsSpan().IndexOf("95.125"u8)] = (byte)'1';

        Sheets.Read(content).Should().Equal("QA1009");
    }

    [Fact]
    public void A_part_that_goes_by_two_names_is_refused()
    {
        var content = Zipped.Parts(Good);
        var at = content.AsSpan().IndexOf("xl/worksheets/sheet1.xml"u8);
        content[at + "xl/worksheets/sheet".Length] = (byte)'2';

        Sheets.Read(content).Should().Equal("QA1009");
    }

    [Fact]
    public void An_encrypted_part_is_called_password_protected()
    {
        var content = Zipped.Parts(Good);
        for (var at = 0; (at = content.AsSpan(at).IndexOf("PK\u0001\u0002"u8) is >= 0 and var next ? at + next : -1) >= 0; at += 4)
            content[at + 8] |= 1;

        Sheets.Read(content).Should().Equal("QA1011");
    }

    [Fact]
    public void A_zip_cut_off_is_refused_at_every_length()
    {
        var whole = Zipped.Parts(Good);
        for (var length = 8; length < whole.Length; length += 61)
            Sheets.Read(whole[..length]).Should().Equal(["QA1009"], $"{length} bytes of {whole.Length}");
    }

    [Fact]
    public void What_follows_the_end_of_the_zip_does_no_harm() =>
        Sheets.Read([.. Zipped.Parts(Good), .. new byte[100]]).Should().Equal("A1 Text x");

    [Fact]
    public void Parts_with_their_sizes_behind_them_are_read()
    {
        using var pipe = new WriteOnly();
        using (var zip = new ZipArchive(pipe, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in Good)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        var content = pipe.Content;
        (content[6] & 8).Should().Be(8, "the sizes stand behind the parts where the writer cannot go back");
        Sheets.Read(content).Should().Equal("A1 Text x");
    }

    [Theory]
    [InlineData("xl/workbook.xml")]
    [InlineData("xl/worksheets/sheet1.xml")]
    [InlineData("xl/sharedStrings.xml")]
    [InlineData("xl/styles.xml")]
    [InlineData("xl/_rels/workbook.xml.rels")]
    [InlineData("_rels/.rels")]
    public void A_document_type_is_refused_in_every_part(string name)
    {
        var parts = MarkdownWorkbook.Parse("| x |\n| 2008-07-01 |").Parts()
            .Select(part => part.Name == name ? (part.Name, Content: part.Content.Replace("?>", "?><!DOCTYPE x [<!ENTITY e \"e\">]>", StringComparison.Ordinal)) : part);

        Sheets.Read(Zipped.Parts(parts)).Should().Equal("QA1009");
    }

    [Fact]
    public void A_sheet_that_stands_outside_the_file_is_never_fetched()
    {
        var parts = Good.Select(part => part.Name == "xl/_rels/workbook.xml.rels"
            ? (part.Name, Content: part.Content.Replace("Target=\"worksheets/sheet1.xml\"", "Target=\"http://127.0.0.1:9/sheet1.xml\" TargetMode=\"External\"", StringComparison.Ordinal))
            : part);

        Sheets.Read(Zipped.Parts(parts)).Should().Equal("QA1009");
    }

    [Fact]
    public void Sheets_that_are_one_part_are_refused()
    {
        var parts = MarkdownWorkbook.Parse("# 一\n| x |\n# 二\n| y |").Parts()
            .Select(part => (part.Name, part.Content.Replace("sheet2.xml", "sheet1.xml", StringComparison.Ordinal)));

        Sheets.Read(Zipped.Parts(parts)).Should().Equal("QA1009");
    }

    [Fact]
    public void More_parts_than_are_read_are_refused() =>
        Sheets.Read(Zipped.Parts([.. Good, .. Enumerable.Range(0, 6000).Select(i => ($"x/{i}", ""))])).Should().Equal("QA1010");

    [Fact]
    public void A_sheet_that_swells_is_refused_long_before_its_end()
    {
        var content = Zipped.Workbook("<sheetData>" + new string(' ', 4 << 20) + "</sheetData>");

        Sheets.Read(content).Should().BeEmpty("small parts may repeat themselves");
        Sheets.Read(content, limits: new ReadingLimits { RatioCountsFrom = 1 << 20, Ratio = 20 }).Should().Equal("QA1010");
        Sheets.Read(content, limits: new ReadingLimits { PartBytes = 1 << 20 }).Should().Equal("QA1010");
        Sheets.Read(content, limits: new ReadingLimits { InflatedBytes = 1 << 20 }).Should().Equal("QA1010");
    }

    private sealed class WriteOnly : Stream
    {
        private readonly MemoryStream inner = new();

        public byte[] Content => inner.ToArray();

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Write(byte[] buffer, int offset, int count) => inner.Write(buffer, offset, count);

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
