namespace QualityAudit.Diagnostics;

/// <summary>What does not agree across sheets and files: QA14xx.</summary>
public static class CrossDiagnostics
{
    public static readonly DiagnosticDescriptor NoRegister = new(
        "QA1401",
        Severity.Error,
        new("没有项目清单", "No project register"),
        new("文件里写了项目，但还没有导入过项目清单，不知道它们是哪些项目。", "The file names projects, but no project register has been imported that says which ones they are."),
        new("请把项目清单和这个文件放在一起导入，或先导入项目清单。", "Import the project register together with this file, or before it."));

    public static readonly DiagnosticDescriptor UnknownProject = new(
        "QA1402",
        Severity.Error,
        new("项目清单里没有这个项目", "Project not in the register"),
        new("项目清单里没有“{project}”{times}。{suggestion}", "The project register has no “{project}”{times}.{suggestion}"),
        new("请改成项目清单里的编号或名称，或在项目清单的“别名”列加上这个写法。", "Write the id or name of the register, or add this spelling to the column “Aliases” of the register."));

    public static readonly DiagnosticDescriptor AmbiguousProject = new(
        "QA1403",
        Severity.Error,
        new("项目名称不唯一", "Name of more than one project"),
        new("“{project}”可能是项目 {first}，也可能是项目 {second}{times}。", "“{project}” can be the project {first} or the project {second}{times}."),
        new("请改写成项目编号。", "Write the project id instead."));

    public static readonly DiagnosticDescriptor UnknownRegion = new(
        "QA1404",
        Severity.Error,
        new("没有这个区域", "Unknown region"),
        new("项目清单里没有区域“{region}”；现有：{known}。", "No project of the register is in a region “{region}”; there are: {known}."),
        new("请改成项目清单里的区域名称。", "Write the region as the register does."));

    public static readonly DiagnosticDescriptor OtherRegion = new(
        "QA1405",
        Severity.Error,
        new("项目不在这个区域", "Project in another region"),
        new("项目 {project} 属于区域“{registered}”，这一行写的却是“{region}”。", "The project {project} belongs to the region “{registered}”, but this row says “{region}”."),
        new("请改正项目或区域。", "Correct the project or the region."));

    public static readonly DiagnosticDescriptor NoRubricForQuarter = new(
        "QA1406",
        Severity.Error,
        new("该季度没有评分标准", "No rubric for the quarter"),
        new("回访日期 {date} 属于 {quarter}，没有适用于这个季度的评分标准。", "The call date {date} is in {quarter}, for which no rubric is valid."),
        new("请检查回访日期；日期无误的话，请把该季度的评分标准放进 rubrics 文件夹。", "Check the call date; if it is right, put the rubric of that quarter into the rubrics folder."));

    public static readonly DiagnosticDescriptor RepeatedVisit = new(
        "QA1407",
        Severity.Error,
        new("同一次检查有两张表", "Two sheets for one visit"),
        new("这张表与“{first}”是同一次检查：项目 {project}，{date}，检查人 {inspector}。", "This sheet and “{first}” report the same visit: project {project}, {date}, inspector {inspector}."),
        new("请删除其中一张；如果是更正，请另存为一个文件并把“修订”加一。", "Delete one of them; a correction belongs into a file of its own with “Revision” raised by one."));
}
