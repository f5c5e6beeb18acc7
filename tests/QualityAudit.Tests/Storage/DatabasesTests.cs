using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using QualityAudit.Audits;
using QualityAudit.Diagnostics;
using QualityAudit.Storage;

namespace QualityAudit.Tests.Storage;

public sealed class DatabasesTests
{
    public static TheoryData<DatabaseProduct> Products => new(Enum.GetValues<DatabaseProduct>());

    // What could happen to a row, and the check that finds it.
    public static TheoryData<DatabaseProduct, string, string> Harm
    {
        get
        {
            var harm = new TheoryData<DatabaseProduct, string, string>();
            foreach (var product in Enum.GetValues<DatabaseProduct>())
            {
                harm.Add(product, """UPDATE "Callbacks" SET "Household" = 'X' WHERE "Key" = 'C1'""", "content of each file");
                harm.Add(product, """UPDATE "Callbacks" SET "Row" = 7 WHERE "Key" = 'C1'""", "content of each file");
                harm.Add(product, """DELETE FROM "Callbacks" WHERE "Key" = 'C1'""", "number of records of each file, content of each file");
                harm.Add(product, """DELETE FROM "ResponseForms" WHERE "Id" = 2""", "forms of responses");
                harm.Add(product, """DROP INDEX "IX_Projects_Key"; INSERT INTO "Projects" ("Name", "Aliases", "City", "Region", "Key", "FileId") SELECT "Name", "Aliases", "City", "Region", "Key", "FileId" FROM "Projects" """, "one version of a record counts, number of records of each file, content of each file");
            }

            harm.Add(DatabaseProduct.Sqlite, """PRAGMA foreign_keys = OFF; UPDATE "Callbacks" SET "FileId" = 99 WHERE "Key" = 'C1'""", "files that records come from, number of records of each file, content of each file");
            return harm;
        }
    }

    [Theory]
    [MemberData(nameof(Products))]
    public async Task A_database_is_whole_after_everything_that_an_import_can_do(DatabaseProduct product)
    {
        await using var temporary = await FilledAsync(product);

        var points = await Databases.CheckAsync(temporary.Address, CancellationToken.None);

        points.Should().OnlyContain(point => point.Wrong == 0 && point.Examined > 0);
    }

    [Theory]
    [MemberData(nameof(Harm))]
    public async Task A_check_finds_what_was_done_to_a_row(DatabaseProduct product, string harm, string found)
    {
        await using var temporary = await FilledAsync(product);
        temporary.Execute(harm);

        var points = await Databases.CheckAsync(temporary.Address, CancellationToken.None);

        string.Join(", ", points.Where(point => point.Wrong > 0).Select(point => point.Name.En)).Should().Be(found);
        points.Select(point => point.Finding(temporary.Address)).OfType<Diagnostic>().Should().OnlyContain(finding => finding.Code == "QA4115");
    }

    [Theory]
    [InlineData(DatabaseProduct.Sqlite, DatabaseProduct.Postgres)]
    [InlineData(DatabaseProduct.Postgres, DatabaseProduct.Sqlite)]
    [InlineData(DatabaseProduct.Postgres, DatabaseProduct.Postgres)]
    public async Task A_copy_goes_on_where_the_original_was(DatabaseProduct from, DatabaseProduct to)
    {
        await using var original = await FilledAsync(from);
        await using var copy = TemporaryStore.Unopened(to);

        var tables = await Databases.CopyAsync(original.Address, copy.Address, CancellationToken.None);

        tables.Select(table => table.Name).Should().Equal("Files", "ResponseForms", "Projects", "Visits", "Callbacks", "GroupResults", "QuarterRubrics");
        tables.Single(table => table.Name == "Callbacks").Rows.Should().Be(original.Count("""SELECT count(*) FROM "Callbacks" """));
        (await Databases.CheckAsync(copy.Address, CancellationToken.None)).Should().OnlyContain(point => point.Wrong == 0);
        foreach (var address in new[] { original.Address, copy.Address })
        {
            await using var store = await AuditStore.OpenAsync(address, CancellationToken.None);
            await store.StoreAsync(AuditFiles.Callbacks("more.xlsx", AuditFiles.Monday, "C8 2008-07-05 CB1=1", "C9 2008-07-05 CB9=2"), new HashSet<string>(StringComparer.Ordinal), CancellationToken.None);
            await store.RememberRubricAsync(new Quarter(2008, 4), new RubricStamp("six-plus-two", "2008.1", "bb", "text"), CancellationToken.None);
        }

        (await Databases.CheckAsync(copy.Address, CancellationToken.None)).Should().Equal(await Databases.CheckAsync(original.Address, CancellationToken.None));
    }

    [Fact]
    public async Task Nothing_is_copied_into_a_database_that_holds_something()
    {
        await using var original = await FilledAsync(DatabaseProduct.Sqlite);
        await using var other = await FilledAsync(DatabaseProduct.Postgres);

        var copying = () => Databases.CopyAsync(original.Address, other.Address, CancellationToken.None);

        (await copying.Should().ThrowAsync<StorageException>()).Which.Diagnostic.Code.Should().Be("QA4112");
    }

    [Fact]
    public async Task A_copy_that_came_out_different_does_not_count()
    {
        await using var original = await FilledAsync(DatabaseProduct.Sqlite);
        await using var copy = TemporaryStore.Unopened();
        await Databases.MigrateAsync(copy.Address, CancellationToken.None);
        copy.Execute("""CREATE TRIGGER "Altered" AFTER INSERT ON "Callbacks" BEGIN UPDATE "Callbacks" SET "Household" = 'X' WHERE "Id" = NEW."Id"; END""");

        var copying = () => Databases.CopyAsync(original.Address, copy.Address, CancellationToken.None);

        (await copying.Should().ThrowAsync<StorageException>()).Which.Diagnostic.Descriptor.Should().Be(StorageDiagnostics.CopyDiffers);
        copy.Count("""SELECT count(*) FROM "Files" """).Should().Be(0);
    }

