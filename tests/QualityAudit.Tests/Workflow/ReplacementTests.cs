using QualityAudit.RubricFiles;
using QualityAudit.Storage;
using QualityAudit.Tests.Support;
using QualityAudit.Workflow;

namespace QualityAudit.Tests.Workflow;

/// <summary>What a file says differently is known before it replaces what is stored, and somebody may decide against it.</summary>
public sealed class ReplacementTests
{
    private const string Columns = "| 年度 | 季度 | 区域 | 项目 | 得分 |";

    [Fact]
    public async Task A_file_that_would_replace_something_is_held_back_until_it_may()
    {
        using var scratch = new TemporaryFolder();
        await using var store = await AuditStore.OpenAsync(scratch.PathTo("q.db"), CancellationToken.None);
        var workflow = new AuditWorkflow(store, RubricCatalogue.Load(Repository.PathTo("rubrics")).Catalogue);
        var request = new ImportRequest([scratch.PathTo("in")]) { HoldsReplacements = true };
        scratch.Add("in/projects.csv", MarkdownWorkbook.Csv(Import.BrokenFiles.BrokenFile.Register));
        scratch.Add("in/bsc.xlsx", MarkdownWorkbook.Xlsx($"{Columns}\n| 2008 | 4 | 沪南 | | 80 |"));
        (await workflow.ImportAsync(request, null, CancellationToken.None)).HeldBack.Should().BeEmpty("nothing was there before");
        scratch.Add("in/bsc.xlsx", MarkdownWorkbook.Xlsx($"{Columns}\n\n| 2008 | 4 | 沪南 | | 81.5 |"));

        var held = await workflow.ImportAsync(request, null, CancellationToken.None);

        held.HeldBack.Single().Path.Should().Be("bsc.xlsx");
        held.HeldBack.Single().Store!.Changes.Single().Values.Single().Should().BeEquivalentTo(new { Before = LocalizedText.Same("80"), After = LocalizedText.Same("81.5") });
        (await store.EvidenceAsync(new(2008, 4), CancellationToken.None)).GroupResults.Single().Score.Should().Be(80, "nothing was replaced yet");
        held.HeldBack.Single().Declined().Diagnostics.Select(finding => finding.Code).Should().Equal("QA4009");
        held.HeldBack.Single().Declined().Verdict.Should().Be(QualityAudit.Diagnostics.FileVerdict.Refused);

        var replaced = await workflow.ImportAsync(request with { HoldsReplacements = false, SentTogether = held.Hashes }, null, CancellationToken.None);

        replaced.HeldBack.Should().BeEmpty();
        (await store.EvidenceAsync(new(2008, 4), CancellationToken.None)).GroupResults.Single().Score.Should().Be(81.5m);
    }
}
