namespace QualityAudit.Diagnostics;

/// <summary>What is wrong with one row: QA13xx.</summary>
public static class RowDiagnostics
{
    public static readonly DiagnosticDescriptor RepeatedItem = new(
        "QA1301",
        Severity.Error,
        new("同一检查项出现两次", "Item appears twice"),
        new("检查项 {item} 已经出现在 {first}，这里又出现了一次。", "The item {item} already stands in {first} and appears here again."),
        new("请删除多余的一行，或改正编号。", "Delete the row that is too many, or correct the id."));

    public static readonly DiagnosticDescriptor UnknownItem = new(
        "QA1302",
        Severity.Error,
        new("没有这个检查项", "Unknown item"),
        new("评分标准 {rubric} 里没有检查项“{item}”。{suggestion}", "The rubric {rubric} has no item “{item}”.{suggestion}"),
        new("请改正编号，或删除这一行。", "Correct the id, or delete the row."));

    public static readonly DiagnosticDescriptor ItemUnanswered = new(
        "QA1303",
        Severity.Error,
        new("检查项没有结果", "Item without a result"),
        new("检查项 {item} 没有填写结果，而评分标准 {rubric} 要求每一项都有结果。", "The item {item} has no result, and the rubric {rubric} asks for one on every item."),
        new("请填写结果；不适用请填“不适用”，没看到请填“未观察”。", "Fill in the result; write “N/A” where it does not apply, “not observed” where nobody could see it."));

    public static readonly DiagnosticDescriptor ItemsMissing = new(
        "QA1304",
        Severity.Error,
        new("检查表缺少检查项", "Items missing from the checklist"),
        new("评分标准 {rubric} 要求每一项都有结果，但表里缺少 {count} 项：{items}。", "The rubric {rubric} asks for a result on every item, but {count} are not on the sheet: {items}."),
        new("请用完整的模板填写，把缺少的各行补上。", "Use the complete template and add the rows that are missing."));

    public static readonly DiagnosticDescriptor ReasonMissing = new(
        "QA1305",
        Severity.Warning,
        new("扣分没有写原因", "Lost points without a reason"),
        new("检查项 {item} 的结果是“{value}”，但没有写扣分原因。", "The item {item} says “{value}”, but gives no reason for the lost points."),
        new("请在“扣分原因”一列写明看到了什么。", "Write in the column “Reason” what was seen."));

    public static readonly DiagnosticDescriptor NotApplicableWithoutReason = new(
        "QA1306",
        Severity.Warning,
        new("不适用没有写原因", "N/A without a reason"),
        new("检查项 {item} 填的是不适用，但没有写原因；这一项因此不计分。", "The item {item} is marked N/A without a reason; it therefore does not count."),
        new("请在“扣分原因”或“备注”一列写明为什么不适用。", "Write in the column “Reason” or “Remark” why it does not apply."));

    public static readonly DiagnosticDescriptor UnknownQuestion = new(
        "QA1307",
        Severity.Error,
        new("没有这个回访问题", "Unknown question"),
        new("现有的评分标准里没有回访问题“{question}”。{suggestion}", "No rubric has a callback question “{question}”.{suggestion}"),
        new("请改正题号；不计分的问题请不要用类似题号的标题。", "Correct the question id; give questions that are not scored a header that does not look like an id."));

    public static readonly DiagnosticDescriptor QuestionOfOtherKind = new(
        "QA1308",
        Severity.Error,
        new("问题不属于这种回访", "Question of another kind of callback"),
        new("问题 {question} 属于{questionKind}回访，而这一行是{callKind}回访，不应有答案“{value}”。", "The question {question} belongs to {questionKind} callbacks, but this row is a {callKind} callback; it cannot have the answer “{value}”."),
        new("请核对回访类型；没有问过的问题请留空。", "Check the callback kind; leave questions blank that were not asked."));

