using System.Globalization;
using QualityAudit.Rubrics.Comparing;
using QualityAudit.Scoring;
using Spectre.Console;

namespace QualityAudit.Cli.Display;

/// <summary>The differences between two rubrics, one a line, with what each part decides of the total before and after.</summary>
internal static class RubricDiffTable
{
    private const int DecimalsShown = 2;

    public static void Print(Terminal terminal, RubricComparison comparison)
    {
        var language = terminal.Language;
        if (comparison.Changes.Count == 0)
        {
            terminal.Tell(new($"{comparison.Before} 与 {comparison.After} 内容相同。", $"{comparison.Before} and {comparison.After} say the same."));
            return;
        }

        var table = new Table
        {
            Border = TableBorder.Simple,
            Title = new TableTitle(Markup.Escape($"{comparison.Before} → {comparison.After}")),
            Caption = new TableTitle(Markup.Escape(Caption(comparison).In(language))),
        };
        table.AddColumn(new TableColumn(Say("变化", "Change")) { NoWrap = true });
        table.AddColumn(Say("编号", "Id"));
        table.AddColumn(Say("内容", "What"));
        table.AddColumn(Say("原来", "Before"));
        table.AddColumn(Say("现在", "After"));
        table.AddColumn(new TableColumn(Say("占总分", "Of total")) { NoWrap = true }.RightAligned());
        foreach (var change in comparison.Changes)
        {
            table.AddRow(
                $"[{Colour(change.Kind)}]{Markup.Escape(NameOf(change.Kind).In(language))}[/]",
                Markup.Escape(change.Id),
                Markup.Escape(change.Title.In(language)),
                Markup.Escape(change.Before?.In(language) ?? ""),
                Markup.Escape(change.After?.In(language) ?? ""),
                Markup.Escape(OfTotal(change)));
        }

        terminal.Write(table);

        string Say(string zh, string en) => new LocalizedText(zh, en).In(language);
    }

    private static LocalizedText Caption(RubricComparison comparison)
    {
        var shifted = comparison.Shifted.ToString(CultureInfo.InvariantCulture);
        return comparison.Shifted == 0
            ? new("占总分：全部适用并作答时决定的总分分值", "Of total: points of the total decided when everything applies")
            : new($"占总分：全部适用并作答时决定的总分分值。另有 {shifted} 项自身未改，占总分随之变动。", $"Of total: points of the total decided when everything applies. {shifted} more shift only because others changed.");
    }

    private static string OfTotal(RubricChange change) => (change.EffectiveBefore, change.EffectiveAfter) switch
    {
        (null, null) => "",
        ({ } before, null) => $"{Figure(before)} → –",
        (null, { } after) => $"– → {Figure(after)}",
        ({ } before, { } after) when string.Equals(Figure(before), Figure(after), StringComparison.Ordinal) => Figure(after),
        ({ } before, { } after) => $"{Figure(before)} → {Figure(after)}",
    };

    private static string Figure(decimal points) => Rounding.Publish(points, DecimalsShown).ToString("0.00", CultureInfo.InvariantCulture);

    private static LocalizedText NameOf(ChangeKind kind) => kind switch
    {
        ChangeKind.Added => new("新增", "added"),
        ChangeKind.Dropped => new("删除", "dropped"),
        ChangeKind.Moved => new("移动", "moved"),
        ChangeKind.Reweighted => new("改权重", "reweighted"),
        ChangeKind.Rescaled => new("改评分方式", "rescaled"),
        ChangeKind.Reworded => new("改措辞", "reworded"),
        _ => new("改规则", "rule changed"),
    };

    private static string Colour(ChangeKind kind) => kind switch
    {
        ChangeKind.Added => "green",
        ChangeKind.Dropped => "red",
        ChangeKind.Reworded => "grey",
        _ => "yellow",
    };
}
