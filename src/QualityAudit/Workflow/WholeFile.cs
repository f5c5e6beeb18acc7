namespace QualityAudit.Workflow;

/// <summary>Writes a file whole or not at all: a reader never finds half of it, even when writing is cut off, and a failure leaves nothing behind.</summary>
internal static class WholeFile
{
    public static async Task WriteAsync(string path, Func<Stream, Task> write)
    {
        var draft = path + ".part";
        try
        {
            await using (var stream = new FileStream(draft, FileMode.Create, FileAccess.ReadWrite))
                await write(stream);
            File.Move(draft, path, overwrite: true);
        }
        catch
        {
            Discard(draft);
            throw;
        }
    }

    // What went wrong first is what matters.
    private static void Discard(string draft)
    {
        try
        {
            File.Delete(draft);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
        }
    }
}
