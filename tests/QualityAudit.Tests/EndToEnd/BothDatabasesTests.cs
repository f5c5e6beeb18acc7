using QualityAudit.Reports.Json;
using QualityAudit.RubricFiles;
using QualityAudit.Storage;
using QualityAudit.Tests.Storage;
using QualityAudit.Tests.Support;
using QualityAudit.Workflow;

namespace QualityAudit.Tests.EndToEnd;

/// <summary>The same folder gives the same bytes whichever database it passes through.</summary>
public sealed class BothDatabasesTests
{
    private static readonly RubricCatalogue Rubrics = RubricCatalogue.Load(Repository.PathTo("rubrics")).Catalogue;

    public static TheoryData<string> Samples => new(Directory.EnumerateDirectories(Repository.PathTo("sample-audits"))
        .Select(folder => Path.GetFileName(folder)).Where(name => name != "expected").Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task Every_scorecard_of_a_sample_is_the_same_bytes_on_both(string sample)
    {
        await using var sqlite = await TemporaryStore.OpenAsync(DatabaseProduct.Sqlite);
        await using var postgres = await TemporaryStore.OpenAsync(DatabaseProduct.Postgres);

        var expected = await ScorecardsAsync(sqlite.Store, sample);

        expected.Should().NotBeEmpty();
        (await ScorecardsAsync(postgres.Store, sample)).Should().Equal(expected);
    }

    [Fact]
    public async Task A_copy_scores_as_the_original_there_and_back()
    {
        await using var original = await TemporaryStore.OpenAsync(DatabaseProduct.Sqlite);
        await using var server = TemporaryStore.Unopened(DatabaseProduct.Postgres);
        await using var back = TemporaryStore.Unopened(DatabaseProduct.Sqlite);
        var expected = await ScorecardsAsync(original.Store, "mixed");

        var there = await Databases.CopyAsync(original.Address, server.Address, CancellationToken.None);
        var again = await Databases.CopyAsync(server.Address, back.Address, CancellationToken.None);

        again.Should().Equal(there, "hash by hash");
        foreach (var address in new[] { server.Address, back.Address })
        {
            await using var store = await AuditStore.OpenAsync(address, CancellationToken.None);
            (await ScorecardsAsync(store, "mixed")).Should().Equal(expected, "every file is stored already, and the rubrics were copied too");
        }
    }

    private static async Task<IReadOnlyList<string>> ScorecardsAsync(AuditStore store, string sample)
    {
        var workflow = new AuditWorkflow(store, Rubrics);
        await workflow.ImportAsync(new ImportRequest([Repository.PathTo("sample-audits", sample)]), null, CancellationToken.None);
        var scored = await workflow.ScoreAsync(QuarterChoice.All, new RubricChoice(null, false), null, CancellationToken.None);
        return [.. scored.Scorecards.Select(ScorecardJson.Write)];
    }
}
