namespace QualityAudit.Workflow;

/// <summary>Writes a file whole or not at all: a reader never finds half of it, even when writing is cut off.</summary>
internal static class WholeFile
{
    public static async Task WriteAsync(string path, Func<Stream, Task> write)
    {
        var draft = path + ".part";
        await using (var stream = new FileStream(draft, FileMode.Create, FileAccess.ReadWrite))
            await write(stream);
        File.Move(draft, path, overwrite: true);
    }
}
