using QualityAudit.Audits;

namespace QualityAudit.Tests.Audits;

public sealed class CellAddressTests
{
    [Theory]
    [InlineData("A1", 1, 1)]
    [InlineData("Z9", 9, 26)]
    [InlineData("AA10", 10, 27)]
    [InlineData("$XFD$1048576", 1_048_576, 16_384)]
    public void An_address_reads_and_writes_as_spreadsheets_write_it(string text, int row, int column)
    {
        CellAddress.TryParse(text, out var address).Should().BeTrue();
        address.Should().Be(new CellAddress(row, column));
        address.ToString().Should().Be(text.Replace("$", "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("A")]
    [InlineData("1")]
    [InlineData("A0")]
    [InlineData("XFE1")]
    [InlineData("A1048577")]
    [InlineData("A-1")]
    [InlineData("A1:B2")]
    [InlineData("ÄA1")]
    public void Anything_beyond_a_sheet_is_no_address(string text) => CellAddress.TryParse(text, out _).Should().BeFalse();
}
