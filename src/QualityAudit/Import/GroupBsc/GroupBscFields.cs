using QualityAudit.Audits;
using QualityAudit.Import.Tables;

namespace QualityAudit.Import.GroupBsc;

/// <summary>The columns of the group's balanced-scorecard results 集团BSC.</summary>
internal static class GroupBscFields
{
    public static readonly Field Year = new(new("年度", "Year"), "年", "年份");
    public static readonly Field Quarter = new(new("季度", "Quarter")) { Required = true };
    public static readonly Field Region = new(new("区域", "Region")) { Required = true };
    public static readonly Field ProjectId = new(new("项目编号", "Project id"));
    public static readonly Field Project = new(new("项目", "Project"), "项目名称", "Project name");
    public static readonly Field Score = new(new("得分", "Score"), "集团BSC得分", "集团BSC", "BSC得分", "BSC", "Group BSC", "BSC score", "成绩")
    {
        Required = true,
        Identifying = true,
    };

    public static readonly TableKind Table = new(
        FileKind.GroupBsc,
        new("集团BSC成绩", "group BSC results"),
        [Year, Quarter, Region, ProjectId, Project, Score]);
}
