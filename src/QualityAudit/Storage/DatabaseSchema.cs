using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace QualityAudit.Storage;

/// <summary>
/// The migrations of a database product, in order, and the script that makes all tables in an empty database: written down beside the
/// migrations, so that nobody who only wants to read or write waits for EF to make its model. A test holds both to the migrations.
/// </summary>
internal sealed class DatabaseSchema(string resource)
{
    private const string MigrationMark = "-- migration: ";

    private readonly Lazy<string> text = new(() =>
    {
        using var stream = typeof(DatabaseSchema).Assembly.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    });

    public string Script => text.Value;

    public IReadOnlyList<string> Migrations =>
        [.. Script.Split('\n').Where(line => line.StartsWith(MigrationMark, StringComparison.Ordinal)).Select(line => line[MigrationMark.Length..].TrimEnd())];

    /// <summary>The text as it follows from the migrations.</summary>
    public static string Written(AuditDbContext context)
    {
        var marks = context.Database.GetMigrations().Select(migration => $"{MigrationMark}{migration}\n");
        var script = context.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.NoTransactions).ReplaceLineEndings("\n").TrimStart('\uFEFF').Trim();
        return $"{string.Concat(marks)}\n{script}\n";
    }
}
