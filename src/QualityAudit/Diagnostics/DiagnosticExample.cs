using QualityAudit.Audits;

namespace QualityAudit.Diagnostics;

/// <summary>
/// A finding of each kind as a user could meet it, to explain a code by. What stands for a placeholder is looked up by code and name,
/// then by name alone, so that a new code mostly needs nothing here.
/// </summary>
public static class DiagnosticExample
{
    // One line each: placeholder, or code and placeholder | Chinese | English (the Chinese where it is left out).
    private const string Words = """
        allowed      | 符合、部分符合、不符合 | met, partly met, not met
        bound        | 80
        call         | HF-0135
        callKind     | 交付 | handover
        cap          | critical-safety
        catalogue    | steps
        check        | 每个文件的内容 | content of each file
        code         | en
        column       | 结果 | Result
        count        | 3
        date         | 2008-08-20
        dateQuarter  | 2008Q3
        encoding     | GB18030
        entered      | six-plus-two 2008.1
        example      | 土地证、规划证 | Land certificate; Planning permit
        expected     | 2
        extension    | .xls
        feature      | 锚点和别名 | anchors and aliases
        field        | 检查日期 | Visit date
        file         | 2008-1.yaml
        first        | C14
        firstValue   | SH01
        folder       | six-plus-2
        format       | .xlsb
        found        | 1
        from         | 2008Q3
        heavy        | S1
        heavyPoints  | 10.82
        highest      | 999
        id           | A1
        indicator    | A1
        inspector    | 李敏 | Li Min
        item         | X1-03
        items        | X1-04、X1-05、X1-08 | X1-04, X1-05, X1-08
        key          | weight
        keys         | items 和 questions | items and questions
        kind         | 交付 | handover
        known        | 2008Q1、2008Q2 | 2008Q1, 2008Q2
        label        | 检查人 | Inspector
        language     | 英文 | English
        least        | 0
        light        | PL2
        lightPoints  | 0.5
        limit        | 1000000
        line         | 42
        list         | X1-99
        lowest       | 1
        maximum      | 5
        measured     | 4
        measuredCell | D12
        most         | 100
        name         | 春申 | Spring City
        new          | 3fb4c1
        number       | 2
        old          | 9a07e2
        other        | 上海/云栖花园.xlsx!检查表 | Shanghai/Cloud Garden.xlsx!Checklist
        outcome      | 无人接听 | no answer
        part         | 工作表“检查表” | the sheet “Checklist”
        path         | rubrics/six-plus-two/2008.1.yaml
        period       | 2008Q1 至 2008Q4 | from 2008Q1 to 2008Q4
        places       | 第 14 行、D 列 | row 14, column D
        points       | 5
        previous     | 80
        problem      | 这一行缺少冒号 | this line lacks its colon
        project      | SH01
        quarter      | 2008Q3
        question     | CB-A2-1
        questionKind | 日常居住 | daily living
        reason       | 文件正被另一个程序使用 | another program is using it
        record       | 项目 SH01 2008-08-20 的神秘访客（李敏） | The mystery shop of project SH01 on 2008-08-20 (Li Min)
        region       | 上海区域 | Shanghai
        registered   | 江浙区域 | Jiangsu and Zhejiang
        result       | 符合 | met
        resultCell   | C12
        rows         | 12、20、31 | 12, 20, 31
        rubric       | six-plus-two 2008.1
        second       | F14
        separator    | 、 | ,
        sheet        | 检查项
        source       | 回访 | callbacks
        step         | 2
        steps        | 按揭、合同 | Mortgage, Contract
        subject      | 检查项 X1-03 | the item X1-03
        suggestion   |
        sum          | 90
        table        | Callbacks
        template     | six-plus-two 2008.2
        text         | 洽谈时为客户奉茶 | Tea is served during the talks
        times        |
        to           | 2008Q2
        value        | 还可以 | so-so
        version      | 2008.1
        wanted       | 数字 | a number
        what         | 单元格的数量 | cells
        where        | 指标 A1 | the indicator A1
        word         | 这次维修 | the repair
        deducted     | 2
        firstWhere   | 标题 A1 | the title A1
        meaning      | 得分 | score
        printed      | 92
        score        | 4
        secondWhere  | 工作表名称 | the sheet's name
        skipped      | 小计 2 行、签字 1 行 | subtotal (2), signature (1)
        columns      | 检查内容 B 列、满分 D 列、得分 E 列 | what is checked in B, maximum in D, score in E
        layout       | third-party-shop
        layouts      | third-party-shop、site-check | third-party-shop, site-check
        why          | 第 7 行缺少标题：得分 | row 7 lacks the headers 得分
        QA1007.content    | Word 文档 (.docx) | a Word document (.docx)
        QA1008.content    | 网页表格 (HTML) | a web page (HTML)
        QA1014.separator  | 制表符 | tab
        QA1105.first      | 检查表 | a checklist
        QA1105.second     | 回访记录 | callback answers
        QA1107.firstValue | 李敏 | Li Min
        QA1107.value      | 王芳 | Wang Fang
        QA1110.quarter    | 2008Q2
        QA1111.known      | six-plus-two
        QA1111.rubric     | six-plus-3
        QA1112.known      | 2008.1、2008.2 | 2008.1, 2008.2
        QA1112.rubric     | six-plus-two
        QA1112.version    | 2009.1
        QA1113.quarter    | 2009Q1
        QA1116.example    | CB-A2-1
        QA1118.rows       | 7
        QA1119.first      | 云栖花园 (SH01) | Cloud Garden (SH01)
        QA1119.second     | 四季花城 (SH02) | Four Seasons (SH02)
        QA1121.choices    | E7 得分、H7 实得分 | E7 得分, H7 实得分
        QA1132.columns    | 回访编号 A 列、项目 C 列、CB-A2-1 H 列 | call id in A, project in C, CB-A2-1 in H
        QA1132.how        | 按标题理解 | Read by its headers
        QA1132.notes      | ；代码 9、99、-1 算不知道：14 个 | ; codes 9, 99 and -1 count as don't know: 14
        QA1133.columns    | H2 Q1、I2 Q2 | H2 Q1, I2 Q2
        QA1133.known      | CB-A2-1、CB-A2-2、CB-A3-1 | CB-A2-1, CB-A2-2, CB-A3-1
        QA1225.choices    | 是、否、不知道、拒答、没有问 | yes, no, don't know, refused, not asked
        QA1225.column     | 回答 | answers
        QA1225.value      | A
        QA1134.date       | 2008-03-28
        QA1134.dateQuarter | 2008Q1
        QA1134.day        | 26
        QA1134.quarter    | 2008Q2
        QA1226.date       | 2017-12-01
        QA1226.previous   | 2017-11-30
        QA1226.value      | 2018.12.01
        QA1227.month      | 4月 | month 4
        QA1228.field      | 得分 | Score
        QA1228.value      | 4
        QA1229.first      | D6
        QA1229.second     | D7
        QA1229.value      | 9
        QA1230.field      | 检查日期 | Visit date
        QA1230.value      | ########
        QA1231.column     | 备注 | Remarks
        QA1231.field      | 得分 | score
        QA1231.second     | E7
        QA1231.value      | 3
        QA1320.items      | X1-04 (E8)、X1-05 (E9) | X1-04 (E8), X1-05 (E9)
        QA1320.count      | 2
        QA1321.items      | H7“3” | H7 “3”
        QA1321.count      | 1
        QA1322.items      | X1-04 (D8) | X1-04 (D8)
        QA1322.count      | 1
        QA1323.items      | X1-04 (F8) | X1-04 (F8)
        QA1323.count      | 1
        QA1130.column     | 检查情况 | 检查情况
        QA1130.value      | 地面干净 | The floor is clean
        QA1131.first      | 2008-08-20 (F8) | 2008-08-20 (F8)
        QA1131.second     | 2008-08-22 (F12) | 2008-08-22 (F12)
        QA1122.known      | six-plus-two
        QA1123.known      | six-plus-two 2008.1、sales-site 2008.1 | six-plus-two 2008.1, sales-site 2008.1
        QA1220.value      | 2
        QA1221.second     | F14
        QA1221.value      | 5
        QA1224.value      | 8月20日 | 8月20日
        QA1240.field      | 回访编号 | Call id
        QA1240.value      | 138000000000000000
        QA1317.items      | 第 9 行“主动问侯”（是不是 X1-01 主动问候？） | row 9 “Greets frist” (did you mean X1-01 Greets first?)
        QA1201.field      | 结果 | Result
        QA1201.value      | #DIV/0!
        QA1202.field      | 得分 | Score
        QA1203.field      | 回访类型 | Callback kind
        QA1204.allowed    | 0 到 100 的数字 | a number from 0 to 100
        QA1204.field      | 得分 | Score
        QA1204.value      | 九十二 | ninety-two
        QA1205.value      | 2008-02-30
        QA1206.first      | 2008-03-04
        QA1206.second     | 2008-04-03
        QA1206.value      | 03/04/2008
        QA1207.allowed    | 神秘访客、资料检查、人员访谈、抽查 | mystery shop, document check, staff interview, spot check
        QA1207.field      | 检查类型 | Visit kind
        QA1207.value      | 微服私访 | undercover
        QA1209.allowed    | 0 到 5 的数字，每档 0.5 | 0 to 5 in steps of 0.5
        QA1209.value      | 7
        QA1210.value      | /
        QA1212.allowed    | 0 到 5 的数字 | a number from 0 to 5
        QA1212.value      | 2008-04-05
        QA1213.value      | 2/3
        QA1214.field      | 交付户数 | Units handed over
        QA1214.value      | 12.5
        QA1215.value      | 101
        QA1216.field      | 季度 | Quarter
        QA1216.value      | 第五季度 | Q5
        QA1218.allowed    | 是、否、不清楚、拒答 | yes, no, don't know, refused
        QA1218.subject    | 问题 CB-A2-1 | the question CB-A2-1
        QA1219.field      | 房号 | Household
        QA1219.value      | 2008-03-05
        QA1302.item       | X1-30
        QA1302.suggestion | 您是不是想写“X1-03”？ | " Did you mean “X1-03”?"
        QA1305.value      | 不符合 | not met
        QA1307.question   | CB-A2-l
        QA1307.suggestion | 您是不是想写“CB-A2-1”？ | " Did you mean “CB-A2-1”?"
        QA1308.value      | 是 | yes
        QA1309.value      | 是 | yes
        QA1311.field      | 项目 | Project
        QA1311.value      | SH02
        QA1350.part       | F15
        QA1350.value      | 全部 | All
        QA1316.subject    | SH01
        QA1402.project    | 云溪花园 | Cloud Gardn
        QA1402.suggestion | 您是不是想写“云栖花园”？ | " Did you mean “Cloud Garden”?"
        QA1403.first      | SH01
        QA1403.project    | 花园 | Garden
        QA1403.second     | SH02
        QA1404.known      | 上海区域、江浙区域 | Shanghai, Jiangsu and Zhejiang
        QA1404.region     | 海上区域 | Shanghigh
        QA1406.date       | 2003-08-20
        QA1406.quarter    | 2003Q3
        QA1407.first      | 云栖花园 (2) | Cloud Garden (2)
        QA2010.allowed    | id、title、weight | id, title, weight
        QA2010.key        | wieght
        QA2010.suggestion | （是不是“weight”？） | " (did you mean “weight”?)"
        QA2012.found      | 文字 | text
        QA2013.allowed    | reject、exclude、zero | reject, exclude, zero
        QA2013.key        | unanswered
        QA2013.value      | ignore
        QA2014.key        | title
        QA2015.value      | 120
        QA2016.value      | 0
        QA2017.count      | 1
        QA2017.key        | bands
        QA2017.least      | 2
        QA2018.key        | validFrom
        QA2018.value      | 2008Q5
        QA2021.first      | 第 12 行 | line 12
        QA2022.id         | 指标一
        QA2023.id         | A1-reception
        QA2024.id         | A1-reception
        QA2025.id         | A1-reception-lobby
        QA2026.key        | items
        QA2027.key        | step
        QA2027.value      | greeting
        QA2028.id         | A4
        QA2028.key        | target
        QA2030.id         | good
        QA2031.bound      | 60
        QA2031.id         | needs-work
        QA2032.key        | levels
        QA2037.key        | minimumAnswers
        QA2037.reason     | 这个问题不计分 | the question is not scored
        QA2039.label      | 土地证、规划证 | Land, planning
        QA2040.id         | X1-03
        QA2041.id         | X1-03
        QA2042.id         | X1-03
        QA2043.id         | X1-03
        QA2044.id         | X1-03
        QA2045.id         | X1-03
        QA2047.label      | 符合 | met
        QA2051.id         | six-plus-two
        QA2052.id         | six-plus-two
        QA2052.other      | 2008.2
        QA2048.id         | CB-L-1
        QA2049.id         | CB-L-1
        QA2054.id         | CB-L-1
        QA2055.id         | CB-L-1
        QA2055.other      | callbacks 2008.1
        QA2060.id         | X1-03
        QA2060.points     | 0.04
        QA2061.id         | X1-03
        QA2061.points     | 26.67
        QA2063.id         | X1-03
        QA2063.other      | X1-07
        QA2064.id         | X1-03
        QA2064.other      | X1-07
        QA2065.id         | CB-A2-1
        QA2065.other      | 房修 | repair
        QA2067.id         | X1-03
        QA2067.text       | Tea is served
        QA2080.key        | score
        QA2080.first      | 第 6 行 | line 6
        QA2081.keys       | score, deducted, share, result
        QA2082.name       | third-party-shop
        QA2082.other      | six-plus-two/layouts/third-party-shop.yaml
        QA3006.quarter    | 2009Q1
        """;

