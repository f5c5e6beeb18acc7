using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using QualityAudit.Audits;
using QualityAudit.Storage.Entities;

namespace QualityAudit.Storage;

/// <summary>
/// The evidence, never a score. What is special to one database product (keys, indexes, types) stands in the contexts that derive
/// from this one; each has migrations of its own.
/// </summary>
public abstract class AuditDbContext(DbContextOptions options) : DbContext(options)
{
    /// <summary>The rows that count.</summary>
    protected const string Counting = $"\"{nameof(StoredRecord.SupersededById)}\" IS NULL";

    public DbSet<StoredFile> Files => Set<StoredFile>();

    public DbSet<ResponseForm> ResponseForms => Set<ResponseForm>();

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
        configurationBuilder.Properties<ResponseState>().HaveConversion<string>();
        // Files are never deleted, so nobody looks for the records that name one as their successor.
        configurationBuilder.Conventions.Remove<ForeignKeyIndexConvention>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<StoredFile>(file =>
        {
            file.HasIndex(f => f.Sha256).IsUnique();
            file.HasIndex(f => f.Path);
        });
        modelBuilder.Entity<ResponseForm>().Property(form => form.Id).ValueGeneratedNever();
        modelBuilder.Entity<StoredProject>(project =>
        {
            MapRecord(project, "Projects");
            project.Property(p => p.ProjectName).HasColumnName("Name");
            project.Property(p => p.Aliases).HasConversion<TextListConverter>(new ImmutableComparer<IReadOnlyList<string>>());
        });
        modelBuilder.Entity<StoredVisit>(visit =>
        {
            MapRecord(visit, "Visits");
            MapAnswers(visit);
        });
        modelBuilder.Entity<StoredCallback>(call =>
        {
            MapRecord(call, "Callbacks");
            MapAnswers(call);
        });
        modelBuilder.Entity<StoredGroupResult>(result =>
        {
            MapRecord(result, "GroupResults");
            result.HasIndex(r => r.Quarter).HasFilter(Counting);
        });
        modelBuilder.Entity<QuarterRubric>().HasIndex(rubric => new { rubric.Quarter, rubric.RubricId });
    }

    // A unique index of each database holds the promise that exactly one version of a record counts, whatever the code above it does.
    private static void MapRecord<TRecord>(EntityTypeBuilder<TRecord> record, string table)
        where TRecord : StoredRecord
    {
        record.ToTable(table);
        record.HasIndex(r => r.FileId);
        record.HasOne<StoredFile>().WithMany().HasForeignKey(r => r.FileId).OnDelete(DeleteBehavior.Restrict);
        record.HasOne<StoredFile>().WithMany().HasForeignKey(r => r.SupersededById).OnDelete(DeleteBehavior.Restrict);
    }

    private static void MapAnswers<TRecord>(EntityTypeBuilder<TRecord> record)
        where TRecord : AnsweredRecord
    {
        record.Ignore(r => r.Responses);
        record.Property(r => r.SpelledOut).HasColumnName("Responses");
    }

    // A stored value is never changed in place.
    internal sealed class ImmutableComparer<T>() : ValueComparer<T>(
        (left, right) => ReferenceEquals(left, right), value => value == null ? 0 : value.GetHashCode(), value => value)
        where T : class;
}
