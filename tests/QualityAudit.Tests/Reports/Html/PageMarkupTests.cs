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
        using var markup = new PageMarkup();
        markup.Write("<a>\n  <p>");
        markup.Write('-');
        markup.Write(['x', '+', 'x'], 1, 1);
        using var stream = new MemoryStream();

        markup.CopyTo(stream, ("+", "\n  plus"), ("-", "\n  minus"));

        Encoding.UTF8.GetString(stream.ToArray()).Should().Be("<a><p>\n  minus\n  plus", "in the order of the places, untouched");
    }

    [Fact]
    public void However_a_text_arrives_it_is_sent_whole()
    {
        var pieces = ArbMap.Default.GeneratorFor<string>().Select(text => (text ?? "").Replace("\n", "", StringComparison.Ordinal).Replace("&", "", StringComparison.Ordinal)).ListOf();
        Prop.ForAll(pieces.ToArbitrary(), list =>
        {
            // Half a character of two is nothing that a page could hold.
            var whole = string.Concat(list);
            using var markup = new PageMarkup();
            foreach (var piece in list)
                markup.Write(piece);
            using var stream = new MemoryStream();
            markup.CopyTo(stream);
            return Encoding.UTF8.GetString(stream.ToArray()) == Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(whole));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_page_larger_than_the_buffer_is_whole()
    {
        var line = new string('甲', 1000);
        using var markup = new PageMarkup();
        for (var i = 0; i < 1000; i++)
            markup.Write(line);
        using var stream = new MemoryStream();

        markup.CopyTo(stream);

        stream.Length.Should().Be(3_000_000);
    }

    private static string Compact(string markup)
    {
        using var writer = new StringWriter();
        PageMarkup.WriteCompact(writer, markup);
        return writer.ToString();
    }
}
