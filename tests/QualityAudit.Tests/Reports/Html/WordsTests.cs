using System.Reflection;
using System.Text.RegularExpressions;
using QualityAudit.Reports.Html;

namespace QualityAudit.Tests.Reports.Html;

public sealed partial class WordsTests
{
    private static readonly IReadOnlyList<(string Name, LocalizedText Text)> All =
    [
        .. new[] { typeof(Words), typeof(MethodWords) }
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Where(field => field.FieldType == typeof(LocalizedText))
            .Select(field => (field.Name, (LocalizedText)field.GetValue(null)!)),
    ];

    [Fact]
    public void Every_text_exists_in_both_languages_with_the_same_placeholders()
    {
        All.Should().HaveCountGreaterThan(100);
        All.Should().OnlyContain(word => word.Text.Zh.Length > 0 && word.Text.En.Length > 0);
        All.Where(word => !Placeholders(word.Text.Zh).SequenceEqual(Placeholders(word.Text.En), StringComparer.Ordinal)).Should().BeEmpty();
    }

    [Fact]
    public void English_holds_no_Chinese_and_Chinese_no_English_but_names()
    {
        All.Where(word => word.Text.En.Any(character => character is >= '\u2E80' and <= '\u9FFF' or >= '\uFF00' and <= '\uFFEF')).Should().BeEmpty();
        All.SelectMany(word => LatinWord().Matches(Placeholder().Replace(word.Text.Zh, ""))).Select(match => match.Value).Distinct()
            .Should().BeSubsetOf(["BSC", "SHA", "JSON", "Excel"]);
    }

    private static IEnumerable<string> Placeholders(string text) =>
        Placeholder().Matches(text).Select(match => match.Value).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{[a-z]+\}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder();

    [GeneratedRegex("[A-Za-z]{2,}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LatinWord();
}
