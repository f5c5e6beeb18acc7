namespace QualityAudit.Diagnostics;

/// <summary>What is wrong with a sheet, its head block or its header row: QA11xx.</summary>
public static class SheetDiagnostics
{
    public static readonly DiagnosticDescriptor MissingColumn = new(
        "QA1101",
        Severity.Error,
        new("缺少必需的列", "Required column missing"),
        new("标题行里没有“{column}”这一列。", "The header row has no column “{column}”."),
        new("请在这一行加上“{column}”列并填写，或把写法不同的标题改成这个名称。", "Add a column “{column}” to this row and fill it in, or rename the column that means the same."));

    public static readonly DiagnosticDescriptor RepeatedColumn = new(
        "QA1102",
        Severity.Error,
        new("同一列出现两次", "Column appears twice"),
        new("“{column}”这一列出现了两次：{first} 和 {second}，不知道该读哪一列。", "The column “{column}” appears twice, in {first} and in {second}; nobody can tell which one counts."),
        new("请删除其中一列，或改掉它的标题。", "Delete one of the two columns or rename it."));

    public static readonly DiagnosticDescriptor UnknownColumn = new(
        "QA1103",
        Severity.Info,
        new("没有读取的列", "Column not read"),
        new("不认识标题“{column}”，这一列没有读取。", "The header “{column}” is not known; this column was not read."),
        new("如果这一列有用，请把标题改成模板里的名称。", "Rename the header as in the template if this column matters."));

    public static readonly DiagnosticDescriptor SheetSkipped = new(
        "QA1104",
        Severity.Info,
        new("没有读取的工作表", "Sheet not read"),
        new("这张工作表里没有认出表格，没有读取。", "No table was recognised on this sheet; it was not read."),
        new("如果里面有检查数据，请对照模板检查标题行的写法。", "Compare its header row with the template if it holds audit data."));

    public static readonly DiagnosticDescriptor MixedKinds = new(
        "QA1105",
        Severity.Error,
        new("一个文件里有两种表", "Two kinds of table in one file"),
        new("这张工作表是{second}，而同一文件前面的工作表是{first}。", "This sheet holds {second}, while an earlier sheet of the same file holds {first}."),
        new("请把它们分成两个文件，每个文件只放一种表。", "Split them into two files, one kind of table in each."));

    public static readonly DiagnosticDescriptor MissingHeadEntry = new(
        "QA1106",
        Severity.Error,
        new("表头缺少内容", "Entry missing above the table"),
        new("表格上方没有填写“{label}”。", "“{label}” is not filled in above the table."),
        new("请在表格上方的 A 列写“{label}”，在它右边的单元格填写内容。", "Write “{label}” in column A above the table and fill in the cell to its right."));

    public static readonly DiagnosticDescriptor RepeatedHeadEntry = new(
        "QA1107",
        Severity.Error,
        new("表头内容前后不一", "Two different entries above the table"),
        new("“{label}”在表格上方填了两次，内容不同：{first} 是“{firstValue}”，这里是“{value}”。", "“{label}” stands twice above the table and differs: “{firstValue}” in {first}, “{value}” here."),
        new("请只保留正确的一处。", "Keep only the one that is right."));

    public static readonly DiagnosticDescriptor HiddenSheetRead = new(
        "QA1108",
        Severity.Info,
        new("读取了隐藏的工作表", "Hidden sheet was read"),
        new("这张工作表是隐藏的，里面的数据照样读取了。", "This sheet is hidden; its data was read all the same."),
        new("如果不该计入，请从文件中删除这张工作表。", "Delete the sheet from the file if it should not count."));

    public static readonly DiagnosticDescriptor HiddenCellsRead = new(
        "QA1109",
        Severity.Info,
        new("读取了隐藏的行或列", "Hidden rows or columns were read"),
        new("隐藏的行或列里有数据，照样读取了：{places}。", "Hidden rows or columns hold data, which was read all the same: {places}."),
        new("请取消隐藏看一看；不该计入的请删除。", "Unhide them and have a look; delete what should not count."));

    public static readonly DiagnosticDescriptor QuarterDisagrees = new(
        "QA1110",
        Severity.Error,
        new("季度与日期不符", "Quarter and date disagree"),
        new("季度填的是 {quarter}，但检查日期 {date} 属于 {dateQuarter}。", "The quarter says {quarter}, but the visit date {date} is in {dateQuarter}."),
        new("请改正检查日期，或改正季度。", "Correct the visit date or the quarter."));

