using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace QualityAudit.Tests.Support;

/// <summary>
/// A real PostgreSQL: a cluster of its own in a temporary folder on a loopback port, that trusts everybody who gets there. It ends with
/// the process that started it, however that ends, because it watches a pipe from it.
/// </summary>
public sealed class PostgresServer : IDisposable
{
    private const string Programs = "/usr/lib/postgresql";

    // The server runs until its standard input ends. Nothing here outlives a test, so that nothing need reach the disk.
    private const string Script =
        """
        folder=$1; programs=$2; port=$3
        "$programs/initdb" -D "$folder/data" -A trust -U qualityaudit -E UTF8 --locale=C.UTF-8 --no-sync >"$folder/initdb.log" 2>&1 || { cat "$folder/initdb.log"; exit 1; }
        start() {
          "$programs/postgres" -D "$folder/data" -p "$port" -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off -c max_connections=200 >>"$folder/server.log" 2>&1 &
          server=$!
          for attempt in $(seq 1 600); do
            "$programs/pg_isready" -q -h 127.0.0.1 -p "$port" && break
            kill -0 $server 2>/dev/null || { cat "$folder/server.log"; exit 1; }
            sleep 0.1
          done
          echo ready
        }
        stop() { kill -INT $server 2>/dev/null; wait $server; }
        start
        while read -r told; do
          case $told in
            stop) stop; echo ready ;;
            start) start ;;
          esac
        done
        stop
        rm -rf "$folder/data"
        """;

    private static readonly Lazy<PostgresServer> Running = new(() => new PostgresServer());
    private static int databases;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("qualityaudit-postgres-");
    private readonly Process watcher;

    public PostgresServer()
    {
        var programs = Directory.Exists(Programs)
            ? Directory.EnumerateDirectories(Programs).OrderByDescending(version => int.Parse(Path.GetFileName(version), CultureInfo.InvariantCulture)).Select(version => Path.Combine(version, "bin")).FirstOrDefault()
            : null;
        if (programs is null)
            throw new InvalidOperationException("PostgreSQL is not installed; tests/run installs it.");
        Port = FreePort();
        watcher = Start(programs);
        Await();
    }

    /// <summary>The one that all tests share.</summary>
    public static PostgresServer Shared => Running.Value;

    public int Port { get; }

    public string AddressOf(string database) => string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={Port};Username=qualityaudit;Database={database}");

    /// <summary>The address of a database that does not exist yet.</summary>
    public string NewAddress() => AddressOf(string.Create(CultureInfo.InvariantCulture, $"test_{Interlocked.Increment(ref databases)}"));

    /// <summary>Runs statements as the owner of the server.</summary>
    public void Execute(string sql)
    {
        using var connection = new NpgsqlConnection(AddressOf("postgres") + ";Pooling=false");
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    /// <summary>Ends the server; its data stay.</summary>
    public void Stop() => Tell("stop");

    public void StartAgain() => Tell("start");

    public void Dispose()
    {
        watcher.StandardInput.Close();
        watcher.WaitForExit(TimeSpan.FromMinutes(1));
        watcher.Dispose();
        folder.Delete(recursive: true);
    }

    private void Tell(string what)
    {
        watcher.StandardInput.WriteLine(what);
        watcher.StandardInput.Flush();
        Await();
    }

    private void Await()
    {
        var said = watcher.StandardOutput.ReadLine();
        if (said != "ready")
            throw new InvalidOperationException($"PostgreSQL did not start: {said}{watcher.StandardOutput.ReadToEnd()}{watcher.StandardError.ReadToEnd()}");
    }

    // initdb refuses to run as root, and so Debian's own user does it.
    private Process Start(string programs)
    {
        var start = new ProcessStartInfo("/bin/sh") { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        if (Environment.IsPrivilegedProcess)
        {
            using (var chown = Process.Start("chown", ["postgres", folder.FullName]))
                chown.WaitForExit();
            start.FileName = "runuser";
            foreach (var argument in new[] { "-u", "postgres", "--", "/bin/sh" })
                start.ArgumentList.Add(argument);
        }

        foreach (var argument in new[] { "-c", Script, "postgres-server", folder.FullName, programs, Port.ToString(CultureInfo.InvariantCulture) })
            start.ArgumentList.Add(argument);
        start.WorkingDirectory = "/";
        return Process.Start(start)!;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
