namespace QualityAudit.Storage;

/// <summary>A database in a folder of its own that goes with it.</summary>
internal sealed class RehearsalCopy : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("qualityaudit-rehearsal-");

    public string Path => System.IO.Path.Combine(folder.FullName, "rehearsal.db");

    public Task TakeAsync(Database database, CancellationToken cancellationToken) =>
        database.Exists ? database.BackUpAsync(Path, cancellationToken) : Task.CompletedTask;

    public void Dispose() => folder.Delete(recursive: true);
}
