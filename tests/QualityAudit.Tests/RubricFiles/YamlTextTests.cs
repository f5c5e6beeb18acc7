using FsCheck;
using FsCheck.Fluent;
using QualityAudit.Audits;
using QualityAudit.Diagnostics;
using QualityAudit.RubricFiles;

namespace QualityAudit.Tests.RubricFiles;

/// <summary>What is written as YAML is read as the same again.</summary>
public sealed class YamlTextTests
{
    private static readonly SourceLocation Here = new("x");

    // Everything that means something to a YAML reader, and what people write.
    private static readonly string[] Words =
    [
        "", " ", "true", "no", "~", "null", "2008.1", "007", "1:30", "-", "- a", "?", "a: b", "a:", "#", "a # b", "{", "}", "[", "]", "a, b", "\"", "it's", "'q'", "&a", "*a", "!t", "|", ">", "%", "@", "`", "=1+1",
        "中文，标点：和（括号）", "line\nbreak", "tab\there", "back\\slash", "trailing ", " leading", "a  b", "𠮷", "2 of 3", "10 %", "yes, and no", "x: {y}", "---", "...",
        "a text that is so long that it cannot stand in one line of a file and is folded at its blanks, which joins it again as it was when it is read",
    ];

    [Fact]
    public void Any_text_comes_back_as_it_was()
    {
        var word = Gen.Elements(Words);
        var scalar = word.Select(text => (YamlNode)new YamlScalar(Here, text, Plain: false));
        var list = Gen.ListOf(scalar, 3).Select(entries => (YamlNode)new YamlList(Here, [.. entries]));
        var pair = Gen.Zip(word, word).Select(texts => (YamlNode)Map(("zh", Scalar(texts.Item1)), ("en", Scalar(texts.Item2))));
        var leaf = Gen.OneOf(scalar, list, pair);
        var group = leaf.Three().Select(parts => (YamlNode)Map(("id", parts.Item1), ("text", parts.Item2), ("scale", parts.Item3)));
        var groups = Gen.ListOf(group, 2).Select(entries => (YamlNode)new YamlList(Here, [.. entries]));
        var root = Gen.Zip(Gen.OneOf(leaf, groups, group), Gen.OneOf(leaf, groups)).Select(parts => Map(("items", parts.Item1), ("bands", parts.Item2), ("steps", parts.Item1)));

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2_000), Prop.ForAll(root.ToArbitrary(), map =>
        {
            var text = YamlText.Write(map);
            var found = new DiagnosticBag();
            var read = YamlDocument.Read(text, "x", found);
            found.All.Should().BeEmpty(text);
            Said(read!).Should().Be(Said(map), text);
            YamlText.Write((YamlMap)read!).Should().Be(text);
        }));
    }

    [Fact]
    public void Comments_stay_above_what_they_belong_to()
    {
        const string text = """
            # First
            #second
            id: x
            # of the list
            items:
              # of an entry
              - id: a
                note: >-
                  folded text with a # that is no comment and goes on and on until the line is much too long to be left as it is, so
                  that it is folded
              - id: b

            """;

        var root = (YamlMap)YamlDocument.Read(text, "x", new DiagnosticBag(), out var left)!;

        left.Should().BeEmpty();
        YamlText.Write(root).Should().Be(text);
    }

    private static YamlMap Map(params (string Key, YamlNode Value)[] entries) =>
        new(Here, [.. entries.Select(entry => (new YamlScalar(Here, entry.Key, Plain: true), entry.Value))]);

    private static YamlScalar Scalar(string text) => new(Here, text, Plain: false);

    // Two nodes say the same when this is the same, wherever they stand.
    private static string Said(YamlNode node) => node switch
    {
        YamlScalar scalar => $"«{scalar.Text}»",
        YamlList list => $"[{string.Concat(list.Entries.Select(Said))}]",
        YamlMap map => $"{{{string.Concat(map.Entries.Select(entry => $"{entry.Key.Text}{Said(entry.Value)}"))}}}",
        _ => "",
    };
}
