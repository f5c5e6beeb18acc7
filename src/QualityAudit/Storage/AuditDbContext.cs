using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using QualityAudit.Audits;
using QualityAudit.Storage.Entities;

namespace QualityAudit.Storage;

/// <summary>The evidence, never a score. What is special to one database product stands in <see cref="SqliteDatabase"/>, not here.</summary>
public sealed class AuditDbContext(DbContextOptions<AuditDbContext> options) : DbContext(options)
{
    public DbSet<StoredFile> Files => Set<StoredFile>();

    public DbSet<StoredProject> Projects => Set<StoredProject>();

    public DbSet<StoredVisit> Visits => Set<StoredVisit>();

    public DbSet<StoredCallback> Callbacks => Set<StoredCallback>();

    public DbSet<StoredGroupResult> GroupResults => Set<StoredGroupResult>();

    public DbSet<QuarterRubric> QuarterRubrics => Set<QuarterRubric>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Quarter>().HaveConversion<QuarterConverter>();
        configurationBuilder.Properties<CellAddress>().HaveConversion<CellAddressConverter>();
        configurationBuilder.Properties<decimal>().HaveConversion<DecimalConverter>();
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
        configurationBuilder.Properties<FileKind>().HaveConversion<string>();
        configurationBuilder.Properties<VisitKind>().HaveConversion<string>();
        configurationBuilder.Properties<CallbackKind>().HaveConversion<string>();
        configurationBuilder.Properties<CallOutcome>().HaveConversion<string>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<StoredFile>(file =>
        {
            file.HasIndex(f => f.Sha256).IsUnique();
            file.HasIndex(f => f.Path);
        });
        modelBuilder.Entity<StoredProject>(project =>
        {
            MapRecord(project, "Projects");
            project.Property(p => p.ProjectName).HasColumnName("Name");
            project.Property(p => p.Aliases).HasConversion<TextListConverter>(new ImmutableComparer<IReadOnlyList<string>>());
        });
        modelBuilder.Entity<StoredVisit>(visit =>
        {
            MapRecord(visit, "Visits");
            visit.Property(v => v.Responses).HasConversion<ResponsesConverter>(new ImmutableComparer<IReadOnlyList<Response>>());
            visit.HasIndex(v => v.Quarter).HasFilter(Counting);
        });
        modelBuilder.Entity<StoredCallback>(call =>
        {
            MapRecord(call, "Callbacks");
            call.Property(c => c.Responses).HasConversion<ResponsesConverter>(new ImmutableComparer<IReadOnlyList<Response>>());
            call.HasIndex(c => c.Quarter).HasFilter(Counting);
        });
        modelBuilder.Entity<StoredGroupResult>(result =>
        {
            MapRecord(result, "GroupResults");
            result.HasIndex(r => r.Quarter).HasFilter(Counting);
        });
        modelBuilder.Entity<QuarterRubric>().HasIndex(rubric => new { rubric.Quarter, rubric.RubricId });
    }

    private const string Counting = $"\"{nameof(StoredRecord.SupersededById)}\" IS NULL";

    // The unique index holds the promise that exactly one version of a record counts, whatever the code above it does.
    private static void MapRecord<TRecord>(EntityTypeBuilder<TRecord> record, string table)
        where TRecord : StoredRecord
    {
        record.ToTable(table);
        record.HasIndex(r => r.Key).IsUnique().HasFilter(Counting);
        record.HasOne<StoredFile>().WithMany().HasForeignKey(r => r.FileId).OnDelete(DeleteBehavior.Restrict);
        record.HasOne<StoredFile>().WithMany().HasForeignKey(r => r.SupersededById).OnDelete(DeleteBehavior.Restrict);
    }

    // A stored value is never changed in place.
    private sealed class ImmutableComparer<T>() : ValueComparer<T>(
        (left, right) => ReferenceEquals(left, right), value => value == null ? 0 : value.GetHashCode(), value => value)
        where T : class;
}
