using System.Text.Json;
using System.Text.RegularExpressions;
using QualityAudit.RubricFiles;
using QualityAudit.Tests.Support;

namespace QualityAudit.Tests.RubricFiles;

/// <summary>docs/rubrics.md tells people how to write a rubric; what it shows must work.</summary>
public sealed partial class RubricDocumentationTests
{
    private static readonly string Page = File.ReadAllText(Repository.PathTo("docs", "rubrics.md"));

    [Fact]
    public void The_smallest_rubric_of_the_page_loads()
    {
        var example = YamlBlock().Matches(Page).Select(match => match.Groups["yaml"].Value).Single(yaml => yaml.Contains("id: demo", StringComparison.Ordinal));

        RubricFile.Parse(example, "docs/rubrics.md").Diagnostics.Select(finding => finding.ToString()).Should().BeEmpty();
    }

    [Fact]
    public void The_scales_of_the_page_load()
    {
        var examples = YamlBlock().Matches(Page)
            .SelectMany(match => ScaleExample().Matches(match.Groups["yaml"].Value + "\n"))
            .Select(match => match.Value.Replace("\n", "\n            ", StringComparison.Ordinal).TrimEnd())
            .ToList();

        examples.Should().HaveCount(5);
        foreach (var example in examples)
            RubricProblemTests.Findings(DemoRubric.With("points: 2\n", $"points: 2\n            {example}\n")).Should().BeEmpty(because: example);
    }

    [Fact]
    public void Every_key_of_the_schema_stands_on_the_page()
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(Repository.PathTo("rubrics", "rubric.schema.json")));
        var keys = schema.RootElement.GetProperty("definitions").EnumerateObject().Select(definition => definition.Value)
            .Append(schema.RootElement)
            .Where(owner => owner.TryGetProperty("properties", out _))
            .SelectMany(owner => owner.GetProperty("properties").EnumerateObject())
            .Select(property => property.Name)
            .Distinct();

        keys.Where(key => !Regex.IsMatch(Page, $@"\b{key}\b", RegexOptions.None, TimeSpan.FromSeconds(1))).Should().BeEmpty();
    }

    [GeneratedRegex("```yaml\n(?<yaml>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex YamlBlock();

    [GeneratedRegex(@"^scale:.*\n(?:  .*\n)*", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ScaleExample();
}
