using System.Globalization;
using QualityAudit.Audits;
using QualityAudit.Reports.Wording;
using QualityAudit.Rubrics.Scales;
using QualityAudit.Scoring;
using Spectre.Console;

namespace QualityAudit.Cli.Display;

/// <summary>
/// The receipt of one item or question (S-43), as a tree in the order in which the score came about:
/// cells and answers, credit, effective weight, points, criterion, indicator, total, caps, and what a full answer would bring.
/// </summary>
internal sealed class ReceiptTree
{
    // A question of a large project has hundreds of calls; the JSON has them all.
    private const int CallsShown = 40;

    // The worst first: who looks further asks for the project.
    private const int ProjectsShown = 15;

    private readonly Terminal terminal;
    private readonly ExplainedUnit unit;
    private readonly ScoreWords words;
    private readonly Tree tree;

    private ReceiptTree(Terminal terminal, ExplainedUnit unit, string subject)
    {
        this.terminal = terminal;
        this.unit = unit;
        words = new ScoreWords(unit.Scorecard, terminal.Language);
        tree = new Tree(new Text($"{subject} {unit.TextOf(subject).In(terminal.Language)}", new Style(decoration: Decoration.Bold)));
    }

    public static void Print(Terminal terminal, ExplainedUnit unit, string subject) => new ReceiptTree(terminal, unit, subject).Print(subject);

    private void Print(string subject)
    {
        terminal.Tables.Write(new Indented(0, $"[bold]{Markup.Escape(unit.Title)} · {unit.Scorecard.Quarter}[/]"));
        foreach (var indicator in unit.Assessment.Indicators)
        {
            if (indicator.Items.FirstOrDefault(item => Same(item.Item.Id, subject)) is { } item)
                Item(indicator, item);
            else if (indicator.Questions.FirstOrDefault(question => Same(question.Question.Id, subject)) is { } question)
                Question(indicator, question);
        }

        terminal.Tables.Write(tree);
        terminal.Tables.WriteLine();
    }

    private void Item(IndicatorResult indicator, ItemResult item)
    {
        var answers = Node(item.Answers.Count > 0
            ? Say($"{item.Answers.Count} 次检查的记录", item.Answers.Count == 1 ? "Answer of one visit" : $"Answers of {item.Answers.Count} visits")
            : item.Projects > 0 ? Say($"{item.Projects} 个项目已评，其中 {item.ProjectsBelowFull} 个未得满分", $"Scored in {item.Projects} projects, below full in {item.ProjectsBelowFull}") : Say("没有记录", "No answer"));
        foreach (var answer in item.Answers)
        {
            var credit = answer.Credit is { } u ? Say($"得分率 {Credit(u)}", $"credit {Credit(u)}") : Say("不计入", "not counted");
            var node = answers.AddNode(new Text($"{answer.Source} “{Import.Shown.Text(answer.Raw)}” → {AnswerWords.Of(item.Item.Scale, answer.State, answer.Value).In(terminal.Language)} → {credit}"));
            if (answer.Reason is { Length: > 0 } reason)
                node.AddNode(new Text(Say("原因：", "Reason: ") + Import.Shown.Text(reason)));
        }

        Projects(answers, indicator, each => each.Items.FirstOrDefault(same => Same(same.Item.Id, item.Item.Id)), each => each.Credit, each => each.Credit < 1, ofProject => string.Join(
            ", ", ofProject.Answers.Where(answer => answer.Credit < 1).Select(answer => answer.Source.ToString()).Prepend(Say($"得分率 {Credit(ofProject.Credit!.Value)}", $"credit {Credit(ofProject.Credit!.Value)}"))));
        Node(item.Credit is not { } mean ? Say("没有得分率：不参与计分", "No credit: it is not scored")
            : item.Answers.Count == 1 ? Say($"得分率 {Credit(mean)}", $"Credit {Credit(mean)}")
            : Say($"得分率 {Credit(mean)}（平均）", $"Credit {Credit(mean)}, the mean of them"));
        Weight(item.EffectiveWeight, item.Lost);
        Upwards(indicator, item.Item.Id);
    }

    private void Question(IndicatorResult indicator, QuestionResult question)
    {
        var answers = Node(Say($"{question.Valid} 份有效答复", $"{question.Valid} valid answers"));
        foreach (var count in question.Counts)
            answers.AddNode(new Text(string.Create(CultureInfo.InvariantCulture, $"{AnswerWords.Of(question.Question, count.Answer).In(terminal.Language)}: {count.Count}")));
        if (question.Answers.Count > 0)
        {
            var calls = answers.AddNode(new Text(Say("逐份答复", "One by one")));
            foreach (var answer in question.Answers.Take(CallsShown))
            {
                var credit = answer.Credit is { } u ? Say($"得分率 {Credit(u)}", $"credit {Credit(u)}")
                    : answer.Exclusion == CallExclusion.None ? Say("不计入", "not counted") : FieldWords.Of(answer.Exclusion).In(terminal.Language);
                calls.AddNode(new Text($"{answer.Source} “{Import.Shown.Text(answer.Raw)}” → {AnswerWords.Of(question.Question, answer.State, answer.Value).In(terminal.Language)} → {credit}"));
            }

            if (question.Answers.Count > CallsShown)
                calls.AddNode(new Text(Say($"另有 {question.Answers.Count - CallsShown} 份，见 scorecard.json", $"and {question.Answers.Count - CallsShown} more: see scorecard.json")));
        }

        Projects(answers, indicator, each => each.Questions.FirstOrDefault(same => Same(same.Question.Id, question.Question.Id)), each => each.Score.Exact, each => each.Score.Exact is not null,
            ofProject => Say($"得分 {words.Figure(ofProject.Score)}（{ofProject.Valid} 份有效答复）", $"scored {words.Figure(ofProject.Score)} from {ofProject.Valid} valid answers"));
        Node(question.Score.Exact is null
            ? question.Score.Missing!.Text.In(terminal.Language)
            : Say($"得分 {words.Figure(question.Score)}（{FieldWords.Of(question.Question.Measure).Zh}）", $"Score {words.Figure(question.Score)} ({FieldWords.Of(question.Question.Measure).En})"));
        Weight(question.EffectiveWeight, question.Lost);
        Upwards(indicator, question.Question.Id);
    }

