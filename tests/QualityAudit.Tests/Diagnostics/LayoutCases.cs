using QualityAudit.Import.Layouts;
using QualityAudit.Import.Layouts.Profiles;
using QualityAudit.Rubrics;
using QualityAudit.Tests.Import;
using QualityAudit.Tests.Support;

namespace QualityAudit.Tests.Diagnostics;

/// <summary>What is said of checklists in a layout of their own; the head fills rows 1 to 3, the header is row 4.</summary>
internal static class LayoutCases
{
    private const string Head = "# 检查\n| 现场检查 |\n| 项目名称 | 春申城 | 检查类型 | 抽查 |\n| 检查日期 | 2008-08-20 | 检查人 | 李敏 |\n";
    private const string Columns = "| 序号 | 检查内容 | 满分 | 扣分 | 得分 | 不适用 |\n";

    public static IEnumerable<ImportCase> All =>
    [
        ImportCase.Of("A form of a company's own, with its section and total", $"{Head}{Columns}| 一、接待 |\n| 1 | 讲解 | 5 | | 4.5 | |\n| 合计 | | 5 | | 4.5 | |", "E6 QA1305", "A4 QA1118"),
        ImportCase.Of("A title and a sheet's name that disagree", $"# 四季花城\n| 春申城现场抽查 |\n| 检查日期 | 2008-08-20 | 检查人 | 李敏 |\n{Columns}| 1 | 形象 | 4 | | 4 | |", "A1 QA1119", "A3 QA1118"),
        ImportCase.Of("A blank form behind a filled one", $"{Head}{Columns}| 1 | 形象 | 4 | | 4 | |\n{Head.Replace("# 检查", "# 空表", StringComparison.Ordinal)}{Columns}| 1 | 形象 | 4 | | | |", "A4 QA1118", "- QA1120"),
        ImportCase.Of("Two columns that could both be the score", $"{Head}| 序号 | 检查内容 | 满分 | 得分 | 实得分 |\n| 1 | 形象 | 4 | 4 | 3 |", "E4 QA1121"),
        ImportCase.Of("A checklist of no rubric", $"{Head}{Columns}| 1 | 洗手间有纸 | 4 | | 4 | |", "A4 QA1122"),
        new ImportCase("Items that stand in two rubrics", () => Given.Import(MarkdownWorkbook.Xlsx($"{Head}{Columns}| 1 | 形象 | 4 | | 4 | |"), "file.xlsx", Given.Rubric, Given.RubricWith(UnansweredPolicy.Exclude, id: "other")).Diagnostics, "A4 QA1123"),
        ImportCase.Of("A form of remarks alone", $"{Head}| 序号 | 检查内容 | 满分 | 检查情况 |\n| 1 | 形象 | 4 | 精神饱满，站姿端正 |", "A4 QA1124"),
        ImportCase.Of("Scores that could be points or shares", $"{Head}{Columns}| 1 | 讲解 | 5 | | 1 | |", "E5 QA1125"),
        ImportCase.Of("Points that are none of the answers", $"{Head}{Columns}| 1 | 操作指引齐全 | 10 | | 7 | |", "E5 QA1220", "A4 QA1118"),
        ImportCase.Of("Points for what is not applicable", $"{Head}{Columns}| 1 | 形象 | 4 | | 4 | √ |", "F5 QA1221", "A4 QA1118"),
        ImportCase.Of("A deduction and a score that do not go together", $"{Head}{Columns}| 1 | 形象 | 4 | 1 | 4 | |", "E5 QA1222", "A4 QA1118"),
        ImportCase.Of("More points than there are", $"{Head}{Columns}| 1 | 形象 | 4 | | 6 | |", "E5 QA1223", "A4 QA1118"),
        ImportCase.Of("A date without its year", $"# 检查\n| 2008年第三季度春申城抽查 |\n| 检查日期 | 8月20日 | 检查人 | 李敏 |\n{Columns}| 1 | 形象 | 4 | | 4 | |", "B2 QA1224", "A3 QA1118"),
        ImportCase.Of("Rows that match no item for certain", $"{Head}{Columns}| 1 | 形象 | 4 | | 4 | |\n| 2 | 签约顺字 | 4 | | 4 | |\n| 3 | 花草 | 4 | | 4 | |", "B6 QA1317", "A4 QA1118"),
        ImportCase.Of("A printed total that is not the sum", $"{Head}{Columns}| 1 | 形象 | 4 | | 4 | |\n| 合计 | | 4 | | 3 | |", "E6 QA1318", "A4 QA1118"),
        ImportCase.Of("Remarks beside deductions", $"{Head}| 序号 | 检查内容 | 满分 | 检查情况 |\n| 1 | 形象 | 4 | 扣1分 |\n| 2 | 讲解 | 5 | 讲得很清楚 |", "D6 QA1130"),
        ImportCase.Of("Rows with dates of their own", $"# 春申城\n| 现场抽查 |\n| 检查人 | 李敏 |\n| 序号 | 检查内容 | 满分 | 得分 | 日期 |\n| 1 | 形象 | 4 | 4 | 2008-08-20 |\n| 2 | 讲解 | 5 | 5 | 2008.8.22 |", "E5 QA1131", "A3 QA1118"),
        With("A sheet that is read by a saved layout", [Saved("shop")], forced: false, $"{Head}| 看什么 | 拿到 |\n| 形象 | 4 |", "A4 QA1127"),
        With("A saved layout that does not fit", [Saved("shop")], forced: true, $"{Head}| 看什么 | 得到 |\n| 形象 | 4 |", "- QA1126"),
        With("Two saved layouts that fit", [Saved("shop"), Saved("shop-2")], forced: false, $"{Head}| 看什么 | 拿到 |\n| 形象 | 4 |", "- QA1128"),
        ImportCase.Of("Callbacks in a layout of their own", "| 问卷编号 | 楼盘 | 回访类型 | 房号 | 访问日期 | 始终信赖 |\n| W1 | 春申城 | 日常居住 | 3-501 | 2008-07-05 | 4 |", "A1 QA1132"),
        ImportCase.Of("Callbacks without an answer or an outcome", "| 问卷编号 | 楼盘 | 回访类型 | 房号 | 访问日期 | 始终信赖 |\n| W1 | 春申城 | 日常居住 | 3-501 | 2008-07-05 | |", "A1 QA1132", "A1 QA1135"),
        ImportCase.Of("A kind of owner that nobody has explained", "| 问卷编号 | 楼盘 | 业主类型 | 房号 | 访问日期 | 始终信赖 |\n| W1 | 春申城 | 准业主 | 3-501 | 2008-07-05 | 4 |", "C2 QA1225", "A1 QA1132"),
        ImportCase.Of("A question by its number alone", "| 问卷编号 | 楼盘 | 回访类型 | 房号 | 访问日期 | Q7 |\n| W1 | 春申城 | 日常居住 | 3-501 | 2008-07-05 | 4 |", "F1 QA1133"),
        ImportCase.Of("A visit dated outside the month of its form", $"# 春申城\n| 2008年4月现场抽查 |\n| 检查日期 | 2008-08-20 | 检查人 | 李敏 |\n{Columns}| 1 | 形象 | 4 | | 4 | |", "B2 QA1227", "A3 QA1118"),
        With("A reporting month that reaches into another quarter", [Saved("shop") with { MonthStartsOn = 26 }], forced: false, "# 春申城\n| 2008年第三季度现场抽查 |\n| 检查日期 | 2008-06-28 | 检查人 | 李敏 |\n| 看什么 | 拿到 |\n| 形象 | 4 |", "A1 QA1134", "A3 QA1127"),
        ImportCase.Of("A year that leaves the line", "| 回访编号 | 项目 | 回访类型 | 回访日期 | 房号 | 结果 | CB-A3-1 |\n| 1 | SH01 | 居住 | 2008.7.5 | 1 | 成功 | 4 |\n| 2 | SH01 | 居住 | 2009.7.6 | 2 | 成功 | 4 |\n| 3 | SH01 | 居住 | 2008.7.6 | 3 | 成功 | 4 |", "D3 QA1226", "D3 QA1406"),
        new("Points merged over two items", () => Given.Import(MarkdownWorkbook.With(merges: ["E5:E6"]).Filled($"{Head}{Columns}| 1 | 形象 | 4 | | 4 | |\n| 2 | 讲解 | 5 | | | |").ToXlsx()).Diagnostics, ["E5 QA1228", "A4 QA1118"]),
        ImportCase.Of("A maximum of one item or of two", $"{Head}| 序号 | 检查内容 | 满分 | 扣分 |\n| 1 | 形象 | 10 | 1 |\n| 2 | 讲解 | | 1 |", "C6 QA1229", "A4 QA1118"),
        ImportCase.Of("A score of which nothing but # signs is left", $"{Head}{Columns}| 1 | 形象 | 4 | | '######## | |", "E5 QA1230", "A4 QA1118"),
        ImportCase.Of("A score in the column of remarks", $"{Head}| 序号 | 检查内容 | 满分 | 得分 | 备注 |\n| 1 | 形象 | 4 | 4 | |\n| 2 | 讲解 | 5 | | 3 |", "E6 QA1231", "A4 QA1118"),
        ImportCase.Of("An item left blank, and figures beside the table", $"{Head}| 序号 | 检查内容 | 满分 | 得分 |\n| 1 | 形象 | 4 | 4 | 看过 |\n| 2 | 讲解 | 5 | |", "D6 QA1320", "E5 QA1321", "A4 QA1118"),
        ImportCase.Of("An item that does not say whether it applies", $"{Head}| 序号 | 检查内容 | 满分 | 是否适用 | 得分 |\n| 1 | 形象 | 4 | 是 | 4 |\n| 2 | 讲解 | 5 | 是 | 5 |\n| 3 | 操作指引齐全 | 2 | | 2 |", "D7 QA1322", "A4 QA1118"),
        ImportCase.Of("A deduction whose score was left blank", $"{Head}{Columns}| 1 | 形象 | 4 | 0 | 4 | |\n| 2 | 操作指引齐全 | 2 | 0 | 2 | |\n| 3 | 讲解 | 5 | 0 | | |", "E7 QA1323", "A4 QA1118"),
        ImportCase.Of("Deductions left blank", $"{Head}| 序号 | 检查内容 | 满分 | 扣分 |\n| 1 | 形象 | 4 | 1 |\n| 2 | 操作指引齐全 | 2 | |", "D6 QA1319", "A4 QA1118"),
    ];

    private static LayoutProfile Saved(string name) => new(name, "small", 1, [new(["看什么"], Meaning.Item), new(["拿到"], Meaning.Score)]);

    private static ImportCase With(string name, IReadOnlyList<LayoutProfile> saved, bool forced, string markdown, params string[] findings) => new(
        name,
        () => Given.Import(MarkdownWorkbook.Xlsx(markdown), "file.xlsx", Given.Projects, [Given.Rubric], new LayoutKnowledge(saved) { Forced = forced ? saved[0] : null }).Diagnostics,
        findings);
}
