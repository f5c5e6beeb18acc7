namespace QualityAudit.Storage;

/// <summary>
/// The migrations of a database product as the SQL they are, in order: written down beside EF's migrations, so that nobody who uses a
/// database waits for EF to make its model, nor needs it to bring an older one up to date. A test holds the SQL to the migrations.
/// </summary>
/// <param name="resource">
/// The name of the embedded text, in which a line "-- migration: NAME" begins each migration; nothing stands before the first.
/// </param>
internal sealed class DatabaseSchema(string resource)
{
    public const string MigrationMark = "-- migration: ";

    private readonly Lazy<IReadOnlyList<(string Name, string Script)>> steps = new(() => Read(resource));

    public IReadOnlyList<string> Migrations => [.. steps.Value.Select(step => step.Name)];

    /// <summary>What brings a database up to date that has been through some migrations; all of them in an empty one.</summary>
    public string ScriptAfter(IReadOnlyCollection<string> applied) =>
        string.Concat(steps.Value.Where(step => !applied.Contains(step.Name, StringComparer.Ordinal)).Select(step => step.Script));

    private static IReadOnlyList<(string Name, string Script)> Read(string resource)
    {
        using var stream = typeof(DatabaseSchema).Assembly.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream);
        return
        [
            .. reader.ReadToEnd().Split(MigrationMark, StringSplitOptions.RemoveEmptyEntries)
                .Select(part => part.Split('\n', 2))
                .Select(part => (part[0].TrimEnd(), part[1])),
        ];
    }
}
