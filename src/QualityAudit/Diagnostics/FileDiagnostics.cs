namespace QualityAudit.Diagnostics;

/// <summary>What is wrong with a file as a whole: QA10xx.</summary>
public static class FileDiagnostics
{
    public static readonly DiagnosticDescriptor OtherKindOfFile = new(
        "QA1001",
        Severity.Info,
        new("不是表格文件", "Not a workbook file"),
        new("这个文件不是 Excel 工作簿（.xlsx、.xls）也不是文本表格（.csv、.tsv），没有读取。", "This is neither an Excel workbook (.xlsx, .xls) nor separated text (.csv, .tsv); it was not read."),
        new("如果其中有检查数据，请用 Excel 另存为 .xlsx 后再导入。", "Save it as .xlsx in Excel if it holds audit data, then import it again."));

    public static readonly DiagnosticDescriptor LockFile = new(
        "QA1002",
        Severity.Info,
        new("临时锁文件", "Lock file"),
        new("这是打开工作簿时留下的锁文件，没有读取；对应的工作簿可能还开着。", "This is a lock file that is kept while a workbook is open; it was not read. The workbook may still be open."),
        new("请保存并关闭该工作簿，再导入一次，以免漏掉未保存的修改。", "Save and close that workbook and import again, so that no unsaved change is missed."));

    public static readonly DiagnosticDescriptor Empty = new(
        "QA1003",
        Severity.Error,
        new("空文件", "Empty file"),
        new("文件大小为 0 字节（或者根本不是普通文件），没有可读的内容。", "The file is 0 bytes long (or no ordinary file at all); there is nothing to read."),
        new("请向提供者重新索取文件；如果是从网上或邮件下载的，请重新下载。", "Ask whoever sent it for the file again, or download it once more."));

    public static readonly DiagnosticDescriptor DeadLink = new(
        "QA1004",
        Severity.Warning,
        new("链接没有目标", "Link to nowhere"),
        new("这是一个链接，但它指向的文件不存在，没有读取。", "This is a link, and the file it should lead to does not exist; it was not read."),
        new("请把真正的文件放到这个文件夹里。", "Put the file itself into this folder."));

    public static readonly DiagnosticDescriptor CannotOpen = new(
        "QA1005",
        Severity.Error,
        new("打不开", "Cannot be opened"),
        new("打不开：{reason}。", "It cannot be opened: {reason}."),
        new("请关闭正在使用它的程序，确认您有读取权限，再导入一次。", "Close the program that uses it, make sure you may read it, and import again."));

    public static readonly DiagnosticDescriptor PathNotFound = new(
        "QA1006",
        Severity.Error,
        new("找不到路径", "Path not found"),
        new("这个路径下没有文件，也没有文件夹。", "There is no file and no folder at this path."),
        new("请检查路径的拼写；路径中有空格时要加引号。", "Check the spelling of the path; put it in quotes if it contains blanks."));

    public static readonly DiagnosticDescriptor NotAWorkbook = new(
        "QA1007",
        Severity.Error,
        new("内容不是工作簿", "Content is no workbook"),
        new("文件名是表格，内容却是{content}，没有读取。", "The name says workbook, but what is inside is {content}; it was not read."),
        new("请用 Excel 打开它，用“另存为”选择“Excel 工作簿 (*.xlsx)”，不要只改扩展名。", "Open it in Excel and choose Save As, “Excel Workbook (*.xlsx)”; renaming a file does not change what it holds."));

    public static readonly DiagnosticDescriptor NamedDifferently = new(
        "QA1008",
        Severity.Info,
        new("扩展名与内容不符", "Name and content differ"),
        new("扩展名是“{extension}”，内容却是{content}；已按内容读取。", "The name ends in “{extension}”, but what is inside is {content}; it was read as that."),
        new("建议用 Excel 打开后另存为 .xlsx，以免别人打不开。", "Open it in Excel and save it as .xlsx so that others can open it too."));

    public static readonly DiagnosticDescriptor Damaged = new(
        "QA1009",
        Severity.Error,
        new("文件已损坏", "Damaged file"),
        new("工作簿已损坏，{part}读不出来或不完整。", "The workbook is damaged: {part} cannot be read or is incomplete."),
        new("请用 Excel 打开并修复后另存，或向提供者重新索取原文件。", "Open it in Excel, let Excel repair it and save it anew, or ask for the original file again."));

    public static readonly DiagnosticDescriptor TooLarge = new(
        "QA1010",
        Severity.Error,
        new("超出读取上限", "Beyond what is read"),
        new("{what}超过了上限 {limit}，没有读取。", "There are more than {limit} {what}, which is the most that is read. Nothing was read."),
        new("请删除多余的内容，或把数据拆分成几个文件。", "Delete what is not needed, or split the data into several files."));

    public static readonly DiagnosticDescriptor PasswordProtected = new(
        "QA1011",
        Severity.Error,
        new("有打开密码", "Password-protected"),
        new("工作簿设有打开密码，无法读取。", "The workbook is protected by a password and cannot be read."),
        new("请在 Excel 中打开它，在“文件 → 信息 → 保护工作簿”中取消密码，保存后再导入。", "Open it in Excel, remove the password under File → Info → Protect Workbook, save it and import again."));

    public static readonly DiagnosticDescriptor OldFormat = new(
        "QA1012",
        Severity.Error,
        new("不读取的工作簿格式", "Workbook format that is not read"),
        new("这是 {format} 格式的工作簿，这种格式不读取。", "This is a workbook in the {format} format, which is not read."),
        new("请用 Excel 打开它，用“另存为”选择“Excel 工作簿 (*.xlsx)”。", "Open it in Excel and choose Save As, “Excel Workbook (*.xlsx)”."));

