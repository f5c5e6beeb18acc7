using QualityAudit.Audits;

namespace QualityAudit.Tests.Import;

public sealed class RegisterImportTests
{
    [Fact]
    public void A_register_reads_in_any_column_order_with_headers_of_either_language()
    {
        var file = Given.Import("""
            | Region | 项目     | Project id | 别名           | City | 交付日期   | Units handed over | 签约数 | Grade |
            |---|
            | 沪南   | 春申城   | SH01       | 春申; Spring   | 上海 | 2007-12-31 | 1200              | 1300   | 高端  |
            | 浙江   | 良渚     | '007       |                | 杭州 |            |                   |        |       |
            """);

        file.Findings().Should().BeEmpty();
        ((RegisterContent)file.File!.Content).Projects.Should().BeEquivalentTo(
            [
                new Project("SH01", "春申城", ["春申", "Spring"], "上海", "沪南", new DateOnly(2007, 12, 31), 1200, 1300, "高端", Source("C2")),
                new Project("007", "良渚", [], "杭州", "浙江", null, null, null, null, Source("C3")),
            ],
            options => options.WithStrictOrdering());
    }

    private static SourceLocation Source(string cell)
    {
        CellAddress.TryParse(cell, out var address).Should().BeTrue();
        return new SourceLocation("file.xlsx", "Sheet1", address);
    }
}
