using QualityAudit.Reports.Excel.Live;
using QualityAudit.Reports.Excel.Sheets;
using QualityAudit.Scoring;
using QualityAudit.Spreadsheets;
using QualityAudit.Spreadsheets.Formulas;

namespace QualityAudit.Reports.Excel;

/// <summary>
/// Scorecards as Excel workbooks. A region's computes itself again: every figure is a formula down to the answers and weights that stand
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
        var items = book.Add(scope.Say("检查项对照", "Items by project"));
        var questions = book.Add(scope.Say("回访问题", "Callbacks"));
        var projects = scope.Projects.ToDictionary(project => project, project => book.Add($"{project.Project.Id} {project.Project.Name}"));
        var answers = book.Add(scope.Say("检查答复", "Answers"));
        var calls = book.Add(scope.Say("回访明细", "Calls"));
        var weights = book.Add(scope.Say("权重", "Weights"));
        var calculation = book.Add(scope.Say("计算", "Calculation"));
        var method = book.Add(scope.Say("方法说明", "Methodology"));

        var weighing = new WeightsSheet(weights, scope);
        var cells = new AnswerCells(scope, weighing);
        var itemRows = scope.Rubric.Indicators.SelectMany(indicator => indicator.Items).Select((item, index) => (item.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index, StringComparer.Ordinal);
        var answering = new AnswersSheet(answers, scope, cells, (unit, item) => (projects[scope.Projects[unit]], ProjectSheet.HeaderRow + 1 + itemRows[item.Id]));
        var calling = new CallsSheet(calls, scope);
        var inputs = new LiveInputs(items, questions, scope, answering, weighing, cells.NotApplicable);
        var live = new Calculation(calculation, scope, weighing);
        new CalculationSheet(live, weighing, inputs).Write();

        CoverSheet.Write(cover, scope, [ranking, profile, losses, items, questions, .. projects.Values, answers, calls, weights, calculation, method], live, weighing);
        ProjectRankingSheet.Write(ranking, scope, project => projects[project], live);
        ProfileSheet.Write(profile, scope, new ProfileFormulas(live, weighing, inputs));
        LossesSheet.Write(losses, scope, live, inputs);
        ItemsSheet.Write(items, scope, live, inputs, cells);
        QuestionsSheet.Write(questions, scope, live, calling);
        var formulas = new ProjectFormulas(live, inputs, cells);
        for (var unit = 0; unit < scope.Projects.Count; unit++)
            ProjectSheet.Write(projects[scope.Projects[unit]], scope, unit, formulas, ranking);
        MethodSheet.Write(method, scope);
        FigureNames.Give(book, live);
        book.Save(output);
    }

    public static void WriteGroup(Scorecard scorecard, Language language, Stream output)
    {
        var scope = ReportScope.OfGroup(scorecard, language);
        var book = Open(scope);
        var cover = book.Add(scope.Say("封面", "Cover"));
        var regions = book.Add(scope.Say("区域排名", "Regions"));
        var projects = book.Add(scope.Say("项目排名", "Projects"));
        var profile = book.Add(scope.Say("指标概况", "Profile"));
        var losses = book.Add(scope.Say("失分最多", "Worst items"));
        var questions = book.Add(scope.Say("回访问题", "Callbacks"));
        var method = book.Add(scope.Say("方法说明", "Methodology"));

        CoverSheet.Write(cover, scope, [regions, projects, profile, losses, questions, method]);
        RegionRankingSheet.Write(regions, scope);
        ProjectRankingSheet.Write(projects, scope, _ => null);
        ProfileSheet.Write(profile, scope);
        LossesSheet.Write(losses, scope);
        QuestionsSheet.Write(questions, scope);
        MethodSheet.Write(method, scope);
        book.Save(output);
    }

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
