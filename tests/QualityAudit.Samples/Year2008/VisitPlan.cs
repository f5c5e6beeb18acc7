using System.Globalization;
using QualityAudit.Audits;
using QualityAudit.Rubrics;

namespace QualityAudit.Samples.Year2008;

/// <summary>A checklist workbook: its name, and the visits in it, one a sheet. Modified: when it was last saved.</summary>
internal sealed record VisitBook(string Name, IReadOnlyList<SampleVisit> Visits, DateTime Modified);

/// <summary>
/// Which visits a project gets in a quarter. Most: a mystery shop, and a document check with staff interviews in one workbook.
/// Some: one spot check of everything, or a second look at gate and car park.
/// </summary>
internal sealed class VisitPlan(Rubric rubric)
{
    private readonly IReadOnlyList<Item> items = [.. rubric.Indicators.SelectMany(indicator => indicator.Items)];

    public IReadOnlyList<VisitBook> Books(SampleProject project, Quarter quarter)
    {
        var dice = Dice.For("visits", project.Id, quarter.ToString());
        var special = Incidents.WithoutDocumentCheck(project.Id, quarter) || Incidents.CriticalItemMissed(project.Id, quarter) || Incidents.Corrected(project.Id, quarter);
        var first = Weekend(quarter.FirstDay.AddDays(dice.Between(22, 50)));
        var second = Weekday(first.AddDays(dice.Between(9, 30)));
        var inspectors = Inspectors.Of(project.Region);
        if (!special && dice.Chance(0.2))
            return [Book(project, second, "抽查", Visit(project, second, dice.Pick(inspectors), VisitKind.SpotCheck, items))];

        var shop = Visit(project, first, dice.Pick(inspectors), VisitKind.MysteryShop, items.Where(item => item.Object == "X1"));
        var books = new List<VisitBook> { Book(project, first, "神秘访客", shop) };
        if (Incidents.Corrected(project.Id, quarter))
            books.Add(Corrected(books[0], shop));
        if (Incidents.WithoutDocumentCheck(project.Id, quarter))
            return books;

        var papers = Visit(project, second, dice.Pick(inspectors), VisitKind.DocumentCheck, items.Where(item => item.Object is "W1" or "W2" or "W3"));
        if (Incidents.CriticalItemMissed(project.Id, quarter))
            papers = Missed(papers);
        var staff = Visit(project, second, papers.Inspector, VisitKind.StaffInterview, items.Where(item => item.Object == "P1"));
        books.Add(Book(project, second, "资料检查与人员访谈", papers, staff));
        if (!special && dice.Chance(0.12))
        {
            var third = Weekday(second.AddDays(dice.Between(2, 6)));
            var gate = Visit(project, third, dice.Pick(inspectors), VisitKind.SpotCheck, items.Where(item => item.Id.StartsWith("SC-", StringComparison.Ordinal) || item.Id is "L02a" or "L02b" or "L03"));
            books.Add(Book(project, third, "岗亭车场抽查", gate));
        }

        return books;
    }

    private static SampleVisit Visit(SampleProject project, DateOnly date, string inspector, VisitKind kind, IEnumerable<Item> items)
    {
        var quarter = Quarter.Of(date);
        var dice = Dice.For("findings", project.Id, kind.ToString(), date.ToString("O", CultureInfo.InvariantCulture));
        return new SampleVisit(project, date, inspector, kind, 1, new Inspection(project.ExecutionIn(quarter.Number), date, dice).Fill(items));
    }

    private static VisitBook Book(SampleProject project, DateOnly date, string title, params IReadOnlyList<SampleVisit> visits) => new(
        string.Create(CultureInfo.InvariantCulture, $"{project.Name}_{title}_{date:yyyyMMdd}.xlsx"),
        visits,
        date.AddDays(1).ToDateTime(new TimeOnly(9, 20), DateTimeKind.Utc));

    // The inspector had mixed up two lines: they are put right, and the sheet is sent again.
    private static VisitBook Corrected(VisitBook book, SampleVisit shop)
    {
        var wrong = shop.Findings.Where(finding => finding.Result is "不符合" or "否").Take(2).ToList();
        var findings = shop.Findings.Select(finding => !wrong.Contains(finding) ? finding : finding with
        {
            Result = finding.Result is "否" ? "是" : "部分符合",
            Reason = finding.Result is "否" ? null : finding.Reason,
            Remark = "原表填错，已更正",
        });
        return new VisitBook(
            book.Name.Replace(".xlsx", "_修订2.xlsx", StringComparison.Ordinal),
            [shop with { Revision = 2, Findings = [.. findings] }],
            book.Modified.AddDays(6));
    }

    private static SampleVisit Missed(SampleVisit papers)
    {
        var dice = Dice.For("incident", papers.Project.Id, papers.Date.ToString("O", CultureInfo.InvariantCulture));
        var inspection = new Inspection(1, papers.Date, dice);
        return papers with { Findings = [.. papers.Findings.Select(finding => finding.Item.Id == "S1-05-W3" ? inspection.Miss(finding.Item) : finding)] };
    }

    private static DateOnly Weekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? day : day.AddDays(DayOfWeek.Saturday - day.DayOfWeek);

    private static DateOnly Weekday(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Saturday => day.AddDays(2),
        DayOfWeek.Sunday => day.AddDays(1),
        _ => day,
    };
}
