using System.Globalization;
using QualityAudit.Rubrics;
using QualityAudit.Scoring;
using Spectre.Console;

namespace QualityAudit.Cli.Display;

/// <summary>
/// Two tables of a quarter's calls: by region or by project of one region, what was dialled and what counts; and by question, what was answered. Red
/// is what still needs calls.
/// </summary>
internal sealed class CallTables(Terminal terminal, CallOverview overview)
{
    private const int MostNamed = 3;

    private readonly string format = "0." + new string('0', overview.Rubric.Decimals);

    public void Print(string? region)
    {
        var only = overview.Regions.FirstOrDefault(one => string.Equals(one.Region, region, StringComparison.Ordinal));
        Attempts(only);
        Questions(only?.Calls ?? overview.Group, [.. (only is null ? overview.Regions : [only]).SelectMany(one => one.Projects)]);
    }

    private void Attempts(RegionCalls? only)
    {
        var table = new Table
        {
            Border = TableBorder.Simple,
            Title = new TableTitle(Markup.Escape(Say(
                $"{overview.Quarter}  {overview.Rubric.Title.Zh} {overview.Rubric.Version}：回访（通；得分为百分制，封顶前）",
                $"{overview.Quarter}  {overview.Rubric.Title.En} {overview.Rubric.Version}: calls (scores of 100, before caps)"))),
        };
        table.AddColumn(new TableColumn(only is null ? Say("区域", "Region") : Say("项目", "Project")));
        foreach (var heading in new[] { Say("拨打", "Dialled"), Say("接通", "Reached"), Say("接通率", "Rate"), Say("重复", "Repeated"), Say("非本人", "Unserved"), Say("计入", "Counted") })
            table.AddColumn(new TableColumn(heading).RightAligned());
        foreach (var indicator in overview.Group.Indicators)
            table.AddColumn(new TableColumn(Markup.Escape(indicator.Indicator.Id)).RightAligned());
        table.AddColumn(new TableColumn(Say("样本不足", "Too few answers")));

        if (only is null)
        {
            foreach (var region in overview.Regions)
                Row(Markup.Escape(region.Region), region.Calls, Projects(region.Projects));
            Row($"[bold]{Say("集团", "Group")}[/]", overview.Group, Projects([.. overview.Regions.SelectMany(region => region.Projects)]));
        }
        else
        {
            foreach (var project in only.Projects)
                Row(Markup.Escape($"{project.Project.Id} {project.Project.Name}"), project.Calls, Short(project.Calls));
            Row($"[bold]{Markup.Escape(only.Region)}[/]", only.Calls, Projects(only.Projects));
        }

        terminal.Tables.Write(table);

        void Row(string name, UnitCalls calls, string note) => table.AddRow(
        [
            name,
            Count(calls.Tally.Attempts),
            Count(calls.Tally.Reached),
            calls.Tally.Attempts == 0 ? "–" : $"{Rounding.Publish(100m * calls.Tally.Reached / calls.Tally.Attempts, 0).ToString("0", CultureInfo.InvariantCulture)}%",
            Count(calls.Tally.Superseded),
            Count(calls.Tally.Unserved),
            $"[bold]{Count(calls.Tally.Counted)}[/]",
            .. calls.Indicators.Select(indicator => Figure(indicator.Score)),
            note.Length == 0 ? "" : $"[red]{Markup.Escape(note)}[/]",
        ]);
    }

    private void Questions(UnitCalls calls, IReadOnlyList<ProjectCalls> projects)
    {
        var table = new Table { Border = TableBorder.Simple, Title = new TableTitle(Say("各题答复（份）", "Answers by question")) };
        table.AddColumn(new TableColumn(Say("题", "Question")));
        foreach (var heading in new[] { Say("有效", "Valid"), Say("得分", "Score"), Say("95% 区间", "95 % interval"), Say("不清楚", "Don't know"), Say("拒答", "Refused"), Say("空白", "Blank"), Say("不计", "Left out") })
            table.AddColumn(new TableColumn(heading).RightAligned());
        table.AddColumn(new TableColumn(Say("样本不足的项目", "Projects with too few")).RightAligned());
        var place = 0;
        foreach (var question in calls.Questions)
        {
            var (few, of) = (projects.Count(project => IsTooFew(project.Calls.Questions.ElementAt(place))), projects.Count);
            table.AddRow(
                Markup.Escape($"{question.Question.Id} {question.Question.Text.In(terminal.Language)}"),
                $"[bold]{Count(question.Valid)}[/]",
                Figure(question.Score),
                question.Uncertainty is { Low: { } low, High: { } high } ? $"{Text(Rounding.Publish(low, overview.Rubric.Decimals))}–{Text(Rounding.Publish(high, overview.Rubric.Decimals))}" : "–",
                Count(question.DontKnow),
                Count(question.Refused),
                Count(question.Blank),
                Count(question.Excluded),
                few == 0 ? $"0/{Count(of)}" : $"[red]{Count(few)}/{Count(of)}[/]");
            place++;
        }

        terminal.Tables.Write(table);
    }

    // "A2-1 3/5": three of the five answers that the rubric asks for; where it asks for none, one is needed for a score.
    private string Short(UnitCalls calls)
    {
        var few = calls.Questions.Where(IsTooFew).ToList();
        var named = string.Join(Say("，", ", "), few.Take(MostNamed).Select(question => $"{question.Question.Id} {Count(question.Valid)}/{Count(Math.Max(1, question.Question.MinimumAnswers))}"));
        return few.Count > MostNamed ? $"{named} … ({Count(few.Count)})" : named;
    }

    private string Projects(IReadOnlyList<ProjectCalls> projects)
    {
        var few = projects.Count(project => project.Calls.Questions.Any(IsTooFew));
        return few == 0 ? "" : Say($"{Count(few)}/{Count(projects.Count)} 个项目", $"{Count(few)} of {Count(projects.Count)} projects");
    }

    private static bool IsTooFew(QuestionResult question) => question.Score.Exact is null;

    private string Figure(Score score) => score.Published(overview.Rubric.Decimals) is { } published ? Text(published) : "–";

    private string Text(decimal published) => published.ToString(format, CultureInfo.InvariantCulture);

    private static string Count(int count) => count.ToString("#,0", CultureInfo.InvariantCulture);

    private string Say(string zh, string en) => new LocalizedText(zh, en).In(terminal.Language);
}
