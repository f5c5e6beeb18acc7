using System.Globalization;
using QualityAudit.Reports.Wording;
using QualityAudit.Rubrics;
using QualityAudit.Scoring;
using QualityAudit.Scoring.Explaining;
using QualityAudit.Scoring.Statistics;
using Spectre.Console;

namespace QualityAudit.Cli.Display;

/// <summary>
/// Why a score is what it is, on one screen: what it is made of, where the points went, what would help, and what changed.
/// Points have two decimals; the figures themselves are the published ones.
/// </summary>
internal sealed class ScoreExplanation
{
    private const int Dearest = 10;
    private const int Changes = 8;

    private readonly Terminal terminal;
    private readonly ExplainedUnit unit;
    private readonly ScoreWords words;

    private ScoreExplanation(Terminal terminal, ExplainedUnit unit)
    {
        this.terminal = terminal;
        this.unit = unit;
        words = new ScoreWords(unit.Scorecard, terminal.Language);
    }

    private Assessment Assessment => unit.Assessment;

    // S-22: else the official score is the group's, and the change and the band that are told belong to the computed one.
    private bool IsComputed => Assessment.Status == AssessmentStatus.Computed;

    public static void Print(Terminal terminal, ExplainedUnit unit) => new ScoreExplanation(terminal, unit).Print();

    private void Print()
    {
        Line(0, $"[bold]{Markup.Escape(unit.Title)} · {unit.Scorecard.Quarter}[/]");
        Line(0, Markup.Escape($"{unit.Scorecard.Rubric.Title.In(terminal.Language)} {unit.Scorecard.Rubric.Version}"));
        Total();
        Ledger();
        NextBand();
        Bridge();
        terminal.Tables.WriteLine();
        Line(0, Markup.Escape(Say("加 --item 编号，可看到每一项从单元格到总分的计算。", "With --item ID: every step from the cells to the total.")));
        terminal.Tables.WriteLine();
    }

    private void Total()
    {
        Head(Assessment.Official.Exact is null
            ? Say("没有正式得分", "No official score")
            : Say($"得分 {words.Figure(Assessment.Official)}  {words.Band(Assessment)}", $"Score {words.Figure(Assessment.Official)}  {words.Band(Assessment)}"));
        if (words.Note(Assessment) is { Length: > 0 } note)
            Line(2, Markup.Escape(note));
        if (unit.Rank is not null)
            Line(2, Markup.Escape(Say($"排名 {ScoreWords.Rank(unit.Rank)}{Range()}", $"Rank {ScoreWords.Rank(unit.Rank)}{Range()}")));
        Open(2, Assessment.Uncertainty);
        if (RankWords.Robustness(unit.Rank) is { } robustness)
            Line(2, Markup.Escape(robustness.In(terminal.Language)));
        Made();
    }

    // What the total is made of, figures below each other.
    private void Made()
    {
        var table = new Grid();
        foreach (var right in new[] { false, true, true, true, false })
            table.AddColumn(right ? new GridColumn().NoWrap().RightAligned().PadLeft(0).PadRight(2) : new GridColumn().PadLeft(2).PadRight(2));
        foreach (var indicator in Assessment.Indicators)
        {
            table.AddRow(
                new Text($"{indicator.Indicator.Id} {indicator.Indicator.Title.In(terminal.Language)}"),
                new Text(words.Figure(indicator.Score)),
                new Text($"× {ScoreWords.Weight(indicator.Indicator)}"),
                new Text(indicator.Contribution is { } points ? $"= {Points(points)}" : ""),
                new Text(indicator.Score.Missing is { } missing ? missing.Text.In(terminal.Language) : Interval(indicator.Uncertainty) ?? ""));
        }

        terminal.Write(table);
        var said = Assessment.Uncertainty?.Caution?.In(terminal.Language);
        foreach (var caution in Assessment.Indicators.Select(indicator => indicator.Uncertainty?.Caution?.In(terminal.Language)).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            if (!string.Equals(caution, said, StringComparison.Ordinal))
                Line(2, Markup.Escape(caution));
        }
    }

    private string? Interval(Uncertainty? open) => open is { Low: { } low, High: { } high }
        ? Say($"95 % 区间 {words.Rounded(low)}–{words.Rounded(high)}（{open.Respondents} 人）", $"95 % interval {words.Rounded(low)}–{words.Rounded(high)} ({open.Respondents} asked)")
        : null;

    // What the sampling of customers leaves open, and what to make of it.
    private void Open(int indent, Uncertainty? open)
    {
        if (open is null)
            return;
        var interval = open is { Low: { } low, High: { } high }
            ? Say($"抽样误差：95 % 区间 {words.Rounded(low)}–{words.Rounded(high)}（{open.Respondents} 人答复，只反映客户抽样）", $"Sampling: 95 % interval {words.Rounded(low)}–{words.Rounded(high)} ({open.Respondents} respondents; which customers were asked, nothing else)")
            : null;
        Line(indent, Markup.Escape(string.Join(Say("；", "; "), new[] { interval, open.Caution?.In(terminal.Language) }.OfType<string>())));
    }

