using QualityAudit.Audits;
using QualityAudit.Rubrics;
using QualityAudit.Tests.Forms;
using QualityAudit.Tests.Import;

namespace QualityAudit.Tests.Diagnostics;

internal static class RowCases
{
    private const string RegisterColumns = "| 项目编号 | 项目 | 别名 | 城市 | 区域 |";
    private const string LongColumns = "| 回访编号 | 项目 | 回访类型 | 回访日期 | 房号 | 结果 | 题号 | 答案 |";

    public static IEnumerable<ImportCase> All =>
    [
        ImportCase.Checklist("The same item twice", "| X1-01 | | 是 | | | |\n| x1-０1 | | 否 | | | |", "A11 QA1301"),
        ImportCase.Checklist("An item with a slip in its id", "| X1-10 | | 是 | | | |\n| 前台 | | 是 | | | |", "A10 QA1302", "A11 QA1302"),
        ImportCase.With("An item left out where every one counts (S-03)", Given.RubricWith(UnansweredPolicy.Reject), $"{ImportCase.Head}\n{ImportCase.Columns}\n| X1-01 | | | | | |", "C10 QA1303", "A9 QA1304"),
        ImportCase.Checklist("Points lost without a reason", "| W1-01 | | 部分符合 | | | |\n| X1-03 | | 3 | | | 周末人多 |", "C10 QA1305", "C11 QA1305"),
        ImportCase.Checklist("N/A without a reason, and one with", "| W1-01 | | / | | | |\n| X1-03 | | 不适用 | | | 无样板间 |", "C10 QA1306"),
        ImportCase.Of("A question with a slip in its id", $"{ImportCase.CallColumns} CB-A3-5 |\n| C1 | SH01 | 交付 | 2008-07-01 | 1-1 | 成功 | 是 | | 5 | 5 |", "J1 QA1307"),
        ImportCase.Of("A question with a slip in its id, one answer a row", $"{LongColumns}\n| C1 | SH01 | 交付 | 2008-07-01 | 1-1 | 成功 | CB-A9-1 | 是 |", "G2 QA1307"),
        ImportCase.Callbacks("A daily-living answer in a handover call (F06)", "| C1 | SH01 | 交付 | 2008-07-01 | 1-1 | 成功 | 是 | 4 | 5 |", "H2 QA1308"),
        ImportCase.Callbacks("Answers although nobody answered", "| C1 | SH01 | 交付 | 2008-07-01 | 1-1 | 关机 | 是 | | |\n| C2 | SH01 | 交付 | 2008-07-01 | 1-2 | 拒访 | 拒答 | | / |", "G2 QA1309"),
        ImportCase.Callbacks("A call id used twice", "| C1 | SH01 | 交付 | 2008-07-01 | 1-1 | 成功 | 是 | | 5 |\n| C1 | SH01 | 交付 | 2008-07-02 | 1-2 | 成功 | 是 | | 5 |", "A3 QA1310"),
        ImportCase.Of("Two households in one call", $"{LongColumns}\n| C1 | SH01 | 交付 | 2008-07-01 | 1-1 | 成功 | CB-A2-1 | 是 |\n| C1 | SH01 | 交付 | 2008/7/1 | 1-2 | 成功 | CB-A2-2 | 是 |", "E3 QA1311"),
        ImportCase.Of("A question answered twice in one call", $"{LongColumns}\n| C1 | SH01 | 交付 | 2008-07-01 | 1-1 | 成功 | CB-A2-1 | 是 |\n| C1 | | | | | | CB-A2-1 | 否 |", "H3 QA1312"),
        ImportCase.Checklist("Headings among the rows", "| | 一、资料 | | | | |\n| X1-01 | | 是 | | | |\n| | 二、接待 | | | | |", "A10 QA1313"),
        ImportCase.Of("A project twice", $"{RegisterColumns}\n| P1 | 一 | | 上海 | 沪南 |\n| p1 | 二 | | 上海 | 沪南 |", "A3 QA1314"),
        ImportCase.Of("A name that leads to two projects", $"{RegisterColumns}\n| P1 | 春申城 | 春申 | 上海 | 沪南 |\n| P2 | 春申 | | 上海 | 沪南 |", "B3 QA1315"),
        ImportCase.Of("A group result twice", "| 年度 | 季度 | 区域 | 项目 | 得分 |\n| 2008 | 4 | 沪南 | | 80 |\n| 2008 | Q4 | 沪南 | | 81 |", "E3 QA1316"),
        ImportCase.Checklist("An item answered as a whole and in its parts", "| X1-07 | | 全部 | | | |\n| X1-07/1 | | √ | | | |\n| X1-07/2 | | × | | | |", "C10 QA1350"),
        ImportCase.Of("A callback form with a household that nobody has called yet", FormBytes.Callbacks(Given.Rubric, Given.Projects, [new(Given.Projects[0], CallbackKind.Handover, "3-501", null)]), "a.xlsx", "A6 QA1351"),
        ImportCase.Callbacks("A total line below calls", "| C1 | SH01 | 交付 | 2008-07-01 | 1-1 | 成功 | 是 | | 5 |\n| 合计 | | | | | 1 | 1 | | 5 |", "A3 QA1352"),
    ];
}
