using QualityAudit.Storage;
using QualityAudit.Storage.Postgres;

namespace QualityAudit.Tests.Storage;

public sealed class PostgresAddressTests
{
    [Theory]
    [InlineData("Host=db;Database=audit;Username=qa;Password=secret", "db:5432/audit")]
    [InlineData("server=db;port=5433;database=audit", "db:5433/audit")]
    [InlineData("Username=qa;Host=db", "db:5432/qa")]
    [InlineData("postgres://qa:se%20cret@db:5433/audit?sslmode=require", "db:5433/audit")]
    [InlineData("postgresql://db/audit", "db:5432/audit")]
    public void A_server_is_named_without_user_and_password(string address, string name) => Databases.NameOf(address).Should().Be(name);

    [Theory]
    [InlineData("scorecards/qualityaudit.db")]
    [InlineData(@"C:\Audit\quality.db")]
    [InlineData("Host")]
    [InlineData("Host=")]
    [InlineData("Host=db;Colour=red")]
    public void Everything_else_is_the_path_of_a_file(string address) => PostgresAddress.TryParse(address).Should().BeNull();

    [Fact]
    public void An_address_of_the_web_kind_keeps_its_parts()
    {
        var connection = PostgresAddress.TryParse("postgres://qa:se%20cret@db:5433/audit?sslmode=verify-full")!.Connection;

        (connection.Username, connection.Password, connection.Port, connection.SslMode).Should().Be(("qa", "se cret", 5433, Npgsql.SslMode.VerifyFull));
    }
}
