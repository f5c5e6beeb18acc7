using System.Text.Json;
using CsvHelper;
using QualityAudit.Scoring;

namespace QualityAudit.Cli.Display;

/// <summary>
/// One row for each region, project and the group, in every scorecard; a column for each indicator of any of their rubrics;
/// published figures, empty where there is none; status and band as in the JSON.
/// </summary>
internal static class ScoreCsv
{
    public static void Print(Terminal terminal, IReadOnlyList<Scorecard> scorecards, string? onlyRegion)
    {
        if (scorecards.Count == 0)
            return;
        // A name that starts with "=" must not become a formula in the reader's spreadsheet.
        using var csv = CsvWriter.Create(terminal.Data, new CsvWriterOptions { Injection = CsvInjection.Escape, NewLine = "\n" }, leaveOpen: true);
        IReadOnlyList<string> indicators = [.. scorecards.SelectMany(scorecard => scorecard.Rubric.Indicators).Select(indicator => indicator.Id).Distinct(StringComparer.Ordinal)];
        foreach (var header in Headers(indicators))
            csv.WriteField(header);
        csv.EndRecord();
        foreach (var scorecard in scorecards)
        {
            foreach (var region in scorecard.Regions.Where(region => onlyRegion is null || string.Equals(region.Region, onlyRegion, StringComparison.Ordinal)))
            {
                Row(csv, indicators, scorecard, ["region", region.Region, "", ""], region.Assessment, region.Rank, null);
                foreach (var project in scorecard.ProjectsOf(region.Region))
                    Row(csv, indicators, scorecard, ["project", region.Region, project.Project.Id, project.Project.Name], project.Assessment, project.Rank, project.RankInGroup);
            }

            if (onlyRegion is null)
                Row(csv, indicators, scorecard, ["group", "", "", ""], scorecard.Group.Assessment, null, null);
        }
    }

    private static string[] Headers(IReadOnlyList<string> indicators) =>
    [
        "quarter", "rubric", "level", "region", "id", "name",
        .. indicators,
        "total", "official", "status", "band", "rank", "rank_in_group", "change",
    ];

    private static void Row(CsvWriter csv, IReadOnlyList<string> indicators, Scorecard scorecard, string[] unit, Assessment assessment, Rank? rank, Rank? rankInGroup)
    {
        csv.WriteField(scorecard.Quarter.ToString());
        csv.WriteField(scorecard.Rubric.Id);
        foreach (var field in unit)
            csv.WriteField(field);
        foreach (var id in indicators)
            csv.WriteField(assessment.Indicator(id) is { } indicator ? scorecard.Publish(indicator.Score) : null);
        csv.WriteField(scorecard.Publish(assessment.Total));
        csv.WriteField(scorecard.Publish(assessment.Official));
        csv.WriteField(JsonNamingPolicy.KebabCaseLower.ConvertName(assessment.Status.ToString()));
        csv.WriteField(assessment.Band?.Id);
        csv.WriteField(rank?.Position);
        csv.WriteField(rankInGroup?.Position);
        csv.WriteField(assessment.Change?.Delta);
        csv.EndRecord();
    }
}
