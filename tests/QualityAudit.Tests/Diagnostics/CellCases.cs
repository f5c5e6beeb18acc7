namespace QualityAudit.Tests.Diagnostics;

internal static class CellCases
{
    private const string RegisterColumns = "| 项目编号 | 项目 | 城市 | 区域 | 交付日期 | 交付户数 |";

    public static IEnumerable<ImportCase> All =>
    [
        ImportCase.Checklist("An error value for a result", "| X1-01 | | #DIV/0! | | | |", "C10 QA1201"),
        ImportCase.Checklist("A formula never calculated", "| X1-01 | | =A1 | | | |", "C10 QA1202"),
        ImportCase.Of("A project without a city", $"{RegisterColumns}\n| P1 | 一 | | 沪南 | | |", "C2 QA1203"),
        ImportCase.Of("A count with a comma, one beyond Excel, one in words", $"{RegisterColumns}\n| P1 | 一 | 上海 | 沪南 | | 5,0 |\n| P2 | 二 | 上海 | 沪南 | | 1E400 |\n| P3 | 三 | 上海 | 沪南 | | 约三百 |\n| P4 | 四 | 上海 | 沪南 | | NaN |", "F2 QA1204", "F3 QA1204", "F4 QA1204", "F5 QA1204"),
        ImportCase.Of("A day that never was", $"{RegisterColumns}\n| P1 | 一 | 上海 | 沪南 | 2008-02-30 | |\n| P2 | 二 | 上海 | 沪南 | 装修中 | |", "E2 QA1205", "E3 QA1205"),
        ImportCase.Of("A date that can be read in two ways", $"{RegisterColumns}\n| P1 | 一 | 上海 | 沪南 | 03/04/2008 | |", "E2 QA1206"),
        ImportCase.Callbacks("A kind of callback nobody knows", "| C1 | SH01 | 装修 | 2008-07-01 | 1-1 | 成功 | 是 | | 5 |", "C2 QA1207"),
        ImportCase.Checklist("Answers nobody understands", "| W1-01 | | 还可以 | | | |\n| X1-02 | | 合格 | | | |\n| X1-06 | | | 很久 | | |", "C10 QA1208", "C11 QA1208", "D12 QA1208"),
        ImportCase.Callbacks("What a customer cannot have said", "| C1 | SH01 | 交付 | 2008-07-01 | 1-1 | 成功 | 还行 | | 满意 |", "G2 QA1218", "I2 QA1218"),
        ImportCase.Checklist("More points than there are, and between the steps (S-02)", "| X1-03 | | 6 | | | |\n| X1-04 | | 1.5 | | | |\n| X1-05 | | | -1 | | |", "C10 QA1209", "C11 QA1209", "D12 QA1209"),
        ImportCase.Callbacks("A rating of six", "| C1 | SH01 | 交付 | 2008-07-01 | 1-1 | 成功 | 是 | | 6 |", "I2 QA1209"),
        ImportCase.Checklist("N/A on an item that allows none (S-03)", "| X1-01 | | 不适用 | | | |", "C10 QA1210"),
        ImportCase.Checklist("Four rings, and called met", "| X1-06 | | 符合 | 4 | | |", "D10 QA1211"),
        ImportCase.Checklist("Four fifths that Excel took for a day in April", "| X1-03 | | 2008-04-05 | | | |", "C10 QA1212"),
        ImportCase.Checklist("Two of three certificates, but which?", "| X1-07 | | 2/3 | | | |", "C10 QA1213"),
        ImportCase.Of("Half a household", $"{RegisterColumns}\n| P1 | 一 | 上海 | 沪南 | | 12.5 |\n| P2 | 二 | 上海 | 沪南 | | -3 |", "F2 QA1214", "F3 QA1214"),
        ImportCase.Of("A group score of 101", "| 年度 | 季度 | 区域 | 项目 | 得分 |\n| 2008 | 4 | 沪南 | | 101 |", "E2 QA1215"),
        ImportCase.Of("A fifth quarter", "| 年度 | 季度 | 区域 | 项目 | 得分 |\n| 2008 | 5 | 沪南 | | 80 |", "B2 QA1216"),
        ImportCase.Callbacks("A house number that Excel took for a day in March", "| C1 | SH01 | 交付 | 2008-07-01 | 2008-03-05 | 成功 | 是 | | 5 |", "E2 QA1219"),
        ImportCase.Checklist("One date of two", "| X1-08 | | 2008-08-01 | | | |", "C10 QA1217"),
        ImportCase.Callbacks("A telephone number for an id that Excel has cut", "| 1.38E+17 | SH01 | 交付 | 2008-07-01 | 1-1 | 成功 | 是 | | 5 |", "A2 QA1240"),
    ];
}
