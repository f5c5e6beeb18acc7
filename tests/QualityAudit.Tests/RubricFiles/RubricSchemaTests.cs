using System.Text.Json;
using NJsonSchema;
using QualityAudit.RubricFiles;
using QualityAudit.Tests.Support;

namespace QualityAudit.Tests.RubricFiles;

/// <summary>The JSON Schema that editors check rubric files against says what the loader says.</summary>
public sealed class RubricSchemaTests
{
    private static readonly string SchemaPath = Repository.PathTo("rubrics", "rubric.schema.json");

    [Fact]
    public async Task The_shipped_rubrics_fit_the_schema()
    {
        foreach (var path in Directory.EnumerateFiles(Repository.PathTo("rubrics"), "*.yaml", SearchOption.AllDirectories))
            (await Errors(await File.ReadAllTextAsync(path))).Should().BeEmpty(because: path);
    }

    [Fact]
    public async Task The_demo_rubric_fits_the_schema() => (await Errors(DemoRubric.Text)).Should().BeEmpty();

    [Theory]
    [InlineData("weight: 40", "wieght: 40")]
    [InlineData("weight: 40", "weight: 0")]
    [InlineData("version: \"1\"\n", "")]
    [InlineData("validFrom: 2008Q1", "validFrom: 2008")]
    [InlineData("text: { zh: 奉茶, en: Tea }", "text: { zh: 奉茶 }")]
    [InlineData("points: 2\n", "points: two\n")]
    [InlineData("scale: yes-no", "scale: yesno")]
    [InlineData("scale: yes-no", "scale: { kind: count }")]
    [InlineData("scale: yes-no", "scale: { kind: yes-no, minimum: 2 }")]
    [InlineData("source: checklist", "source: checklists")]
    [InlineData("measure: top-two-box", "measure: top-three-box")]
    [InlineData("kind: critical, target: total,", "kind: critical, below: 60, target: total,")]
    [InlineData("department: sales\n", "department: sales\n        questions: []\n")]
    public async Task What_the_loader_refuses_fails_the_schema(string old, string changed)
    {
        var text = DemoRubric.With(old, changed);

        RubricFile.Parse(text, "demo.yaml").Rubric.Should().BeNull();
        (await Errors(text)).Should().NotBeEmpty();
    }

    public static TheoryData<string, string, string> Sections => new()
    {
        { "validFrom: 2008Q1", "validFrom: 2008Q1\nzzz: 1", "" },
        { "{ id: good, from: 80, ", "{ zzz: 1, id: good, from: 80, ", "band" },
        { "{ key: step-1, ", "{ zzz: 1, key: step-1, ", "entry" },
        { "{ id: cap-1, ", "{ zzz: 1, id: cap-1, ", "criticalCap" },
        { "{ id: cap-1, kind: critical, ", "{ zzz: 1, id: cap-1, kind: floor, indicator: A1, below: 60, ", "floorCap" },
        { "source: callbacks", "source: callbacks\n    zzz: 1", "indicator" },
        { "source: checklist", "source: checklist\n    zzz: 1", "indicator" },
        { "department: sales\n", "department: sales\n        zzz: 1\n", "criterion" },
        { "points: 2\n", "points: 2\n            zzz: 1\n", "item" },
        { "measure: top-two-box", "measure: top-two-box\n            zzz: 1", "question" },
        { "scale: yes-no", "scale: { kind: yes-no, zzz: 1 }", "yesNoScale" },
        { "scale: yes-no", "scale: { kind: graded, zzz: 1 }", "gradedScale" },
        { "scale: yes-no", "scale: { kind: points, zzz: 1 }", "pointsScale" },
        { "scale: yes-no", "scale: { kind: deduction, zzz: 1 }", "deductionScale" },
        { "scale: yes-no", "scale: { kind: count, minimum: 1, zzz: 1 }", "countScale" },
        { "scale: yes-no", "scale: { kind: measure, zzz: 1 }", "measureScale" },
        { "scale: yes-no", "scale: { kind: checks, zzz: 1 }", "checksScale" },
        { "scale: yes-no", "scale: { kind: sequence, zzz: 1 }", "sequenceScale" },
        { "scale: yes-no", "scale: { kind: checks, parts: [{ zzz: 1 }] }", "part" },
        { "scale: yes-no", "scale: { kind: graded, levels: [{ zzz: 1 }] }", "level" },
        { "scale: yes-no", "scale: { kind: measure, bands: [{ zzz: 1 }] }", "measureBand" },
        { "title: { zh: 示例, en: Demo }", "title: { zh: 示例, en: Demo, zzz: 1 }", "text" },
    };

    [Theory]
    [MemberData(nameof(Sections))]
    public void Schema_and_loader_know_the_same_keys(string old, string changed, string definition)
    {
        var finding = RubricFile.Parse(DemoRubric.With(old, changed), "demo.yaml").Diagnostics.Single(found => found.Code == "QA2010");
        var known = finding.Arguments.Single(argument => argument.Name == "allowed").Value.En.Split(", ");

        known.Should().BeEquivalentTo(PropertiesOf(definition));
    }

    private static async Task<IEnumerable<string>> Errors(string yaml)
    {
        var schema = await JsonSchema.FromFileAsync(SchemaPath);
        return schema.Validate(YamlAsJson.Convert(yaml)).Select(error => error.ToString());
    }

    private static IEnumerable<string> PropertiesOf(string definition)
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(SchemaPath));
        var owner = definition.Length == 0 ? schema.RootElement : schema.RootElement.GetProperty("definitions").GetProperty(definition);
        return [.. owner.GetProperty("properties").EnumerateObject().Select(property => property.Name)];
    }
}
