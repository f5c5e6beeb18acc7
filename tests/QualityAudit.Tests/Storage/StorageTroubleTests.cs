using Microsoft.Data.Sqlite;
using QualityAudit.Audits;
using QualityAudit.Diagnostics;
using QualityAudit.Storage;
using QualityAudit.Storage.Sqlite;

namespace QualityAudit.Tests.Storage;

public sealed class StorageTroubleTests
{
    public static TheoryData<Exception, string> Errors => new()
    {
        { new SqliteException("database is locked", 5), "QA4101" },
        { new SqliteException("table is locked", 6), "QA4101" },
        { new SqliteException("file is not a database", 26), "QA4102" },
        { new SqliteException("malformed", 11), "QA4103" },
        { new SqliteException("full", 13), "QA4104" },
        { new SqliteException("readonly", 8), "QA4105" },
        { new SqliteException("unable to open", 14), "QA4106" },
        { new SqliteException("disk I/O error", 10), "QA4106" },
        { new UnauthorizedAccessException(), "QA4106" },
    };

    [Theory]
    [MemberData(nameof(Errors))]
    public void Each_error_of_the_environment_has_its_own_sentence(Exception error, string code) =>
        SqliteTrouble.Of(error)!.Code.Should().Be(code);

    [Fact]
    public void A_broken_rule_of_the_tables_is_a_bug_and_stays_an_exception() =>
        SqliteTrouble.Of(new SqliteException("UNIQUE constraint failed", 19)).Should().BeNull();

    [Fact]
    public async Task A_database_that_another_program_keeps_locked_is_said_to_be_in_use()
    {
        await using var temporary = await TemporaryStore.OpenAsync();
        await using var impatient = await AuditStore.OpenAsync(temporary.Path, TimeSpan.FromSeconds(1), CancellationToken.None);
        using var other = new SqliteConnection($"Data Source={temporary.Path};Pooling=False");
        other.Open();
        using var transaction = other.BeginTransaction();

        var storing = () => impatient.StoreAsync(AuditFiles.Checklist("P1.xlsx", "P1 2008-07-01 L01=met"), new HashSet<string>(StringComparer.Ordinal), CancellationToken.None);

        (await storing.Should().ThrowAsync<StorageException>()).Which.Diagnostic.ToString().Should().Be(
            $"QA4101 {temporary.Path} Another program kept the database locked for too long.");
        (await impatient.EvidenceAsync(new Quarter(2008, 3), CancellationToken.None)).Visits.Should().BeEmpty("reading waits for nobody");
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused_and_left_as_it_is() =>
        await OpeningFails(
            path => File.WriteAllText(path, new string('x', 5000)),
            StorageDiagnostics.NotOurDatabase,
            path => File.ReadAllText(path).Should().Be(new string('x', 5000)));

    [Fact]
    public async Task The_database_of_another_program_is_refused_and_left_as_it_is() =>
        await OpeningFails(
            path => Execute(path, "CREATE TABLE Customers (Id INTEGER)"),
            StorageDiagnostics.NotOurDatabase,
            path => Execute(path, "INSERT INTO Customers VALUES (1)"));

    [Fact]
    public async Task A_folder_is_no_place_for_a_database() =>
        await OpeningFails(path => Directory.CreateDirectory(path), StorageDiagnostics.CannotOpen);

    [Fact]
    public async Task A_file_in_place_of_the_folder_is_said()
    {
        await using var temporary = TemporaryStore.Unopened();
        await File.WriteAllTextAsync(Path.GetDirectoryName(temporary.Path)!, "");

        await OpeningFails(temporary, StorageDiagnostics.CannotOpen);
    }

    [Fact]
    public async Task A_database_of_a_newer_version_is_not_touched()
    {
        await using var temporary = await TemporaryStore.OpenAsync();
        Execute(temporary.Path, "INSERT INTO __EFMigrationsHistory VALUES ('99991231000000_Later', '99.0.0')");

        await OpeningFails(temporary, StorageDiagnostics.NewerVersion);
    }

    [Fact]
    public async Task A_damaged_database_is_named_as_such()
    {
        await using var temporary = await TemporaryStore.OpenAsync();
        await temporary.StoreAsync(new DrawnFiles(1).Checklists("P1.xlsx"));
        await temporary.Store.DisposeAsync();
        using (var file = File.Open(temporary.Path, FileMode.Open))
        {
            file.Position = 4096;
            file.Write(Enumerable.Repeat((byte)0xA5, (int)file.Length - 4096).ToArray());
        }

        await OpeningFails(temporary, StorageDiagnostics.Damaged);
    }

    private static async Task OpeningFails(Action<string> arrange, DiagnosticDescriptor expected, Action<string>? afterwards = null)
    {
        await using var temporary = TemporaryStore.Unopened();
        Directory.CreateDirectory(Path.GetDirectoryName(temporary.Path)!);
        arrange(temporary.Path);
        await OpeningFails(temporary, expected);
        afterwards?.Invoke(temporary.Path);
    }

    private static async Task OpeningFails(TemporaryStore temporary, DiagnosticDescriptor expected)
    {
        var opening = () => AuditStore.OpenAsync(temporary.Path, CancellationToken.None);
        var diagnostic = (await opening.Should().ThrowAsync<StorageException>()).Which.Diagnostic;
        diagnostic.Descriptor.Should().BeSameAs(expected);
        diagnostic.Location.File.Should().Be(temporary.Path);
    }

    private static void Execute(string path, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
