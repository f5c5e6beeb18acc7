using Microsoft.EntityFrameworkCore;
using QualityAudit.Storage.Entities;

namespace QualityAudit.Storage.Sqlite;

/// <summary>The tables in an SQLite file: rows in order of writing, found by key and by quarter.</summary>
public sealed class SqliteAuditContext(DbContextOptions<SqliteAuditContext> options) : AuditDbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.Entity<StoredProject>().HasIndex(project => project.Key).IsUnique().HasFilter(Counting);
        modelBuilder.Entity<StoredGroupResult>().HasIndex(result => result.Key).IsUnique().HasFilter(Counting);
        modelBuilder.Entity<StoredVisit>(visit =>
        {
            visit.Property(v => v.Forms).HasConversion<NumbersConverter>(new ImmutableComparer<int[]>());
            visit.HasIndex(v => v.Key).IsUnique().HasFilter(Counting);
            visit.HasIndex(v => v.Quarter).HasFilter(Counting);
        });
        modelBuilder.Entity<StoredCallback>(call =>
        {
            call.Property(c => c.Forms).HasConversion<NumbersConverter>(new ImmutableComparer<int[]>());
            call.HasIndex(c => c.Key).IsUnique().HasFilter(Counting);
            call.HasIndex(c => c.Quarter).HasFilter(Counting);
        });
    }
}
