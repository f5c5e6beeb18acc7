using FsCheck;
using FsCheck.Fluent;
using QualityAudit.Audits;
using QualityAudit.Storage;

namespace QualityAudit.Tests.Storage;

public sealed class RoundTripTests
{
    [Theory]
    [InlineData(DatabaseProduct.Sqlite, 40)]
    [InlineData(DatabaseProduct.Postgres, 12)]
    public void What_is_read_is_exactly_what_was_stored(DatabaseProduct product, int audits) => Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
    {
        var drawn = new DrawnFiles(seed);
        var files = new[] { drawn.Register("项目清单.xlsx"), drawn.Checklists("q3/检查表.xlsx"), drawn.Callbacks("q3/calls.csv"), drawn.GroupBsc("bsc.xlsx") };
        var evidence = StoreAndReadAsync(product, files).GetAwaiter().GetResult();

        Texts(evidence.Projects).Should().BeEquivalentTo(Texts(((RegisterContent)files[0].Content).Projects));
        Texts(evidence.Visits).Should().BeEquivalentTo(Texts(((ChecklistContent)files[1].Content).Visits));
        Texts(evidence.Callbacks).Should().BeEquivalentTo(Texts(((CallbackContent)files[2].Content).Callbacks));
        evidence.GroupResults.Select(result => $"{result}").Should().BeEquivalentTo(((GroupBscContent)files[3].Content).Results.Select(result => $"{result}"));
        evidence.Inputs.Should().BeEquivalentTo(files.Where(file => file.Content.RecordCount > 0).Select(file => new InputFile(file.Path, file.Sha256, file.Kind)));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(audits));

    // Every member, lists spelled out: record equality would compare lists by reference.
    private static IEnumerable<string> Texts(IEnumerable<Project> projects) =>
        projects.Select(project => $"{project with { Aliases = [] }} {string.Join('|', project.Aliases)}");

    private static IEnumerable<string> Texts(IEnumerable<Visit> visits) => visits.Select(visit => $"{visit with { Responses = [] }} {string.Join('|', visit.Responses)}");

    private static IEnumerable<string> Texts(IEnumerable<Callback> calls) => calls.Select(call => $"{call with { Responses = [] }} {string.Join('|', call.Responses)}");

    private static async Task<QuarterEvidence> StoreAndReadAsync(DatabaseProduct product, IEnumerable<AuditFile> files)
    {
        await using var temporary = await TemporaryStore.OpenAsync(product);
        foreach (var file in files)
            (await temporary.StoreAsync(file)).Status.Should().Be(StoreStatus.Stored);
        return await temporary.EvidenceAsync("2008Q3");
    }
}
