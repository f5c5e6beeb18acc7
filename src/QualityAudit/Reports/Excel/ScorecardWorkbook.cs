using QualityAudit.Reports.Excel.Live;
using QualityAudit.Reports.Excel.Sheets;
using QualityAudit.Scoring;
using QualityAudit.Spreadsheets;
using QualityAudit.Spreadsheets.Formulas;

namespace QualityAudit.Reports.Excel;

/// <summary>
/// Scorecards as Excel workbooks that compute themselves again: every figure is a formula down to the answers and weights that stand
/// in the workbook, and none is written that does not come to the engine's. The same scorecard gives the same bytes.
/// </summary>
public static class ScorecardWorkbook
{
    /// <exception cref="ArgumentException">The scorecard has no such region.</exception>
    /// <exception cref="FormulaFaultException">A formula does not come to the engine's figure: a fault of this program.</exception>
    public static void WriteRegion(Scorecard scorecard, string region, Language language, Stream output)
    {
        var scope = ReportScope.OfRegion(scorecard, region, language);
        var book = Open(scope);
        var cover = book.Add(scope.Say("封面", "Cover"));
        var ranking = book.Add(scope.Say("排名", "Ranking"));
        var profile = book.Add(scope.Say("指标概况", "Profile"));
        var losses = book.Add(scope.Say("失分最多", "Worst items"));
        var ledger = book.Add(scope.Say("失分台账", "Ledger"));
        var bridge = book.Add(scope.Say("较上季度变化", "Change"));
        var items = book.Add(scope.Say("检查项对照", "Items by project"));
        var questions = book.Add(scope.Say("回访问题", "Callbacks"));
        Sheet[] projects = [.. scope.Projects.Select(project => book.Add($"{project.Project.Id} {project.Project.Name}"))];
        var answers = book.Add(scope.Say("检查答复", "Answers"));
        var calls = book.Add(scope.Say("回访明细", "Calls"));
        var weights = book.Add(scope.Say("权重", "Weights"));
        var calculation = book.Add(scope.Say("计算", "Calculation"));
        var method = book.Add(scope.Say("方法说明", "Methodology"));

        var weighing = new WeightsSheet(weights, scope);
        var itemRows = ItemRows(scope);
        var cells = new AnswerCells(scope, weighing);
        var evidence = new LiveEvidence(
            cells, new AnswersSheet(answers, scope, cells, (unit, item) => (projects[unit], ProjectSheet.HeaderRow + 1 + itemRows[item.Id])), new CallsSheet(calls, scope));
        var inputs = new LiveInputs(items, scope, evidence, new QuestionRows(questions, scope), weighing);
        var live = new Calculation(calculation, scope, weighing);
        new CalculationSheet(live, weighing, inputs).Write();

        CoverSheet.Write(cover, scope, [.. book.Sheets.Where(sheet => sheet != cover)], live, weighing);
        ProjectRankingSheet.Write(ranking, scope, unit => (projects[unit], 1, 1), live);
        ProfileSheet.Write(profile, scope, new ProfileFormulas(live, weighing, inputs));
        LossesSheet.Write(losses, scope, live, inputs);
        LedgerSheet.Write(ledger, scope, live, weighing);
        new BridgeSheet(bridge, scope, live, inputs, weighing).Write();
        ItemsSheet.Write(items, scope, live, inputs);
        QuestionsSheet.Write(questions, scope, live, evidence.Calls, null);
        var formulas = new ProjectFormulas(live, inputs);
        for (var unit = 0; unit < scope.Projects.Count; unit++)
            ProjectSheet.Write(projects[unit], scope, unit, formulas, ranking);
        MethodSheet.Write(method, scope);
        FigureNames.Give(book, live);
        book.Save(output);
    }

    /// <exception cref="FormulaFaultException">A formula does not come to the engine's figure: a fault of this program.</exception>
    public static void WriteGroup(Scorecard scorecard, Language language, Stream output) => WriteGroup(scorecard, language, output, LiveEvidence.MostRows);

