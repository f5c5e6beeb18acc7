using System.Diagnostics;
using System.Globalization;
using QualityAudit.Audits;
using QualityAudit.Storage;

namespace QualityAudit.Tests.Storage;

/// <summary>
/// This test assembly run again as a process of its own that imports a fixed set of files, so that a test can kill it or run several at once.
/// The entry point of the assembly is its work; tests have none.
/// </summary>
internal static class ImportingChild
{
    private const string DatabaseVariable = "QUALITYAUDIT_TEST_CHILD_DATABASE";

    /// <summary>Small and large files, so that a kill strikes within transactions as well as between them.</summary>
    public static IReadOnlyList<AuditFile> Files { get; } =
    [
        AuditFiles.Register("项目清单.xlsx", AuditFiles.Monday, "P1 East 300"),
        .. Enumerable.Range(1, 12).Select(number => AuditFiles.Callbacks(
            string.Create(CultureInfo.InvariantCulture, $"calls-{number:00}.xlsx"),
            AuditFiles.Monday,
            [.. Enumerable.Range(1, number % 3 == 0 ? 1200 : 40).Select(call => string.Create(CultureInfo.InvariantCulture, $"C{number:00}-{call:0000} 2008-07-01 CB1=5 CB2=4 CB3=3"))])),
    ];

    public static Process Start(string database)
    {
        var assembly = typeof(ImportingChild).Assembly.Location;
        var start = new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet")
        {
            ArgumentList = { "exec", assembly },
            Environment = { [DatabaseVariable] = database },
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return Process.Start(start)!;
    }

    private static async Task<int> Main()
    {
        if (Environment.GetEnvironmentVariable(DatabaseVariable) is not { } database)
            return 2;
        try
        {
            await ImportAsync(database);
            return 0;
        }
        catch (StorageException exception)
        {
            await Console.Error.WriteLineAsync(exception.ToString());
            return 1;
        }
    }

    private static async Task ImportAsync(string database)
    {
        Console.WriteLine("started");
        await using var store = await AuditStore.OpenAsync(database, CancellationToken.None);
        foreach (var file in Files)
        {
            await store.StoreAsync(file, new HashSet<string>(StringComparer.Ordinal), CancellationToken.None);
            Console.WriteLine("stored");
        }
    }
}
