using System.Globalization;
using QualityAudit.Reports.Wording;
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

    public static void Print(Terminal terminal, ExplainedUnit unit) => new ScoreExplanation(terminal, unit).Print();

    private void Print()
    {
        Line(0, $"[bold]{Markup.Escape(unit.Title)} · {unit.Scorecard.Quarter}[/]");
        Line(0, Markup.Escape($"{unit.Scorecard.Rubric.Title.In(terminal.Language)} {unit.Scorecard.Rubric.Version}"));
        Total();
        Ledger();
        NextBand();
        Bridge();
        Line(0, Markup.Escape(Say("加 --item 编号，可看到每一项从单元格到总分的计算。", "With --item ID: every step from the cells to the total.")));
        terminal.Tables.WriteLine();
    }

    private void Total()
    {
        Head(Say($"得分 {words.Figure(Assessment.Official)}  {words.Band(Assessment)}", $"Score {words.Figure(Assessment.Official)}  {words.Band(Assessment)}"));
        if (words.Note(Assessment) is { Length: > 0 } note)
            Line(2, Markup.Escape(note));
        if (unit.Rank is not null)
            Line(2, Markup.Escape(Say($"排名 {ScoreWords.Rank(unit.Rank)}{Range()}", $"Rank {ScoreWords.Rank(unit.Rank)}{Range()}")));
        Open(2, Assessment.Uncertainty);
        if (RankWords.Robustness(unit.Rank) is { } robustness)
            Line(2, Markup.Escape(robustness.In(terminal.Language)));
        foreach (var indicator in Assessment.Indicators)
        {
            var brings = indicator.Contribution is { } points ? $" × {ScoreWords.Weight(indicator.Indicator)} = {Points(points)}" : $"  {indicator.Score.Missing!.Text.In(terminal.Language)}";
            Line(2, Markup.Escape($"{indicator.Indicator.Id} {indicator.Indicator.Title.In(terminal.Language)}  {words.Figure(indicator.Score)}{brings}"));
            Open(5, indicator.Uncertainty);
        }
    }

    // What the sampling of customers leaves open, and what to make of it.
    private void Open(int indent, Uncertainty? open)
    {
        if (open is null)
            return;
        var interval = open is { Low: { } low, High: { } high }
            ? Say($"抽样误差：95 % 区间 {Points(low)}–{Points(high)}（{open.Respondents} 人答复，只反映客户抽样）", $"Sampling: 95 % interval {Points(low)}–{Points(high)} ({open.Respondents} respondents; which customers were asked, nothing else)")
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
        if (Assessment.Total.Exact is not null)
            Entry($"={Points(ledger.Total)}", Say("100 分减去以上各行，即计算总分", "100 less these lines: the computed total"));
    }

    private void NextBand()
    {
        if (Assessment.NextBand is not { } path)
            return;
        Head(Say(
            $"到“{path.Target.Title.Zh}”还差 {Points(path.Missing)} 分，最短的办法：",
            $"{Points(path.Missing)} points short of “{path.Target.Title.En}”. The short way:"));
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

        Head(Say($"比 {bridge.From} {Signed(bridge.Difference)} 分{Meaning()}", $"{Signed(bridge.Difference)} points against {bridge.From}{Meaning()}"));
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
        terminal.Tables.Write(rows);
    }

    private void Line(int indent, string markup) => terminal.Tables.Write(new Indented(indent, markup));

    private static string Points(decimal points) => ScoreWords.Points(points);

    private static string Signed(decimal points) => Rounding.Publish(points, 2).ToString("+0.00;−0.00;0.00", CultureInfo.InvariantCulture);

    private string Say(string zh, string en) => words.Say(zh, en);
}