    /// <param name="scorecard">Of all regions.</param>
    /// <param name="language">Of everything written.</param>
    /// <param name="output">Where to.</param>
    /// <param name="mostRows">With more answers than that, the workbook starts from what each project's come to.</param>
    internal static void WriteGroup(Scorecard scorecard, Language language, Stream output, int mostRows)
    {
        var scope = ReportScope.OfGroup(scorecard, language);
        var book = Open(scope);
        var cover = book.Add(scope.Say("封面", "Cover"));
        var regions = book.Add(scope.Say("区域排名", "Regions"));
        var projects = book.Add(scope.Say("项目排名", "Projects"));
        var profile = book.Add(scope.Say("指标概况", "Profile"));
        var losses = book.Add(scope.Say("失分最多", "Worst items"));
        var ledger = book.Add(scope.Say("失分台账", "Ledger"));
        var bridge = book.Add(scope.Say("较上季度变化", "Change"));
        var items = book.Add(scope.Say("检查项对照", "Items by project"));
        var questions = book.Add(scope.Say("回访问题", "Callbacks"));
        var counts = book.Add(scope.Say("答复计数", "Counted answers"));
        var isRowByRow = LiveEvidence.StandsRowByRow(scope, mostRows);
        var answers = isRowByRow ? book.Add(scope.Say("检查答复", "Answers")) : null;
        var calls = isRowByRow ? book.Add(scope.Say("回访明细", "Calls")) : null;
        var weights = book.Add(scope.Say("权重", "Weights"));
        var calculation = book.Add(scope.Say("计算", "Calculation"));
        var method = book.Add(scope.Say("方法说明", "Methodology"));

        var weighing = new WeightsSheet(weights, scope);
        var itemRows = ItemRows(scope);
        var cells = new AnswerCells(scope, weighing);
        var evidence = new LiveEvidence(
            cells,
            answers is null ? null : new AnswersSheet(answers, scope, cells, (_, item) => (items, ItemsSheet.HeaderRow + 1 + itemRows[item.Id])),
            calls is null ? null : new CallsSheet(calls, scope));
        var counting = new CountsSheet(counts, scope, evidence);
        var inputs = new LiveInputs(items, scope, evidence, counting, weighing);
        var live = new Calculation(calculation, scope, weighing);
        new CalculationSheet(live, weighing, inputs).Write();

        CoverSheet.Write(cover, scope, [.. book.Sheets.Where(sheet => sheet != cover)], live, weighing);
        // A region or project has a column among the items, and from there its answers.
        (Sheet Sheet, int Row, int Column) Items(int unit) => (items, ItemsSheet.HeaderRow, ItemsSheet.Column(scope.Units, unit));
        RegionRankingSheet.Write(regions, scope, Items, live);
        ProjectRankingSheet.Write(projects, scope, Items, live);
        ProfileSheet.Write(profile, scope, new ProfileFormulas(live, weighing, inputs));
        LossesSheet.Write(losses, scope, live, inputs);
        LedgerSheet.Write(ledger, scope, live, weighing);
        new BridgeSheet(bridge, scope, live, inputs, weighing).Write();
        ItemsSheet.Write(items, scope, live, inputs);
        QuestionsSheet.Write(questions, scope, live, evidence.Calls, counting);
        counting.Write(live);
        MethodSheet.Write(method, scope);
        FigureNames.Give(book, live);
        book.Save(output);
    }

    /// <summary>Places of the items among all of the rubric, from 0.</summary>
    private static Dictionary<string, int> ItemRows(ReportScope scope) => scope.Rubric.Indicators
        .SelectMany(indicator => indicator.Items).Select((item, index) => (item.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index, StringComparer.Ordinal);

    private static Book Open(ReportScope scope)
    {
        var book = new Book(scope.Language, scope.Title, scope.Scorecard.Quarter, OwnFiles.ScorecardCategory);
        book.Properties = book.Properties with
        {
            Keywords = $"{scope.Scorecard.Quarter}, {scope.Name}, {scope.Rubric}",
            Description = scope.Say(
                $"评分标准 {scope.Rubric.Id} {scope.Rubric.Version}（{scope.Rubric.ContentHash}），由 {scope.Scorecard.Engine} 计算",
                $"Rubric {scope.Rubric.Id} {scope.Rubric.Version} ({scope.Rubric.ContentHash}), computed by {scope.Scorecard.Engine}"),
        };
        return book;
    }
}