    public static readonly DiagnosticDescriptor UnknownEncoding = new(
        "QA1013",
        Severity.Error,
        new("认不出文字编码", "Unknown text encoding"),
        new("认不出这个文本文件的编码：它不全是 UTF-8、UTF-16 或 GB18030（GBK）；可能是繁体 Big5，也可能混了两种编码。", "The encoding of this text file is not known: it is not UTF-8, UTF-16 or GB18030 (GBK) throughout; it may be Big5, or two encodings mixed."),
        new("请用 Excel 打开它，用“另存为”选择“CSV UTF-8（逗号分隔）”。", "Open it in Excel and choose Save As, “CSV UTF-8 (comma delimited)”."));

    public static readonly DiagnosticDescriptor EncodingRecognised = new(
        "QA1014",
        Severity.Info,
        new("文本的读法", "How the text was read"),
        new("已按 {encoding} 编码、以{separator}分列读取。", "It was read in the encoding {encoding}, with columns separated by {separator}."),
        new("请看一眼报告里的中文和列是否正常；以后可另存为“CSV UTF-8”。", "Check that texts and columns read well in the report; next time save it as “CSV UTF-8”."));

    public static readonly DiagnosticDescriptor UnclosedQuote = new(
        "QA1015",
        Severity.Error,
        new("引号没有结束", "Quote never closed"),
        new("这个单元格以引号开头，直到文件末尾也没有结束的引号，后面的行都被吞掉了。", "This cell begins with a quotation mark that is never closed; it swallows all the rows after it."),
        new("请在这个单元格里补上结束的引号，或删掉开头的引号。", "Add the closing quotation mark in this cell, or delete the opening one."));

    public static readonly DiagnosticDescriptor NothingRecognised = new(
        "QA1016",
        Severity.Error,
        new("没有认出表格", "No table recognised"),
        new("没有找到项目清单、检查表、回访记录或集团BSC成绩的标题行。", "No header row of a project register, a checklist, callback answers or group BSC results was found."),
        new(
            "请对照模板检查标题行：检查表要有“编号”“结果”，回访要有“回访编号”“回访类型”，项目清单要有“项目编号”“区域”，集团BSC要有“年度”“季度”“得分”。",
            "Compare the header row with the template: a checklist needs “Item id” and “Result”, callbacks “Call id” and “Callback kind”, a register “Project id” and “Region”, group BSC results “Year”, “Quarter” and “Score”."));

    public static readonly DiagnosticDescriptor NoRows = new(
        "QA1017",
        Severity.Error,
        new("标题行下面没有数据", "No data below the header row"),
        new("认出了标题行，但下面一行数据也没有。", "The header row was recognised, but there is not a single row of data below it."),
        new("请填写数据后再导入；空白模板不用导入。", "Fill in the data and import again; an empty template need not be imported."));

    public static readonly DiagnosticDescriptor OwnScorecard = new(
        "QA1018",
        Severity.Info,
        new("本程序生成的成绩单", "A scorecard of this program"),
        new("这是本程序写出的成绩单，没有读取；其中的答案来自别的工作簿。", "This is a scorecard that this program wrote; it was not read. Its answers come from other workbooks."),
        new("不需要处理；把输出文件夹放在输入文件夹之外，可以少看到这条提示。", "Nothing to do; keep the output folder outside the input folder to see this note less often."));

    public static readonly DiagnosticDescriptor PlaceTwice = new(
        "QA1019",
        Severity.Error,
        new("同一单元格出现两次", "A cell that stands there twice"),
        new("文件里这个单元格（或它所在的行）写了两次，不知道哪一次算数。", "The file holds this cell, or its row, twice; nobody can tell which one counts."),
        new("请用 Excel 打开文件，核对这一行后另存一份再导入。", "Open the file in Excel, check this row, save it anew and import that."));

    public static readonly DiagnosticDescriptor StillWritten = new(
        "QA1020",
        Severity.Error,
        new("还在写入", "Still being written"),
        new("读取期间文件变了：它可能正在保存、复制或下载，没有读取。", "The file changed while it was being read: it may still be saved, copied or downloaded. It was not read."),
        new("请等它保存或复制完成，再导入一次。", "Wait until it has been saved or copied, then import again."));

    public static readonly DiagnosticDescriptor PartialDownload = new(
        "QA1021",
        Severity.Warning,
        new("没有下载完的文件", "Unfinished download"),
        new("这是没有下载完的文件，没有读取。", "This is a download that has not finished; it was not read."),
        new("请把文件下载完整后再导入。", "Finish the download and import again."));

    public static readonly DiagnosticDescriptor FolderNamedAsWorkbook = new(
        "QA1022",
        Severity.Info,
        new("名字像工作簿的文件夹", "Folder with the name of a workbook"),
        new("这是一个文件夹，不是工作簿；已像其他文件夹一样查看了里面的文件。", "This is a folder, not a workbook; it was looked into like any other folder."),
        new("如果本该是工作簿，请向提供者重新索取文件。", "Ask whoever sent it for the file again if it should be a workbook."));

    public static readonly DiagnosticDescriptor NoWorkbooks = new(
        "QA1023",
        Severity.Error,
        new("文件夹里没有可读取的文件", "No workbook in the folder"),
        new("这个文件夹（包括里面的各级文件夹）里没有一个可以读取的工作簿或文本表格。", "Neither this folder nor any folder within holds a workbook or separated text that could be read."),
        new("请检查是不是选错了文件夹。", "Check whether this is the folder you meant."));
}