    public static readonly DiagnosticDescriptor AnswerInFailedCall = new(
        "QA1309",
        Severity.Error,
        new("没有接通却有答案", "Answers in a call nobody answered"),
        new("回访 {call} 的结果是“{outcome}”，却有问题 {question} 的答案“{value}”。", "The call {call} ended as “{outcome}”, yet it holds the answer “{value}” to {question}."),
        new("请核对回访结果；如果接通了，请改成“成功”，否则删除答案。", "Check the outcome: write “answered” if somebody answered, otherwise delete the answers."));

    public static readonly DiagnosticDescriptor RepeatedCall = new(
        "QA1310",
        Severity.Error,
        new("回访编号重复", "Call id appears twice"),
        new("回访编号 {call} 已经用在 {first}，每次回访要有自己的编号。", "The call id {call} already stands in {first}; every call needs an id of its own."),
        new("请改正编号，或删除重复的一行；同一户的多次回访要用不同编号。", "Correct the id or delete the repeated row; several calls to one household have different ids."));

    public static readonly DiagnosticDescriptor ContradictoryCall = new(
        "QA1311",
        Severity.Error,
        new("同一次回访前后不一", "Rows of one call contradict each other"),
        new("回访 {call} 的“{field}”在 {first} 是“{firstValue}”，这里却是“{value}”。", "The call {call} has “{field}” “{firstValue}” in {first}, but “{value}” here."),
        new("请把同一回访编号的各行改成一致，或给另一次回访用别的编号。", "Make all rows of this call id agree, or give the other call an id of its own."));

    public static readonly DiagnosticDescriptor RepeatedAnswer = new(
        "QA1312",
        Severity.Error,
        new("同一问题答了两次", "Question answered twice"),
        new("回访 {call} 的问题 {question} 在 {first} 已有答案，这里又有一个。", "The call {call} already has an answer to {question} in {first}, and another one here."),
        new("请只保留正确的一行。", "Keep only the row that is right."));

    public static readonly DiagnosticDescriptor RowsSkipped = new(
        "QA1313",
        Severity.Info,
        new("没有编号的行", "Rows without an id"),
        new("{count} 行没有编号也没有结果，按小标题或说明处理，没有读取：{rows}。", "{count} rows have neither id nor result; they were taken as headings or notes and not read: {rows}."),
        new("请看一眼这些行；如果是检查项，请补上编号和结果。", "Have a look at these rows; add id and result where one of them is an item."));

    public static readonly DiagnosticDescriptor PartsAndWhole = new(
        "QA1350",
        Severity.Error,
        new("整项和分项都填了", "Answered as a whole and in parts"),
        new("检查项 {item} 整项填了“{value}”，下面的分项（{part}）也填了，不知道以哪个为准。", "The item {item} is answered “{value}” as a whole and again part by part from {part} on; nobody can tell which counts."),
        new("请只留一种：清空整项的结果，或清空下面各行。", "Keep one of the two: clear the item's own result, or the lines below it."));

    public static readonly DiagnosticDescriptor RowsNotFilled = new(
        "QA1351",
        Severity.Warning,
        new("还没有填写的行", "Rows not filled in yet"),
        new("表里有 {count} 行还没有填写，没有读取：{rows}。", "Rows of the form that are not filled in yet were not read ({count}): {rows}."),
        new("请填好后用原文件名再导入一次；不需要的行可以不管。", "Fill them in and import the file again under the same name; leave rows be that are not needed."));

    public static readonly DiagnosticDescriptor NoRecords = new(
        "QA1352",
        Severity.Info,
        new("不是数据的行", "Rows that are no data"),
        new("{count} 行是合计行，或不在任何标题下面，没有读取：{rows}。", "Rows that are totals or stand under no header were not read ({count}): {rows}."),
        new("请看一眼这些行；如果是数据，请填在有标题的列里。", "Have a look at these rows; move data into the columns that have headers."));

    public static readonly DiagnosticDescriptor RepeatedProject = new(
        "QA1314",
        Severity.Error,
        new("项目编号重复", "Project id appears twice"),
        new("项目编号 {project} 已经出现在 {first}。", "The project id {project} already stands in {first}."),
        new("请删除重复的一行，或改正编号。", "Delete the repeated row, or correct the id."));

