using FsCheck;
using FsCheck.Fluent;
using QualityAudit.Audits;
using QualityAudit.Storage;

namespace QualityAudit.Tests.Storage;

public sealed class ImportOrderTests
{
    // Twelve files that speak of the same few records again and again: copies, corrections, revisions, rows elsewhere. Each has its own time of save.
    [Theory]
    [InlineData(DatabaseProduct.Sqlite, 40)]
    [InlineData(DatabaseProduct.Postgres, 8)]
    public void The_evidence_does_not_depend_on_the_order_of_import(DatabaseProduct product, int pairs)
    {
        var orders = ArbMap.Default.GeneratorFor<int>().SelectMany(seed => Gen.Shuffle(Overlapping(seed)).Two().Select(pair => (seed, pair.Item1, pair.Item2)));
        Prop.ForAll(Arb.From(orders), pair => Said(product, pair.Item2).Should().Be(Said(product, pair.Item3))).Check(Config.QuickThrowOnFailure.WithMaxTest(pairs));
    }

    [Fact]
    public async Task Of_equal_copies_without_a_time_the_receipt_is_of_the_smaller_path_whichever_came_first()
    {
        var copies = new[] { AuditFiles.Checklist("a.csv", "P1 2008-07-01 L01=met"), AuditFiles.Checklist("b.csv", "P1 2008-07-01 L01=met") };
        foreach (var order in new[] { copies, [.. copies.Reverse()] })
        {
            await using var temporary = await TemporaryStore.OpenAsync();
            foreach (var file in order)
                (await temporary.StoreAsync(file)).Diagnostics.Where(finding => finding.Code != "QA4008").Should().BeEmpty();

            (await temporary.EvidenceAsync("2008Q3")).Visits.Should().ContainSingle().Which.Source.File.Should().Be("a.csv");
        }
    }

    private static string Said(DatabaseProduct product, AuditFile[] order) => SaidAsync(product, order).GetAwaiter().GetResult();

    private static async Task<string> SaidAsync(DatabaseProduct product, AuditFile[] order)
    {
        await using var temporary = await TemporaryStore.OpenAsync(product);
        foreach (var file in order)
            (await temporary.StoreAsync(file)).Status.Should().Be(StoreStatus.Stored);
        var evidence = await temporary.EvidenceAsync("2008Q3");
        return string.Join(
            '\n',
            [
                .. evidence.Projects.Select(project => $"{project with { Aliases = [] }}"),
                .. evidence.Visits.Select(visit => $"{visit with { Responses = [] }} {string.Join('|', visit.Responses)}"),
                .. evidence.Callbacks.Select(call => $"{call with { Responses = [] }} {string.Join('|', call.Responses)}"),
                .. evidence.GroupResults.Select(result => $"{result}"),
                .. evidence.Inputs.Select(input => $"{input}"),
            ]);
    }

    private static AuditFile[] Overlapping(int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(1, 12).Select(number => Draw(random, $"file{number}.xlsx", AuditFiles.Monday.AddMinutes(random.Next(1000) * 13 + number)))];
    }

    private static AuditFile Draw(Random random, string path, DateTime savedAt) => random.Next(4) switch
    {
        0 => AuditFiles.Register(path, savedAt, [.. Drawn(random, id => $"P{id} East {random.Next(2)}")]),
        1 => AuditFiles.Checklists(path, savedAt, random.Next(1, 3), [.. Drawn(random, id => $"P{id} 2008-07-0{id} L01={random.Next(2)}")]),
        2 => AuditFiles.Callbacks(path, savedAt, [.. Drawn(random, id => $"C{id} 2008-07-01 CB1={random.Next(2)}")]),
        _ => AuditFiles.GroupBsc(path, savedAt, [.. Drawn(random, id => $"2008Q3 East P{id} {random.Next(2)}")]),
    };

    private static IEnumerable<string> Drawn(Random random, Func<int, string> text)
    {
        for (var id = 1; id <= 4; id++)
        {
            if (random.Next(3) > 0)
                yield return text(id);
        }
    }
}
