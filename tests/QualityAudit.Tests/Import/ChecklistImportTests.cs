using QualityAudit.Audits;

namespace QualityAudit.Tests.Import;

public sealed class ChecklistImportTests
{
    internal const string Filled = """
        # 春申城
        | 神秘访客检查表 |
        | 项目：    | 春申城     |
        | 季度      | 2008Q3     |
        | 检查日期  | 2008-08-20 |
        | 检查人    | 李敏       |
        | 检查类型  | 神秘访客   |
        | 评分标准  | small      |
        | 版本      | 2008.1     |

        | 编号  | 类别 | 检查内容   | 标准 | 结果       | 实测值 | 扣分原因     | 佐证     | 备注 |
        |-------|------|------------|------|------------|--------|--------------|----------|------|
        | W1-01 | 资料 | 操作指引   |      | 部分符合   |        | 缺少签字页   | 照片3    |      |
        | X1-01 | 接待 | 主动问好   |      | √          |        |              |          |      |
        | X1-02 | 接待 | 争抢客户   |      | 否         |        |              |          |      |
        | X1-03 | 讲解 |            |      | 4/5        |        | 未讲品牌     |          | 周末 |
        | X1-04 | 形象 |            |      | 扣2分      |        |              |          |      |
        | X1-05 | 短信 |            |      |            | 2      |              |          |      |
        | X1-06 | 电话 |            |      | 符合       | ３圈   |              |          |      |
        | X1-07 | 公示 |            |      | 土地证、预售证 |    |              |          |      |
        | X1-08 | 顺序 |            |      | 2008-08-01; 2008年8月3日 | | | | |
        """;

    [Fact]
    public void A_filled_checklist_reads_without_a_word()
    {
        var file = Given.Import(Filled);

        file.Findings().Should().BeEmpty();
        var visit = file.Visits().Should().ContainSingle().Subject;
        visit.Should().BeEquivalentTo(
            new
            {
                ProjectId = "SH01",
                Date = new DateOnly(2008, 8, 20),
                Inspector = "李敏",
                Kind = VisitKind.MysteryShop,
                RubricId = "small",
                RubricVersion = "2008.1",
                Revision = 1,
                Source = new SheetReference("file.xlsx", "春申城"),
            });
        visit.Responses.Select(response => $"{response.SubjectId} {response.State} {response.Value} {response.Cell}").Should().Equal(
            "W1-01 Answered partly E11",
            "X1-01 Answered yes E12",
            "X1-02 Answered no E13",
            "X1-03 Answered 4 E14",
            "X1-04 Answered 2 E15",
            "X1-05 Answered 2 F16",
            "X1-06 Answered 3 F17",
            "X1-07 Answered land,sale E18",
            "X1-08 Answered 2008-08-01,2008-08-03 E19");
        visit.Responses[0].Should().BeEquivalentTo(new { Raw = "部分符合", Reason = "缺少签字页", Evidence = "照片3", Remark = (string?)null });
        (file.RowsRead, file.RowsTaken, file.RowsSkipped).Should().Be((9, 9, 0));
    }
}
