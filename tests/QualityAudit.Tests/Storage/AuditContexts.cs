using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using QualityAudit.Storage;
using QualityAudit.Storage.Postgres;
using QualityAudit.Storage.Sqlite;

namespace QualityAudit.Tests.Storage;

/// <summary>EF's models of the tables; the product itself goes by the SQL that is written down from them.</summary>
internal static class AuditContexts
{
    public static AuditDbContext Of(DatabaseProduct product, string address) => product == DatabaseProduct.Sqlite
        ? new SqliteAuditContext(new DbContextOptionsBuilder<SqliteAuditContext>().UseSqlite($"Data Source={address}").Options)
        : new PostgresAuditContext(new DbContextOptionsBuilder<PostgresAuditContext>().UseNpgsql(address).Options);

    /// <summary>The text of schema.sql as it follows from the migrations.</summary>
    public static string SchemaOf(AuditDbContext context)
    {
        var migrator = context.GetService<IMigrator>();
        var names = context.Database.GetMigrations().ToList();
        return string.Join('\n', names.Select((name, place) =>
        {
            var script = migrator.GenerateScript(place == 0 ? Migration.InitialDatabase : names[place - 1], name, MigrationsSqlGenerationOptions.NoTransactions);
            return $"{DatabaseSchema.MigrationMark}{name}\n\n{script.ReplaceLineEndings("\n").TrimStart('\uFEFF').Trim()}\n";
        }));
    }
}
