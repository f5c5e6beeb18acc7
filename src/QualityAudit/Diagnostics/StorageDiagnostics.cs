namespace QualityAudit.Diagnostics;

/// <summary>What storing found: QA40xx about a file and its records, QA41xx about the database itself.</summary>
public static class StorageDiagnostics
{
    public static readonly DiagnosticDescriptor StoredUnderOtherPath = new(
        "QA4001",
        Severity.Info,
        new("同一文件已在库中", "The same file is stored already"),
        new("内容完全相同的文件已经以“{other}”入库，这次没有任何改动。", "A file with exactly the same content is stored as \"{other}\"; nothing was changed."),
        new("删除多余的一份即可；数据不会重复计算。", "Delete the spare copy if you like; nothing is counted twice."));

    public static readonly DiagnosticDescriptor EarlierVersionAgain = new(
        "QA4002",
        Severity.Warning,
        new("文件退回到了较早的版本", "An earlier version of the file was sent again"),
        new(
            "这个文件的这一版早已入库，其中 {count} 条记录后来被同一文件的新版取代，仍以新版为准。",
            "This version of the file was stored before, and {count} of its records have since been replaced by a newer version of the same file, which goes on counting."),
        new(
            "如果确实要恢复这一版，请在 Excel 中打开并重新保存，或提高“修订”号，然后再导入。",
            "Open the file in Excel and save it again, or raise the revision, and import it again if this version is meant to count."));

    public static readonly DiagnosticDescriptor ReplacesStored = new(
        "QA4003",
        Severity.Warning,
        new("记录被更正", "A record was corrected"),
        new("{record}与已入库的内容（{other}）不同，现以本文件为准；原记录保留，不再计分。", "{record} differs from what was stored ({other}); this file counts now, the earlier record is kept and no longer scored."),
        new("核对两处内容；如果改动不是有意的，请改回原值并重新保存后再导入。", "Compare the two places; if the change was not meant, put the value back, save and import again."));

    public static readonly DiagnosticDescriptor OlderThanStored = new(
        "QA4004",
        Severity.Warning,
        new("记录比库中的旧", "A record is older than the stored one"),
        new("{record}比已入库的内容（{other}）旧，仍以库中的为准；本文件中的这条记录保留，不计分。", "{record} is older than what was stored ({other}), which goes on counting; the record in this file is kept and not scored."),
        new("核对两处内容；如果应以本文件为准，请提高“修订”号或重新保存工作簿后再导入。", "Compare the two places; if this file should count, raise the revision or save the workbook again, and import it again."));

    public static readonly DiagnosticDescriptor NewerUnknown = new(
        "QA4005",
        Severity.Error,
        new("无法判断哪份记录较新", "Which record is newer cannot be told"),
        new("{record}与已入库的内容（{other}）不同，两个文件同在这次导入中，修订号相同，保存时间也分不出先后；整个文件没有入库。", "{record} differs from what was stored ({other}); both files lie in the same import with the same revision, and their save times do not tell which is newer. Nothing of this file was stored."),
        new("提高“修订”号，或在 Excel 中重新保存较新的工作簿后再导入；如果两个文件只该有一个，请只保留一个。", "Raise the revision, or save the newer workbook again in Excel and import it again; if only one of the two files should exist, keep only that one."));

    public static readonly DiagnosticDescriptor RecordsMissing = new(
        "QA4006",
        Severity.Warning,
        new("新版文件缺少原有记录", "The new version of the file lacks records"),
        new("这个文件以前的版本中有 {count} 条记录，在新版中找不到；它们仍在库中并继续计分。", "{count} records of earlier versions of this file are not in the new one; they stay in the store and go on counting."),
        new("核对是否误删了行；入库的记录不会被删除，只能用更正后的记录取代。", "Check whether rows were deleted by mistake; stored records are never deleted, only replaced by corrected ones."));

