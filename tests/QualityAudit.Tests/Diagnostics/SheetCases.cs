using QualityAudit.Tests.Forms;
using QualityAudit.Tests.Import;
using QualityAudit.Tests.Support;

namespace QualityAudit.Tests.Diagnostics;

internal static class SheetCases
{
    private const string Row = "| X1-01 | 主动问好 | 是 | | | |";

    public static IEnumerable<ImportCase> All =>
    [
        ImportCase.Of("A checklist without the column for results", $"{ImportCase.Head}\n| 编号 | 检查内容 | 扣分原因 |\n| X1-01 | 主动问好 | |", "A9 QA1101"),
        ImportCase.Of("Two columns of the same name", "| 项目编号 | 项目 | 城市 | 区域 | 城市 |\n| P1 | 一 | 上海 | 沪南 | 杭州 |", "E1 QA1102"),
        ImportCase.Of("A question in two columns", "| 回访编号 | 项目 | 回访类型 | 回访日期 | 房号 | 结果 | CB-A2-1 | CB-A2-1 是否邀请 |\n| C1 | SH01 | 交付 | 2008-07-01 | 1-1 | 关机 | | |", "H1 QA1102"),
        ImportCase.Of("A column nobody knows", "| 项目编号 | 项目 | 城市 | 区域 | 吉祥物 |\n| P1 | 一 | 上海 | 沪南 | 熊 |", "E1 QA1103"),
        ImportCase.Of("A sheet of notes beside the table", "# 清单\n| 项目编号 | 项目 | 城市 | 区域 |\n| P1 | 一 | 上海 | 沪南 |\n# 说明\n| 请填写 |", "- QA1104"),
        ImportCase.Of("A register and group results in one file", "# 清单\n| 项目编号 | 项目 | 城市 | 区域 |\n| P1 | 一 | 上海 | 沪南 |\n# BSC\n| 年度 | 季度 | 区域 | 项目 | 得分 |\n| 2008 | 4 | 沪南 | | 80 |", "- QA1105"),
        ImportCase.Of("A checklist that names neither inspector nor date", $"{ImportCase.HeadWith("检查人", "")}\n{ImportCase.Columns}\n{Row}".Replace("| 检查日期 | 2008-08-20 |", "| . | . |", StringComparison.Ordinal), "- QA1106", "B4 QA1106"),
        ImportCase.Of("A checklist without rubric and version", $"{ImportCase.HeadWith("评分标准", null)}\n{ImportCase.Columns}\n{Row}".Replace("| 版本     | 2008.1     |", "| . | . |", StringComparison.Ordinal), "A9 QA1129"),
        ImportCase.Of("Two inspectors above one table", $"| 检查人 | 王芳 |\n{ImportCase.Head}\n{ImportCase.Columns}\n{Row}", "B5 QA1107"),
        ImportCase.Of("A hidden register", "# 清单 (hidden)\n| 项目编号 | 项目 | 城市 | 区域 |\n| P1 | 一 | 上海 | 沪南 |", "- QA1108"),
        ImportCase.Of("Hidden row and column", MarkdownWorkbook.With(hiddenRows: [2], hiddenColumns: [3, 9]).Filled("| 项目编号 | 项目 | 城市 | 区域 |\n| P1 | 一 | 上海 | 沪南 |").ToXlsx(), "a.xlsx", "- QA1109"),
        ImportCase.Of("A quarter that the date is not in (F10)", $"{ImportCase.HeadWith("季度", "2008Q2")}\n{ImportCase.Columns}\n{Row}", "B2 QA1110"),
        ImportCase.Of("A rubric nobody has", $"{ImportCase.HeadWith("评分标准", "smal")}\n{ImportCase.Columns}\n{Row}", "B6 QA1111"),
        ImportCase.Of("A version nobody has", $"{ImportCase.HeadWith("版本", "2009.1")}\n{ImportCase.Columns}\n{Row}", "B7 QA1112"),
        ImportCase.Of("A visit in a quarter its rubric is not valid for (S-23)", $"{ImportCase.HeadWith("检查日期", "2009-01-05").Replace("2008Q3", "2009Q1", StringComparison.Ordinal)}\n{ImportCase.Columns}\n{Row}", "B7 QA1113"),
        ImportCase.Of("A version typed over the template's own", Marked("small|2008.2|hash-2"), "a.xlsx", "B6 QA1114"),
        ImportCase.Of("A template older than its rubric", Marked("small|2008.1|hash-0"), "a.xlsx", "B6 QA1115"),
        ImportCase.Of("Callbacks without any question", "| 回访编号 | 项目 | 回访类型 | 回访日期 | 房号 | 结果 |\n| C1 | SH01 | 交付 | 2008-07-01 | 1-1 | 成功 |", "A1 QA1116"),
        ImportCase.Of("Callbacks wide and long at once", "| 回访编号 | 项目 | 回访类型 | 回访日期 | 房号 | 结果 | 题号 | 答案 | CB-A2-1 |\n| C1 | SH01 | 交付 | 2008-07-01 | 1-1 | 成功 | CB-A2-2 | 是 | 是 |", "I1 QA1117"),
        ImportCase.Of("A checklist form that nobody has filled in", FormBytes.Checklist(Given.Rubric, Language.Chinese, Given.Projects[0]), "a.xlsx", "- QA1150"),
    ];

    private static byte[] Marked(string mark) =>
        MarkdownWorkbook.With(rubricMark: mark).Filled($"{ImportCase.Head}\n{ImportCase.Columns}\n{Row}").ToXlsx();
}
