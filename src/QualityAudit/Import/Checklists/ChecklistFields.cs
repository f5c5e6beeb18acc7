using QualityAudit.Audits;
using QualityAudit.Import.Tables;

namespace QualityAudit.Import.Checklists;

/// <summary>What stands on a checklist: the entries above its table and the table's columns.</summary>
internal static class ChecklistFields
{
    public static readonly Field Project = new(new("项目", "Project"), "项目名称", "Project name");
    public static readonly Field ProjectId = new(new("项目编号", "Project id"));
    public static readonly Field Quarter = new(new("季度", "Quarter"), "检查季度");
    public static readonly Field Date = new(new("检查日期", "Visit date"), "访问日期", "日期", "Date");
    public static readonly Field Inspector = new(new("检查人", "Inspector"), "检查员", "访客");
    public static readonly Field VisitKind = new(new("检查类型", "Visit kind"), "检查方式", "Kind of visit");
    public static readonly Field Rubric = new(new("评分标准", "Rubric"), "评分标准编号", "Rubric id");
    public static readonly Field Version = new(new("版本", "Version"), "评分标准版本", "Rubric version");
    public static readonly Field Revision = new(new("修订", "Revision"), "修订号", "修订次数");

    public static readonly Field Item = new(new("编号", "Item id"), "检查项编号", "Item", "Id") { Required = true, Identifying = true };
    public static readonly Field Criterion = new(new("类别", "Criterion"), "考核点", "Category");
    public static readonly Field What = new(new("检查内容", "What is checked"), "检查项", "Item text");
    public static readonly Field Standard = new(new("标准", "Standard"), "检查标准");
    public static readonly Field Points = new(new("分值", "Points"));
    public static readonly Field HowTo = new(new("填写方式", "How to answer"));
    public static readonly Field Result = new(new("结果", "Result"), "检查结果") { Required = true, Identifying = true };
    public static readonly Field Measured = new(new("实测值", "Measured value"), "实测", "Measured");
    public static readonly Field Reason = new(new("扣分原因", "Reason"), "原因", "Reason for lost points");
    public static readonly Field Evidence = new(new("佐证", "Evidence"), "证据");
    public static readonly Field Remark = new(new("备注", "Remark"), "Remarks", "Note", "Notes");

    public static readonly IReadOnlyList<Field> Head = [Project, ProjectId, Quarter, Date, Inspector, VisitKind, Rubric, Version, Revision];

    public static readonly TableKind Table = new(
        FileKind.Checklists,
        new("检查表", "a checklist"),
        [Item, Criterion, What, Standard, Points, HowTo, Result, Measured, Reason, Evidence, Remark]);
}
