using System.Globalization;
using System.Reflection;
using ExcelNumberFormat;

namespace QualityAudit.Tests.ExcelNumberFormat;

public sealed class NumberFormatTests
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    [Theory]
    [InlineData("0.0", 82.25, "82.3")]
    [InlineData("0.0", 84.45, "84.5")]
    [InlineData("0.0", -0.25, "-0.3")]
    [InlineData("0", 0.5, "1")]
    [InlineData("#,##0", 1234567, "1,234,567")]
    [InlineData("#,##0", 0, "0")]
    [InlineData("#", 0, "")]
    [InlineData("000", 7, "007")]
    [InlineData("0000,000", 12, "0,000,012")]
    [InlineData("0.0#", 4, "4.0")]
    [InlineData("0.0#", 2.456, "2.46")]
    [InlineData("0.##", 3, "3.")]
    [InlineData(".00", 0.256, ".26")]
    [InlineData("?0.0?", 3.1, " 3.1 ")]
    [InlineData("0%", 0.666, "67%")]
    [InlineData("0.0%", 0.1234, "12.3%")]
    [InlineData("0,", 12345, "12")]
    [InlineData("0.0,,\"M\"", 12345678, "12.3M")]
    [InlineData("0.00E+00", 12345, "1.23E+04")]
    [InlineData("0.00E+00", 0.00012, "1.20E-04")]
    [InlineData("\"lost \"0.00", 1.5, "lost 1.50")]
    [InlineData("0.0\\°", 3, "3.0°")]
    [InlineData("[$¥-804]#,##0.00", 1234.5, "¥1,234.50")]
    [InlineData("_(0_)", 5, " 5 ")]
    [InlineData("\"yes\"", 1, "yes")]
    public void A_number_is_shown_by_its_places(string format, double number, string shown) =>
        new NumberFormat(format).Format(number, Invariant).Should().Be(shown);

    [Theory]
    [InlineData("+0.0;-0.0;0.0", 1.2, "+1.2")]
    [InlineData("+0.0;-0.0;0.0", -1.2, "-1.2")]
    [InlineData("+0.0;-0.0;0.0", 0, "0.0")]
    [InlineData("0;[Red](0)", -7, "(7)")]
    [InlineData("0;-0;\"none\"", 0, "none")]
    [InlineData("[>=90]\"high\";[>=60]\"middle\";\"low\"", 75, "middle")]
    [InlineData("[>=90]\"high\";[>=60]\"middle\";\"low\"", 12, "low")]
    public void A_section_is_chosen_by_sign_or_condition(string format, double number, string shown) =>
        new NumberFormat(format).Format(number, Invariant).Should().Be(shown);

    [Theory]
    [InlineData("yyyy-mm-dd", 39721, "2008-09-30")]
    [InlineData("yyyy-mm-dd", 1, "1900-01-01")]
    [InlineData("yyyy-mm-dd", 59, "1900-02-28")]
    [InlineData("yyyy-mm-dd", 61, "1900-03-01")]
    [InlineData("d/m/yy", 39721, "30/9/08")]
    [InlineData("yyyy\"年\"m\"月\"d\"日\"", 39721, "2008年9月30日")]
    [InlineData("ddd, d mmm yyyy", 39721, "Tue, 30 Sep 2008")]
    [InlineData("h:mm AM/PM", 39721.75, "6:00 PM")]
    [InlineData("hh:mm:ss", 0.999994, "23:59:59")]
    [InlineData("mm:ss.0", 0.000717593, "01:02.0")]
    [InlineData("[h]:mm", 1.5, "36:00")]
    [InlineData("yyyy-mm-dd", -1, "########")]
    public void A_date_is_days_since_1900(string format, double serial, string shown) =>
        new NumberFormat(format).Format(serial, Invariant).Should().Be(shown);

    [Fact]
    public void Values_of_other_kinds_are_shown_as_Excel_does()
    {
        new NumberFormat("yyyy-mm-dd").Format(new DateTime(2008, 9, 30), Invariant).Should().Be("2008-09-30");
        new NumberFormat("[h]:mm").Format(TimeSpan.FromHours(30.5), Invariant).Should().Be("30:30");
        new NumberFormat("0.0").Format(82.25m, Invariant).Should().Be("82.3");
        new NumberFormat("0.0").Format(7, Invariant).Should().Be("7.0");
        new NumberFormat("0.0").Format(true, Invariant).Should().Be("TRUE");
        new NumberFormat("0.0").Format(null!, Invariant).Should().BeEmpty();
        new NumberFormat("0.0").Format("text", Invariant).Should().Be("text");
        new NumberFormat("0;0;0;\"<\"@\">\"").Format("text", Invariant).Should().Be("<text>");
        new NumberFormat("@").Format(12.5, Invariant).Should().Be("12.5");
    }

    [Theory]
    [InlineData(82.5, "82.5")]
    [InlineData(100, "100")]
    [InlineData(0.1, "0.1")]
    [InlineData(1234567890, "1234567890")]
    [InlineData(1e12, "1E+12")]
    [InlineData(0.00001, "0.00001")]
    public void General_shows_the_digits_that_a_number_needs(double number, string shown) =>
        new NumberFormat("General").Format(number, Invariant).Should().Be(shown);

    [Fact]
    public void The_culture_gives_separators_and_names()
    {
        var german = CultureInfo.GetCultureInfo("de-DE");

        new NumberFormat("#,##0.0").Format(1234.5, german).Should().Be("1.234,5");
        new NumberFormat("d. mmmm yyyy").Format(39721, german).Should().Be("30. September 2008");
        new NumberFormat("General").Format(1.5, german).Should().Be("1,5");
    }

    [Fact]
    public void The_current_culture_does_not_matter()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            new NumberFormat("#,##0.0;-0.0").Format(-1234.5, Invariant).Should().Be("-1234.5");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("0.0", false)]
    [InlineData("General", false)]
    [InlineData("yyyy-mm-dd", true)]
    [InlineData("[h]:mm", true)]
    [InlineData("[Red]0.0", false)]
    [InlineData("\"day\" 0", false)]
    [InlineData("@", false)]
    public void A_format_knows_whether_it_shows_dates(string format, bool isDate) =>
        new NumberFormat(format).IsDateTimeFormat.Should().Be(isDate);

    [Theory]
    [InlineData("0.0", true)]
    [InlineData("", true)]
    [InlineData("\"open", false)]
    [InlineData("[open", false)]
    [InlineData("0\\", false)]
    [InlineData("0;0;0;@;0", false)]
    public void A_format_that_is_not_closed_is_not_valid(string format, bool isValid)
    {
        var numberFormat = new NumberFormat(format);

        numberFormat.IsValid.Should().Be(isValid);
        var show = () => numberFormat.Format(1.5, Invariant);
        show.Should().NotThrow();
    }

    [Fact] // An optional third parameter would be bound by nobody: every call would fail and leak.
    public void Format_has_exactly_the_two_parameters_that_the_workbook_library_binds()
    {
        var format = typeof(NumberFormat).GetMethods(BindingFlags.Public | BindingFlags.Instance).Single(method => method.Name == "Format");

        format.GetParameters().Select(parameter => parameter.ParameterType).Should().Equal(typeof(object), typeof(CultureInfo));
        format.ReturnType.Should().Be<string>();
    }

    [Fact]
    public void The_workbook_library_shows_its_cells_through_it()
    {
        using var workbook = new ClosedXML.Excel.XLWorkbook();
        var cell = workbook.AddWorksheet("a").Cell("A1");
        cell.SetValue(82.25);
        cell.Style.NumberFormat.Format = "+0.0;-0.0";

        cell.GetFormattedString().Should().Be("+82.3");
    }
}
