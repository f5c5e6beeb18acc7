using QualityAudit.Audits;
using QualityAudit.Rubrics;
using QualityAudit.Samples.Workbooks;
using QualityAudit.Samples.Year2008;

namespace QualityAudit.Samples.WithMistakes;

/// <summary>
/// A small folder with the mistakes that people make when they fill in workbooks. Each stands in a line of its own below;
/// what the importer says of them is in sample-audits/expected/with-mistakes.txt.
/// </summary>
internal static class Mistakes
{
    private const int ItemColumn = 1;
    private const int ResultColumn = 5;
    private const int ReasonColumn = 7;

    // Head block of a checklist: row of the entry, value in column B.
    private const int ProjectRow = 3;
    private const int QuarterRow = 4;
    private const int DateRow = 5;

    private static readonly Quarter Quarter = new(2008, 3);
    private static readonly DateOnly Day = new(2008, 8, 20);
    private static readonly IReadOnlyList<SampleProject> Projects = [.. Portfolio.Projects.Where(project => project.Id is "SH01" or "SH02" or "SU01" or "NJ01")];

    public static IEnumerable<SampleFile> Files(Rubric rubric)
    {
        yield return SampleYear.Book("projects.xlsx", SampleYear.RegisterSheet(Projects), "区域本部客户关系部", new DateOnly(2008, 7, 1));
        yield return Checklist("云栖花园_神秘访客_20080820", MysteryShop(rubric));
        yield return Checklist("澜庭雅苑_资料检查_20080820", DocumentCheck(rubric));
        yield return Checklist("锦溪华府_人员访谈_20080820", StaffInterview(rubric));
        yield return Checklist("梧桐里_神秘访客_20080820", OtherColumns(rubric));
        yield return SampleYear.Book("上海区域回访.xlsx", Callbacks(rubric), "集团呼叫中心", Quarter.LastDay);
        yield return SampleYear.Book("group-bsc.xlsx", GroupResults(), "集团客户关系中心", new DateOnly(2009, 1, 16));
    }

    private static Sheet MysteryShop(Rubric rubric)
    {
        var sheet = Filled(rubric, "SH01", VisitKind.MysteryShop, item => item.Object == "X1");
        sheet.Change(sheet.RowOf("SC-G3"), ResultColumn, 5);
        sheet.Change(sheet.RowOf("L04a"), ResultColumn, "否");
        sheet.Change(sheet.RowOf("L04a"), ReasonColumn, null);
        sheet.Change(sheet.RowOf("L07b"), ResultColumn, "还可以");
        sheet.Change(sheet.RowOf("L08b"), ItemColumn, "LO8b");
        return sheet;
    }

    private static Sheet DocumentCheck(Rubric rubric)
    {
        var sheet = Filled(rubric, "SH02", VisitKind.DocumentCheck, item => item.Object is "W1" or "W2" or "W3");
        sheet.Change(QuarterRow, 2, "2008年第二季度");
        sheet.Change(sheet.RowOf("S1-05-W3"), ResultColumn, "不适用");
        sheet.Change(sheet.RowOf("L11"), ItemColumn, "L12");
        return sheet;
    }

    // Nothing but warnings: the file is stored, and a human should look.
    private static Sheet StaffInterview(Rubric rubric)
    {
        var sheet = Filled(rubric, "SU01", VisitKind.StaffInterview, item => item.Object == "P1");
        sheet.Change(sheet.RowOf("S2-06-P1"), ResultColumn, "部分符合");
        sheet.Change(sheet.RowOf("S2-06-P1"), ReasonColumn, null);
        sheet.Change(sheet.RowOf("S5-05-P1"), ResultColumn, "不适用");
        sheet.Change(sheet.RowOf("S5-05-P1"), ReasonColumn, null);
        return sheet;
    }

    private static Sheet OtherColumns(Rubric rubric)
    {
        var sheet = Filled(rubric, "NJ01", VisitKind.MysteryShop, item => item.Object == "X1");
        sheet.Change(ProjectRow, 2, "梧铜里");
        sheet.Change(DateRow, 2, "八月中旬");
        sheet.Change(ChecklistSheet.HeaderRow, ResultColumn, "检查情况");
        return sheet;
    }

    private static Sheet Filled(Rubric rubric, string project, VisitKind kind, Func<Item, bool> items)
    {
        var inspection = new Inspection(0.9, Day, Dice.For("mistakes", project));
        var findings = inspection.Fill(rubric.Indicators.SelectMany(indicator => indicator.Items).Where(items));
        return ChecklistSheet.Of(new SampleVisit(Projects.Single(known => known.Id == project), Day, "周岚", kind, 1, findings), rubric);
    }

    private static Sheet Callbacks(Rubric rubric)
    {
        var centre = new CallCentre(rubric);
        var calls = Projects.Take(2).SelectMany(project => centre.Quarter(project, Quarter).Take(30)).ToList();
        IReadOnlyList<Question> questions = [.. rubric.Indicators.SelectMany(indicator => indicator.Questions)];
        var sheet = CallbackTables.Sheet("回访", CallbackTables.Wide(calls, questions));
        var handover = Reached(CallbackKind.Handover);
        var living = Reached(CallbackKind.DailyLiving);
        var failed = calls.Where(call => call.Outcome == CallOutcome.NoAnswer).ToList();

        Change(living[0], ColumnOf("CB-A3-1"), 6);
        Change(living[1], ColumnOf("CB-A2-3"), "是");
        Change(living[2], 4, "八月中旬");
        Change(handover[0], ColumnOf("CB-A2-1"), "好像有");
        Change(handover[1], 7, "接了");
        Change(failed[0], ColumnOf("CB-A2-1"), "否");
        Change(calls[12], 1, calls[11].Id);
        return sheet;

        List<Call> Reached(CallbackKind kind) => calls.FindAll(call => call.Kind == kind && call.Answers.Count > 0);
        int ColumnOf(string id) => 10 + questions.ToList().FindIndex(question => question.Id == id);
        void Change(Call call, int column, object value) => sheet.Change(sheet.RowOf(call.Id), column, value);
    }

    private static Sheet GroupResults()
    {
        var sheet = new Sheet("集团BSC", [9, 9, 14, 16, 10]) { HeaderRow = 1 };
        sheet.Put(1, [.. new[] { "年度", "季度", "区域", "项目", "得分" }.Select(title => Cell.Of(title, CellStyle.Header))]);
        sheet.Put(2, Row("上海区域", null, 86.4m));
        sheet.Put(3, Row("上海区域", "云栖花园", 105m));
        sheet.Put(4, Row("华东区域", null, 83.1m));
        sheet.Put(5, Row("上海区域", "梧桐里", 79.5m));
        return sheet;
    }

    private static Cell[] Row(string region, string? project, decimal score) =>
    [
        new(2008, CellStyle.Number),
        new(4, CellStyle.Number),
        Cell.Of(region, CellStyle.Centre),
        Cell.Of(project, CellStyle.Centre),
        new(score, CellStyle.Number),
    ];

    private static SampleFile Checklist(string name, Sheet sheet) => SampleYear.Book($"checklists/{name}.xlsx", sheet, "周岚", Day.AddDays(2));
}
