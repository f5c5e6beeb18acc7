namespace QualityAudit.Diagnostics;

/// <summary>What is wrong with one cell: QA12xx.</summary>
public static class CellDiagnostics
{
    public static readonly DiagnosticDescriptor ErrorValue = new(
        "QA1201",
        Severity.Error,
        new("单元格是公式错误", "Cell shows an error"),
        new("“{field}”是 Excel 的错误值 {value}，读不出内容。", "“{field}” is the Excel error {value}; nobody can tell what it should say."),
        new("请改正公式，或直接填写内容。", "Correct the formula, or type the value itself."));

    public static readonly DiagnosticDescriptor Uncalculated = new(
        "QA1202",
        Severity.Error,
        new("公式没有计算结果", "Formula without a result"),
        new("“{field}”是一个公式，但文件里没有保存它的计算结果。", "“{field}” is a formula, but the file holds no result for it."),
        new("请用 Excel 打开文件，等它算完后保存，再导入。", "Open the file in Excel, let it calculate, save it and import again."));

    public static readonly DiagnosticDescriptor ValueMissing = new(
        "QA1203",
        Severity.Error,
        new("没有填写", "Not filled in"),
        new("“{field}”没有填写。", "“{field}” is not filled in."),
        new("请在这个单元格填写“{field}”。", "Fill in “{field}” in this cell."));

    public static readonly DiagnosticDescriptor NotANumber = new(
        "QA1204",
        Severity.Error,
        new("不是数字", "Not a number"),
        new("“{field}”填的是“{value}”，这里要填：{allowed}。", "“{field}” says “{value}”; what belongs here is {allowed}."),
        new("请填写数字，小数点用“.”，不要写千位分隔符或其他文字。", "Type a plain number with “.” as decimal point, without separators or other words."));

    public static readonly DiagnosticDescriptor NotADate = new(
        "QA1205",
        Severity.Error,
        new("不是日期", "Not a date"),
        new("“{field}”填的是“{value}”，读不成日期。", "“{field}” says “{value}”, which is no date."),
        new("请写成年-月-日，例如 2008-07-01。", "Write it as year-month-day, for example 2008-07-01."));

    public static readonly DiagnosticDescriptor AmbiguousDate = new(
        "QA1206",
        Severity.Error,
        new("日期有两种读法", "Date can be read in two ways"),
        new("“{field}”填的是“{value}”，可以读成 {first}，也可以读成 {second}。", "“{field}” says “{value}”, which can mean {first} or {second}."),
        new("请写成年-月-日，例如 {first}。", "Write it as year-month-day, for example {first}."));

    public static readonly DiagnosticDescriptor UnknownWord = new(
        "QA1207",
        Severity.Error,
        new("填写的内容不在选项里", "Not one of the choices"),
        new("“{field}”填的是“{value}”，只能填：{allowed}。", "“{field}” says “{value}”; it must be one of: {allowed}."),
        new("请从这些选项中选一个填写。", "Choose one of these and type it."));

    public static readonly DiagnosticDescriptor UnknownAnswer = new(
        "QA1208",
        Severity.Error,
        new("看不懂的答案", "Answer not understood"),
        new("{subject} 的答案“{value}”看不懂，可以填：{allowed}。", "The answer “{value}” to {subject} is not understood; possible are: {allowed}."),
        new("请改成其中一种写法；不适用请填“不适用”，没看到请填“未观察”。", "Write one of these; where the item does not apply write “N/A”, where nobody could see it “not observed”."));

    public static readonly DiagnosticDescriptor OutsideScale = new(
        "QA1209",
        Severity.Error,
        new("超出允许范围", "Outside what is allowed"),
        new("{subject} 填的是 {value}，允许的是：{allowed}。", "The value {value} for {subject} is not allowed; allowed is {allowed}."),
        new("请按标准核对后改正；程序不会替您改成最近的值。", "Check it against the standard and correct it; it is never changed to the nearest value for you."));

    public static readonly DiagnosticDescriptor NotApplicableForbidden = new(
        "QA1210",
        Severity.Error,
        new("此项不能填不适用", "Item cannot be N/A"),
        new("这里填的是不适用（“{value}”），但{subject} 每次都必须检查。", "This says not applicable (“{value}”), but {subject} must always be checked."),
        new("请填写检查结果；确实没有看到的，请填“未观察”。", "Fill in what was found; write “not observed” if nobody could see it."));

    public static readonly DiagnosticDescriptor ResultAndMeasureDisagree = new(
        "QA1211",
        Severity.Error,
        new("结果与实测值矛盾", "Result and measured value disagree"),
        new("{subject} 的结果 {resultCell} 是“{result}”，实测值 {measuredCell} 是“{measured}”，两者矛盾。", "The result of {subject} in {resultCell} is “{result}”, the measured value in {measuredCell} is “{measured}”; they contradict each other."),
        new("请核对原始记录，改正其中一个，或只留实测值。", "Check the original record and correct one of them, or leave only the measured value."));

