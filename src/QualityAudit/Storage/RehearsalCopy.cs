namespace QualityAudit.Storage;

/// <summary>A database in a folder of its own that goes with it.</summary>
internal sealed class RehearsalCopy : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("qualityaudit-rehearsal-");

    public string Path => System.IO.Path.Combine(folder.FullName, "rehearsal.db");

    public async Task TakeAsync(SqliteDatabase database, string from)
    {
        if (File.Exists(from))
            await database.CopyToAsync(Path);
    }

    public void Dispose() => folder.Delete(recursive: true);
}