    public static readonly DiagnosticDescriptor UnknownRubric = new(
        "QA1111",
        Severity.Error,
        new("没有这个评分标准", "Unknown rubric"),
        new("没有名为“{rubric}”的评分标准；现有：{known}。", "There is no rubric “{rubric}”; there are: {known}."),
        new("请改正“评分标准”一栏，或把缺少的评分标准文件放进 rubrics 文件夹。", "Correct the entry “Rubric”, or put the missing rubric file into the rubrics folder."));

    public static readonly DiagnosticDescriptor UnknownRubricVersion = new(
        "QA1112",
        Severity.Error,
        new("没有这个版本的评分标准", "Unknown version of the rubric"),
        new("评分标准“{rubric}”没有版本“{version}”；现有版本：{known}。", "The rubric “{rubric}” has no version “{version}”; its versions are: {known}."),
        new("请改正“版本”一栏，或把这个版本的文件放进 rubrics 文件夹。", "Correct the entry “Version”, or put the file of that version into the rubrics folder."));

    public static readonly DiagnosticDescriptor RubricNotValid = new(
        "QA1113",
        Severity.Error,
        new("评分标准不适用于该季度", "Rubric not valid for the quarter"),
        new("检查日期在 {quarter}，而评分标准 {rubric} 的适用期是 {period}。", "The visit is in {quarter}, but the rubric {rubric} is valid {period}."),
        new("请使用适用于 {quarter} 的检查表重新填写；如果日期写错了，请改正日期。", "Use the checklist that is valid for {quarter}; correct the date if the date is wrong."));

    public static readonly DiagnosticDescriptor TemplateDisagrees = new(
        "QA1114",
        Severity.Error,
        new("填写的评分标准与模板不同", "Entry differs from the template"),
        new("表格上方填的是 {entered}，而这份模板是按 {template} 制作的。", "The entry above the table is {entered}, but the template was made from {template}."),
        new("请恢复模板原来的“评分标准”和“版本”，或改用 {entered} 的模板。", "Put the template's own rubric and version back, or use the template of {entered}."));

    public static readonly DiagnosticDescriptor TemplateOutdated = new(
        "QA1115",
        Severity.Warning,
        new("模板与评分标准内容不一致", "Template and rubric content differ"),
        new("模板是按 {rubric} 的另一份内容制作的：同一版本号的评分标准后来改过。", "The template was made from other content of {rubric}: the rubric was changed under the same version."),
        new("请核对检查项和标准是否仍然一致；改动评分标准时应使用新的版本号。", "Check that items and standards still agree; a changed rubric should get a new version."));

    public static readonly DiagnosticDescriptor BlankForm = new(
        "QA1150",
        Severity.Warning,
        new("还没有填写的表", "Form not filled in"),
        new("这张表还没有填写，没有读取。", "This form has not been filled in; it was not read."),
        new("请填好后再导入；用不到的表可以不管。", "Fill it in and import it again; leave it be if it is not needed."));

    public static readonly DiagnosticDescriptor NoQuestions = new(
        "QA1116",
        Severity.Error,
        new("没有回访问题", "No question in the table"),
        new("回访表里既没有以题号开头的问题列，也没有“题号”和“答案”两列。", "The callback table has no column headed by a question id, and no columns “Question id” and “Answer” either."),
        new("请加上问题列，标题以题号开头，例如“{example}”。", "Add a column for each question, its header beginning with the question id, for example “{example}”."));

    public static readonly DiagnosticDescriptor WideAndLong = new(
        "QA1117",
        Severity.Error,
        new("两种回访格式混在一起", "Two callback layouts mixed"),
        new("表里既有“题号”列，又有问题列“{column}”，不知道答案该从哪里读。", "The table has both a column “Question id” and a question's own column “{column}”; nobody can tell where the answers stand."),
        new("请只用一种：一行一个答案，或一列一个问题。", "Use one layout only: one answer a row, or one question a column."));

    public static readonly DiagnosticDescriptor LayoutUnderstood = new(
        "QA1118",
        Severity.Info,
        new("不是本程序的格式，按标题理解", "Layout of its own, read by its headers"),
        new("第 {rows} 行是标题；{columns}。按 {rubric} 读取 {count} 项；不是检查项的行：{skipped}。", "Row {rows} is the header: {columns}. Items read by {rubric}: {count}; rows that are no items: {skipped}."),
        new("请核对；import --preview 显示全部理解，--save-layout 名称 可把它存为格式。不对时请改标题。", "Check this; import --preview shows all of it and --save-layout NAME keeps it. If it is wrong, correct the headers."));