    public static readonly DiagnosticDescriptor DateInsteadOfAnswer = new(
        "QA1212",
        Severity.Error,
        new("答案变成了日期", "Answer turned into a date"),
        new("{subject} 的答案是日期 {value}，这里要填：{allowed}；在 Excel 里输入“4/5”会变成日期。", "The answer to {subject} is the date {value}, but {allowed} belongs here; Excel turns a typed “4/5” into a date."),
        new("请把单元格格式改为“文本”后重新填写，或只填得分。", "Set the cell's format to Text and type it again, or type the points alone."));

    public static readonly DiagnosticDescriptor PartsNotNamed = new(
        "QA1213",
        Severity.Error,
        new("没有写明是哪几项", "It does not say which parts"),
        new("{subject} 填的是“{value}”，看不出做到的是哪几项。", "The answer “{value}” to {subject} does not tell which parts were found."),
        new("请写出做到的各项，用“、”隔开，例如“{example}”；全部做到填“全部”，一项没有填“无”。", "Write the parts that were found with “;” between them, for example “{example}”, or “all” or “none”."));

    public static readonly DiagnosticDescriptor NotAWholeNumber = new(
        "QA1214",
        Severity.Error,
        new("不是整数", "Not a whole number"),
        new("“{field}”填的是 {value}，这里只能填 {lowest} 到 {highest} 的整数。", "“{field}” says {value}; it must be a whole number from {lowest} to {highest}."),
        new("请改成整数。", "Write a whole number."));

    public static readonly DiagnosticDescriptor ScoreOutOfRange = new(
        "QA1215",
        Severity.Error,
        new("得分超出 0 到 100", "Score outside 0 to 100"),
        new("得分填的是 {value}，集团BSC得分在 0 到 100 之间。", "The score is {value}; a group BSC score lies between 0 and 100."),
        new("请改成百分制的得分。", "Write the score on the scale from 0 to 100."));

    public static readonly DiagnosticDescriptor NotAQuarter = new(
        "QA1216",
        Severity.Error,
        new("不是季度", "Not a quarter"),
        new("“{field}”填的是“{value}”，读不成季度。", "“{field}” says “{value}”, which is no quarter."),
        new("请写成例如“2008Q3”或“2008年第三季度”。", "Write it like “2008Q3”."));

    public static readonly DiagnosticDescriptor UnknownCustomerAnswer = new(
        "QA1218",
        Severity.Error,
        new("看不懂的回访答案", "Customer's answer not understood"),
        new("{subject} 的答案“{value}”看不懂，可以填：{allowed}。", "The answer “{value}” to {subject} is not understood; possible are: {allowed}."),
        new("请改成其中一种写法；没有问过的问题请留空。", "Write one of these; leave the cell blank if the question was not asked."));

    public static readonly DiagnosticDescriptor DateInsteadOfText = new(
        "QA1219",
        Severity.Error,
        new("编号或名称变成了日期", "Id or name turned into a date"),
        new("“{field}”是日期 {value}；在 Excel 里输入“3-5”之类的编号会变成日期。", "“{field}” is the date {value}; Excel turns ids such as “3-5” into dates."),
        new("请把单元格格式改为“文本”后重新填写。", "Set the cell's format to Text and type it again."));

    public static readonly DiagnosticDescriptor IdLostDigits = new(
        "QA1240",
        Severity.Error,
        new("编号丢了数字", "Id has lost digits"),
        new("“{field}”是 {value}：Excel 把长编号当成了数字，后面的数字没有保存下来。", "“{field}” is {value}: Excel took a long id for a number and did not keep all of its digits."),
        new("请把这一列的格式设为“文本”，再按原始记录重新填写编号。", "Set this column's format to Text, then type the ids again from the original record."));

    public static readonly DiagnosticDescriptor WrongNumberOfDates = new(
        "QA1217",
        Severity.Error,
        new("日期个数不对", "Wrong number of dates"),
        new("{subject} 要依次填写 {expected} 个日期（{steps}），这里有 {found} 个。", "There are {found} dates for {subject}; it needs {expected} in this order: {steps}."),
        new("请按顺序写全日期，用“;”隔开，例如 2008-07-01; 2008-07-05。", "Write all the dates in that order with “;” between them, for example 2008-07-01; 2008-07-05."));

    public static readonly DiagnosticDescriptor PointsNotExact = new(
        "QA1220",
        Severity.Error,
        new("分数换算不出确定的结果", "Points have no exact equal"),
        new("检查项 {item} 这里写的是“{value}”，满分 {maximum}，在评分标准里没有完全对应的结果（可以是：{allowed}）。", "The item {item} has “{value}” of {maximum} here, which is exactly none of the answers of the rubric ({allowed})."),
        new("请改成评分标准里的结果，或在评分标准里采用同样的分值。", "Write one of the answers, or give the item the same points in the rubric."));

    public static readonly DiagnosticDescriptor NotApplicableWithScore = new(
        "QA1221",
        Severity.Error,
        new("不适用却有得分", "Not applicable, yet scored"),
        new("检查项 {item} 标为不适用，但 {second} 填了“{value}”。", "The item {item} is marked as not applicable, but {second} says “{value}”."),
        new("请删除其中一个。", "Delete one of the two."));

