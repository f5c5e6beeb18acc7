using System.Globalization;
using QualityAudit.Audits;
using QualityAudit.RubricFiles;
using QualityAudit.Rubrics;
using QualityAudit.Samples.Year2008;

namespace QualityAudit.Samples.Mixed;

/// <summary>
/// One quarter of four projects under four rubrics at once: the 6+2 check, mystery shops of the sales centre, checks of handover and
/// living, and the callbacks of all five kinds. In the one region a call asks the questions of both rubrics that have some; in the
/// other each set has calls and a workbook of its own.
/// </summary>
internal static class MixedQuarter
{
    /// <summary>Has no handover-and-living visit: without a score there, complete elsewhere.</summary>
    private const string NotYetLivedIn = "SZ02";

    private static readonly Quarter Quarter = new(2008, 3);

    private static readonly IReadOnlyList<SampleProject> Projects =
        [.. Portfolio.Projects.Where(project => project.Id is "SH01" or "SU01" or "GZ02" or NotYetLivedIn)];

    public static IEnumerable<SampleFile> Files(RubricCatalogue rubrics)
    {
        var main = rubrics.For("six-plus-two", Quarter)!;
        yield return SampleYear.Book("projects.xlsx", SampleYear.RegisterSheet(Projects), "区域本部客户关系部", new DateOnly(2008, 7, 1));
        foreach (var project in Projects)
        {
            foreach (var book in new VisitPlan(main).Books(project, Quarter))
                yield return Checklist(book, main);
            yield return Checklist(project, rubrics.For("sales-centre", Quarter)!, VisitKind.MysteryShop, Quarter.FirstDay.AddDays(40), "售楼处神秘访客");
            if (project.Id != NotYetLivedIn)
                yield return Checklist(project, rubrics.For("handover-and-living", Quarter)!, VisitKind.SpotCheck, Quarter.FirstDay.AddDays(54), "交付与居住抽查");
        }

        var callbacks = rubrics.For("callbacks", Quarter)!;
        var both = main with { Indicators = [.. main.Indicators, .. callbacks.Indicators] };
        yield return Calls("上海区域回访", "上海区域", both, "", CallbackTables.Wide);
        yield return Calls("南方区域回访", "南方区域", main, "", CallbackTables.Wide);
        yield return Calls("南方区域满意度回访明细", "南方区域", callbacks, "S", CallbackTables.Long);
    }

    private static SampleFile Calls(
        string name, string region, Rubric rubric, string series, Func<IReadOnlyList<Call>, IReadOnlyList<Question>, IReadOnlyList<IReadOnlyList<object?>>> table)
    {
        var centre = new CallCentre(rubric, series);
        var calls = Projects.Where(project => project.Region == region).SelectMany(project => centre.Quarter(project, Quarter)).ToList();
        IReadOnlyList<Question> questions = [.. rubric.Indicators.SelectMany(indicator => indicator.Questions).Where(question => question.IsAsked)];
        return SampleYear.Book($"{Quarter}/callbacks/{name}.xlsx", CallbackTables.Sheet("回访", table(calls, questions)), "集团呼叫中心", Quarter.LastDay);
    }

    private static SampleFile Checklist(SampleProject project, Rubric rubric, VisitKind kind, DateOnly date, string title)
    {
        var dice = Dice.For("mixed", project.Id, rubric.Id);
        var findings = new Inspection(project.ExecutionIn(Quarter.Number), date, dice).Fill(rubric.Indicators.SelectMany(indicator => indicator.Items));
        var visit = new SampleVisit(project, date, dice.Pick(Inspectors.Of(project.Region)), kind, 1, findings);
        var name = string.Create(CultureInfo.InvariantCulture, $"{project.Name}_{title}_{date:yyyyMMdd}.xlsx");
        return Checklist(new VisitBook(name, [visit], date.AddDays(1).ToDateTime(new TimeOnly(9, 20), DateTimeKind.Utc)), rubric);
    }

    private static SampleFile Checklist(VisitBook book, Rubric rubric) => SampleYear.Book($"{Quarter}/checklists/{book.Name}", book, rubric);
}