    public static readonly DiagnosticDescriptor ContradictsItself = new(
        "QA4007",
        Severity.Error,
        new("同一文件中的记录互相矛盾", "Records of one file contradict each other"),
        new("{record}在本文件中出现两次，内容不同（另一处：{other}）；整个文件没有入库。", "{record} stands in this file twice with different content (the other place: {other}); nothing of this file was stored."),
        new("删除多余的一条，或为更正后的一条填写更高的“修订”号，然后再导入。", "Delete the spare one, or give the corrected one a higher revision, and import the file again."));

    public static readonly DiagnosticDescriptor SameRecordsElsewhere = new(
        "QA4008",
        Severity.Info,
        new("同样的记录已在另一个文件中", "The same records stand in another file"),
        new("本文件有 {count} 条记录与“{other}”中的完全相同，只计一次。", "Records of this file that are exactly as in “{other}”: {count}. They count once."),
        new("请确认没有把同一份数据存成两个文件；留下哪一份都可以。", "Check whether one set of data was saved as two files; it does no harm, and either may go."));

    public static readonly DiagnosticDescriptor ReplacementDeclined = new(
        "QA4009",
        Severity.Error,
        new("没有取代已入库的记录", "What is stored was not replaced"),
        new("这个文件会取代已入库的记录。您选择了保留原来的，这个文件没有入库。", "This file would replace stored records. You chose to keep those, and nothing of this file was stored."),
        new("再次导入并选择“取代”即可；原来的记录仍会保留，只是不再计分。", "Import it again and choose to replace if you change your mind; the earlier records are kept and no longer scored."));

    public static readonly DiagnosticDescriptor Locked = new(
        "QA4101",
        Severity.Error,
        new("数据库正被占用", "The database is in use"),
        new("数据库一直被另一个程序占用，等待超时。", "Another program kept the database locked for too long."),
        new("关闭正在使用该数据库的程序（包括数据库查看工具）后重试。", "Close the program that uses the database (a database browser, perhaps) and try again."));

    public static readonly DiagnosticDescriptor NotOurDatabase = new(
        "QA4102",
        Severity.Error,
        new("不是 QualityAudit 的数据库", "Not a QualityAudit database"),
        new("这个文件不是 QualityAudit 的数据库，没有对它做任何改动。", "This file is not a QualityAudit database; it was left as it is."),
        new("用 --database 指定另一个文件；文件不存在时会自动新建。", "Name another file with --database; it is created when it does not exist."));

    public static readonly DiagnosticDescriptor Damaged = new(
        "QA4103",
        Severity.Error,
        new("数据库已损坏", "The database is damaged"),
        new("数据库文件已损坏，无法继续读写。", "The database file is damaged and cannot be read or written."),
        new("用备份恢复该文件；没有备份时，删除它并重新导入全部工作簿，成绩会与原来一致。", "Restore the file from a backup; without one, delete it and import all workbooks again, which gives the same scores."));

    public static readonly DiagnosticDescriptor DiskFull = new(
        "QA4104",
        Severity.Error,
        new("磁盘已满", "The disk is full"),
        new("磁盘空间不足，正在导入的文件没有入库；此前入库的文件不受影响。", "The disk is full, so the file being imported was not stored; files stored before are not affected."),
        new("清理磁盘空间，或用 --database 把数据库放到另一个磁盘，然后再导入一次。", "Free some space, or put the database on another disk with --database, and import again."));

    public static readonly DiagnosticDescriptor ReadOnly = new(
        "QA4105",
        Severity.Error,
        new("数据库只读", "The database is read-only"),
        new("数据库文件或其所在文件夹不可写。", "The database file or its folder cannot be written."),
        new("去掉只读属性或取得写入权限，或用 --database 指定可写的位置。", "Remove the write protection or ask for write access, or name a place that can be written with --database."));

    public static readonly DiagnosticDescriptor CannotOpen = new(
        "QA4106",
        Severity.Error,
        new("无法打开数据库", "The database cannot be opened"),
        new("无法在这个位置打开或新建数据库。", "The database cannot be opened or created at this place."),
        new("检查路径是否正确、文件夹是否可写，或用 --database 指定另一个位置。", "Check the path and that its folder can be written, or name another place with --database."));