    public static readonly DiagnosticDescriptor PointsDisagree = new(
        "QA1222",
        Severity.Error,
        new("满分、扣分和得分不相符", "Maximum, deduction and score disagree"),
        new("检查项 {item}：满分 {maximum} 减扣分 {deducted} 不等于得分 {score}。", "The item {item}: {maximum} points less {deducted} is not {score}."),
        new("请改正其中写错的一个。", "Correct the one that is wrong."));

    public static readonly DiagnosticDescriptor PointsImpossible = new(
        "QA1223",
        Severity.Error,
        new("得分超出范围", "Points out of range"),
        new("检查项 {item}：得分 {score} 不在 0 到满分 {maximum} 之间（扣分 {deducted}）。", "The item {item}: {score} is not between 0 and its maximum {maximum} (deducted: {deducted})."),
        new("请改正得分、扣分或满分。", "Correct the score, the deduction or the maximum."));

    public static readonly DiagnosticDescriptor DateWithoutYear = new(
        "QA1224",
        Severity.Warning,
        new("日期没有写年份", "Date without a year"),
        new("“{value}”没有写年份，按表上的季度或标题读作 {date}。", "“{value}” has no year; by the quarter or title of the sheet it was read as {date}."),
        new("请补上年份。", "Add the year."));

    public static readonly DiagnosticDescriptor WordUnclear = new(
        "QA1225",
        Severity.Error,
        new("不知道这个词是什么意思", "What a word means is unclear"),
        new("“{column}”里的“{value}”不知道是什么意思；可能是：{choices}。", "Nobody can tell what “{value}” means in “{column}”; it could be: {choices}."),
        new("请改成其中一个；或在命令行窗口里导入，按提示选择，并用 --save-layout 存下来。", "Write one of these; or import on a terminal, choose there, and keep it with --save-layout."));

    public static readonly DiagnosticDescriptor DateOutOfLine = new(
        "QA1226",
        Severity.Warning,
        new("日期可能写错年份", "Year probably mistyped"),
        new("“{field}”是“{value}”，而前后的日期在 {previous} 左右；可能应是 {date}。", "“{field}” is “{value}”, while the dates around it are near {previous}; {date} may be meant."),
        new("请核对年份；日期决定它计入哪个季度。", "Check the year; the date decides in which quarter it counts."));

    public static readonly DiagnosticDescriptor DateOutsideMonth = new(
        "QA1227",
        Severity.Warning,
        new("日期不在表的月份内", "Date outside the form's month"),
        new("“{field}”是 {date}，而标题写的是{month}。", "“{field}” is {date}, but the title says {month}."),
        new("请核对日期和标题。报告月份不从 1 号开始的，在格式文件里写 monthStartsOn。", "Check date and title. If reporting months do not begin on the 1st, write monthStartsOn into the layout file."));

    public static readonly DiagnosticDescriptor PointsMerged = new(
        "QA1228",
        Severity.Error,
        new("几个检查项共用一格分数", "Several items share one cell of points"),
        new("“{field}” {value} 写在一个合并单元格里，它占了几个检查项的行：{items}；分不清每一项是多少。", "“{field}” {value} stands in a merged cell beside several items: {items}. Nobody can tell how much belongs to each."),
        new("请取消合并单元格，给每一项单独填写。", "Unmerge the cell and fill in each item on its own."));

    public static readonly DiagnosticDescriptor MaximumShared = new(
        "QA1229",
        Severity.Error,
        new("分值是一项的还是一组的", "Maximum of one item or of a group"),
        new("{first} 的分值是 {value}，下面的 {second} 空着：可能是漏填，也可能这几项共用一个分值。", "{first} says {value} points and {second} below it is empty: it may have been forgotten, or these items may share the points."),
        new("漏填的请补上；几项共用的，请把这几行的分值单元格合并成一格。", "Fill in what was forgotten; if the items share the points, merge the cells of the maximum over their rows."));

    public static readonly DiagnosticDescriptor TooNarrow = new(
        "QA1230",
        Severity.Error,
        new("只存下了一串 #", "Nothing but # signs was saved"),
        new("“{field}”里只有“{value}”：表格导出时这一列太窄，原来的内容没有存下来。", "“{field}” holds only “{value}”: the column was too narrow when the table was exported, and what stood there is lost."),
        new("请在原来的表里把这一列拉宽，重新导出；或直接填写内容。", "Widen the column in the original table and export it again; or type the value itself."));

    public static readonly DiagnosticDescriptor StrayNumber = new(
        "QA1231",
        Severity.Error,
        new("数字可能写错了列", "Number probably in the wrong column"),
        new("检查项 {item} 的“{field}”（{second}）空着，“{column}”里却只写着 {value}；这一行可能错开了一格。", "“{field}” of the item {item} ({second}) is empty, while “{column}” holds nothing but {value}; the row may have slipped by a cell."),
        new("请把数字移到它该在的列；确实是备注的，请写成一句话，例如“3 号岗亭”。", "Move the number to the column it belongs to; if it is a remark, write words, such as “guard post 3”."));
}
