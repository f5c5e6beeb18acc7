using System.Globalization;
using System.Text;
using QualityAudit.Spreadsheets.Package;

namespace QualityAudit.Tests.Reports.Excel;

/// <summary>How a decimal stands in a cell: as the double that spreadsheet programs would read from its digits.</summary>
public sealed class CellFigureTests
{
    [Theory]
    [InlineData("100.00000000000000000000", "100")]
    [InlineData("37.4999999999999999999999995", "37.5")]
    [InlineData("82.250000000000000000000000", "82.25")]
    [InlineData("-0.0", "0")]
    [InlineData("-0.00000000000000000000", "0")]
    [InlineData("-12.50", "-12.5")]
    [InlineData("66.666666666666666666666666667", "66.66666666666667")]
    public void Zeros_after_the_last_digit_change_nothing(string number, string written) =>
        Written(decimal.Parse(number, CultureInfo.InvariantCulture)).Should().Be(written);

    [Fact]
    public void Every_figure_of_up_to_twelve_digits_is_written_with_those_digits()
    {
        for (var hundredths = 0; hundredths <= 10_000; hundredths++)
        {
            var figure = hundredths / 100m;
            Written(figure + 0.00000000000000000000m).Should().Be(figure.ToString("0.##", CultureInfo.InvariantCulture));
        }
    }

    private static string Written(decimal number)
    {
        using var bytes = new MemoryStream();
        using (var xml = new Utf8Text(bytes))
            xml.Figure(number);
        return Encoding.UTF8.GetString(bytes.ToArray());
    }
}
