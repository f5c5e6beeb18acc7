using QualityAudit.Rubrics;

namespace QualityAudit.Reports.Excel.Sheets;

/// <summary>What sets an item apart, in words behind its text.</summary>
internal static class Marks
{
    public static string Of(ReportScope scope, Item item) =>
        (item.Critical ? scope.Say("【关键项】", " [critical]") : "")
        + (item.Advisory ? scope.Say("【可选动作，不计分】", " [optional, not scored]") : "")
        + (item.Bonus ? scope.Say("【加分项】", " [bonus]") : "");
}