    public static readonly DiagnosticDescriptor NewerVersion = new(
        "QA4107",
        Severity.Error,
        new("数据库来自更新的版本", "The database comes from a newer version"),
        new("这个数据库由更新版本的 QualityAudit 写入，本版本无法使用。", "A newer version of QualityAudit wrote this database; this version cannot use it."),
        new("升级 QualityAudit，或用 --database 指定另一个文件。", "Update QualityAudit, or name another file with --database."));

    public static readonly DiagnosticDescriptor ServerGone = new(
        "QA4108",
        Severity.Error,
        new("数据库服务器连不上", "The database server cannot be reached"),
        new("数据库服务器无法连接，或连接中途断开；正在导入的文件没有入库，此前入库的文件不受影响。", "The database server cannot be reached, or broke off; the file being imported was not stored, files stored before are not affected."),
        new("检查服务器是否在运行、地址和端口是否正确、网络是否畅通，然后再运行一次。", "Check that the server runs, that host and port are right and the network works, and run it again."));

    public static readonly DiagnosticDescriptor SignInRefused = new(
        "QA4109",
        Severity.Error,
        new("数据库服务器拒绝登录", "The database server refuses to sign you in"),
        new("数据库服务器不接受这个用户名或密码。", "The database server does not accept this user or password."),
        new("检查 Username，并用 Password=、环境变量 PGPASSWORD 或密码文件提供密码；必要时请数据库管理员授权。", "Check Username, and give the password by Password=, the variable PGPASSWORD or the password file; ask the server's administrator for access if need be."));

    public static readonly DiagnosticDescriptor NoSuchDatabase = new(
        "QA4110",
        Severity.Error,
        new("服务器上没有这个数据库", "The server has no such database"),
        new("服务器上没有这个数据库，也无法新建。", "The server has no such database, and it could not be created."),
        new("检查 Database 的写法，或请数据库管理员先建好。", "Check how Database is written, or ask the server's administrator to create it."));

    public static readonly DiagnosticDescriptor NotPermitted = new(
        "QA4111",
        Severity.Error,
        new("没有使用这个数据库的权限", "No permission to use the database"),
        new("这个用户在该数据库中没有所需的权限，或该服务器只供读取。", "This user lacks a permission in the database, or the server can only be read."),
        new("请数据库管理员授予建表和读写的权限，或改用主服务器。", "Ask the server's administrator for the right to create tables, read and write, or name the primary server."));

    public static readonly DiagnosticDescriptor TargetNotEmpty = new(
        "QA4112",
        Severity.Error,
        new("目标数据库不是空的", "The target database is not empty"),
        new("要复制到的数据库中已有数据，没有对它做任何改动。", "The database to copy into holds data already; it was left as it is."),
        new("另指定一个新的数据库。", "Name a new database."));

    public static readonly DiagnosticDescriptor CopyDiffers = new(
        "QA4113",
        Severity.Error,
        new("复制后的内容与原来不同", "The copy differs from the original"),
        new("表“{table}”复制后与原来不一致，复制已全部撤销。", "The table {table} reads differently after copying; the whole copy was undone."),
        new("先用 database check 检查两个数据库，再复制一次。", "Check both databases with “database check” and copy again."));

    public static readonly DiagnosticDescriptor NoDatabase = new(
        "QA4114",
        Severity.Error,
        new("没有这个数据库", "There is no such database"),
        new("这个位置没有数据库。", "There is no database at this place."),
        new("检查路径，或用 --database 指定；import 会新建数据库。", "Check the path, or name the database with --database; import creates one."));

    public static readonly DiagnosticDescriptor NotWhole = new(
        "QA4115",
        Severity.Error,
        new("数据库内容不完整", "The database is not whole"),
        new("检查项“{check}”发现 {count} 处不符。", "The check “{check}” found {count} discrepancies."),
        new("用备份恢复数据库；没有备份时，新建一个并重新导入全部工作簿，成绩会与原来一致。", "Restore the database from a backup; without one, start a new one and import all workbooks again, which gives the same scores."));
}
