using Npgsql;

namespace QualityAudit.Storage.Postgres;

/// <summary>
/// A server of PostgreSQL and a database on it, as people write them: "Host=db;Database=audit;Username=qa", or the address
/// "postgres://qa@db/audit". A password that is not given is taken from PGPASSWORD or the password file, as by psql.
/// </summary>
internal sealed class PostgresAddress
{
    private static readonly string[] Schemes = ["postgres", "postgresql"];

    private PostgresAddress(NpgsqlConnectionStringBuilder connection)
    {
        connection.ApplicationName ??= "QualityAudit";
        Connection = connection;
    }

    public NpgsqlConnectionStringBuilder Connection { get; }

    /// <summary>Without user and password.</summary>
    public string Name => $"{Connection.Host}:{Connection.Port}/{Connection.Database ?? Connection.Username}";

    /// <summary>Null for what is no such address, the path of a file, say.</summary>
    public static PostgresAddress? TryParse(string address)
    {
        if (Uri.TryCreate(address, UriKind.Absolute, out var uri) && Schemes.Contains(uri.Scheme, StringComparer.Ordinal))
            return new(Of(uri));
        if (!address.Contains("Host=", StringComparison.OrdinalIgnoreCase) && !address.Contains("Server=", StringComparison.OrdinalIgnoreCase))
            return null;
        try
        {
            return new NpgsqlConnectionStringBuilder(address) is { Host: not null } connection ? new(connection) : null;
        }
        catch (Exception wrong) when (wrong is ArgumentException or FormatException)
        {
            return null;
        }
    }

    private static NpgsqlConnectionStringBuilder Of(Uri uri)
    {
        var user = uri.UserInfo.Split(':', 2);
        var connection = new NpgsqlConnectionStringBuilder { Host = uri.Host };
        if (uri.Port > 0)
            connection.Port = uri.Port;
        if (user[0].Length > 0)
            connection.Username = Uri.UnescapeDataString(user[0]);
        if (user.Length > 1)
            connection.Password = Uri.UnescapeDataString(user[1]);
        if (uri.AbsolutePath.Length > 1)
            connection.Database = Uri.UnescapeDataString(uri.AbsolutePath[1..]);
        foreach (var part in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split('=', 2)))
        {
            if (string.Equals(part[0], "sslmode", StringComparison.OrdinalIgnoreCase) && part.Length > 1 && Enum.TryParse<SslMode>(part[1].Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var mode))
                connection.SslMode = mode;
        }

        return connection;
    }
}
