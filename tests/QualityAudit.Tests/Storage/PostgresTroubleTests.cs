using System.Globalization;
using System.Net.Sockets;
using Npgsql;
using QualityAudit.Audits;
using QualityAudit.Storage;
using QualityAudit.Storage.Postgres;
using QualityAudit.Tests.Support;

namespace QualityAudit.Tests.Storage;

public sealed class PostgresTroubleTests
{
    [Theory]
    [InlineData("55P03", "QA4101")]
    [InlineData("53100", "QA4104")]
    [InlineData("28P01", "QA4109")]
    [InlineData("28000", "QA4109")]
    [InlineData("3D000", "QA4110")]
    [InlineData("42501", "QA4111")]
    [InlineData("25006", "QA4111")]
    [InlineData("XX001", "QA4103")]
    [InlineData("57P01", "QA4108")]
    [InlineData("57P03", "QA4108")]
    [InlineData("08006", "QA4108")]
    [InlineData("53300", "QA4108")]
    public void Each_error_of_the_server_has_its_own_sentence(string state, string code) =>
        PostgresTrouble.Of(new PostgresException("said", "FATAL", "FATAL", state))!.Code.Should().Be(code);

    [Fact]
    public void A_connection_that_breaks_is_the_server_gone()
    {
        foreach (var error in new Exception[] { new NpgsqlException("reading", new IOException()), new SocketException(111), new TimeoutException() })
            PostgresTrouble.Of(error)!.Code.Should().Be("QA4108");
    }

    [Fact]
    public void A_broken_rule_of_the_tables_is_a_bug_and_stays_an_exception() =>
        PostgresTrouble.Of(new PostgresException("duplicate key", "ERROR", "ERROR", PostgresErrorCodes.UniqueViolation)).Should().BeNull();

    [Fact]
    public async Task A_server_that_is_not_there_is_said_in_one_sentence_without_the_password()
    {
        var port = FreePort();
        var opening = () => AuditStore.OpenAsync($"Host=127.0.0.1;Port={port};Username=qa;Password=secret;Database=audit", CancellationToken.None);

        var thrown = (await opening.Should().ThrowAsync<StorageException>()).Which;

        thrown.Diagnostic.ToString().Should().Be($"QA4108 127.0.0.1:{port}/audit The database server cannot be reached, or broke off; the file being imported was not stored, files stored before are not affected.");
        thrown.Diagnostic.Message(Language.Chinese).Should().NotContain("secret");
    }

    [Fact]
    public async Task The_tables_of_another_program_are_refused_and_left_as_they_are()
    {
        await using var temporary = await EmptyAsync();
        temporary.Execute("CREATE TABLE customers (id integer)");

        await FailsAsync(() => AuditStore.OpenAsync(temporary.Address, CancellationToken.None), "QA4102");

        temporary.Count("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'").Should().Be(1);
    }

    [Fact]
    public async Task A_user_without_rights_is_told_so()
    {
        await using var temporary = await EmptyAsync();
        temporary.Execute("DROP ROLE IF EXISTS guest; CREATE ROLE guest LOGIN; REVOKE CREATE ON SCHEMA public FROM PUBLIC");

        await FailsAsync(() => AuditStore.OpenAsync(temporary.Address.Replace("Username=qualityaudit", "Username=guest", StringComparison.Ordinal), CancellationToken.None), "QA4111");
        await FailsAsync(() => AuditStore.OpenAsync(temporary.Address.Replace("Username=qualityaudit", "Username=nobody", StringComparison.Ordinal), CancellationToken.None), "QA4109");
    }

    [Fact]
    public async Task A_writer_that_keeps_the_database_to_itself_is_waited_for_and_then_said()
    {
        await using var temporary = await TemporaryStore.OpenAsync(DatabaseProduct.Postgres);
        await using var impatient = await AuditStore.OpenAsync(temporary.Address, TimeSpan.FromSeconds(1), CancellationToken.None);
        using var other = temporary.Connect();
        using var transaction = await other.BeginTransactionAsync();
        using var locking = other.CreateCommand();
        locking.CommandText = "SELECT pg_advisory_xact_lock(hashtext('QualityAudit'), hashtext(current_schema()))";
        await locking.ExecuteNonQueryAsync();

        await FailsAsync(() => impatient.StoreAsync(Calls(1), new HashSet<string>(StringComparer.Ordinal), CancellationToken.None), "QA4101");

        (await impatient.EvidenceAsync(new Quarter(2008, 3), CancellationToken.None)).Callbacks.Should().BeEmpty("reading waits for nobody");
    }

    [Fact]
    public async Task A_server_that_ends_an_import_midway_leaves_nothing_by_half_and_a_retry_works()
    {
        await using var temporary = await TemporaryStore.OpenAsync(DatabaseProduct.Postgres);
        await temporary.StoreAsync(Calls(1));
        // The import waits at its lock, and there it is cut off.
        using var other = temporary.Connect();
        using (var transaction = await other.BeginTransactionAsync())
        {
            using var command = other.CreateCommand();
            command.CommandText = "SELECT pg_advisory_xact_lock(hashtext('QualityAudit'), hashtext(current_schema()))";
            await command.ExecuteNonQueryAsync();
            var storing = temporary.StoreAsync(Calls(2));
            command.CommandText = "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND wait_event_type = 'Lock'";
            while (Convert.ToInt64(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture) == 0)
                await Task.Delay(20);
            await FailsAsync(() => storing, "QA4108");
        }

        temporary.Count("""SELECT count(*) FROM "Files" """).Should().Be(1);
        (await temporary.StoreAsync(Calls(2))).Status.Should().Be(StoreStatus.Stored);
        (await Databases.CheckAsync(temporary.Address, CancellationToken.None)).Should().OnlyContain(point => point.Wrong == 0);
    }

    [Fact]
    public async Task A_server_that_stops_and_starts_again_is_gone_for_a_while()
    {
        using var server = new PostgresServer();
        var address = server.AddressOf("audit");
        await using var store = await AuditStore.OpenAsync(address, CancellationToken.None);
        await store.StoreAsync(Calls(1), new HashSet<string>(StringComparer.Ordinal), CancellationToken.None);
        server.Stop();

        await FailsAsync(() => store.StoreAsync(Calls(2), new HashSet<string>(StringComparer.Ordinal), CancellationToken.None), "QA4108");
        server.StartAgain();

        (await store.StoreAsync(Calls(2), new HashSet<string>(StringComparer.Ordinal), CancellationToken.None)).Status.Should().Be(StoreStatus.Stored);
        (await store.EvidenceAsync(new Quarter(2008, 3), CancellationToken.None)).Callbacks.Should().HaveCount(2);
    }

    private static AuditFile Calls(int number) => AuditFiles.Callbacks($"calls-{number}.xlsx", AuditFiles.Monday, $"C{number} 2008-07-01 CB1=5");

    private static async Task<TemporaryStore> EmptyAsync()
    {
        var temporary = TemporaryStore.Unopened(DatabaseProduct.Postgres);
        await Task.Run(() => PostgresServer.Shared.Execute($"CREATE DATABASE {new NpgsqlConnectionStringBuilder(temporary.Address).Database}"));
        return temporary;
    }

    private static async Task FailsAsync(Func<Task> work, string code)
    {
        var diagnostic = (await work.Should().ThrowAsync<StorageException>()).Which.Diagnostic;
        diagnostic.Code.Should().Be(code);
        diagnostic.Location.File.Should().StartWith("127.0.0.1:");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }
}
