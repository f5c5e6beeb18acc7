using QualityAudit.Audits;
using QualityAudit.Diagnostics;
using QualityAudit.Storage;
using QualityAudit.Tests.Support;

namespace QualityAudit.Tests.Storage;

public sealed class FullDiskTests
{
    private const int Large = 400_000;

    [Fact]
    public async Task A_full_disk_under_the_file_is_said_and_what_was_stored_stays()
    {
        if (!SmallDisk.CanBeHad)
            return;
        using var disk = new SmallDisk(1_500);
        await FillsUpAndGoesOn(Path.Combine(disk.Path, "qualityaudit.db"), disk);
    }

    [Fact]
    public async Task A_full_disk_under_the_server_is_said_and_what_was_stored_stays()
    {
        if (!SmallDisk.CanBeHad)
            return;
        using var disk = new SmallDisk(10_000, "postgres");
        // A server of its own: while the disk is full its checkpoints fail, and other databases would wait for them.
        using var server = new PostgresServer();
        server.Execute($"CREATE TABLESPACE small LOCATION '{disk.Path}'");
        server.Execute("CREATE DATABASE on_a_small_disk TABLESPACE small");
        try
        {
            await FillsUpAndGoesOn(server.AddressOf("on_a_small_disk"), disk);
        }
        finally
        {
            server.Execute("DROP DATABASE on_a_small_disk WITH (FORCE)");
            server.Execute("DROP TABLESPACE small");
        }
    }

    private static async Task FillsUpAndGoesOn(string address, SmallDisk disk)
    {
        var together = new HashSet<string>(StringComparer.Ordinal);
        var stored = new List<AuditFile>();
        AuditFile refused;
        StorageException? trouble = null;
        await using (var store = await AuditStore.OpenAsync(address, CancellationToken.None))
        {
            for (var number = 1; ; number++)
            {
                refused = Calls(number);
                try
                {
                    await store.StoreAsync(refused, together, CancellationToken.None);
                }
                catch (StorageException full)
                {
                    trouble = full;
                    break;
                }

                stored.Add(refused);
                stored.Count.Should().BeLessThan(200, "the disk should be full by now");
            }
        }

        trouble.Diagnostic.Descriptor.Should().BeSameAs(StorageDiagnostics.DiskFull);
        stored.Should().NotBeEmpty();
        disk.Grow(Large);

        await using var again = await AuditStore.OpenAsync(address, CancellationToken.None);
        (await again.CountsAsync(new Quarter(2008, 3), CancellationToken.None)).Callbacks.Should().Be(stored.Sum(file => file.Content.RecordCount), "a file is stored whole or not at all");
        (await again.StoreAsync(refused, together, CancellationToken.None)).Status.Should().Be(StoreStatus.Stored, "a second try finds room");
        foreach (var file in stored)
            (await again.StoreAsync(file, together, CancellationToken.None)).Status.Should().Be(StoreStatus.AlreadyStored);
        (await Databases.CheckAsync(address, CancellationToken.None)).Should().OnlyContain(point => point.Wrong == 0);
    }

    private static AuditFile Calls(int number) => AuditFiles.Callbacks(
        $"calls-{number:000}.xlsx", AuditFiles.Monday, [.. Enumerable.Range(1, 400).Select(call => $"C{number:000}-{call:0000} 2008-07-01 CB1=5 CB2=4 CB3=3")]);
}
