using QualityAudit.Audits;
using QualityAudit.Import.Tables;

namespace QualityAudit.Import.Callbacks;

/// <summary>The columns of callback answers 回访, wide (one question a column) and long (one answer a row).</summary>
internal static class CallbackFields
{
    public static readonly Field CallId = new(new("回访编号", "Call id"), "编号", "Id") { Required = true, Identifying = true };
    public static readonly Field ProjectId = new(new("项目编号", "Project id"));
    public static readonly Field Project = new(new("项目", "Project"), "项目名称", "Project name") { Required = true, Alternative = ProjectId };
    public static readonly Field Kind = new(new("回访类型", "Callback kind"), "回访种类", "Kind") { Required = true, Identifying = true };
    public static readonly Field Date = new(new("回访日期", "Call date"), "回访时间", "日期", "Date") { Required = true };
    public static readonly Field Household = new(new("房号", "Household"), "户号", "房号/户号", "Unit") { Required = true };
    public static readonly Field MoveInDate = new(new("入住日期", "Move-in date"), "入住时间");
    public static readonly Field Outcome = new(new("结果", "Outcome"), "回访结果") { Required = true };
    public static readonly Field Served = new(new("本人", "Served person"), "是否本人");
    public static readonly Field Coached = new(new("引导", "Coached"), "是否引导", "有无引导");
    public static readonly Field Question = new(new("题号", "Question id"), "问题编号", "Question");
    public static readonly Field Answer = new(new("答案", "Answer"), "回答");

    public static readonly TableKind Table = new(
        FileKind.Callbacks,
        new("回访记录", "callback answers"),
        [CallId, ProjectId, Project, Kind, Date, Household, MoveInDate, Outcome, Served, Coached, Question, Answer]);

    /// <summary>What all rows of one call must agree on.</summary>
    public static readonly IReadOnlyList<Field> OfCall = [ProjectId, Project, Kind, Date, Household, MoveInDate, Outcome, Served, Coached];
}
