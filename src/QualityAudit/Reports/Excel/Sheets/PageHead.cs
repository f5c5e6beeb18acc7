using QualityAudit.Spreadsheets;

namespace QualityAudit.Reports.Excel.Sheets;

/// <summary>The first rows of every sheet: what it shows, of whom, and how to read it.</summary>
internal static class PageHead
{
    public static void Write(Sheet sheet, ReportScope scope, string heading, string reading, int columns)
    {
        sheet.Put(1, 1, new TextContent(heading) { Look = Look.Title }, columns);
        sheet.Put(2, 1, new TextContent($"{scope.Name} · {scope.Quarter} · {scope.Say(scope.Rubric.Title)}") { Look = Look.Muted }, columns);
        sheet.Put(3, 1, new TextContent(reading) { Look = Look.Muted }, columns);
    }

    public static string Footing(ReportScope scope) => $"{scope.Rubric} · {scope.Scorecard.Engine}";
}
