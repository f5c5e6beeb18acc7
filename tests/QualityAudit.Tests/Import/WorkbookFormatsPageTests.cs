using QualityAudit.Audits;
using QualityAudit.Import;
using QualityAudit.RubricFiles;
using QualityAudit.Rubrics;
using QualityAudit.Rubrics.Scales;
using QualityAudit.Tests.Support;

namespace QualityAudit.Tests.Import;

public sealed class WorkbookFormatsPageTests
{
    private const string Fence = "```workbook\n";

    private static readonly IReadOnlyList<Rubric> Rubrics = RubricCatalogue.Load(Repository.PathTo("rubrics")).Catalogue.All;

    [Fact]
    public void Every_example_of_the_page_reads_without_a_word_from_either_kind_of_file()
    {
        var files = Examples().SelectMany(example => new[]
        {
            Read(MarkdownWorkbook.Xlsx(example), "example.xlsx"),
            Read(MarkdownWorkbook.Csv(example), "example.csv"),
        }).ToList();

        files.SelectMany(file => file.Diagnostics).Should().BeEmpty();
        files.Select(file => file.Kind).Distinct().Should().BeEquivalentTo(Enum.GetValues<FileKind>());
    }

    public static TheoryData<string> Checklists =>
        [.. Rubrics.Where(rubric => rubric.IsValidFor(new Quarter(2008, 3)) && rubric.Indicators.Any(indicator => indicator.Items.Count > 0)).Select(rubric => rubric.Id)];

    [Theory]
    [MemberData(nameof(Checklists))]
    public void Every_item_of_a_shipped_rubric_can_be_answered_as_the_page_says(string id)
    {
        var rubric = Rubrics.First(each => each.Id == id);
        var items = rubric.Indicators.SelectMany(indicator => indicator.Items).ToList();
        foreach (var language in Enum.GetValues<Language>())
        {
            var rows = string.Join('\n', items.Select(item => $"| {item.Id} | {item.Text.In(language)} | {BestAnswer(item.Scale, language)} | |"));
            var sheet = $"""
                | 项目 | SH01 |
                | 检查日期 | 2008-08-20 |
                | 检查人 | 李敏 |
                | 检查类型 | 抽查 |
                | 评分标准 | {rubric.Title.In(language)} |
                | 版本 | {rubric.Version} |

                | 编号 | 检查内容 | 结果 | 扣分原因 |
                {rows}
                """;

            var file = Read(MarkdownWorkbook.Xlsx(sheet), "visit.xlsx");

            file.Diagnostics.Should().BeEmpty();
            file.Visits().Single().Responses.Should().HaveCount(items.Count).And.OnlyContain(response => response.State == ResponseState.Answered);
        }
    }

    private static string BestAnswer(Scale scale, Language language) => scale switch
    {
        GradedScale graded => graded.Levels.MaxBy(level => level.Credit)!.Label.In(language),
        YesNoScale yesNo => (yesNo.Reverse, language) switch
        {
            (false, Language.Chinese) => "是",
            (false, _) => "yes",
            (true, Language.Chinese) => "否",
            _ => "no",
        },
        PointsScale points => $"'{points.Maximum}/{points.Maximum}",
        DeductionScale => "0",
        CountScale count => $"{count.Minimum}",
        MeasureScale measure => $"{Best(measure)} {measure.Unit.In(language)}",
        ChecksScale checks => string.Join(language == Language.Chinese ? "、" : "; ", checks.Parts.Select(part => part.Label.In(language))),
        SequenceScale sequence => string.Join("; ", sequence.Steps.Select((_, i) => $"2008-07-{i + 1:00}")),
        _ => throw new ArgumentOutOfRangeException(nameof(scale)),
    };

    private static decimal Best(MeasureScale measure) =>
        measure.Bands.MaxBy(band => band.Credit) is { } best ? best.AtLeast ?? best.AtMost ?? 0 : 0;

    private static IEnumerable<string> Examples()
    {
        var page = File.ReadAllText(Repository.PathTo("docs", "workbook-formats.md"));
        return page.Split(Fence).Skip(1).Select(part => part[..part.IndexOf("```", StringComparison.Ordinal)]);
    }

    private static ImportedFile Read(byte[] content, string name) => Given.Import(content, name, Given.Projects, Rubrics);
}
