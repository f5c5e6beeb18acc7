using System.Text;
using System.Text.Json;
using QualityAudit.Audits;
using QualityAudit.Diagnostics;

namespace QualityAudit.Reports.Json;

/// <summary>
/// Everything that was said of an import, nothing capped; docs/diagnostics.schema.json describes each member. Characters that could
/// steer a terminal, turn the reading direction or be taken for markup are written as escapes: whoever parses it gets the cell's own text.
/// </summary>
public static class DiagnosticsJson
{
    public const string Schema = "qualityaudit/diagnostics/1";

    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = HarmlessJson.Encoder };

    public static string Write(InputReport report)
    {
        using var stream = new MemoryStream();
        Write(report, stream);
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    /// <summary>Writes UTF-8 without a byte order mark, ended by a line feed.</summary>
    public static void Write(InputReport report, Stream utf8)
    {
        using (var json = new Utf8JsonWriter(utf8, Options))
        {
            var pen = new JsonPen(json, decimals: 0);
            json.WriteStartObject();
            pen.Value("schema", Schema);
            pen.Value("dryRun", report.Rehearsal);
            pen.Value("strict", report.Strict);
            pen.Object("summary", () =>
            {
                pen.Value("files", report.Files.Count);
                foreach (var verdict in Enum.GetValues<FileVerdict>())
                    pen.Value(JsonNamingPolicy.CamelCase.ConvertName(verdict.ToString()), report.Count(verdict));
                Write(pen, report.Rows);
                pen.Value("errors", report.Count(Severity.Error));
                pen.Value("warnings", report.Count(Severity.Warning));
                pen.Value("notes", report.Count(Severity.Info));
            });
            pen.Objects("files", report.Files, file =>
            {
                pen.Value("path", file.Path);
                pen.Value("verdict", file.Verdict);
                if (file.Kind is { } kind)
                    pen.Value("kind", kind);
                else
                    pen.Null("kind");
                Write(pen, file.Rows);
                pen.Objects("diagnostics", file.Diagnostics, diagnostic => Write(pen, diagnostic));
                pen.Objects("changes", file.Changes, change => Write(pen, change));
            });
            pen.Objects("general", report.General, diagnostic => Write(pen, diagnostic));
            json.WriteEndObject();
        }

        utf8.WriteByte((byte)'\n');
    }

    private static void Write(JsonPen pen, RowCount rows) => pen.Object("rows", () =>
    {
        pen.Value("read", rows.Read);
        pen.Value("stored", rows.Stored);
        pen.Value("refused", rows.Refused);
        pen.Value("skipped", rows.Skipped);
    });

    private static void Write(JsonPen pen, Diagnostic diagnostic)
    {
        pen.Value("code", diagnostic.Code);
        pen.Value("severity", diagnostic.Severity);
        pen.Value("title", diagnostic.Descriptor.Title);
        pen.Value("message", new LocalizedText(diagnostic.Message(Language.Chinese), diagnostic.Message(Language.English)));
        pen.Value("hint", new LocalizedText(diagnostic.Hint(Language.Chinese), diagnostic.Hint(Language.English)));
        pen.Value("subject", diagnostic.Subject);
        pen.Value("value", diagnostic.RawValue);
        pen.Value("header", diagnostic.Header);
        pen.Place(diagnostic.Location);
        pen.Value("line", diagnostic.Location.Line);
        pen.Value("column", diagnostic.Location.Column);
        pen.Objects("otherPlaces", diagnostic.Others, place =>
        {
            pen.Value("sheet", place.Sheet);
            pen.Value("cell", place.Cell?.ToString());
        });
        pen.Passed();
    }

    private static void Write(JsonPen pen, RecordChange change)
    {
        pen.Value("record", change.Record);
        pen.Value("counts", change.Counts);
        pen.Objects("values", change.Values, value =>
        {
            pen.Value("what", value.What);
            pen.Object("stored", () => Write(pen, value.Before, value.BeforeAt));
            pen.Object("sent", () => Write(pen, value.After, value.AfterAt));
        });
        pen.Passed();
    }

    private static void Write(JsonPen pen, LocalizedText? value, SourceLocation place)
    {
        pen.Value("value", value);
        pen.Place(place);
    }
}
