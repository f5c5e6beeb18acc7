using System.Text.Json.Nodes;
using NJsonSchema;
using QualityAudit.Audits;
using QualityAudit.Diagnostics;
using QualityAudit.Reports.Json;
using QualityAudit.Tests.Support;

namespace QualityAudit.Tests.Reports.Json;

/// <summary>docs/diagnostics.schema.json and the documents agree.</summary>
public sealed class DiagnosticsJsonTests
{
    private static readonly JsonSchema Schema = JsonSchema.FromJsonAsync(File.ReadAllText(Repository.PathTo("docs", "diagnostics.schema.json"))).GetAwaiter().GetResult();

    private static readonly InputReport Report = new(
        [
            new FileReport(
                "q3/春申.xlsx",
                FileVerdict.Refused,
                FileKind.Checklists,
                new RowCount(9, 0, 8, 1),
                [
                    CellDiagnostics.NotANumber.At(new SourceLocation("q3/春申.xlsx", "检查表", new CellAddress(5, 7)), ("field", "得分"), ("value", "九"), ("allowed", "1")) with { RawValue = "九", Subject = "X1-03", Header = "得分", Others = [new SourceLocation("q3/春申.xlsx", "检查表", new CellAddress(9, 7))] },
                    RowDiagnostics.ReasonMissing.At(new SourceLocation("q3/春申.xlsx", "检查表", new CellAddress(6, 7)), ("item", "X1"), ("value", "否")),
                ],
                [
                    new RecordChange(new("项目 SH01", "Project SH01"), Precedence.Incoming,
                    [
                        new ValueChange(LocalizedText.Same("X1-03"), LocalizedText.Same("5"), null, new SourceLocation("old.xlsx", "检查表", new CellAddress(5, 7)), new SourceLocation("q3/春申.xlsx", "检查表")),
                    ]),
                ]),
            new FileReport("a.csv", FileVerdict.AlreadyStored, null, RowCount.None, [], []),
        ],
        [FileDiagnostics.OtherKindOfFile.At(new SourceLocation("读我.docx"))],
        Rehearsal: true,
        Strict: false);

    public static TheoryData<string, Action<JsonNode>> Mistakes => new()
    {
        { "an unknown member", root => root["surprise"] = 1 },
        { "a missing member", root => root["files"]![0]!.AsObject().Remove("rows") },
        { "a negative number of rows", root => root["files"]![0]!["rows"]!["read"] = -1 },
        { "an unknown verdict", root => root["files"]![0]!["verdict"] = "maybe" },
        { "a code that is none", root => root["files"]![0]!["diagnostics"]![0]!["code"] = "QA1" },
        { "a message in one language", root => root["files"]![0]!["diagnostics"]![0]!["message"]!.AsObject().Remove("zh") },
        { "a change without its place", root => root["files"]![0]!["changes"]![0]!["values"]![0]!["sent"]!.AsObject().Remove("cell") },
        { "another version of the shape", root => root["schema"] = "qualityaudit/diagnostics/2" },
    };

    [Fact]
    public void A_document_reads_as_agreed_and_is_valid()
    {
        var text = DiagnosticsJson.Write(Report);

        Schema.Validate(text).Select(error => error.ToString()).Should().BeEmpty();
        Snapshot.Matches(text, "json");
    }

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_document_with_a_mistake_is_not_valid(string mistake, Action<JsonNode> make)
    {
        var root = JsonNode.Parse(DiagnosticsJson.Write(Report))!;
        make(root);

        Schema.Validate(root.ToJsonString()).Should().NotBeEmpty(mistake);
    }

    [Fact]
    public void What_could_harm_stands_in_it_as_escapes_and_comes_back_as_it_was()
    {
        const string Evil = "是\u001b[31m\u202e\u200b<script>alert('x')</script>&\u0000\u2028\ufeff";
        var report = Report with { General = [CellDiagnostics.NotANumber.At(new SourceLocation("a.xlsx")) with { RawValue = Evil, Subject = Evil }] };

        var text = DiagnosticsJson.Write(report);

        text.Should().NotContainAny("\u001b", "\u202e", "\u200b", "<", ">", "\u0000", "\u2028", "\ufeff");
        JsonNode.Parse(text)!["general"]![0]!["value"]!.GetValue<string>().Should().Be(Evil);
    }

    [Fact]
    public void Nothing_is_capped()
    {
        var many = Enumerable.Range(2, 5000).Select(row => CellDiagnostics.NotANumber.At(new SourceLocation("a.xlsx", "S", new CellAddress(row, 7)))).ToList();

        var root = JsonNode.Parse(DiagnosticsJson.Write(Report with { Files = [Report.Files[0] with { Diagnostics = many }] }))!;

        root["files"]![0]!["diagnostics"]!.AsArray().Count.Should().Be(5000);
        root["summary"]!["errors"]!.GetValue<int>().Should().Be(5000);
    }
}
