using System.Globalization;
using CsvHelper;
using QualityAudit.Scoring;

namespace QualityAudit.Cli.Display;

/// <summary>One row for each question of each region, project and the group. Answers: how often each was given, "1=0;2=3"; published figures, empty where there is none.</summary>
internal static class CallCsv
{
    private static readonly string[] Headers =
    [
        "quarter", "rubric", "level", "region", "id", "name", "dialled", "reached", "superseded", "unserved", "counted", "coached",
        "question", "valid", "minimum", "score", "low", "high", "answers", "dont_know", "refused", "blank", "left_out",
    ];

    public static void Print(Terminal terminal, IReadOnlyList<CallOverview> overviews, string? onlyRegion)
    {
        // A name that starts with "=" must not become a formula in the reader's spreadsheet.
        using var csv = CsvWriter.Create(terminal.Data, new CsvWriterOptions { Injection = CsvInjection.Escape, NewLine = "\n" }, leaveOpen: true);
        foreach (var header in Headers)
            csv.WriteField(header);
        csv.EndRecord();
        foreach (var overview in overviews)
        {
            foreach (var region in overview.Regions.Where(region => onlyRegion is null || string.Equals(region.Region, onlyRegion, StringComparison.Ordinal)))
            {
                Rows(csv, overview, ["region", region.Region, "", ""], region.Calls);
                foreach (var project in region.Projects)
                    Rows(csv, overview, ["project", region.Region, project.Project.Id, project.Project.Name], project.Calls);
            }

            if (onlyRegion is null)
                Rows(csv, overview, ["group", "", "", ""], overview.Group);
        }
    }

    private static void Rows(CsvWriter csv, CallOverview overview, string[] unit, UnitCalls calls)
    {
        foreach (var question in calls.Questions)
        {
            csv.WriteField(overview.Quarter.ToString());
            csv.WriteField(overview.Rubric.Id);
            foreach (var field in unit)
                csv.WriteField(field);
            foreach (var count in new[] { calls.Tally.Attempts, calls.Tally.Reached, calls.Tally.Superseded, calls.Tally.Unserved, calls.Tally.Counted, calls.Tally.Coached })
                csv.WriteField(Text(count));
            csv.WriteField(question.Question.Id);
            csv.WriteField(Text(question.Valid));
            csv.WriteField(Text(question.Question.MinimumAnswers));
            csv.WriteField(question.Score.Published(overview.Rubric.Decimals));
            csv.WriteField(Published(question.Uncertainty?.Low));
            csv.WriteField(Published(question.Uncertainty?.High));
            csv.WriteField(string.Join(';', question.Counts.Select(count => string.Create(CultureInfo.InvariantCulture, $"{count.Answer}={count.Count}"))));
            foreach (var count in new[] { question.DontKnow, question.Refused, question.Blank, question.Excluded })
                csv.WriteField(Text(count));
            csv.EndRecord();
        }

        static string Text(int count) => count.ToString(CultureInfo.InvariantCulture);

        decimal? Published(decimal? exact) => exact is { } some ? Rounding.Publish(some, overview.Rubric.Decimals) : null;
    }
}
