using System.Text;
using FsCheck;
using FsCheck.Fluent;
using QualityAudit.Reports.Html;

namespace QualityAudit.Tests.Reports.Html;

public sealed class PageMarkupTests
{
    [Theory]
    [InlineData("a\n    b", "a\nb", "indentation goes")]
    [InlineData("a\n\n\n b", "a\nb", "with the empty lines in it")]
    [InlineData("a\n  <td>", "a<td>", "a line break before a block means nothing")]
    [InlineData("a\n</td>", "a</td>", "nor before its end")]
    [InlineData("a\n<h3 id='x'>", "a<h3 id='x'>", "headings are blocks")]
    [InlineData("a\n<span>", "a\n<span>", "within a line it is a blank")]
    [InlineData("a\n<tdx>", "a\n<tdx>", "a name that only begins like one of a block")]
    [InlineData("a\n<", "a\n<", "the end")]
    [InlineData("a\n", "a\n", "the end")]
    [InlineData("a &amp; b &#x4E00; &", "a &amp; b &#x4E00; &", "references stay")]
    [InlineData("a&#x202E;b", "a[U+202E]b", "what turns the direction of writing is shown by name")]
    [InlineData("&#x0;&#xFEFF;", "[U+0000][U+FEFF]", "what nobody sees too")]
    [InlineData("&#x;&#x12345;&#xA;", "&#x;&#x12345;&#xA;", "a line break of the data stays a reference")]
    public void Markup_is_sent_without_what_means_nothing(string markup, string expected, string because) => Compact(markup).Should().Be(expected, because);

    [Fact]
    public void Additions_stand_in_their_places_as_they_are()
    {
        Sent(["<a>\n  <p>", "-", "+"], ("+", "\n  plus"), ("-", "\n  minus")).Should().Be("<a><p>\n  minus\n  plus", "in the order of the places, untouched");
    }

    [Fact]
    public void An_addition_far_down_a_page_stands_in_its_place()
    {
        var lines = Enumerable.Repeat("<p>甲</p>\n", 100_000).ToList();

        Sent([.. lines, "<style></style>", .. lines], ("<style></style>", "here")).Should().Contain("</p>\nhere<p>").And.NotContain("style");
    }

    [Fact]
    public void However_a_page_is_cut_it_is_sent_as_in_one_piece()
    {
        string[] fragments = ["<td>", "</td>", "<span>", "\n", "\n    ", " ", "  ", "&#x202E;", "&amp;", "&", "<", "甲乙", "😀", new string('x', 3000), new string(' ', 3000)];
        var pieces = Gen.Elements(fragments).ListOf(400);
        Prop.ForAll(pieces.ToArbitrary(), list => Sent(list) == Compact(string.Concat(list))).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_page_in_one_line_is_whole()
    {
        Sent(Enumerable.Repeat(new string('甲', 1000), 1000)).Should().HaveLength(1_000_000);
    }

    private static string Sent(IEnumerable<string> pieces, params IEnumerable<(string Place, string Text)> additions)
    {
        using var stream = new MemoryStream();
        using (var markup = new PageMarkup(stream, additions))
        {
            foreach (var piece in pieces)
                markup.Write(piece);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static string Compact(string markup)
    {
        using var writer = new StringWriter();
        PageMarkup.WriteCompact(writer, markup);
        return writer.ToString();
    }
}
