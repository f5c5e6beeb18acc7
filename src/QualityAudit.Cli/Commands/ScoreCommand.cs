using System.CommandLine;
using QualityAudit.Cli.Display;
using QualityAudit.Reports.Json;
using QualityAudit.Scoring;
using QualityAudit.Storage;

namespace QualityAudit.Cli.Commands;

/// <summary>Scores what is stored and prints it: a table for people, JSON or CSV for programs.</summary>
internal sealed class ScoreCommand : VerbCommand
{
    public ScoreCommand(Terminal terminal, CommonOptions options)
        : base(
            "score",
            new("对已存入的数据评分并显示结果", "Score what is stored and print the result"),
            "qualityaudit score --quarter 2008Q3 --format json",
            terminal)
    {
        var scoring = new ScoringOptions(options, this);
        var format = new Option<string>("--format")
        {
            Description = options.Say("输出格式：table 表格、json、csv", "Output: table, json or csv"),
            HelpName = "table|json|csv",
            DefaultValueFactory = _ => "table",
        };
        format.AcceptOnlyFromAmong("table", "json", "csv");
        Options.Add(format);

        SetAction(async (call, cancellationToken) =>
        {
            var wanted = scoring.Read(call, CommonOptions.DefaultFolder);
            if (LoadRubrics(wanted.RubricFolder) is not { } catalogue)
                return ExitCode.InputHasErrors;
            await using var store = await AuditStore.OpenAsync(wanted.Database, cancellationToken);
            var scored = await new AuditWorkflow(store, catalogue).ScoreAsync(wanted.Quarter, wanted.Rubric, null, cancellationToken);
            if (!new ReportWriting(terminal, "", [], wanted.Region).KnowsRegion(scored.Scorecards))
                return ExitCode.Usage;
            Print(scored.Scorecards, call.GetValue(format)!, wanted.Region);
            terminal.Show(scored.Findings);
            return ExitCodeOf(scored.Findings);
        });
    }

    private void Print(IReadOnlyList<Scorecard> scorecards, string format, string? region)
    {
        switch (format)
        {
            case "json":
                Terminal.Data.Write(scorecards.Count == 1
                    ? ScorecardJson.Write(scorecards[0])
                    : $"[\n{string.Join(",\n", scorecards.Select(scorecard => ScorecardJson.Write(scorecard).TrimEnd()))}\n]\n");
                break;
            case "csv":
                ScoreCsv.Print(Terminal, scorecards, region);
                break;
            default:
                ScoreTable.Print(Terminal, scorecards, region);
                break;
        }
    }
}
