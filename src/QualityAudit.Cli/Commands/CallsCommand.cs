using System.CommandLine;
using QualityAudit.Cli.Display;
using QualityAudit.Scoring;
using QualityAudit.Storage;

namespace QualityAudit.Cli.Commands;

/// <summary>How far the calls of a quarter are, for those who make them: added up by the database, so that it takes seconds for millions of answers.</summary>
internal sealed class CallsCommand : VerbCommand
{
    public CallsCommand(Terminal terminal, CommonOptions options)
        : base(
            "calls",
            new("查看回访进度：拨打、接通、计入，各题答复和样本是否足够", "How far the calls are: attempts, reached, counted, answers by question, and where they are too few"),
            "qualityaudit calls --quarter 2008Q3",
            terminal)
    {
        var scoring = new ScoringOptions(options, this);
        var format = new Option<string>("--format")
        {
            Description = options.Say("输出格式：table 表格、csv（每个项目每题一行）", "Output: table, or csv (a row for each project and question)"),
            HelpName = "table|csv",
            DefaultValueFactory = _ => "table",
        };
        format.AcceptOnlyFromAmong("table", "csv");
        Options.Add(format);

        SetAction(async (call, cancellationToken) =>
        {
            var wanted = scoring.Read(call, CommonOptions.DefaultFolder);
            if (LoadRubrics(wanted.RubricFolder) is not { } catalogue)
                return ExitCode.InputHasErrors;
            await using var store = await AuditStore.OpenAsync(wanted.Database, cancellationToken);
            var counted = await new AuditWorkflow(store, catalogue).CallsAsync(wanted.Quarter, wanted.Rubric, cancellationToken);
            if (!RegionChoice.IsAmong(terminal, wanted.Region, counted.Overviews.SelectMany(overview => overview.Regions).Select(region => region.Region)))
                return ExitCode.Usage;
            if (counted.Overviews.Count == 0 && counted.Findings.Count == 0)
                terminal.Complain(new("这个季度还没有回访答复。", "The quarter has no callback answers yet."));
            else if (string.Equals(call.GetValue(format), "csv", StringComparison.Ordinal))
                CallCsv.Print(terminal, counted.Overviews, wanted.Region);
            else
                Print(counted.Overviews, wanted.Region);
            terminal.Show(counted.Findings);
            return ExitCodeOf(counted.Findings);
        });
    }

    private void Print(IReadOnlyList<CallOverview> overviews, string? region)
    {
        foreach (var overview in overviews)
            new CallTables(Terminal, overview).Print(region);
    }
}
