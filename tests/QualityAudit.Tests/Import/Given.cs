using QualityAudit.Audits;
using QualityAudit.Import;
using QualityAudit.Import.Layouts;
using QualityAudit.Rubrics;
using QualityAudit.Rubrics.Scales;
using QualityAudit.Tests.Support;

namespace QualityAudit.Tests.Import;

/// <summary>A small rubric with every scale, three projects, and a folder to import from.</summary>
internal static class Given
{
    public static readonly GradedScale Graded = new(
        [new("met", new("符合", "Met"), 1), new("partly", new("部分符合", "Partly met"), 0.5m), new("not-met", new("不符合", "Not met"), 0)]);

    public static readonly IReadOnlyList<Item> Items =
    [
        new("W1-01", new("操作指引齐全", "Guide complete"), Graded, 3) { ReasonRequired = true },
        new("X1-01", new("主动问好", "Greets first"), new YesNoScale(false), 2) { NotApplicable = NotApplicablePolicy.Forbidden },
        new("X1-02", new("有争抢客户", "Fights for customers"), new YesNoScale(true), 2),
        new("X1-03", new("讲解", "Presentation"), new PointsScale(5, 0.5m), 5) { ReasonRequired = true },
        new("X1-04", new("形象", "Appearance"), new DeductionScale(4, 1), 4),
        new("X1-05", new("关怀短信", "Caring SMS"), new CountScale(2, false), 2),
        new("X1-06", new("电话铃响", "Rings"), new MeasureScale(new("圈", "rings"), [new(null, 3, 1), new(null, null, 0)]), 2),
        new("X1-07", new("五证公示", "Certificates"), new ChecksScale([new("land", new("土地证", "Land")), new("plan", new("规划证", "Plan")), new("sale", new("预售证", "Sale"))]), 3),
        new("X1-08", new("签约顺序", "Order"), new SequenceScale([new("loan", new("按揭", "Mortgage")), new("contract", new("合同", "Contract"))]), 2),
    ];

    public static readonly IReadOnlyList<Question> Questions =
    [
        new("CB-A2-1", new("是否邀请您参加工地开放活动", "Invited?"), CallbackKind.Handover, Measure.YesShare, 1),
        new("CB-A2-2", new("是否定期通报进展", "Informed?"), CallbackKind.Handover, Measure.YesShare, 1),
        new("CB-A3-1", new("始终信赖", "Trust"), CallbackKind.DailyLiving, Measure.TopTwoBox, 1),
        new("CB-A3-4", new("工地开放增强信心", "Confidence"), CallbackKind.Handover, Measure.TopTwoBox, 1),
    ];

    public static readonly Rubric Rubric = RubricWith(UnansweredPolicy.Exclude);

    public static readonly IReadOnlyList<Project> Projects =
    [
        Project("SH01", "春申城", "上海", "沪南", ["春申", "Spring City"]),
        Project("SH02", "四季花城", "上海", "沪南", []),
        Project("HZ01", "良渚文化村", "杭州", "浙江", ["良渚"]),
    ];

    public static Rubric RubricWith(UnansweredPolicy unanswered, string version = "2008.1", string id = "small") =>
        new(id, version, "hash-1", new("小标准", "Small rubric"),
            [
                new Indicator("A1", new("执行力", "Execution"), 50, IndicatorSource.Checklist, [new("C1", new("全部", "All"), 1) { Items = Items }]),
                new Indicator("A2", new("客户", "Customers"), 50, IndicatorSource.Callbacks, [new("C2", new("全部", "All"), 1) { Questions = Questions }]),
            ])
        {
            ValidFrom = new Quarter(2008, 1),
            ValidTo = new Quarter(2008, 4),
            Unanswered = unanswered,
        };

    public static Project Project(string id, string name, string city, string region, IReadOnlyList<string> aliases) =>
        new(id, name, aliases, city, region, null, null, null, null, new SourceLocation("register.xlsx"));

    public static ImportedFile Import(string markdown, params Rubric[] rubrics) => Import(MarkdownWorkbook.Xlsx(markdown), "file.xlsx", rubrics);

    public static ImportedFile Import(byte[] content, string name = "file.xlsx", params Rubric[] rubrics) =>
        Import(content, name, Projects, rubrics.Length == 0 ? [Rubric] : rubrics);

    public static ImportedFile Import(byte[] content, string name, IReadOnlyList<Project> projects, IReadOnlyList<Rubric> rubrics, LayoutKnowledge? layouts = null)
    {
        using var folder = new TemporaryFolder();
        return new FileImporter(rubrics) { Layouts = layouts ?? LayoutKnowledge.None }.Read(folder.Add(name, content), projects);
    }

    /// <summary>Every finding as "C14 QA1204", in the order of reporting; findings about a whole sheet or file have "-" for a cell.</summary>
    public static IReadOnlyList<string> Findings(this ImportedFile file) =>
        [.. file.Diagnostics.Select(found => $"{found.Location.Cell?.ToString() ?? "-"} {found.Code}")];

    public static IReadOnlyList<Visit> Visits(this ImportedFile file) => ((ChecklistContent)file.File!.Content).Visits;

    public static IReadOnlyList<Callback> Calls(this ImportedFile file) => ((CallbackContent)file.File!.Content).Callbacks;
}
