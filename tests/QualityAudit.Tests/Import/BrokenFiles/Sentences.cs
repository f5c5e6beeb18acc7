using System.Globalization;
using System.Text;

namespace QualityAudit.Tests.Import.BrokenFiles;

/// <summary>What messages must be, whatever the file holds that they speak of.</summary>
internal static class Sentences
{
    public static void ShouldBePlain(string sentence, Language language)
    {
        sentence.Should().NotBeNullOrWhiteSpace();
        (language == Language.Chinese ? "。？" : ".?").Should().Contain(sentence[^1..], sentence);
        sentence.Should().NotContain("{").And.NotContain("Exception").And.NotContain(" at System.");
        ShouldBeHarmless(sentence);
    }

    /// <summary>Nothing that could steer a terminal, turn the writing round or hide.</summary>
    public static void ShouldBeHarmless(string text)
    {
        // A document may have millions of characters: only what does harm is worth an assertion.
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is not '\n' && Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format)
                Rune.GetUnicodeCategory(rune).Should().NotBe(UnicodeCategory.Control).And.NotBe(UnicodeCategory.Format, $"U+{rune.Value:X4} stands in {text[..Math.Min(text.Length, 2_000)]}");
        }
    }
}
