using System.Net.Sockets;
using Npgsql;
using QualityAudit.Diagnostics;

namespace QualityAudit.Storage.Postgres;

/// <summary>What an error of PostgreSQL or of the way to it means to a user; null for an error that is a bug of ours.</summary>
internal static class PostgresTrouble
{
    public static DiagnosticDescriptor? Of(Exception exception) => exception switch
    {
        PostgresException said => Of(said.SqlState),
        // The way to the server: refused, broken off, silent for too long.
        NpgsqlException { InnerException: not PostgresException } or SocketException or TimeoutException or IOException => StorageDiagnostics.ServerGone,
        _ => null,
    };

    // https://www.postgresql.org/docs/current/errcodes-appendix.html
    private static DiagnosticDescriptor? Of(string state) => state switch
    {
        PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure => StorageDiagnostics.Locked,
        PostgresErrorCodes.DiskFull or "53000" => StorageDiagnostics.DiskFull,
        PostgresErrorCodes.InvalidCatalogName or PostgresErrorCodes.InvalidSchemaName => StorageDiagnostics.NoSuchDatabase,
        PostgresErrorCodes.InsufficientPrivilege or PostgresErrorCodes.ReadOnlySqlTransaction => StorageDiagnostics.NotPermitted,
        PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted => StorageDiagnostics.Damaged,
        PostgresErrorCodes.IoError => StorageDiagnostics.ServerGone,
        PostgresErrorCodes.TooManyConnections or PostgresErrorCodes.OutOfMemory => StorageDiagnostics.ServerGone,
        _ when state.StartsWith("28", StringComparison.Ordinal) => StorageDiagnostics.SignInRefused,
        // Connections (08) and interventions of an operator (57P): shut down, restarted, taken over by another server.
        _ when state.StartsWith("08", StringComparison.Ordinal) || state.StartsWith("57P", StringComparison.Ordinal) => StorageDiagnostics.ServerGone,
        _ => null,
    };
}