    private void Ledger()
    {
        var ledger = Assessment.Ledger;
        var dearest = ledger.Dearest(Dearest);
        Head(Say($"失去的 {Points(ledger.Lost)} 分在哪里", $"Where {Points(ledger.Lost)} points went"));
        foreach (var loss in dearest.Losses)
            Entry($"−{Points(loss.Points)}", $"{loss.SubjectId} {unit.TextOf(loss.SubjectId).In(terminal.Language)}");
        if (dearest.RestCount > 0)
            Entry($"−{Points(dearest.RestPoints)}", Say($"其余 {dearest.RestCount} 项合计", $"the other {dearest.RestCount} together"));
        foreach (var line in ledger.Caps)
            Entry($"−{Points(line.Points)}", unit.CapOf(line.Key!).In(terminal.Language));
        foreach (var line in ledger.WithoutScore)
            Entry($"−{Points(line.Points)}", Say($"{line.Key} 没有得分", $"{line.Key} has no score"));
        foreach (var line in ledger.Bonuses)
            Entry($"+{Points(line.Points)}", Say($"{line.Key} 加分项", $"bonus in {line.Key}"));
        Entry($"={Points(ledger.Total)}", Assessment.Total.Exact is not null
            ? Say("100 分减去以上各行，即计算总分", "100 less these lines: the computed total")
            : Say("100 分减去以上各行：缺的指标按 0 计，总分的下限", "100 less these lines: the lowest that the total can be"));
        Grouped(Say("按部门", "By department"), ledger.ByDepartment, unit.Scorecard.Rubric.Departments, Say("未指定部门", "no department named"));
        Grouped(Say("按步骤", "By step"), ledger.ByStep, unit.Scorecard.Rubric.Steps, Say("不属于任何步骤", "no step named"));
    }

    private void Grouped(string title, IReadOnlyList<LedgerLine> lines, IReadOnlyList<CatalogueEntry> catalogue, string none)
    {
        var lost = lines.Where(line => line.Depth == 0 && Rounding.Publish(line.Points, 2) > 0).OrderByDescending(line => line.Points).ToList();
        if (catalogue.Count == 0 || lost.Count == 0)
            return;
        var parts = lost.Select(line => $"{(catalogue.FirstOrDefault(entry => string.Equals(entry.Key, line.Key, StringComparison.Ordinal)) is { } entry ? entry.Title.In(terminal.Language) : none)} −{Points(line.Points)}");
        Line(2, Markup.Escape($"{title}{Say("：", ": ")}{string.Join(Say("，", ", "), parts)}"));
    }

    private void NextBand()
    {
        if (Assessment.NextBand is not { } path)
            return;
        Head(Say(
            $"{(IsComputed ? "" : "按计算值，")}到“{path.Target.Title.Zh}”还差 {Points(path.Missing)} 分，最短的办法：",
            $"{(IsComputed ? "" : "By the computed total ")}{Points(path.Missing)} points short of “{path.Target.Title.En}”. The short way:"));
        foreach (var step in path.Steps)
            Entry($"→{Points(step.Total)}", Say($"{step.SubjectId} 全部做到（{Signed(step.Gain)}）", $"{step.SubjectId} met in full ({Signed(step.Gain)})"));
    }

    private void Bridge()
    {
        if (Assessment.Bridge is not { } bridge)
        {
            if (Assessment.NoBridge is { } why)
                Head(Say($"与上季度无法比较：{why.Zh}", $"Not comparable with last quarter: {why.En}"));
            return;
        }

        Head(IsComputed
            ? Say($"比 {bridge.From} {Signed(bridge.Difference)} 分{Meaning()}", $"{Signed(bridge.Difference)} points against {bridge.From}{Meaning()}")
            : Say($"计算总分比 {bridge.From} {Signed(bridge.Difference)} 分", $"Computed total: {Signed(bridge.Difference)} points against {bridge.From}"));
        foreach (var line in bridge.Lines.Take(Changes))
            Entry(Signed(line.Points), $"{line.SubjectId} {unit.TextOf(line.SubjectId).In(terminal.Language)}");
        if (bridge.Lines.Count > Changes)
            Entry("…", Say($"另有 {bridge.Lines.Count - Changes} 项；全部作答变化合计 {Signed(bridge.Answers)}", $"and {bridge.Lines.Count - Changes} more; all answers together {Signed(bridge.Answers)}"));
        foreach (var step in bridge.Steps.Where(step => step.Cause != BridgeCause.Answers))
            Entry(Signed(step.Points), BridgeWords.Of(step).In(terminal.Language));
        if (bridge.Comparable is { } same)
            Line(2, Markup.Escape(Say($"只看两季都有的项：{Points(same.Before)} → {Points(same.Now)}（{Signed(same.Difference)}）", $"By what both quarters have in common: {Points(same.Before)} → {Points(same.Now)} ({Signed(same.Difference)})")));
    }

    private string Meaning() => Assessment.Change?.Meaning switch
    {
        ChangeMeaning.MoreThanChance => Say("，超出抽样误差", ", more than sampling explains"),
        ChangeMeaning.WithinChance => Say("，在抽样误差之内", ", no more than sampling explains"),
        ChangeMeaning.Unknown => Say("，无法判断是否只是偶然", "; nobody can tell whether it is more than chance"),
        _ => "",
    };

    private string Range() => unit.Rank?.Range is { } range && range.Best != range.Worst
        ? Say($"（考虑抽样误差：第 {range.Best}–{range.Worst} 名）", $" (with sampling error: {range.Best}–{range.Worst})")
        : "";

    private void Head(string text)
    {
        terminal.Tables.WriteLine();
        Line(0, $"[bold]{Markup.Escape(text)}[/]");
    }

    private void Entry(string points, string what)
    {
        var rows = new Grid().AddColumn(new GridColumn().Width(9).NoWrap().RightAligned().PadLeft(0).PadRight(2)).AddColumn(new GridColumn().PadLeft(0).PadRight(0));
        rows.AddRow(new Text(points), new Text(what));
        terminal.Write(rows);
    }

    private void Line(int indent, string markup) => terminal.Tables.Write(new Indented(indent, markup));

    private static string Points(decimal points) => ScoreWords.Points(points);

    private static string Signed(decimal points) => Rounding.Publish(points, 2).ToString("+0.00;−0.00;0.00", CultureInfo.InvariantCulture);

    private string Say(string zh, string en) => words.Say(zh, en);
}
