using System.Text.Json;
using NJsonSchema;
using QualityAudit.Import.Layouts;
using QualityAudit.LayoutFiles;
using QualityAudit.Tests.RubricFiles;
using QualityAudit.Tests.Support;

namespace QualityAudit.Tests.LayoutFiles;

/// <summary>The JSON Schema that editors check layout files against says what the reader says.</summary>
public sealed class LayoutSchemaTests
{
    private static readonly string SchemaPath = Repository.PathTo("rubrics", "layout.schema.json");

    [Fact]
    public async Task Files_with_every_key_fit_the_schema()
    {
        (await Errors(LayoutFileTests.Everything)).Should().BeEmpty();
        (await Errors(LayoutFileTests.EverythingOfCalls)).Should().BeEmpty();
    }

    [Theory]
    [InlineData("table: callbacks", "table: calls")]
    [InlineData("kind: handover", "kind: handing")]
    [InlineData("means: \"5\"", "means: five")]
    [InlineData("callbackKind: sales", "callbackKind: sale")]
    public async Task What_the_reader_refuses_of_callbacks_fails_the_schema(string old, string changed)
    {
        var text = LayoutFileTests.EverythingOfCalls.Replace(old, changed, StringComparison.Ordinal);

        LayoutFile.Parse(text, "shop.yaml", "site").Profile.Should().BeNull();
        (await Errors(text)).Should().NotBeEmpty();
    }

    [Theory]
    [InlineData("means: item }", "means: itme }")]
    [InlineData("header: [序号]", "headr: [序号]")]
    [InlineData("headerRows: 2", "headerRows: 5")]
    [InlineData("from: [title, sheet]", "from: [titel]")]
    [InlineData("dates: last", "dates: middle")]
    [InlineData("id: SH01", "no: SH01")]
    [InlineData("met: [优]", "mte: [优]")]
    public async Task What_the_reader_refuses_fails_the_schema(string old, string changed)
    {
        var text = LayoutFileTests.Everything.Replace(old, changed, StringComparison.Ordinal);

        LayoutFile.Parse(text, "shop.yaml", "site").Profile.Should().BeNull();
        (await Errors(text)).Should().NotBeEmpty();
    }

    [Fact]
    public void Schema_and_reader_know_the_same_meanings()
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(SchemaPath));

        schema.RootElement.GetProperty("definitions").GetProperty("column").GetProperty("properties").GetProperty("means").GetProperty("enum")
            .EnumerateArray().Select(word => word.GetString()).Should().BeEquivalentTo(LayoutVocabulary.Checklists.Keys.Keys.Union(LayoutVocabulary.Calls.Keys.Keys));
    }

    [Theory]
    [InlineData("headerRows: 2", "headerRows: 2\nzzz: 1", "")]
    [InlineData("{ written: 准业主", "{ zzz: 1, written: 准业主", "kindWord")]
    [InlineData("{ written: A", "{ zzz: 1, written: A", "answer")]
    [InlineData("  from:", "  zzz: 1\n  from:", "project")]
    [InlineData("{ written:", "{ zzz: 1, written:", "name")]
    [InlineData("  inspector:", "  zzz: 1\n  inspector:", "entries")]
    [InlineData("  section:", "  zzz: 1\n  section:", "rows")]
    [InlineData("  met:", "  zzz: 1\n  met:", "marks")]
    public void Schema_and_reader_know_the_same_keys(string old, string changed, string definition)
    {
        var text = definition is "kindWord" or "answer" ? LayoutFileTests.EverythingOfCalls : LayoutFileTests.Everything;
        var finding = LayoutFile.Parse(text.Replace(old, changed, StringComparison.Ordinal), "shop.yaml", "site").Diagnostics.Single(found => found.Code == "QA2010");
        using var schema = JsonDocument.Parse(File.ReadAllText(SchemaPath));
        var owner = definition.Length == 0 ? schema.RootElement : schema.RootElement.GetProperty("definitions").GetProperty(definition);

        finding.Arguments.Single(argument => argument.Name == "allowed").Value.En.Split(", ")
            .Should().BeEquivalentTo(owner.GetProperty("properties").EnumerateObject().Select(property => property.Name));
    }

    private static async Task<IEnumerable<string>> Errors(string yaml)
    {
        var schema = await JsonSchema.FromFileAsync(SchemaPath);
        return schema.Validate(YamlAsJson.Convert(yaml)).Select(error => error.ToString());
    }
}
