using QualityAudit.Audits;
using QualityAudit.Diagnostics;
using QualityAudit.Import.Callbacks;
using QualityAudit.Import.Values;
using QualityAudit.Import.Workbooks;

namespace QualityAudit.Tests.Import;

public sealed class DateLineTests
{
    [Theory] // L15
    [InlineData("2017-11-28 2017-11-30 2018-12-01", "A3")]
    [InlineData("2017-11-30 2018-12-01 2017-12-02", "A2")]
    [InlineData("2017-12-30 2018-12-31 2018-01-02", "A2")]
    [InlineData("2018-01-03 2018-12-31 2018-01-05", "A2")]
    [InlineData("2017-11-30 2018-12-01 2018-12-02", "")]
    [InlineData("2017-11-30 2018-07-01 2017-12-01", "")]
    [InlineData("2017-01-02 2017-03-31 2017-01-05", "")]
    [InlineData("2016-02-28 2016-02-29 2017-02-28", "A3")]
    public void A_single_date_a_year_away_is_named_and_a_list_that_goes_on_is_not(string dates, string expected)
    {
        var bag = new DiagnosticBag();
        var line = new DateLine(new FieldReader(new SheetReference("x.xlsx", "s"), bag), CallbackFields.Date);
        foreach (var (day, row) in dates.Split(' ').Select((text, at) => (DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), at + 1)))
            line.Add(Cell.OfDay(new CellAddress(row, 1), day), day);
        line.End();

        string.Join(' ', bag.All.Select(finding => finding.Location.Cell)).Should().Be(expected);
    }
}