    [Theory]
    [MemberData(nameof(Products))]
    public async Task A_backup_is_a_database_of_its_own(DatabaseProduct product)
    {
        await using var temporary = await FilledAsync(product);
        var path = Path.Combine(Path.GetDirectoryName(Path.GetDirectoryName(temporary.Path))!, "backups", "b.db");

        await Databases.BackUpAsync(temporary.Address, path, CancellationToken.None);

        (await Databases.CheckAsync(path, CancellationToken.None)).Should().Equal(await Databases.CheckAsync(temporary.Address, CancellationToken.None));
        var again = () => Databases.BackUpAsync(temporary.Address, path, CancellationToken.None);
        (await again.Should().ThrowAsync<StorageException>()).Which.Diagnostic.Code.Should().Be("QA4112");
    }

    [Fact]
    public async Task What_is_not_there_is_neither_checked_nor_created()
    {
        await using var temporary = TemporaryStore.Unopened();

        var checking = () => Databases.CheckAsync(temporary.Path, CancellationToken.None);

        (await checking.Should().ThrowAsync<StorageException>()).Which.Diagnostic.Code.Should().Be("QA4114");
        File.Exists(temporary.Path).Should().BeFalse();
    }

    [Theory]
    [MemberData(nameof(Products))]
    public async Task Migrating_says_what_it_did(DatabaseProduct product)
    {
        await using var temporary = TemporaryStore.Unopened(product);

        var (applied, justNow) = await Databases.MigrateAsync(temporary.Address, CancellationToken.None);

        justNow.Should().Be(applied.Count).And.BePositive();
        (await Databases.MigrateAsync(temporary.Address, CancellationToken.None)).JustNow.Should().Be(0);
    }

    [Fact]
    public async Task A_database_of_the_first_version_is_read_as_before_and_goes_on()
    {
        await using var temporary = TemporaryStore.Unopened();
        Directory.CreateDirectory(Path.GetDirectoryName(temporary.Path)!);
        await using (var context = AuditContexts.Of(DatabaseProduct.Sqlite, temporary.Path))
        {
            await context.GetService<IMigrator>().MigrateAsync("20261122062807_Evidence");
            await context.Database.ExecuteSqlRawAsync(
                """
                INSERT INTO Files (Id, Path, Sha256, Kind, RecordCount) VALUES (1, 'old.csv', 'aa', 'Callbacks', 1);
                INSERT INTO Callbacks (ProjectId, Kind, Date, Quarter, Household, Outcome, Row, Responses, "Key", FileId)
                VALUES ('P1', 'Handover', '2008-07-01', '2008Q3', '3-102', 'Answered', 2, '[["CB1","answered","5","5","E2"],["CB2","unanswered",null,"","F2",null,null,"说不清"]]', 'C1', 1);
                """);
        }

        await using var store = await AuditStore.OpenAsync(temporary.Path, CancellationToken.None);
        await store.StoreAsync(AuditFiles.Callbacks("new.xlsx", AuditFiles.Monday, "C2 2008-07-02 CB1=4"), new HashSet<string>(StringComparer.Ordinal), CancellationToken.None);

        var calls = (await store.EvidenceAsync(new Quarter(2008, 3), CancellationToken.None)).Callbacks;
        calls[0].Responses.Should().Equal(
            new Response("CB1", ResponseState.Answered, "5", "5", new CellAddress(2, 5)),
            new Response("CB2", ResponseState.Unanswered, null, "", new CellAddress(2, 6), Remark: "说不清"));
        calls[1].Responses.Should().ContainSingle().Which.Value.Should().Be("4");
        (await Databases.CheckAsync(temporary.Path, CancellationToken.None)).Should().OnlyContain(point => point.Wrong == 0);
    }

    private static async Task<TemporaryStore> FilledAsync(DatabaseProduct product)
    {
        var temporary = await TemporaryStore.OpenAsync(product);
        await temporary.StoreAsync(AuditFiles.Register("项目清单.xlsx", AuditFiles.Monday, "P1 East 300"));
        await temporary.StoreAsync(AuditFiles.Checklists("P1.xlsx", AuditFiles.Monday, 1, "P1 2008-07-01 L01=met L02=partly", "P1 2008-10-01 L01=met"));
        await temporary.StoreAsync(AuditFiles.Callbacks("calls.xlsx", AuditFiles.Monday, "C1 2008-07-01 CB1=5 CB2=4", "C2 2008-07-02 CB1=4"));
        await temporary.StoreAsync(AuditFiles.Callbacks("calls.xlsx", AuditFiles.Monday.AddDays(1), "C1 2008-07-01 CB1=3 CB2=4", "C2 2008-07-02 CB1=4", "C3 2008-07-03 CB1=1"));
        await temporary.StoreAsync(AuditFiles.Callbacks("a copy.xlsx", AuditFiles.Monday, "C2 2008-07-02 CB1=4"));
        await temporary.StoreAsync(AuditFiles.GroupBsc("bsc.xlsx", AuditFiles.Monday, "2008Q4 East - 79"));
        await temporary.Store.RememberRubricAsync(new Quarter(2008, 3), new RubricStamp("six-plus-two", "2008.1", "aa", "权重: 25"), CancellationToken.None);
        return temporary;
    }
}
