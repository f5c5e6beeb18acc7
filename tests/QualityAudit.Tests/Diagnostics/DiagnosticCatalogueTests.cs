using System.Text;
using System.Text.RegularExpressions;
using QualityAudit.Diagnostics;
using QualityAudit.Tests.Support;

namespace QualityAudit.Tests.Diagnostics;

public sealed partial class DiagnosticCatalogueTests
{
    [Fact]
    public void Codes_are_unique() => DiagnosticCatalogue.All.Select(descriptor => descriptor.Code).Should().OnlyHaveUniqueItems();

    [Fact]
    public void Codes_stand_in_the_range_of_their_family()
    {
        foreach (var family in DiagnosticCatalogue.Families)
        {
            family.Declares.GetFields().Select(field => ((DiagnosticDescriptor)field.GetValue(null)!).Code)
                .Should().NotContain(code => !code.StartsWith(family.Prefix, StringComparison.Ordinal) || code.Length != 6, family.Declares.Name);
        }
    }

    [Fact]
    public void Every_text_exists_in_both_languages_with_the_same_placeholders()
    {
        foreach (var descriptor in DiagnosticCatalogue.All)
        {
            foreach (var text in new[] { descriptor.Title, descriptor.Message, descriptor.Hint })
            {
                text.Zh.Should().NotBeNullOrWhiteSpace(descriptor.Code);
                text.En.Should().NotBeNullOrWhiteSpace(descriptor.Code);
                Placeholders(text.Zh).Should().BeEquivalentTo(Placeholders(text.En), $"{descriptor.Code} says the same in both languages");
            }

            Chinese().IsMatch(descriptor.Message.Zh).Should().BeTrue($"{descriptor.Code} has a Chinese message");
            Chinese().IsMatch(descriptor.Message.En).Should().BeFalse($"{descriptor.Code} has an English message");
        }
    }

    [Fact]
    public void Titles_name_no_placeholder_and_messages_end_as_sentences()
    {
        foreach (var descriptor in DiagnosticCatalogue.All)
        {
            Placeholders(descriptor.Title.En).Should().BeEmpty(descriptor.Code);
            descriptor.Message.En.Should().MatchRegex(@"[.}]$", descriptor.Code);
            descriptor.Hint.En.Should().EndWith(".", descriptor.Code);
        }
    }

    [Fact]
    public void Every_code_has_an_example_with_nothing_left_open()
    {
        foreach (var descriptor in DiagnosticCatalogue.All)
        {
            var example = DiagnosticExample.Of(descriptor);
            foreach (var language in Enum.GetValues<Language>())
                Placeholders($"{example.Message(language)}{example.Hint(language)}").Should().BeEmpty($"DiagnosticExample has a word for each placeholder of {descriptor.Code}");
        }
    }

    [Fact]
    public void The_examples_read_well_in_both_languages()
    {
        var text = new StringBuilder();
        foreach (var example in DiagnosticCatalogue.All.Select(DiagnosticExample.Of))
        {
            text.Append(example.Code).Append(' ').Append(example.Severity).Append('\n');
            foreach (var language in Enum.GetValues<Language>())
                text.Append("  ").Append(example.Descriptor.Title.In(language)).Append(" | ").Append(example.Message(language)).Append(" → ").Append(example.Hint(language)).Append('\n');
        }

        Snapshot.Matches(text.ToString());
    }

    [Fact]
    public void The_page_about_diagnostics_is_what_the_catalogue_says()
    {
        var page = Page();
        var path = Repository.PathTo("docs", "diagnostics.md");
        if (Environment.GetEnvironmentVariable("QUALITYAUDIT_ACCEPT") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, page, new UTF8Encoding(false));
        }

        File.ReadAllText(path).Should().Be(page, "docs/diagnostics.md is written from the catalogue: QUALITYAUDIT_ACCEPT=1 writes it anew");
    }

    private static string Page()
    {
        var text = new StringBuilder("""
            # Diagnostics 诊断信息

            Everything that QualityAudit can say about its input. Written from the catalogue in `src/QualityAudit/Diagnostics/`;
            do not edit this page, change the catalogue and run the tests with `QUALITYAUDIT_ACCEPT=1`.

            **Error** 错误: the file is not stored, or the rubric is refused. **Warning** 警告: it is stored, and somebody should look.
            **Info** 提示: a harmless thing that was put right. Words in braces stand for what was found. Codes are never used twice.


            """.ReplaceLineEndings("\n"));
        foreach (var (_, from, title, _) in DiagnosticCatalogue.Families)
        {
            var members = DiagnosticCatalogue.All.Where(descriptor => descriptor.Code.StartsWith(from, StringComparison.Ordinal)).ToList();
            if (members.Count == 0)
                continue;
            text.Append("## ").Append(title.En).Append(' ').Append(title.Zh).Append(" (").Append(from.PadRight(6, 'x')).Append(")\n\n");
            foreach (var descriptor in members)
            {
                text.Append("### ").Append(descriptor.Code).Append(' ').Append(descriptor.Title.En).Append(' ').Append(descriptor.Title.Zh)
                    .Append(" · ").Append(descriptor.Severity).Append("\n\n")
                    .Append(descriptor.Message.En).Append(" *").Append(descriptor.Hint.En).Append("*\n\n")
                    .Append(descriptor.Message.Zh).Append('*').Append(descriptor.Hint.Zh).Append("*\n\n");
            }
        }

        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static IEnumerable<string> Placeholders(string text) => Braces().Matches(text).Select(match => match.Value).Distinct(StringComparer.Ordinal);

    [GeneratedRegex(@"\{[A-Za-z]+\}", RegexOptions.None, 1000)]
    private static partial Regex Braces();

    [GeneratedRegex(@"[\u4e00-\u9fff]", RegexOptions.None, 1000)]
    private static partial Regex Chinese();
}