    public static readonly DiagnosticDescriptor RepeatedProjectName = new(
        "QA1315",
        Severity.Error,
        new("两个项目同名", "Two projects share a name"),
        new("名称“{name}”已经属于 {first} 的项目 {project}，用它找不到唯一的项目。", "The name “{name}” already belongs to the project {project} in {first}; it would not lead to one project."),
        new("请改掉其中一个项目的名称或别名。", "Change the name or the alias of one of the two projects."));

    public static readonly DiagnosticDescriptor RepeatedGroupResult = new(
        "QA1316",
        Severity.Error,
        new("集团BSC成绩重复", "Group BSC result appears twice"),
        new("{quarter} {subject} 的集团BSC成绩已经出现在 {first}。", "The group BSC result of {subject} for {quarter} already stands in {first}."),
        new("请只保留正确的一行。", "Keep only the row that is right."));

    public static readonly DiagnosticDescriptor ItemsNotMatched = new(
        "QA1317",
        Severity.Error,
        new("检查项对不上", "Items not matched"),
        new("{count} 行在评分标准 {rubric} 里找不到完全相同的检查项：{items}。", "Rows that match no item of the rubric {rubric} for certain ({count}): {items}."),
        new("请写上评分标准的检查项编号，或把文字改得与评分标准一致。", "Write the rubric's item id in the row, or use the rubric's own wording."));

    public static readonly DiagnosticDescriptor PrintedTotalDiffers = new(
        "QA1318",
        Severity.Warning,
        new("表上的合计与各项不符", "Printed total differs"),
        new("表上印的合计是 {printed}，各项相加是 {sum}；以各项为准。", "The printed total is {printed}, the items add up to {sum}; the items count."),
        new("请核对各项和合计哪一个写错了。", "Check whether an item or the total is wrong."));

    public static readonly DiagnosticDescriptor BlankDeductions = new(
        "QA1319",
        Severity.Warning,
        new("空白的扣分按不扣分读取", "Blank deductions read as none"),
        new("这张表只有扣分、没有得分；{count} 项的扣分是空白，读作没有扣分。", "The form has deductions and no scores; blank deductions read as none: {count}."),
        new("没有检查的项目请写“不适用”或“未观察”。", "Write “N/A” or “not observed” where an item was not checked."));

    public static readonly DiagnosticDescriptor ItemsLeftBlank = new(
        "QA1320",
        Severity.Warning,
        new("有检查项没有填", "Items left blank"),
        new("{count} 项没有填得分或结果，算作没有回答：{items}。", "Items without a score or result, which count as not answered ({count}): {items}."),
        new("漏填的请补上；没有检查的请写“不适用”或“未观察”。", "Fill in what was forgotten; write “N/A” or “not observed” where an item was not checked."));

    public static readonly DiagnosticDescriptor CellsOutsideTable = new(
        "QA1321",
        Severity.Warning,
        new("没有标题的列里有内容", "Cells without a header"),
        new("检查项旁边没有标题的列里写着 {count} 处内容，没有读取：{items}。", "Beside the items, in columns without a header, stands what was not read ({count}): {items}."),
        new("请核对这几行是不是错开了一格；要读取的，请给这一列写上标题。", "Check whether these rows have slipped by a cell; give the column a header if it should be read."));

    public static readonly DiagnosticDescriptor ApplicabilityBlank = new(
        "QA1322",
        Severity.Warning,
        new("没有写是否适用", "Not said whether it applies"),
        new("{count} 项没有写是否适用，按适用读取：{items}。", "Items that do not say whether they apply were read as applying ({count}): {items}."),
        new("请补上“是”或“否”，并核对这几行是不是错开了一格。", "Fill in yes or no, and check whether these rows have slipped by a cell."));

    public static readonly DiagnosticDescriptor ScoreLeftBlank = new(
        "QA1323",
        Severity.Warning,
        new("只有扣分、没有得分", "Deduction without its score"),
        new("{count} 项写了扣分、空着得分，按满分减扣分计算：{items}。", "Items with a deduction whose score is empty; their score is the maximum less the deduction ({count}): {items}."),
        new("请补上得分，并核对这几行是不是错开了一格。", "Fill in the score, and check whether these rows have slipped by a cell."));
}
