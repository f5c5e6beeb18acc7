using Microsoft.EntityFrameworkCore;
using QualityAudit.Storage;

namespace QualityAudit.Tests.Storage;

public sealed class MigrationTests
{
    [Fact]
    public async Task The_committed_migrations_are_the_model()
    {
        await using var temporary = await TemporaryStore.OpenAsync();
        await using var context = Context(temporary);

        context.Database.HasPendingModelChanges().Should().BeFalse();
        (await context.Database.GetPendingMigrationsAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task An_opened_database_opens_again()
    {
        await using var temporary = await TemporaryStore.OpenAsync();
        await temporary.StoreAsync(AuditFiles.Checklist("P1.xlsx", "P1 2008-07-01 L01=met"));

        await using var again = await AuditStore.OpenAsync(temporary.Path, CancellationToken.None);

        (await again.QuartersAsync(CancellationToken.None)).Should().ContainSingle();
    }

    [Fact]
    public async Task The_database_itself_keeps_two_versions_of_a_record_from_counting()
    {
        await using var temporary = await TemporaryStore.OpenAsync();
        await temporary.StoreAsync(AuditFiles.Checklist("P1.xlsx", "P1 2008-07-01 L01=met"));
        await using var context = Context(temporary);

        var twice = () => context.Database.ExecuteSqlRaw(
            "INSERT INTO Visits (ProjectId, Date, Quarter, Inspector, Kind, RubricId, RubricVersion, Revision, Responses, \"Key\", FileId) "
            + "SELECT ProjectId, Date, Quarter, Inspector, Kind, RubricId, RubricVersion, Revision, Responses, \"Key\", FileId FROM Visits");

        twice.Should().Throw<Microsoft.Data.Sqlite.SqliteException>().WithMessage("*UNIQUE*");
    }

    private static AuditDbContext Context(TemporaryStore temporary) =>
        new(new DbContextOptionsBuilder<AuditDbContext>().UseSqlite($"Data Source={temporary.Path}").Options);
}
