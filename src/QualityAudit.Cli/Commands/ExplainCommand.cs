using System.CommandLine;
using QualityAudit.Cli.Display;
using QualityAudit.Diagnostics;
using QualityAudit.Storage;
using QualityAudit.Workflow;

namespace QualityAudit.Cli.Commands;

/// <summary>
/// Explains what a reader points at: the code of a message, or the score of a project, a region or the group, down to the cells
/// that an item's points come from (S-43).
/// </summary>
internal sealed class ExplainCommand : VerbCommand
{
    public ExplainCommand(Terminal terminal, CommonOptions options)
        : base(
            "explain",
            new("说明一个得分从何而来，或一个信息代码的含义和处理办法", "Explain where a score comes from, or the code of a message and what to do"),
            "qualityaudit explain SH-001 --quarter 2008Q3 --item L05",
            terminal)
    {
        var subject = new Argument<string>("subject")
        {
            Description = options.Say(
                "项目编号或名称、区域、集团；或信息代码，如 QA1203（只写开头 QA12 列出这一类的全部代码）",
                "Id or name of a project, a region, or “group”; or the code of a message, such as QA1203 (QA12 lists all codes of that kind)"),
            HelpName = options.Say("对象", "subject"),
        };
        var quarter = options.Quarter();
        var database = options.Database();
        var rubrics = options.Rubrics();
        var rubric = options.RubricId();
        var item = new Option<string?>("--item")
        {
            Description = options.Say("检查项或问题编号：逐步列出从单元格到总分的全部计算", "Id of an item or question: every step from the cells to the total"),
            HelpName = options.Say("编号", "id"),
        };
        Arguments.Add(subject);
        foreach (var option in new Option[] { quarter, item, database, rubrics, rubric })
            Options.Add(option);

        SetAction(async (call, cancellationToken) =>
        {
            var named = call.GetValue(subject)!;
            var stored = options.DatabaseIn(CommonOptions.DefaultFolder, call.GetValue(database));
            // A code looks like nothing else; without stored audits there is nothing else to explain.
            if (named.Trim().StartsWith("QA", StringComparison.OrdinalIgnoreCase) || !AuditStore.Exists(stored))
                return ExplainCode(named);
            if (LoadRubrics(CommonOptions.RubricsIn(call.GetValue(rubrics))) is not { } catalogue)
                return ExitCode.InputHasErrors;
            await using var store = await AuditStore.OpenAsync(stored, cancellationToken);
            var choice = new RubricChoice(call.GetValue(rubric), false);
            var scored = await new AuditWorkflow(store, catalogue).ScoreAsync(call.GetValue(quarter) ?? QuarterChoice.Latest, choice, null, cancellationToken);
            var exit = scored.Scorecards.Count == 0 ? ExitCodeOf(scored.Findings) : ExplainScore(scored, named, call.GetValue(item));
            terminal.Show(scored.Findings);
            return exit;
        });
    }

    private int ExplainScore(ScoringSummary scored, string named, string? item)
    {
        var units = scored.Scorecards.Select(scorecard => ExplainedUnit.Find(scorecard, named, Terminal.Language)).OfType<ExplainedUnit>().ToList();
        if (units.Count == 0)
        {
            Terminal.Complain(new($"没有项目或区域“{Plain(named)}”。", $"There is no project or region “{Plain(named)}”."));
            Terminal.Tell(new($"已有的：{Known(scored, "、")}", $"There are: {Known(scored, ", ")}"));
            return ExitCode.Usage;
        }

        if (item is null)
        {
            foreach (var unit in units)
                ScoreExplanation.Print(Terminal, unit);
            return ExitCode.Fine;
        }

        var having = units.FindAll(unit => unit.Has(item));
        foreach (var unit in having)
            ReceiptTree.Print(Terminal, unit, item);
        if (having.Count > 0)
            return ExitCode.Fine;
        Terminal.Complain(new($"没有检查项或问题“{Plain(item)}”。", $"There is no item or question “{Plain(item)}”."));
        Terminal.Tell(new("rubric show 列出全部编号。", "“rubric show” lists all ids."));
        return ExitCode.Usage;
    }

    private static string Known(ScoringSummary scored, string separator) => string.Join(
        separator,
        scored.Scorecards.SelectMany(scorecard => scorecard.Projects.Select(project => project.Project.Id).Concat(scorecard.Regions.Select(region => region.Region)))
            .Distinct(StringComparer.Ordinal).Select(Plain));

    private int ExplainCode(string code)
    {
        if (DiagnosticCatalogue.Find(code) is { } descriptor)
        {
            CodeExplanation.Print(Terminal, descriptor);
            return ExitCode.Fine;
        }

        var alike = DiagnosticCatalogue.All.Where(known => known.Code.StartsWith(code.Trim(), StringComparison.OrdinalIgnoreCase)).ToList();
        if (alike.Count > 0)
        {
            CodeExplanation.PrintList(Terminal, alike);
            return ExitCode.Fine;
        }

        Terminal.Complain(new($"没有代码“{Plain(code)}”。", $"There is no code “{Plain(code)}”."));
        var near = DiagnosticCatalogue.Near(code);
        if (near.Count > 0)
            Terminal.Tell(new("您是不是想查：", "Did you mean:"));
        else
            Terminal.Tell(new("代码以 QA 开头，后面四位数字；explain QA 列出全部代码。要查项目得分，请先 run 或 import，或用 --database 指明数据库。", "A code is QA and four digits; “explain QA” lists them all. To explain a project's score, run or import first, or name the --database."));
        foreach (var suggestion in near)
            Terminal.Tell(new($"  {suggestion.Code}  {suggestion.Title.Zh}", $"  {suggestion.Code}  {suggestion.Title.En}"));
        return ExitCode.Usage;
    }

    private static string Plain(string typed) => Import.Shown.Text(typed);
}
