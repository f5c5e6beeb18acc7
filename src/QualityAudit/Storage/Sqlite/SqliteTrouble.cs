using Microsoft.Data.Sqlite;
using QualityAudit.Diagnostics;

namespace QualityAudit.Storage.Sqlite;

/// <summary>What an error of SQLite or of the file system means to a user; null for an error that is a bug of ours.</summary>
internal static class SqliteTrouble
{
    // https://www.sqlite.org/rescode.html
    private const int Busy = 5;
    private const int LockedTable = 6;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    public static DiagnosticDescriptor? Of(Exception exception) => exception switch
    {
        SqliteException sqlite => sqlite.SqliteErrorCode switch
        {
            Busy or LockedTable => StorageDiagnostics.Locked,
            ReadOnly => StorageDiagnostics.ReadOnly,
            Corrupt => StorageDiagnostics.Damaged,
            Full => StorageDiagnostics.DiskFull,
            NotADatabase => StorageDiagnostics.NotOurDatabase,
            InputOutput or CannotOpen => StorageDiagnostics.CannotOpen,
            _ => null,
        },
        UnauthorizedAccessException or IOException => StorageDiagnostics.CannotOpen,
        _ => null,
    };
}