    // A region's figure leads to its projects, and their receipts to the cells.
    private void Projects<T>(TreeNode node, IndicatorResult indicator, Func<IndicatorResult, T?> find, Func<T, decimal?> order, Func<T, bool> tells, Func<T, string> tell)
        where T : class
    {
        var told = unit.Projects
            .Select(project => (project.Project, Result: project.Assessment.Indicator(indicator.Indicator.Id) is { } own ? find(own) : null))
            .Where(each => each.Result is not null && tells(each.Result)).OrderBy(each => order(each.Result!)).ThenBy(each => each.Project.Id, StringComparer.Ordinal).ToList();
        foreach (var (project, result) in told.Take(ProjectsShown))
            node.AddNode(new Text($"{project.Id} {Import.Shown.Text(project.Name)}{Say("：", ": ")}{tell(result!)}"));
        if (told.Count > ProjectsShown)
            node.AddNode(new Text(Say($"另有 {told.Count - ProjectsShown} 个项目", $"and {told.Count - ProjectsShown} more projects")));
        if (told.Count > 0)
            node.AddNode(new Text(Say("看某个项目的全部答复：", "All answers of a project: ") + Call(told[0].Project.Id)));
    }

    private string Call(string project) => ExplainCall.Of(project, unit.Scorecard.Quarter, Say("编号", "ID")) is { } call ? call : "explain";

    private void Weight(decimal weight, decimal lost) => Node(weight == 0
        ? Say("不决定总分中的任何分数", "It decides no points of the total")
        : Say(
            $"占总分 {ScoreWords.Points(weight)} 分：得 {ScoreWords.Points(weight - lost)}，失 {ScoreWords.Points(lost)}",
            $"Decides {ScoreWords.Points(weight)} points of the total: {ScoreWords.Points(weight - lost)} earned, {ScoreWords.Points(lost)} lost"));

    private void Upwards(IndicatorResult indicator, string subject)
    {
        foreach (var criterion in PathTo(indicator.Criteria, subject).Reverse())
            Node(Say($"考核点 {criterion.Criterion.Id} {criterion.Criterion.Title.Zh}：{Figure(criterion.Score)}", $"Criterion {criterion.Criterion.Id} {criterion.Criterion.Title.En}: {Figure(criterion.Score)}"));
        var bonus = indicator.BonusAdded > 0 ? Say($"，含加分 {ScoreWords.Points(indicator.BonusAdded)}", $", with a bonus of {ScoreWords.Points(indicator.BonusAdded)}") : "";
        var brings = indicator.Contribution is { } points ? $" × {ScoreWords.Weight(indicator.Indicator)} = {ScoreWords.Points(points)}" : "";
        Node(Say($"指标 {indicator.Indicator.Id} {indicator.Indicator.Title.Zh}：{Figure(indicator.Score)}{bonus}{brings}", $"Indicator {indicator.Indicator.Id} {indicator.Indicator.Title.En}: {Figure(indicator.Score)}{bonus}{brings}"));
        var total = Node(Say($"总分 {Figure(unit.Assessment.Total)}  {words.Band(unit.Assessment)}", $"Total {Figure(unit.Assessment.Total)}  {words.Band(unit.Assessment)}"));
        foreach (var cap in unit.Assessment.Caps)
        {
            var node = total.AddNode(new Text($"{cap.Cap.Title.In(terminal.Language)}: {ScoreWords.Points(cap.Before)} → {ScoreWords.Points(cap.After)}"));
            foreach (var evidence in cap.Evidence)
                node.AddNode(new Text($"{evidence.Subject} {evidence.Source}"));
        }

        if (unit.Assessment.WhatIfs.FirstOrDefault(each => Same(each.SubjectId, subject)) is { } full)
            Node(Say($"如果全部做到：总分 {ScoreWords.Points(full.Total)}（+{ScoreWords.Points(full.Gain)}）", $"If it were met in full: total {ScoreWords.Points(full.Total)} (+{ScoreWords.Points(full.Gain)})"));
    }

    // From the indicator's own criteria down to the one that holds the subject.
    private static IReadOnlyList<CriterionResult> PathTo(IReadOnlyList<CriterionResult> criteria, string subject)
    {
        foreach (var criterion in criteria)
        {
            if (criterion.Criterion.AllItems.Any(item => Same(item.Id, subject)) || criterion.Criterion.AllQuestions.Any(question => Same(question.Id, subject)))
                return [criterion, .. PathTo(criterion.Children, subject)];
        }

        return [];
    }

    private string Figure(Score score) => score.Missing is { } missing ? missing.Text.In(terminal.Language) : words.Figure(score);

    private static string Credit(decimal credit) => CanonicalNumber.Write(Rounding.Publish(credit, 4));

    private TreeNode Node(string text) => tree.AddNode(new Text(text));

    private string Say(string zh, string en) => words.Say(zh, en);

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.Ordinal);
}
