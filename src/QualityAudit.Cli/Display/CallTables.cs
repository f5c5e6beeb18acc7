using System.Globalization;
using QualityAudit.Scoring;
using Spectre.Console;

namespace QualityAudit.Cli.Display;

/// <summary>
/// Two tables of a quarter's calls: by region or by project of one region, what was dialled and what counts; and by question, what was answered. Below
/// them, in red, where calls are still needed. A narrow screen gets fewer columns.
/// </summary>
internal sealed class CallTables(Terminal terminal, CallOverview overview)
{
    // Room for every column.
    private const int Narrow = 110;
    private const int MostNamed = 20;

    private readonly string format = "0." + new string('0', overview.Rubric.Decimals);
    private readonly bool isNarrow = terminal.Tables.Profile.Width < Narrow;

    public void Print(string? region)
    {
        var only = overview.Regions.FirstOrDefault(one => string.Equals(one.Region, region, StringComparison.Ordinal));
        ProjectCalls[] projects = [.. (only is null ? overview.Regions : [only]).SelectMany(one => one.Projects)];
        Attempts(only);
        Questions(only?.Calls ?? overview.Group, projects);
        TooFew(projects);
    }

    private void Attempts(RegionCalls? only)
    {
        var table = Titled(
            $"{overview.Quarter}  {overview.Rubric.Title.Zh} {overview.Rubric.Version}：回访（通；得分为百分制，封顶前）",
            $"{overview.Quarter}  {overview.Rubric.Title.En} {overview.Rubric.Version}: calls (scores of 100, before caps)");
        table.AddColumn(new TableColumn(only is null ? Say("区域", "Region") : Say("项目", "Project")));
        Numbers(table, [Say("拨打", "Dialled"), Say("接通", "Reached"), .. isNarrow ? [] : new[] { Say("接通率", "Rate"), Say("重复", "Repeated"), Say("非本人", "Unserved") }, Say("计入", "Counted")]);
        Numbers(table, [.. overview.Group.Indicators.Select(indicator => indicator.Indicator.Id), only is null ? Say("样本不足的项目", isNarrow ? "Too few" : "Projects with too few") : Say("样本不足的题", isNarrow ? "Too few" : "Questions with too few")]);
        if (only is null)
        {
            foreach (var region in overview.Regions)
                Row(Markup.Escape(region.Region), region.Calls, Lacking(region.Projects));
            Row($"[bold]{Say("集团", "Group")}[/]", overview.Group, Lacking([.. overview.Regions.SelectMany(region => region.Projects)]));
        }
        else
        {
            foreach (var project in only.Projects)
                Row(Markup.Escape($"{project.Project.Id} {project.Project.Name}"), project.Calls, Share(project.Calls.Questions.Count(IsTooFew), project.Calls.Questions.Count()));
            Row($"[bold]{Markup.Escape(only.Region)}[/]", only.Calls, Share(only.Calls.Questions.Count(IsTooFew), only.Calls.Questions.Count()));
        }

        terminal.Write(table);

        void Row(string name, UnitCalls calls, string lacking) => table.AddRow(
        [
            name,
            Count(calls.Tally.Attempts),
            Count(calls.Tally.Reached),
            .. isNarrow ? [] : new[] { Rate(calls.Tally), Count(calls.Tally.Superseded), Count(calls.Tally.Unserved) },
            $"[bold]{Count(calls.Tally.Counted)}[/]",
            .. calls.Indicators.Select(indicator => Figure(indicator.Score)),
            lacking,
        ]);
    }