    private static readonly Dictionary<string, LocalizedText> Known = Words.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Read).ToDictionary(StringComparer.Ordinal);

    /// <summary>The finding, without a place. A placeholder that nothing is known for stays as it is.</summary>
    public static Diagnostic Of(DiagnosticDescriptor descriptor) =>
        new(descriptor, new SourceLocation(""), [.. Placeholders(descriptor).Select(name => (name, For(descriptor, name) ?? LocalizedText.Same($"{{{name}}}")))]);

    private static LocalizedText? For(DiagnosticDescriptor descriptor, string name) =>
        Known.GetValueOrDefault($"{descriptor.Code}.{name}") ?? Known.GetValueOrDefault(name);

    private static IEnumerable<string> Placeholders(DiagnosticDescriptor descriptor)
    {
        var parts = $"{descriptor.Message.En}{descriptor.Hint.En}".Split('{');
        return parts.Skip(1).Select(part => part[..part.IndexOf('}', StringComparison.Ordinal)]).Distinct(StringComparer.Ordinal);
    }

    private static KeyValuePair<string, LocalizedText> Read(string line)
    {
        var columns = line.Split('|', StringSplitOptions.TrimEntries);
        var zh = columns[1];
        return KeyValuePair.Create(columns[0], new LocalizedText(zh, columns.Length > 2 ? columns[2].Trim('"') : zh));
    }
}
