using QualityAudit.Storage;

namespace QualityAudit.Tests.Storage;

public sealed class KilledImportTests
{
    // For a longer look by hand: QUALITYAUDIT_TEST_KILLS=100.
    private static readonly int? Wanted = int.TryParse(Environment.GetEnvironmentVariable("QUALITYAUDIT_TEST_KILLS"), System.Globalization.CultureInfo.InvariantCulture, out var wanted) ? wanted : null;

    // Into the file that is being stored, or the next one.
    private const int MostMilliseconds = 15;

    [Theory]
    [InlineData(DatabaseProduct.Sqlite)]
    [InlineData(DatabaseProduct.Postgres)]
    public async Task A_killed_import_leaves_every_file_wholly_in_or_wholly_out_and_the_next_import_completes(DatabaseProduct product)
    {
        var random = new Random(20080701);
        var struck = 0;
        // A database of a server takes a second to make and to drop.
        var kills = Wanted ?? (product == DatabaseProduct.Sqlite ? 20 : 8);
        for (var kill = 0; kill < kills; kill++)
        {
            await using var temporary = TemporaryStore.Unopened(product);
            using (var child = ImportingChild.Start(temporary.Address))
            {
                (await child.StandardOutput.ReadLineAsync()).Should().Be("started");
                // Drawn by how far the import has come, not by the clock: a busy machine kills at the same places as an idle one.
                for (var stored = random.Next(ImportingChild.Files.Count); stored > 0; stored--)
                    await child.StandardOutput.ReadLineAsync();
                await Task.Delay(random.Next(MostMilliseconds));
                struck += child.HasExited ? 0 : 1;
                child.Kill();
                await child.WaitForExitAsync();
            }

            await using var store = await AuditStore.OpenAsync(temporary.Address, CancellationToken.None);
            temporary.Count(
                """
                SELECT count(*) FROM "Files" WHERE "RecordCount" <>
                (SELECT count(*) FROM "Callbacks" WHERE "FileId" = "Files"."Id") + (SELECT count(*) FROM "Projects" WHERE "FileId" = "Files"."Id")
                """).Should().Be(0);
            if (product == DatabaseProduct.Sqlite)
                temporary.Count("SELECT count(*) FROM pragma_integrity_check WHERE integrity_check <> 'ok'").Should().Be(0);

            foreach (var file in ImportingChild.Files)
                (await store.StoreAsync(file, new HashSet<string>(StringComparer.Ordinal), CancellationToken.None)).Status.Should().NotBe(StoreStatus.Refused);
            IsComplete(temporary);
        }

        struck.Should().BeGreaterThan(kills / 2, "most kills must strike a running import");
    }

    [Theory]
    [InlineData(DatabaseProduct.Sqlite)]
    [InlineData(DatabaseProduct.Postgres)]
    public async Task Several_processes_may_import_into_one_new_database_at_once(DatabaseProduct product)
    {
        await using var temporary = TemporaryStore.Unopened(product);
        var children = Enumerable.Range(0, 4).Select(_ => ImportingChild.Start(temporary.Address)).ToList();
        foreach (var child in children)
        {
            var trouble = await child.StandardError.ReadToEndAsync();
            await child.WaitForExitAsync();
            trouble.Should().BeEmpty();
            child.ExitCode.Should().Be(0);
            child.Dispose();
        }

        IsComplete(temporary);
    }

    private static void IsComplete(TemporaryStore temporary)
    {
        temporary.Count("SELECT count(*) FROM \"Files\"").Should().Be(ImportingChild.Files.Count);
        temporary.Count("SELECT count(*) FROM \"Callbacks\" WHERE \"SupersededById\" IS NULL")
            .Should().Be(ImportingChild.Files.Sum(file => file.Content.RecordCount) - 1);
    }
}
