using QualityAudit.Audits;
using QualityAudit.Import.Tables;

namespace QualityAudit.Import.Registers;

/// <summary>The columns of the project register 项目清单.</summary>
internal static class RegisterFields
{
    public static readonly Field Id = new(new("项目编号", "Project id"), "编号", "Id") { Required = true, Identifying = true };
    public static readonly Field Name = new(new("项目", "Project"), "项目名称", "Project name", "Name") { Required = true };
    public static readonly Field Aliases = new(new("别名", "Aliases"), "Alias", "曾用名", "简称");
    public static readonly Field City = new(new("城市", "City")) { Required = true, Identifying = true };
    public static readonly Field Region = new(new("区域", "Region")) { Required = true };
    public static readonly Field HandoverDate = new(new("交付日期", "Handover date"), "交付时间");
    public static readonly Field UnitsHandedOver = new(new("交付户数", "Units handed over"), "已交付户数");
    public static readonly Field ContractsSigned = new(new("签约数", "Contracts signed"), "签约户数", "签约套数");
    public static readonly Field Grade = new(new("档次", "Grade"), "项目档次");

    public static readonly TableKind Table = new(
        FileKind.Register,
        new("项目清单", "a project register"),
        [Id, Name, Aliases, City, Region, HandoverDate, UnitsHandedOver, ContractsSigned, Grade]);
}