    private void Questions(UnitCalls calls, ProjectCalls[] projects)
    {
        var lacking = new int[calls.Questions.Count()];
        foreach (var project in projects)
        {
            foreach (var (question, place) in project.Calls.Questions.Select((question, place) => (question, place)))
                lacking[place] += IsTooFew(question) ? 1 : 0;
        }

        var table = Titled("各题答复（份）", "Answers by question");
        table.AddColumn(new TableColumn(Say("题", "Question")));
        Numbers(table, [Say("有效", "Valid"), Say("得分", "Score")]);
        Numbers(table, isNarrow ? [Say("未作答", "No answer")] : [Say("95% 区间", "95 % interval"), Say("不清楚", "Don't know"), Say("拒答", "Refused"), Say("空白", "Blank")]);
        Numbers(table, [Say("不计", "Left out"), Say("样本不足的项目", isNarrow ? "Too few" : "Projects with too few")]);
        foreach (var (question, place) in calls.Questions.Select((question, place) => (question, place)))
        {
            table.AddRow(
            [
                Markup.Escape($"{question.Question.Id} {question.Question.Text.In(terminal.Language)}"),
                $"[bold]{Count(question.Valid)}[/]",
                Figure(question.Score),
                .. isNarrow
                    ? new[] { Count(question.DontKnow + question.Refused + question.Blank) }
                    : [Interval(question), Count(question.DontKnow), Count(question.Refused), Count(question.Blank)],
                Count(question.Excluded),
                Share(lacking[place], projects.Length),
            ]);
        }

        terminal.Write(table);
    }

    // "CB-A2-1 3/5": three of the five answers that the rubric asks for; where it asks for none, one is needed for a score.
    private void TooFew(ProjectCalls[] projects)
    {
        var lacking = projects.Where(project => project.Calls.Questions.Any(IsTooFew)).ToList();
        foreach (var project in lacking.Take(MostNamed))
        {
            var questions = project.Calls.Questions.Where(IsTooFew).Select(question => $"{question.Question.Id} {Count(question.Valid)}/{Count(Math.Max(1, question.Question.MinimumAnswers))}");
            terminal.Tables.Write(new Indented(2, $"[red]{Markup.Escape($"{Say("样本不足：", "Too few answers: ")}{project.Project.Id} {project.Project.Name} — {string.Join(Say("，", ", "), questions)}")}[/]"));
        }

        if (lacking.Count > MostNamed)
            terminal.Tables.Write(new Indented(2, Markup.Escape(Say($"……另有 {Count(lacking.Count - MostNamed)} 个项目；--format csv 列出全部。", $"… and {Count(lacking.Count - MostNamed)} more; --format csv lists all."))));
        if (lacking.Count > 0)
            terminal.Tables.WriteLine();
    }

    private Table Titled(string zh, string en) => new() { Border = TableBorder.Simple, Title = new TableTitle(Markup.Escape(Say(zh, en))) };

    private static void Numbers(Table table, IEnumerable<string> headings)
    {
        foreach (var heading in headings)
            table.AddColumn(new TableColumn(Markup.Escape(heading)).RightAligned().NoWrap());
    }

    private static string Lacking(IReadOnlyList<ProjectCalls> projects) => Share(projects.Count(project => project.Calls.Questions.Any(IsTooFew)), projects.Count);

    private static string Share(int lacking, int of) => lacking == 0 ? $"0/{Count(of)}" : $"[red]{Count(lacking)}/{Count(of)}[/]";

    private static bool IsTooFew(QuestionResult question) => question.Score.Exact is null;

    private static string Rate(CallTally calls) =>
        calls.ReachedPercent is { } percent ? $"{Rounding.Publish(percent, 0).ToString("0", CultureInfo.InvariantCulture)}%" : "–";

    private string Interval(QuestionResult question) => question.Uncertainty is { Low: { } low, High: { } high }
        ? $"{Text(Rounding.Publish(low, overview.Rubric.Decimals))}–{Text(Rounding.Publish(high, overview.Rubric.Decimals))}"
        : "–";

    private string Figure(Score score) => score.Published(overview.Rubric.Decimals) is { } published ? Text(published) : "–";

    private string Text(decimal published) => published.ToString(format, CultureInfo.InvariantCulture);

    private static string Count(int count) => count.ToString("#,0", CultureInfo.InvariantCulture);

    private string Say(string zh, string en) => new LocalizedText(zh, en).In(terminal.Language);
}
