using QualityAudit.Tests.Import;
using QualityAudit.Tests.Support;

namespace QualityAudit.Tests.Diagnostics;

internal static class CrossCases
{
    private const string BscColumns = "| 年度 | 季度 | 区域 | 项目 | 得分 |";

    public static IEnumerable<ImportCase> All =>
    [
        new("Projects named before any register came", () => Given.Import(MarkdownWorkbook.Xlsx($"{BscColumns}\n| 2008 | 4 | | 春申城 | 80 |\n| 2008 | 4 | | 良渚 | 80 |"), "a.xlsx", [], [Given.Rubric]).Diagnostics, "D2 QA1401"),
        ImportCase.Callbacks("A project the register does not have, a hundred times over", "| C1 | 春申成 | 交付 | 2008-07-01 | 1-1 | 成功 | 是 | | 5 |\n| C2 | 春申成 | 交付 | 2008-07-01 | 1-2 | 成功 | 是 | | 5 |\n| C3 | 东方红 | 交付 | 2008-07-01 | 1-2 | 成功 | 是 | | 5 |", "B2 QA1402", "B4 QA1402"),
        new("A name of two projects", AmbiguousProject, "D2 QA1403"),
        ImportCase.Of("A region nobody knows", $"{BscColumns}\n| 2008 | 4 | 北方 | | 80 |", "C2 QA1404"),
        ImportCase.Of("A project put into another region", $"{BscColumns}\n| 2008 | 4 | 浙江 | SH01 | 80 |", "C2 QA1405"),
        ImportCase.Callbacks("Calls in a year without a rubric", "| C1 | SH01 | 交付 | 2009-07-01 | 1-1 | 成功 | 是 | | 5 |\n| C2 | SH01 | 交付 | 2009-07-02 | 1-2 | 成功 | 是 | | 5 |", "D2 QA1406"),
        ImportCase.Of("One visit on two sheets", $"# 一\n{ImportCase.Head}\n{ImportCase.Columns}\n| X1-01 | | 是 | | | |\n# 二\n{ImportCase.Head}\n{ImportCase.Columns}\n| X1-01 | | 否 | | | |", "- QA1407"),
    ];

    private static IReadOnlyList<QualityAudit.Diagnostics.Diagnostic> AmbiguousProject() => Given.Import(
        MarkdownWorkbook.Xlsx($"{BscColumns}\n| 2008 | 4 | | 花园 | 80 |"),
        "a.xlsx",
        [Given.Project("P1", "东花园", "上海", "沪南", ["花园"]), Given.Project("P2", "西花园", "上海", "沪南", ["花园"])],
        [Given.Rubric]).Diagnostics;
}
