using Microsoft.EntityFrameworkCore;
using QualityAudit.Storage.Entities;

namespace QualityAudit.Storage.Postgres;

/// <summary>
/// The tables on a server. Visits and calls are partitioned by quarter, and their keys hold project and quarter, so that the
/// tables can be spread over servers by project as they are (docs/scale.md).
/// </summary>
public sealed class PostgresAuditContext(DbContextOptions<PostgresAuditContext> options) : AuditDbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.Entity<StoredProject>().HasIndex(project => project.Key).IsUnique().HasFilter(Counting);
        modelBuilder.Entity<StoredGroupResult>().HasIndex(result => result.Key).IsUnique().HasFilter(Counting);
        modelBuilder.Entity<StoredVisit>(visit =>
        {
            visit.HasKey(v => new { v.ProjectId, v.Quarter, v.Id });
            visit.Property(v => v.Id).ValueGeneratedOnAdd();
            visit.HasIndex(v => new { v.Key, v.ProjectId, v.Quarter }).IsUnique().HasFilter(Counting);
        });
        modelBuilder.Entity<StoredCallback>(call =>
        {
            call.HasKey(c => new { c.ProjectId, c.Quarter, c.Id });
            call.Property(c => c.Id).ValueGeneratedOnAdd();
            call.HasIndex(c => new { c.Key, c.ProjectId, c.Quarter }).IsUnique().HasFilter(Counting);
        });
    }
}
