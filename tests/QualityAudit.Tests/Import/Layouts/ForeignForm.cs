using QualityAudit.Audits;
using QualityAudit.Import;
using QualityAudit.Import.Layouts;
using QualityAudit.LayoutFiles;
using QualityAudit.Rubrics;
using QualityAudit.Rubrics.Scales;
using QualityAudit.Tests.Support;

namespace QualityAudit.Tests.Import.Layouts;

/// <summary>A rubric of a sales site and the head of a form that companies made for themselves; it fills three rows, so that the header is row 4.</summary>
internal static class ForeignForm
{
    public static readonly IReadOnlyList<Item> Items =
    [
        new("A1-1", new("三声之内接听电话", "Answers within three rings"), Given.Graded, 2),
        new("A1-2", new("主动报出项目名称", "Says the project's name"), new YesNoScale(false), 2),
        new("A1-3", new("形象岗展示", "Guard of honour"), new PointsScale(4, 0.5m), 4),
        new("A1-4", new("大厅地面清洁", "Lobby floor is clean"), new DeductionScale(5, 1), 5),
        new("A1-5", new("水景开启", "Fountain is on"), Given.Graded, 1),
    ];

    public static readonly Rubric Rubric = new("site", "2008.1", "hash", new("案场", "Sales site"),
        [new Indicator("A1", new("执行力", "Execution"), 100, IndicatorSource.Checklist, [new("C1", new("全部", "All"), 1) { Items = Items }])])
    {
        ValidFrom = new Quarter(2008, 1),
        Unanswered = UnansweredPolicy.Exclude,
    };

    public const string Head = """
        # 检查
        | 现场检查 |
        | 项目名称 | 春申城 | 检查类型 | 抽查 |
        | 检查日期 | 2008-08-20 | 检查人 | 李敏 |

        """;

    /// <summary>
    /// The file as it is read by its headers. The reading, kept as a profile and read from its file again, must read the same file in the same way.
    /// </summary>
    public static ImportedFile Imported(string markdown) => Imported(MarkdownWorkbook.Xlsx(markdown));

    public static ImportedFile Imported(byte[] workbook)
    {
        var file = Given.Import(workbook, "file.xlsx", Rubric);
        foreach (var reading in file.Readings.Where(reading => reading.Profile is not null && file.File is not null))
        {
            var (kept, findings) = LayoutFile.Parse(LayoutFile.Write(reading.Profile!, "file.xlsx"), "site/layouts/kept.yaml", "site");
            findings.Select(finding => finding.ToString()).Should().BeEmpty();
            var again = Given.Import(workbook, "file.xlsx", Given.Projects, [Rubric], new LayoutKnowledge([kept!]));
            again.Visits().Select(visit => (visit.ProjectId, visit.Date, visit.Inspector, visit.Kind)).Should().Equal(file.Visits().Select(visit => (visit.ProjectId, visit.Date, visit.Inspector, visit.Kind)));
            again.Visits().SelectMany(visit => visit.Responses).Should().Equal(file.Visits().SelectMany(visit => visit.Responses));
            again.Findings().Where(finding => !finding.EndsWith("QA1127", StringComparison.Ordinal)).Should().Equal(file.Findings().Where(finding => !finding.EndsWith("QA1118", StringComparison.Ordinal)));
        }

        return file;
    }

    public static IEnumerable<string> Answers(ImportedFile file)
    {
        file.Diagnostics.Where(found => found.Severity == QualityAudit.Diagnostics.Severity.Error).Select(found => $"{found.Location.Cell} {found.Code} {found.Message(Language.English)}").Should().BeEmpty();
        return file.Visits().Single().Responses.Select(response => $"{response.SubjectId} {response.State} {response.Value} {response.Cell}");
    }
}
