using System.CommandLine;
using QualityAudit.Audits;
using QualityAudit.Cli.Display;
using QualityAudit.Diagnostics;
using QualityAudit.RubricFiles;
using QualityAudit.Rubrics;
using QualityAudit.Rubrics.Comparing;
using QualityAudit.Storage;
using QualityAudit.Workflow;

namespace QualityAudit.Cli.Commands;

/// <summary>What is different between two rubrics, and what it would mean for a quarter's scores.</summary>
internal sealed class RubricDiffCommand : VerbCommand
{
    public RubricDiffCommand(Terminal terminal, CommonOptions options)
        : base(
            "diff",
            new("比较两个评分标准：新增、删除、移动、改分、改词", "Compare two rubrics: what was added, dropped, moved, reweighted, reworded"),
            "qualityaudit rubric diff six-plus-two/2008.1 my-rubrics/six-plus-two/2009.2.yaml --rescore 2008Q3",
            terminal)
    {
        var before = new Argument<string>("before") { Description = options.Say("原评分标准：YAML 文件，或随程序提供的“编号/版本”", "The earlier rubric: a YAML file, or id/version of one that comes with the program") };
        var after = new Argument<string>("after") { Description = options.Say("新评分标准", "The later rubric") };
        var rescore = new Option<Quarter?>("--rescore")
        {
            Description = options.Say("用两个评分标准分别为这一季度评分并对照，不存入任何内容", "Score this quarter by both and set the results side by side; nothing is stored"),
            HelpName = options.Say("季度", "quarter"),
            CustomParser = options.QuarterOf,
        };
        var rubrics = options.Rubrics();
        var database = options.Database();
        Arguments.Add(before);
        Arguments.Add(after);
        Options.Add(rescore);
        Options.Add(rubrics);
        Options.Add(database);

        SetAction(async (call, cancellationToken) =>
        {
            var folder = CommonOptions.RubricsIn(call.GetValue(rubrics));
            if (Find(call.GetValue(before)!, folder) is not { } old || Find(call.GetValue(after)!, folder) is not { } now)
                return ExitCode.InputHasErrors;
            RubricDiffTable.Print(Terminal, RubricComparing.Compare(old, now));
            return call.GetValue(rescore) is { } quarter
                ? await RescoreAsync(options.DatabaseIn(CommonOptions.DefaultFolder, call.GetValue(database)), quarter, old, now, cancellationToken)
                : ExitCode.Fine;
        });
    }

    // A file that is there, else "id/version" in the folder of rubrics.
    private Rubric? Find(string named, string folder)
    {
        var shipped = Path.Combine(folder, named + ".yaml");
        var reading = RubricFile.Read(!File.Exists(named) && File.Exists(shipped) ? shipped : named);
        Terminal.Show(reading.Diagnostics.Where(finding => finding.Severity == Severity.Error));
        return reading.Rubric;
    }

    private async Task<int> RescoreAsync(string database, Quarter quarter, Rubric old, Rubric now, CancellationToken cancellationToken)
    {
        if (!AuditStore.Exists(database))
        {
            Terminal.Complain(new($"没有数据库“{database}”；请先用 import 导入该季度的工作簿。", $"There is no database '{database}'; import the quarter's workbooks first."));
            return ExitCode.InputHasErrors;
        }

        await using var store = await AuditStore.OpenAsync(database, cancellationToken);
        var known = await store.QuartersAsync(cancellationToken);
        if (!known.Contains(quarter))
        {
            Terminal.Show(QuarterChoice.Only(quarter).NotAmong(known));
            return ExitCode.InputHasErrors;
        }

        var scored = await new AuditWorkflow(store, new RubricCatalogue([old, now])).TryRubricsAsync(quarter, [old, now], cancellationToken);
        RescoreTable.Print(Terminal, scored[0], scored[1]);
        return ExitCode.Fine;
    }
}