    public static readonly DiagnosticDescriptor ProjectsDisagree = new(
        "QA1119",
        Severity.Error,
        new("项目前后不一致", "Two projects named"),
        new("不知道检查的是哪个项目：{firstWhere}写的是“{first}”，{secondWhere}却是“{second}”。", "Nobody can tell which project was visited: {firstWhere} says “{first}”, but {secondWhere} says “{second}”."),
        new("请改正其中一处，使表头、标题和工作表名称指同一个项目。", "Correct one of them, so that entries, title and sheet name agree."));

    public static readonly DiagnosticDescriptor BlankSheet = new(
        "QA1120",
        Severity.Info,
        new("空白表", "Blank form"),
        new("这张工作表是检查表，但没有一项填写了结果，没有读取。", "This sheet is a checklist on which nothing is filled in; it was not read."),
        new("如果这次检查做过了，请填写结果。", "Fill in the results if the visit took place."));

    public static readonly DiagnosticDescriptor ColumnsUnclear = new(
        "QA1121",
        Severity.Error,
        new("不知道该读哪一列", "Which column counts is unclear"),
        new("“{meaning}”可能是这几列之一：{choices}。", "“{meaning}” could be any of these columns: {choices}."),
        new("请只保留其中一列的标题，把其余的改名或删除；或在命令行窗口里导入，按提示选择。", "Keep one of the headers and rename or delete the other columns; or import on a terminal and choose there."));

    public static readonly DiagnosticDescriptor ForeignChecklist = new(
        "QA1122",
        Severity.Error,
        new("这张检查表不属于任何评分标准", "Checklist of no rubric"),
        new("认出了检查表，但它的检查项不在当季适用的任何评分标准里（现有评分标准：{known}）。", "This is a checklist, but none of its items is in a rubric that is valid at the time (rubrics: {known})."),
        new("请为这种检查表建立评分标准（见 docs/rubrics.md），或用 qualityaudit template 生成的模板填写。", "Make a rubric for this checklist (docs/rubrics.md), or fill in a template made by qualityaudit template."));

    public static readonly DiagnosticDescriptor RubricUnclear = new(
        "QA1123",
        Severity.Error,
        new("不知道用哪个评分标准", "Which rubric counts is unclear"),
        new("这些检查项在几个评分标准里同样多：{known}。", "Several rubrics hold as many of these items: {known}."),
        new("请在表格上方写明“评分标准”和“版本”。", "Write “Rubric” and “Version” above the table."));

    public static readonly DiagnosticDescriptor NoVerdictColumn = new(
        "QA1124",
        Severity.Error,
        new("没有得分、扣分或结果", "No score, deduction or result"),
        new("认出了检查表，但没有一列写着得分、扣分或结果。", "This is a checklist, but no column holds scores, deductions or results."),
        new("请加上“得分”“扣分”或“结果”列。", "Add a column 得分 (score), 扣分 (deducted) or 结果 (result)."));

    public static readonly DiagnosticDescriptor ScoreUnitUnclear = new(
        "QA1125",
        Severity.Error,
        new("得分的单位不清楚", "Unit of the scores is unclear"),
        new("所有得分都不超过 1，而这一项满分是 {maximum}：这里的 1 可能是 1 分，也可能是满分的比例。", "No score is above 1 although this item has {maximum} points: 1 can be one point or the whole of them."),
        new("是比例的话，请把标题改为“得分率”；是分数的话，请写成“1分”。", "Head the column 得分率 if these are shares; write “1分” if these are points."));

    public static readonly DiagnosticDescriptor LayoutDoesNotFit = new(
        "QA1126",
        Severity.Error,
        new("格式与工作表不符", "Layout does not fit"),
        new("这张工作表不能按格式“{layout}”读取：{why}。", "This sheet cannot be read by the layout “{layout}”: {why}."),
        new("请改正标题，或在格式文件里补上这些标题；不写 --layout 就按标题理解。", "Correct the headers, or add them to the layout file; without --layout the sheet is read by its headers."));

    public static readonly DiagnosticDescriptor LayoutUsed = new(
        "QA1127",
        Severity.Info,
        new("按保存的格式读取", "Read by a saved layout"),
        new("按保存的格式“{layout}”读取；按 {rubric} 读取 {count} 项；不是检查项的行：{skipped}。", "Read by the saved layout “{layout}”. Items read by {rubric}: {count}; rows that are no items: {skipped}."),
        new("请核对；import --preview 显示全部理解。不对时请改正格式文件。", "Check this; import --preview shows all of it. If it is wrong, correct the layout file."));

