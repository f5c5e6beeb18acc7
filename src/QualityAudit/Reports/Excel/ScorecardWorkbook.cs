using QualityAudit.Reports.Excel.Sheets;
using QualityAudit.Scoring;
using QualityAudit.Spreadsheets;

namespace QualityAudit.Reports.Excel;

/// <summary>
/// Scorecards as Excel workbooks. Shows what stands in the scorecard and computes no score; a formula only repeats in the sheet
/// what the engine has computed, with the engine's figure beside it. The same scorecard gives the same bytes.
/// </summary>
public static class ScorecardWorkbook
{
    /// <exception cref="ArgumentException">The scorecard has no such region.</exception>
    public static void WriteRegion(Scorecard scorecard, string region, Language language, Stream output)
    {
        var scope = ReportScope.OfRegion(scorecard, region, language);
        using var book = new Book(language, scope.Title, scorecard.Quarter, OwnFiles.ScorecardCategory);
        var cover = book.Add(scope.Say("封面", "Cover"));
        var ranking = book.Add(scope.Say("排名", "Ranking"));
        var profile = book.Add(scope.Say("指标概况", "Profile"));
        var losses = book.Add(scope.Say("失分最多", "Worst items"));
        var items = book.Add(scope.Say("检查项对照", "Items by project"));
        var questions = book.Add(scope.Say("回访问题", "Callbacks"));
        var projects = scope.Projects.ToDictionary(project => project, project => book.Add($"{project.Project.Id} {project.Project.Name}"));
        var calls = book.Add(scope.Say("回访明细", "Calls"));
        var method = book.Add(scope.Say("方法说明", "Methodology"));

        CoverSheet.Write(cover, scope, [ranking, profile, losses, items, questions, .. projects.Values, calls, method]);
        ProjectRankingSheet.Write(ranking, scope, project => projects[project].Name);
        ProfileSheet.Write(profile, scope);
        LossesSheet.Write(losses, scope);
        ItemsSheet.Write(items, scope);
        QuestionsSheet.Write(questions, scope);
        foreach (var (project, sheet) in projects)
            ProjectSheet.Write(sheet, scope, project);
        CallsSheet.Write(calls, scope);
        MethodSheet.Write(method, scope);
        book.Save(output);
    }

    public static void WriteGroup(Scorecard scorecard, Language language, Stream output)
    {
        var scope = ReportScope.OfGroup(scorecard, language);
        using var book = new Book(language, scope.Title, scorecard.Quarter, OwnFiles.ScorecardCategory);
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
}
