using QualityAudit.Tests.Support;

namespace QualityAudit.Tests.Reports.Excel;

/// <summary>How the sheets stand on the screen and on paper.</summary>
public sealed class LayoutTests
{
    [Fact]
    public void Every_sheet_is_set_up_for_A4_with_its_heading_row_on_each_page()
    {
        using var workbook = new ClosedXML.Excel.XLWorkbook(new MemoryStream(Scorecards.Region(SampleScorecards.Ordinary, SampleScorecards.East, Language.Chinese)));

        foreach (var sheet in workbook.Worksheets)
        {
            sheet.PageSetup.PaperSize.Should().Be(ClosedXML.Excel.XLPaperSize.A4Paper, sheet.Name);
            sheet.PageSetup.PagesWide.Should().Be(1, sheet.Name);
            sheet.PageSetup.PrintAreas.Should().HaveCount(1, sheet.Name);
            sheet.PageSetup.Footer.Right.GetText(ClosedXML.Excel.XLHFOccurrence.OddPages).Should().Contain("&P", sheet.Name);
            if (sheet.Name is not ("封面" or "权重" or "方法说明"))
            {
                sheet.PageSetup.FirstRowToRepeatAtTop.Should().BeGreaterThan(0, sheet.Name);
                // The change has its long table below two short ones.
                sheet.SheetView.SplitRow.Should().Be(sheet.Name == "较上季度变化" ? 3 : sheet.PageSetup.LastRowToRepeatAtTop, sheet.Name);
            }
        }
    }

    [Fact]
    public void A_longer_reason_makes_a_taller_row()
    {
        using var workbook = new ClosedXML.Excel.XLWorkbook(new MemoryStream(Scorecards.Region(SampleScorecards.Ordinary, SampleScorecards.South, Language.Chinese)));
        var sheet = workbook.Worksheets.Single(each => each.Name.StartsWith("GZ01", StringComparison.Ordinal));

        var critical = sheet.RowsUsed().Single(row => row.Cell(1).GetString() == "W3-1");
        var plain = sheet.RowsUsed().Single(row => row.Cell(1).GetString() == "L03");

        critical.Height.Should().BeGreaterThan(2 * plain.Height);
    }

    [Fact]
    public void The_ranking_leads_to_each_project_and_the_cover_to_each_sheet()
    {
        using var workbook = new ClosedXML.Excel.XLWorkbook(new MemoryStream(Scorecards.Region(SampleScorecards.Ordinary, SampleScorecards.East, Language.Chinese)));
        string[] Targets(string sheet) => [.. workbook.Worksheet(sheet).Hyperlinks.Select(link => link.InternalAddress.Split('!')[0].Trim('\'')).Order(StringComparer.Ordinal)];
        var names = workbook.Worksheets.Select(each => each.Name).ToList();

        Targets("封面").Should().BeEquivalentTo(names.Except(["封面"]));
        Targets("排名").Should().BeEquivalentTo(names.Where(name => name.Contains("01", StringComparison.Ordinal) || name.Contains("02", StringComparison.Ordinal)));
    }
}