    public static readonly DiagnosticDescriptor LayoutsFit = new(
        "QA1128",
        Severity.Error,
        new("几种格式都符合", "Several layouts fit"),
        new("这张工作表同时符合几种保存的格式：{layouts}。", "Several saved layouts fit this sheet: {layouts}."),
        new("请用 --layout 指定一种，或删除多余的格式文件。", "Name one of them with --layout, or delete the layout files that are not needed."));

    public static readonly DiagnosticDescriptor RemarksUnclear = new(
        "QA1130",
        Severity.Error,
        new("不知道文字说明是什么结果", "What a remark means is unclear"),
        new("“{column}”里有的写结果或扣分，有的只写文字，例如“{value}”：可能是没有扣分，也可能是没有评。", "“{column}” holds verdicts or deductions and plain remarks such as “{value}”: that could mean nothing deducted, or not judged."),
        new("请在每一格写明结果或扣分；或在命令行窗口里导入，按提示选择。", "Write a verdict or a deduction in every cell; or import on a terminal and choose there."));

    public static readonly DiagnosticDescriptor DatesDiffer = new(
        "QA1131",
        Severity.Error,
        new("各行日期不同", "Rows have different dates"),
        new("表格上方没有检查日期，各行日期又不同：{first}、{second}。", "No visit date stands above the table, and the rows have different ones: {first}, {second}."),
        new("请在表格上方写明“检查日期”；或在命令行窗口里导入，按提示选择。", "Write 检查日期 (visit date) above the table; or import on a terminal and choose there."));

    public static readonly DiagnosticDescriptor NoAnswers = new(
        "QA1135",
        Severity.Error,
        new("没有一次回访有回答", "No callback has an answer"),
        new("认出了回访表，但下面 {count} 行都没有回答。", "The table of callbacks was recognised, but none of the rows below holds an answer ({count})."),
        new("请核对回答写在哪几列，标题是否写了题号或题目；没有接通的回访，请加一列“回访结果”。", "Check in which columns the answers stand and whether their headers name the questions; for calls that nobody took, add a column “Outcome”."));

    public static readonly DiagnosticDescriptor CallsUnderstood = new(
        "QA1132",
        Severity.Info,
        new("其他格式的回访记录", "Callbacks in a layout of their own"),
        new("{how}：{columns}。读取 {count} 次回访{notes}。", "{how}: {columns}. Calls read: {count}{notes}."),
        new("请核对；import --preview 显示全部理解，--save-layout 名称 可把它存为格式。", "Check this; import --preview shows all of it and --save-layout NAME keeps it."));

    public static readonly DiagnosticDescriptor QuestionsUnclear = new(
        "QA1133",
        Severity.Error,
        new("不知道是哪一题", "Which question is unclear"),
        new("这些列只有题号，不知道是哪一题：{columns}。可能是：{known}。", "These columns have only a number, so nobody can tell which question they are: {columns}. It could be any of: {known}."),
        new("请在标题里写上题号（如 CB-A2-1）或问题原文；或在命令行窗口里导入，按提示选择。", "Write the question's id (such as CB-A2-1) or its own words into the header; or import on a terminal and choose there."));

    public static readonly DiagnosticDescriptor QuarterOfDateCounts = new(
        "QA1134",
        Severity.Warning,
        new("报告月份跨季度", "Reporting month reaches into another quarter"),
        new("表上写的是 {quarter}（报告月从 {day} 号开始），但日期 {date} 在 {dateQuarter}：按日期计入 {dateQuarter}。", "The form says {quarter} (its months begin on the {day}th), but the date {date} is in {dateQuarter}: it counts there, by its date."),
        new("请核对；要计入 {quarter}，检查日期须在该季度内。", "Check this; to count in {quarter} the visit must be dated in it."));

    public static readonly DiagnosticDescriptor RubricByItems = new(
        "QA1129",
        Severity.Info,
        new("评分标准由检查项得出", "Rubric found by its items"),
        new("表格上方没有写评分标准；检查项都属于 {rubric}，按它读取。", "No rubric stands above the table; its items are those of {rubric}, so it was read by that."),
        new("请核对；不对时请在表格上方写明“评分标准”和“版本”。", "Check this; if it is wrong, write “Rubric” and “Version” above the table."));
}
