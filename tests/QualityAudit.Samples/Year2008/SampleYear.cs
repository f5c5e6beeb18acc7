using QualityAudit.Audits;
using QualityAudit.Rubrics;
using QualityAudit.Samples.Workbooks;

namespace QualityAudit.Samples.Year2008;

/// <summary>The year 2008 of a fictional developer: register, checklists and callbacks of four quarters, and the group's result for the last.</summary>
internal static class SampleYear
{
    private const string CallCentreName = "集团呼叫中心";

    public static IEnumerable<SampleFile> Files(Rubric rubric)
    {
        yield return Book("projects.xlsx", RegisterSheet(Portfolio.Projects), "区域本部客户关系部", new DateOnly(2008, 1, 7));
        for (var number = 1; number <= 4; number++)
        {
            var quarter = new Quarter(2008, number);
            foreach (var file in Checklists(rubric, quarter).Concat(Callbacks(rubric, quarter)))
                yield return file;
        }

        yield return Book("2008Q4/group-bsc.xlsx", GroupSheet(), "集团客户关系中心", new DateOnly(2009, 1, 16));
    }

    public static Sheet RegisterSheet(IReadOnlyList<SampleProject> projects)
    {
        string[] header = ["项目编号", "项目", "别名", "城市", "区域", "交付日期", "交付户数", "签约数", "档次"];
        var sheet = new Sheet("项目清单", [11, 15, 22, 9, 13, 13, 11, 11, 9]) { HeaderRow = 3 };
        sheet.Put(1, Cell.Of("项目清单", CellStyle.Title));
        sheet.Heights[1] = 30;
        sheet.Put(3, [.. header.Select(title => Cell.Of(title, CellStyle.Header))]);
        sheet.Heights[3] = 24;
        foreach (var project in projects)
        {
            sheet.Put(
                sheet.LastRow + 1,
                Cell.Of(project.Id, CellStyle.Centre),
                Cell.Of(project.Name),
                Cell.Of(project.Alias),
                Cell.Of(project.City, CellStyle.Centre),
                Cell.Of(project.Region, CellStyle.Centre),
                new Cell(project.HandoverDate, CellStyle.Date),
                new Cell(project.UnitsHandedOver, CellStyle.Number),
                new Cell(project.ContractsSigned, CellStyle.Number),
                Cell.Of(project.Grade, CellStyle.Centre));
        }

        return sheet;
    }

    public static SampleFile Book(string path, Sheet sheet, string author, DateOnly saved) =>
        new(path, WorkbookWriter.Write(new Workbook([sheet], author, At(saved.AddDays(-2)), At(saved))));

    public static SampleFile Book(string path, VisitBook book, Rubric rubric)
    {
        var sheets = book.Visits.Select(visit => ChecklistSheet.Of(visit, rubric)).ToList();
        var created = book.Visits[0].Date.ToDateTime(new TimeOnly(8, 30), DateTimeKind.Utc);
        return new SampleFile(path, WorkbookWriter.Write(new Workbook(sheets, book.Visits[0].Inspector, created, book.Modified)));
    }

    private static IEnumerable<SampleFile> Checklists(Rubric rubric, Quarter quarter)
    {
        var plan = new VisitPlan(rubric);
        return Portfolio.Projects.SelectMany(project => plan.Books(project, quarter)).Select(book => Book($"{quarter}/checklists/{book.Name}", book, rubric));
    }

    private static IEnumerable<SampleFile> Callbacks(Rubric rubric, Quarter quarter)
    {
        var centre = new CallCentre(rubric);
        IReadOnlyList<Question> questions = [.. rubric.Indicators.SelectMany(indicator => indicator.Questions)];
        foreach (var region in Portfolio.Regions)
        {
            var calls = Portfolio.Projects.Where(project => project.Region == region).SelectMany(project => centre.Quarter(project, quarter)).ToList();
            yield return (region, quarter.Number) switch
            {
                ("北方区域", 2) => Callbacks($"{region}回访明细", quarter, CallbackTables.Long(calls, questions)),
                ("南方区域", 3) => new SampleFile($"{quarter}/callbacks/{region}回访.csv", CallbackTables.Csv(CallbackTables.Wide(calls, questions))),
                ("南方区域", 4) => Callbacks("south-region-callbacks", quarter, CallbackTables.WideEnglish(calls, questions)),
                _ => Callbacks($"{region}回访", quarter, CallbackTables.Wide(calls, questions)),
            };
        }
    }

    private static SampleFile Callbacks(string name, Quarter quarter, IReadOnlyList<IReadOnlyList<object?>> rows) =>
        Book($"{quarter}/callbacks/{name}.xlsx", CallbackTables.Sheet("回访", rows), CallCentreName, quarter.LastDay);

    // The group reports the regions of Shanghai and the south; the north's result is still to come (S-22).
    private static Sheet GroupSheet()
    {
        var sheet = new Sheet("集团BSC", [9, 9, 14, 16, 10]) { HeaderRow = 3 };
        sheet.Put(1, Cell.Of("2008年第四季度集团BSC客户满意度结果", CellStyle.Title));
        sheet.Heights[1] = 30;
        sheet.Put(3, [.. new[] { "年度", "季度", "区域", "项目", "得分" }.Select(title => Cell.Of(title, CellStyle.Header))]);
        foreach (var region in Portfolio.Regions.Where(region => region != "北方区域"))
        {
            var projects = Portfolio.Projects.Where(project => project.Region == region).ToList();
            var scores = projects.ConvertAll(GroupScore);
            Row(sheet, region, "", Tenth(scores.Average()));
            for (var i = 0; i < projects.Count; i++)
                Row(sheet, region, projects[i].Name, scores[i]);
        }

        return sheet;
    }

    private static void Row(Sheet sheet, string region, string project, decimal score) => sheet.Put(
        sheet.LastRow + 1,
        new Cell(2008, CellStyle.Number),
        new Cell(4, CellStyle.Number),
        Cell.Of(region, CellStyle.Centre),
        Cell.Of(project, CellStyle.Centre),
        new Cell(score, CellStyle.Number));

    private static decimal GroupScore(SampleProject project)
    {
        var expected = 25 * project.ExecutionIn(4) + 25 * project.ProcessIn(4) + 50 * project.EvaluationIn(4);
        return Tenth((decimal)(expected + 4 * Dice.For("bsc", project.Id).Next() - 2));
    }

    private static decimal Tenth(decimal figure) => decimal.Floor(figure * 10) / 10;

    private static DateTime At(DateOnly day) => day.ToDateTime(new TimeOnly(10, 0), DateTimeKind.Utc);
}
