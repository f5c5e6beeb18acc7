using Microsoft.EntityFrameworkCore;
using QualityAudit.Storage;
using QualityAudit.Storage.Entities;
using QualityAudit.Storage.Rows;
using QualityAudit.Tests.Support;

namespace QualityAudit.Tests.Storage;

public sealed class MigrationsOfSqliteTests() : MigrationTests(DatabaseProduct.Sqlite);

public sealed class MigrationsOfPostgresTests() : MigrationTests(DatabaseProduct.Postgres);

public abstract class MigrationTests(DatabaseProduct product)
{
    [Fact]
    public async Task The_committed_migrations_are_the_model()
    {
        await using var temporary = await TemporaryStore.OpenAsync(product);
        await using var context = AuditContexts.Of(product, temporary.Address);

        context.Database.HasPendingModelChanges().Should().BeFalse();
        (await context.Database.GetPendingMigrationsAsync()).Should().BeEmpty();
    }

    [Fact]
    public void The_script_beside_the_migrations_makes_what_they_make()
    {
        using var context = AuditContexts.Of(product, product == DatabaseProduct.Sqlite ? "none.db" : "Host=nowhere");

        var path = Repository.PathTo("src", "QualityAudit", "Storage", $"{product}", "schema.sql");
        var script = AuditContexts.SchemaOf(context);
        if (Environment.GetEnvironmentVariable("QUALITYAUDIT_ACCEPT") == "1")
            File.WriteAllText(path, script);

        File.ReadAllText(path).Should().Be(script, "it is written from the migrations: QUALITYAUDIT_ACCEPT=1 writes it anew");
    }

    [Fact]
    public async Task Rows_are_read_and_written_by_the_columns_of_the_model()
    {
        await using var temporary = await TemporaryStore.OpenAsync(product);
        await using var context = AuditContexts.Of(product, temporary.Address);

        ColumnsOf<StoredFile>().Should().Equal(RecordTables.Of<StoredFile>().Names(whole: true));
        ColumnsOf<ResponseForm>().Should().Equal(RecordTables.Of<ResponseForm>().Names(whole: true));
        ColumnsOf<StoredProject>().Should().Equal(RecordTables.Of<StoredProject>().Names(whole: true));
        ColumnsOf<StoredVisit>().Should().Equal(RecordTables.Of<StoredVisit>().Names(whole: true));
        ColumnsOf<StoredCallback>().Should().Equal(RecordTables.Of<StoredCallback>().Names(whole: true));
        ColumnsOf<StoredGroupResult>().Should().Equal(RecordTables.Of<StoredGroupResult>().Names(whole: true));
        ColumnsOf<QuarterRubric>().Should().Equal(RecordTables.Of<QuarterRubric>().Names(whole: true));

        IEnumerable<string> ColumnsOf<TRecord>() => context.Model.FindEntityType(typeof(TRecord))!.GetProperties().Select(property => property.GetColumnName()).Order(StringComparer.Ordinal);
    }

    [Fact]
    public async Task The_tables_have_the_columns_of_the_model()
    {
        await using var temporary = await TemporaryStore.OpenAsync(product);
        await using var context = AuditContexts.Of(product, temporary.Address);
        using var connection = temporary.Connect();
        foreach (var table in context.Model.GetEntityTypes())
        {
            using var command = connection.CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table.GetTableName()}\"";
            using var rows = await command.ExecuteReaderAsync();

            Enumerable.Range(0, rows.FieldCount).Select(rows.GetName).Should().BeEquivalentTo(table.GetProperties().Select(property => property.GetColumnName()));
        }
    }

    [Fact]
    public async Task An_opened_database_opens_again()
    {
        await using var temporary = await TemporaryStore.OpenAsync(product);
        await temporary.StoreAsync(AuditFiles.Checklist("P1.xlsx", "P1 2008-07-01 L01=met"));

        await using var again = await AuditStore.OpenAsync(temporary.Address, CancellationToken.None);

        (await again.QuartersAsync(CancellationToken.None)).Should().ContainSingle();
    }

    [Fact]
    public async Task The_database_itself_keeps_two_versions_of_a_record_from_counting()
    {
        await using var temporary = await TemporaryStore.OpenAsync(product);
        await temporary.StoreAsync(AuditFiles.Checklist("P1.xlsx", "P1 2008-07-01 L01=met"));

        var twice = () => temporary.Execute(
            """
            INSERT INTO "Visits" ("ProjectId", "Date", "Quarter", "Inspector", "Kind", "RubricId", "RubricVersion", "Revision", "Responses", "Key", "FileId")
            SELECT "ProjectId", "Date", "Quarter", "Inspector", "Kind", "RubricId", "RubricVersion", "Revision", "Responses", "Key", "FileId" FROM "Visits"
            """);

        twice.Should().Throw<System.Data.Common.DbException>().Which.Message.ToUpperInvariant().Should().Contain("UNIQUE");
    }
}
