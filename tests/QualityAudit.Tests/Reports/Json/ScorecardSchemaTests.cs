using System.Text.Json;
using System.Text.Json.Nodes;
using NJsonSchema;
using QualityAudit.Audits;
using QualityAudit.Diagnostics;
using QualityAudit.Reports.Json;
using QualityAudit.Rubrics;
using QualityAudit.Scoring;
using QualityAudit.Scoring.Explaining;
using QualityAudit.Tests.Support;

namespace QualityAudit.Tests.Reports.Json;

/// <summary>docs/scorecard.schema.json and the documents agree.</summary>
public sealed class ScorecardSchemaTests
{
    private static readonly string SchemaText = File.ReadAllText(Repository.PathTo("docs", "scorecard.schema.json"));
    private static readonly JsonSchema Schema = JsonSchema.FromJsonAsync(SchemaText).GetAwaiter().GetResult();

    public static TheoryData<string, Action<JsonNode>> Mistakes => new()
    {
        { "an unknown member", root => root["surprise"] = 1 },
        { "an unknown member deep inside", root => root["projects"]![0]!["indicators"]![0]!["items"]![0]!["surprise"] = 1 },
        { "a missing member", root => root["projects"]![0]!.AsObject().Remove("official") },
        { "an exact figure as a number", root => root["group"]!["total"]!["exact"] = 82.5 },
        { "an exact figure in another culture", root => root["group"]!["total"]!["exact"] = "82,5" },
        { "a published figure as text", root => root["regions"]![0]!["total"]!["published"] = "82.5" },
        { "a score above 100", root => root["projects"]![0]!["uncapped"]!["published"] = 100.1 },
        { "a score and a reason for none", root => root["group"]!["total"]!["reason"] = Reason() },
        { "no score without a reason", root => { root["group"]!["total"]!["published"] = null; root["group"]!["total"]!["exact"] = null; } },
        { "an unknown state", root => root["projects"]![0]!["indicators"]![0]!["items"]![0]!["state"] = "maybe" },
        { "a quarter that is none", root => root["quarter"] = "2008Q5" },
        { "another version of the shape", root => root["schema"] = "qualityaudit/scorecard/2" },
        { "an interval beyond 100", root => root["projects"]![0]!["indicators"]![1]!["uncertainty"]!["high"] = 100.1 },
        { "a rank range of one end", root => root["projects"]![0]!["rankRange"] = new JsonArray(1) },
        { "a ledger without its open points", root => root["group"]!["ledger"]!.AsObject().Remove("open") },
        { "a what-if without its total", root => root["group"]!["whatIfs"]![0]!.AsObject().Remove("total") },
        { "a bridge that names no quarter", root => root["group"]!["bridge"]!["from"] = "last" },
        { "an unknown meaning of a change", root => root["group"]!["change"]!["meaning"] = "luck" },
        { "a hash that is none", root => root["inputs"]![0]!["sha256"] = "abc" },
        { "a scale of another kind", root => root["rubric"]!["indicators"]![0]!["criteria"]![0]!["criteria"]![0]!["items"]![0]!["scale"]!["kind"] = "points" },
    };

    [Fact]
    public void The_sample_documents_are_valid()
    {
        foreach (var scorecard in new[] { SampleScorecards.Ordinary, SampleScorecards.FourthQuarter })
            Schema.Validate(ScorecardJson.Write(scorecard)).Select(error => error.ToString()).Should().BeEmpty();
    }

    [Fact] // every scale, measure, roll-up and policy
    public void Documents_of_drawn_rubrics_are_valid()
    {
        for (var seed = 1; seed <= 10; seed++)
        {
            var audit = new RandomAudit(seed);
            var scorecard = Scorer.Score(audit.Evidence, audit.Rubric, []) with
            {
                Notices = [StorageDiagnostics.RecordsMissing.At(new SourceLocation("calls.csv", Line: 3, Column: 1), ("count", "2"))],
            };
            Schema.Validate(ScorecardJson.Write(scorecard)).Select(error => error.ToString()).Should().BeEmpty();
        }
    }

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_document_with_a_mistake_is_not_valid(string mistake, Action<JsonNode> make)
    {
        var root = JsonNode.Parse(ScorecardJson.Write(SampleScorecards.Ordinary))!;
        make(root);

        Schema.Validate(root.ToJsonString()).Should().NotBeEmpty(mistake);
    }

    [Fact]
    public void The_schema_knows_every_name_of_every_closed_set()
    {
        Type[] sets =
        [
            typeof(NoScoreReason), typeof(AssessmentStatus), typeof(ResponseState), typeof(VisitKind), typeof(CallbackKind), typeof(CallOutcome), typeof(CallExclusion),
            typeof(FileKind), typeof(Measure), typeof(Rollup), typeof(RegionAggregation), typeof(IndicatorSource), typeof(NotApplicablePolicy), typeof(UnansweredPolicy),
            typeof(Severity), typeof(ChangeMeaning), typeof(BridgeCause),
        ];
        using var schema = JsonDocument.Parse(SchemaText);
        var known = Enumerations(schema.RootElement).ToList();

        foreach (var set in sets)
        {
            var names = Enum.GetNames(set).Select(JsonNamingPolicy.KebabCaseLower.ConvertName).ToList();
            known.Should().Contain(enumeration => enumeration.Count == names.Count && names.TrueForAll(enumeration.Contains), set.Name);
        }
    }

    [Fact]
    public void The_schema_knows_every_scale()
    {
        var kinds = typeof(Scale).Assembly.GetTypes().Count(type => type.IsSubclassOf(typeof(Scale)));
        using var schema = JsonDocument.Parse(SchemaText);

        schema.RootElement.GetProperty("definitions").GetProperty("scale").GetProperty("oneOf").GetArrayLength().Should().Be(kinds);
    }

    private static JsonObject Reason() => new() { ["code"] = "no-evidence", ["zh"] = "无", ["en"] = "none" };

    private static IEnumerable<HashSet<string>> Enumerations(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var found in element.EnumerateArray().SelectMany(Enumerations))
                yield return found;
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in element.EnumerateObject())
            {
                if (member.NameEquals("enum"))
                    yield return [.. member.Value.EnumerateArray().Select(value => value.GetString()!)];
                foreach (var found in Enumerations(member.Value))
                    yield return found;
            }
        }
    }
}
