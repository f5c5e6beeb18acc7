using System.Globalization;
using QualityAudit.Reports.Wording;
using QualityAudit.Rubrics;
using QualityAudit.Scoring;
using Spectre.Console;

namespace QualityAudit.Cli.Display;

/// <summary>A rubric's outline as an indented table: what each line weighs, and how many points of the total it decides.</summary>
internal static class RubricTree
{
    private const int DecimalsShown = 2;

    public static void Print(Terminal terminal, Rubric rubric)
    {
        var language = terminal.Language;
        var table = new Table
        {
            Border = TableBorder.Simple,
            Title = new TableTitle(Markup.Escape($"{rubric.Title.In(language)}  {rubric.Id} {rubric.Version}")),
            Caption = new TableTitle(Markup.Escape(Say("占总分：全部适用并作答时决定的总分分值", "Of total: points of the total decided when everything applies and is answered"))),
        };
        table.AddColumn(Say("编号", "Id"));
        table.AddColumn(Say("内容", "What"));
        table.AddColumn(Say("评分方式", "Scale"));
        table.AddColumn(new TableColumn(Say("权重/分值", "Weight")).RightAligned().NoWrap());
        table.AddColumn(new TableColumn(Say("占总分", "Of total")).RightAligned().NoWrap());
        table.AddColumn(Say("标记", "Flags"));
        table.AddColumn(Say("责任部门", "Department"));
        foreach (var line in RubricOutline.Of(rubric))
        {
            table.AddRow(
                Markup.Escape(new string(' ', 2 * line.Depth) + line.Id),
                line.Level <= OutlineLevel.Criterion ? $"[bold]{Markup.Escape(line.Title.In(language))}[/]" : Markup.Escape(line.Title.In(language)),
                Markup.Escape(ScaleOf(line)),
                line.Weight.ToString("0.##", CultureInfo.InvariantCulture),
                Rounding.Publish(line.EffectiveWeight, DecimalsShown).ToString("0.00", CultureInfo.InvariantCulture),
                Markup.Escape(Flags(line)),
                Markup.Escape(DepartmentWords.Of(rubric, line.Department, line.Participants)?.In(language) ?? ""));
        }

        terminal.Write(table);

        string Say(string zh, string en) => new LocalizedText(zh, en).In(language);

        string FrequencyOf(OutlineLine line) => line.Frequency switch
        {
            Frequency.Daily => Say("每日", "daily"),
            Frequency.Weekly => Say("每周", "weekly"),
            Frequency.Monthly => Say("每月", "monthly"),
            Frequency.Quarterly => Say("每季", "quarterly"),
            Frequency.Yearly => Say("每年", "yearly"),
            _ => "",
        };

        string Flags(OutlineLine line) => string.Join(
            Say("、", ", "),
            new[] { line.Critical ? Say("关键", "critical") : "", line.Advisory ? Say("可选", "optional") : "", line.Bonus ? Say("加分", "bonus") : "", FrequencyOf(line) }.Where(flag => flag.Length > 0));
    }

    private static string ScaleOf(OutlineLine line) => line.Scale?.Kind ?? line.Measure switch
    {
        null => "",
        Measure.YesShare => "yes-share",
        Measure.TopTwoBox => "top-two-box",
        Measure.TopBox => "top-box",
        Measure.Mean => "mean",
        Measure.AllOf => "all-of",
        _ => "map",
    };
}
