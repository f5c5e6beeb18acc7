using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using QualityAudit.Diagnostics;
using QualityAudit.Scoring;

namespace QualityAudit.Reports.Json;

/// <summary>
/// The scorecard as JSON, everything in it; docs/scorecard.schema.json describes each member.
/// The same scorecard gives the same bytes on every machine and under every culture.
/// </summary>
public static class ScorecardJson
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        // Chinese stays readable; the document is a file of its own, never part of a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(Scorecard scorecard)
    {
        using var stream = new MemoryStream();
        Write(scorecard, stream);
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    /// <summary>Writes UTF-8 without a byte order mark, ended by a line feed.</summary>
    public static void Write(Scorecard scorecard, Stream utf8)
    {
        using (var json = new Utf8JsonWriter(utf8, Options))
        {
            var pen = new JsonPen(json, scorecard.Rubric.Decimals);
            json.WriteStartObject();
            pen.Value("schema", Scorecard.Schema);
            pen.Value("quarter", scorecard.Quarter.ToString());
            pen.Object("rubric", () => RubricJson.Write(pen, scorecard.Rubric));
            pen.Value("engine", scorecard.Engine);
            pen.Objects("inputs", scorecard.Inputs, input =>
            {
                pen.Value("path", input.Path);
                pen.Value("sha256", input.Sha256);
                pen.Value("kind", input.Kind);
            });
            pen.Objects("notices", scorecard.Notices, notice => Write(pen, notice));
            pen.Objects("projects", scorecard.Projects, project =>
            {
                Write(pen, project);
                // What is written leaves memory project by project.
                json.Flush();
            });
            pen.Objects("regions", scorecard.Regions, region => Write(pen, region));
            pen.Object("group", () =>
            {
                AssessmentJson.Write(pen, scorecard.Group.Assessment);
                pen.Value("complete", scorecard.Group.Complete);
                pen.Value("projects", scorecard.Group.ProjectCount);
                CallsJson.Write(pen, scorecard.Group.Calls);
            });
            json.WriteEndObject();
        }

        utf8.WriteByte((byte)'\n');
    }

    private static void Write(JsonPen pen, ProjectResult result)
    {
        var project = result.Project;
        pen.Value("id", project.Id);
        pen.Value("name", project.Name);
        pen.Value("city", project.City);
        pen.Value("region", project.Region);
        pen.Value("grade", project.Grade);
        pen.Value("handoverDate", project.HandoverDate);
        pen.Value("unitsHandedOver", project.UnitsHandedOver);
        pen.Value("contractsSigned", project.ContractsSigned);
        AssessmentJson.Write(pen, result.Assessment);
        AssessmentJson.Write(pen, "rank", result.Rank);
        pen.Values("rankAlikeWith", result.Rank?.AlikeWith ?? []);
        AssessmentJson.Write(pen, "rankInGroup", result.RankInGroup);
        pen.Objects("visits", result.Visits, visit =>
        {
            pen.Value("date", visit.Date);
            pen.Value("kind", visit.Kind);
            pen.Value("inspector", visit.Inspector);
            pen.Value("file", visit.Source.File);
            pen.Value("sheet", visit.Source.Sheet);
        });
        CallsJson.Write(pen, result.Calls);
    }

    private static void Write(JsonPen pen, RegionResult region)
    {
        pen.Value("id", region.Region);
        AssessmentJson.Write(pen, region.Assessment);
        AssessmentJson.Write(pen, "rank", region.Rank);
        pen.Values("rankAlikeWith", region.Rank?.AlikeWith ?? []);
        pen.Value("complete", region.Complete);
        pen.Value("projects", region.ProjectCount);
        CallsJson.Write(pen, region.Calls);
    }

    private static void Write(JsonPen pen, Diagnostic notice)
    {
        pen.Value("code", notice.Code);
        pen.Value("severity", notice.Severity);
        pen.Value("title", notice.Descriptor.Title);
        pen.Value("message", new LocalizedText(notice.Message(Language.Chinese), notice.Message(Language.English)));
        pen.Value("hint", new LocalizedText(notice.Hint(Language.Chinese), notice.Hint(Language.English)));
        pen.Value("subject", notice.Subject);
        pen.Value("raw", notice.RawValue);
        pen.Place(notice.Location);
        pen.Value("line", notice.Location.Line);
        pen.Value("column", notice.Location.Column);
    }
}
