using QualityAudit.Spreadsheets;
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
            if (sheet.Name is not ("封面" or "方法说明"))
            {
                sheet.PageSetup.FirstRowToRepeatAtTop.Should().BeGreaterThan(0, sheet.Name);
                // The change and the weights have their long table below short ones.
                sheet.SheetView.SplitRow.Should().Be(sheet.Name is "较上季度变化" or "权重" ? 3 : sheet.PageSetup.LastRowToRepeatAtTop, sheet.Name);
            }
        }
    }

    [Theory]
    [InlineData("region", Language.Chinese)]
    [InlineData("region", Language.English)]
    [InlineData("group", Language.Chinese)]
    [InlineData("group", Language.English)]
    [InlineData("large group", Language.English)]
    public void No_text_on_paper_is_cut_and_no_English_word_is_broken(string of, Language language)
    {
        using var workbook = new ClosedXML.Excel.XLWorkbook(new MemoryStream(Book(of, language)));

        foreach (var sheet in workbook.Worksheets)
        {
            var printed = sheet.PageSetup.PrintAreas.Single().RangeAddress;
            foreach (var cell in sheet.Range(printed).CellsUsed(cell => cell.DataType == ClosedXML.Excel.XLDataType.Text && !cell.HasFormula))
            {
                var text = cell.GetString();
                var last = cell.IsMerged() ? cell.MergedRange().RangeAddress.LastAddress.ColumnNumber : cell.Address.ColumnNumber;
                var width = Enumerable.Range(cell.Address.ColumnNumber, last - cell.Address.ColumnNumber + 1).Sum(column => sheet.Column(column).Width);

                last.Should().BeLessThanOrEqualTo(printed.LastAddress.ColumnNumber, "{0}!{1} goes beyond the paper", sheet.Name, cell.Address);
                if (!cell.Style.Alignment.WrapText)
                    TextExtent.Width(text).Should().BeLessThanOrEqualTo((int)width, "{0}!{1} is cut: {2}", sheet.Name, cell.Address, text);
                // Names of files and hashes break anywhere.
                var words = text.Split([' ', '\n', '-', '/'], StringSplitOptions.RemoveEmptyEntries).Where(word => word.All(char.IsAsciiLetter));
                TextExtent.Width(words.MaxBy(word => word.Length) ?? "").Should().BeLessThanOrEqualTo((int)Math.Ceiling(width), "{0}!{1}: {2}", sheet.Name, cell.Address, text);
            }
        }
    }

    [Theory]
    [InlineData("region", Language.Chinese, "总分从哪里来：各指标折合总分", "总分中的分（分）")]
    [InlineData("group", Language.English, "What each indicator brings to the total", "Points of the total")]
    [InlineData("group", Language.English, "Group: score by 6+2 step", "Score (0–100)")]
    public async Task Every_chart_stands_on_one_page_of_paper(string of, Language language, string title, string axis)
    {
        var pages = await PdfText.PagesAsync(SpreadsheetProgram.Convert(Book(of, language, SampleScorecards.Large(SampleRubric.Value, 23)), "pdf"));

        var drawn = pages.Where(page => page.Contains(title, StringComparison.Ordinal)).ToList();
        drawn.Should().NotBeEmpty();
        drawn.Should().OnlyContain(page => page.Contains(axis, StringComparison.Ordinal));
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

    private static byte[] Book(string of, Language language, QualityAudit.Scoring.Scorecard? scorecard = null) => of switch
    {
        "region" => Scorecards.Region(scorecard ?? SampleScorecards.Ordinary, SampleScorecards.East, language),
        "group" => Scorecards.Group(scorecard ?? SampleScorecards.FourthQuarter, language),
        _ => Scorecards.LargeGroup(scorecard ?? SampleScorecards.FourthQuarter, language),
    };
}
