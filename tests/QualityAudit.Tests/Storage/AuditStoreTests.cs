using QualityAudit.Audits;
using QualityAudit.Storage;

namespace QualityAudit.Tests.Storage;

public sealed class AuditStoreOnSqliteTests() : AuditStoreTests(DatabaseProduct.Sqlite);

public sealed class AuditStoreOnPostgresTests() : AuditStoreTests(DatabaseProduct.Postgres);

public abstract class AuditStoreTests(DatabaseProduct product)
{
    private static readonly DateTime Monday = AuditFiles.Monday;
    private static readonly DateTime Tuesday = Monday.AddDays(1);

    [Fact]
    public async Task A_file_is_stored_and_its_records_are_the_evidence_of_their_quarter()
    {
        await using var temporary = await TemporaryStore.OpenAsync(product);

        (await temporary.StoreAsync(AuditFiles.Register("项目清单.xlsx", Monday, "P2 East 300", "P1 South 120"))).Records.Should().Be(2);
        (await temporary.StoreAsync(AuditFiles.Checklists("q3/P1.xlsx", Monday, 1, "P1 2008-09-30 L01=met", "P1 2008-10-01 L01=met"))).Records.Should().Be(2);
        (await temporary.StoreAsync(AuditFiles.Callbacks("q3/calls.csv", null, "C2 2008-07-01 CB1=5", "C1 2008-06-30 CB1=4"))).Records.Should().Be(2);
        (await temporary.StoreAsync(AuditFiles.GroupBsc("q4/bsc.xlsx", Monday, "2008Q4 East - 79", "2008Q4 East P1 81.50"))).Records.Should().Be(2);

        var third = await temporary.EvidenceAsync("2008Q3");
        third.Projects.Select(project => project.Id).Should().Equal("P1", "P2");
        third.Visits.Should().ContainSingle().Which.Source.Should().Be(new SheetReference("q3/P1.xlsx", "Sheet1"));
        third.Callbacks.Should().ContainSingle().Which.CallId.Should().Be("C2");
        third.GroupResults.Should().BeEmpty();
        third.Inputs.Select(input => input.Path).Should().Equal("q3/P1.xlsx", "q3/calls.csv", "项目清单.xlsx");
        (await temporary.EvidenceAsync("2008Q4")).GroupResults.Select(result => result.Score).Should().Equal(79, 81.5m);
        (await temporary.Store.QuartersAsync(CancellationToken.None)).Select(quarter => quarter.ToString()).Should().Equal("2008Q2", "2008Q3", "2008Q4");
        (await temporary.Store.ProjectsAsync(CancellationToken.None)).Select(project => project.Region).Should().Equal("South", "East");
    }

    [Fact]
    public async Task The_same_file_again_changes_nothing()
    {
        await using var temporary = await TemporaryStore.OpenAsync(product);
        var file = AuditFiles.Checklist("P1.xlsx", "P1 2008-07-01 L01=met");
        await temporary.StoreAsync(file);

        var outcome = await temporary.StoreAsync(file);

        outcome.Should().BeEquivalentTo(new StoreOutcome(StoreStatus.AlreadyStored, 0, 0, []));
        temporary.Count("SELECT count(*) FROM \"Visits\"").Should().Be(1);
        (await temporary.Store.HasFileAsync(file.Sha256, CancellationToken.None)).Should().BeTrue();
        (await temporary.Store.HasFileAsync(new string('0', 64), CancellationToken.None)).Should().BeFalse();
    }

    [Fact]
    public async Task The_same_bytes_under_another_name_are_told_where_they_are_stored()
    {
        await using var temporary = await TemporaryStore.OpenAsync(product);
        var file = AuditFiles.Checklist("P1.xlsx", "P1 2008-07-01 L01=met");
        await temporary.StoreAsync(file);

        var outcome = await temporary.StoreAsync(file with { Path = "copy of P1.xlsx" });

        outcome.Status.Should().Be(StoreStatus.AlreadyStored);
        outcome.Diagnostics.Should().ContainSingle().Which.ToString().Should().Be(
            "QA4001 copy of P1.xlsx A file with exactly the same content is stored as \"P1.xlsx\"; nothing was changed.");
    }

    [Fact] // S-24
    public async Task A_corrected_visit_supersedes_and_both_stay_in_the_store()
    {
        await using var temporary = await TemporaryStore.OpenAsync(product);
        await temporary.StoreAsync(AuditFiles.Checklists("P1.xlsx", Monday, 1, "P1 2008-07-01 L01=met"));

        var outcome = await temporary.StoreAsync(AuditFiles.Checklists("P1.xlsx", Tuesday, 1, "P1 2008-07-01 L01=not-met"));

        outcome.Should().Match<StoreOutcome>(o => o.Status == StoreStatus.Stored && o.Records == 1 && o.Superseded == 1);
        outcome.Diagnostics.Should().ContainSingle().Which.ToString().Should().Be(
            "QA4003 P1.xlsx!Sheet1 The mystery shop of project P1 on 2008-07-01 (周明) differs from what was stored (P1.xlsx!Sheet1); "
            + "this file counts now, the earlier record is kept and no longer scored.");
        (await AnswersAsync(temporary)).Should().Equal("not-met");
        temporary.Count("SELECT count(*) FROM \"Visits\"").Should().Be(2);
    }

    [Fact] // S-24
    public async Task An_older_revision_that_comes_later_is_kept_without_counting()
    {
        await using var temporary = await TemporaryStore.OpenAsync(product);
        await temporary.StoreAsync(AuditFiles.Checklists("corrected.xlsx", Monday, 2, "P1 2008-07-01 L01=not-met"));

        var outcome = await temporary.StoreAsync(AuditFiles.Checklists("P1.xlsx", Tuesday, 1, "P1 2008-07-01 L01=met"));

        outcome.Should().Match<StoreOutcome>(o => o.Status == StoreStatus.Stored && o.Records == 1 && o.Superseded == 0);
        outcome.Diagnostics.Should().ContainSingle().Which.Code.Should().Be("QA4004");
        (await AnswersAsync(temporary)).Should().Equal("not-met");
        temporary.Count("SELECT count(*) FROM \"Visits\"").Should().Be(2);
    }

    [Fact]
    public async Task Of_two_workbooks_the_one_saved_later_counts()
    {
        await using var temporary = await TemporaryStore.OpenAsync(product);
        await temporary.StoreAsync(AuditFiles.Callbacks("b.xlsx", Tuesday, "C1 2008-07-01 CB1=5"));

        var outcome = await temporary.StoreAsync(AuditFiles.Callbacks("a.xlsx", Monday, "C1 2008-07-01 CB1=4", "C2 2008-07-01 CB1=3"));

        outcome.Diagnostics.Should().ContainSingle().Which.ToString().Should().StartWith("QA4004 a.xlsx!回访!A2 Call C1 is older");
        (await temporary.EvidenceAsync("2008Q3")).Callbacks.Select(call => call.Responses[0].Value).Should().Equal("5", "3");
    }

    [Fact]
    public async Task A_file_sent_after_the_other_corrects_it_where_the_workbooks_do_not_tell_which_is_newer()
    {
        await using var temporary = await TemporaryStore.OpenAsync(product);
        await temporary.StoreAsync(AuditFiles.Checklists("P1.xlsx", Monday, 1, "P1 2008-07-01 L01=met"));

        var outcome = await temporary.StoreLaterAsync(AuditFiles.Checklists("P1 corrected.xlsx", Monday, 1, "P1 2008-07-01 L01=not-met"));

        outcome.Status.Should().Be(StoreStatus.Stored);
        outcome.Diagnostics.Should().ContainSingle().Which.Code.Should().Be("QA4003");
        (await temporary.EvidenceAsync("2008Q3")).Visits.Should().ContainSingle().Which.Responses[0].Value.Should().Be("not-met");
        temporary.Count("SELECT count(*) FROM \"Visits\"").Should().Be(2, "nothing stored is lost");
    }

    [Fact]
    public async Task A_file_of_which_nothing_tells_whether_it_is_newer_is_refused_whole()
    {
        await using var temporary = await TemporaryStore.OpenAsync(product);
        await temporary.StoreAsync(AuditFiles.Callbacks("a.csv", null, "C1 2008-07-01 CB1=5"));

        var outcome = await temporary.StoreAsync(AuditFiles.Callbacks("b.csv", null, "C0 2008-07-01 CB1=1", "C1 2008-07-01 CB1=4"));

        outcome.Status.Should().Be(StoreStatus.Refused);
        outcome.Diagnostics.Should().ContainSingle().Which.Code.Should().Be("QA4005");
        temporary.Count("SELECT count(*) FROM \"Callbacks\"").Should().Be(1);
        temporary.Count("SELECT count(*) FROM \"Files\"").Should().Be(1);
    }

    [Fact]
    public async Task Two_versions_of_one_record_in_one_file_are_refused_unless_their_revisions_differ()
    {
        await using var temporary = await TemporaryStore.OpenAsync(product);

        var outcome = await temporary.StoreAsync(AuditFiles.Checklists("P1.xlsx", Monday, 1, "P1 2008-07-01 L01=met", "P1 2008-07-01 L01=not-met"));

        outcome.Status.Should().Be(StoreStatus.Refused);
        outcome.Diagnostics.Should().ContainSingle().Which.ToString().Should().StartWith("QA4007 P1.xlsx!Sheet2");
        var first = (ChecklistContent)AuditFiles.Checklist("P1.xlsx", "P1 2008-07-01 L01=met").Content;
        var second = first.Visits[0] with { Revision = 2, Responses = [first.Visits[0].Responses[0] with { Value = "partly" }] };
        var both = AuditFiles.Of("P1.xlsx", new ChecklistContent([first.Visits[0], second]));
        (await temporary.StoreAsync(both)).Should().Match<StoreOutcome>(o => o.Status == StoreStatus.Stored && o.Records == 2 && o.Superseded == 0);
        (await AnswersAsync(temporary)).Should().Equal("partly");
    }

    [Fact]
    public async Task A_file_that_has_grown_adds_only_what_is_new()
    {
        await using var temporary = await TemporaryStore.OpenAsync(product);
        await temporary.StoreAsync(AuditFiles.Callbacks("calls.xlsx", Monday, "C1 2008-07-01 CB1=5", "C2 2008-07-02 CB1=4"));

        var outcome = await temporary.StoreAsync(AuditFiles.Callbacks("calls.xlsx", Tuesday, "C1 2008-07-01 CB1=5", "C2 2008-07-02 CB1=4", "C3 2008-07-03 CB1=3"));

        outcome.Should().BeEquivalentTo(new StoreOutcome(StoreStatus.Stored, 1, 0, []));
        temporary.Count("SELECT count(*) FROM \"Callbacks\"").Should().Be(3);
    }

    [Fact]
    public async Task Receipts_follow_rows_that_moved_without_a_word()
    {
        await using var temporary = await TemporaryStore.OpenAsync(product);
        await temporary.StoreAsync(AuditFiles.Callbacks("calls.xlsx", Monday, "C1 2008-07-01 CB1=5"));

        var outcome = await temporary.StoreAsync(AuditFiles.Callbacks("calls.xlsx", Tuesday, "C0 2008-07-01 CB1=5", "C1 2008-07-01 CB1=5"));

        outcome.Should().BeEquivalentTo(new StoreOutcome(StoreStatus.Stored, 2, 0, []));
        (await temporary.EvidenceAsync("2008Q3")).Callbacks.Select(call => call.Row).Should().Equal(2, 3);
    }

    [Fact]
    public async Task Records_that_a_new_version_of_a_file_lacks_are_counted_in_a_warning_and_stay()
    {
        await using var temporary = await TemporaryStore.OpenAsync(product);
        await temporary.StoreAsync(AuditFiles.Callbacks("calls.xlsx", Monday, "C1 2008-07-01 CB1=5", "C2 2008-07-02 CB1=4", "C3 2008-07-02 CB1=4"));

        var outcome = await temporary.StoreAsync(AuditFiles.Callbacks("calls.xlsx", Tuesday, "C1 2008-07-01 CB1=5"));

        outcome.Diagnostics.Should().ContainSingle().Which.ToString().Should().StartWith("QA4006 calls.xlsx 2 records of earlier versions");
        (await temporary.EvidenceAsync("2008Q3")).Callbacks.Should().HaveCount(3);
    }

    [Fact]
    public async Task Going_back_to_an_earlier_version_of_a_file_changes_nothing_and_says_so()
    {
        await using var temporary = await TemporaryStore.OpenAsync(product);
        var first = AuditFiles.Callbacks("calls.xlsx", Monday, "C1 2008-07-01 CB1=5");
        await temporary.StoreAsync(first);
        await temporary.StoreAsync(AuditFiles.Callbacks("calls.xlsx", Tuesday, "C1 2008-07-01 CB1=4"));

        var outcome = await temporary.StoreAsync(first);

        outcome.Status.Should().Be(StoreStatus.AlreadyStored);
        outcome.Diagnostics.Should().ContainSingle().Which.ToString().Should().StartWith("QA4002 calls.xlsx This version of the file was stored before, and 1 of its records");
    }

    [Fact]
    public async Task A_newer_register_replaces_the_lines_it_changes()
    {
        await using var temporary = await TemporaryStore.OpenAsync(product);
        await temporary.StoreAsync(AuditFiles.Register("2008Q1.xlsx", Monday, "P1 East 100", "P2 East 200"));

        var outcome = await temporary.StoreAsync(AuditFiles.Register("2008Q2.xlsx", Tuesday, "P1 East 150"));

        outcome.Diagnostics.Should().ContainSingle().Which.Message(Language.Chinese).Should().StartWith("项目 P1与已入库的内容");
        (await temporary.Store.ProjectsAsync(CancellationToken.None)).Select(project => project.UnitsHandedOver).Should().Equal(150, 200);
    }

    [Fact] // S-22
    public async Task A_corrected_group_result_replaces_the_earlier_one_of_the_same_region_or_project()
    {
        await using var temporary = await TemporaryStore.OpenAsync(product);
        await temporary.StoreAsync(AuditFiles.GroupBsc("bsc.xlsx", Monday, "2008Q4 East - 79", "2008Q4 East P1 81", "2008Q4 - - 80"));

        var outcome = await temporary.StoreAsync(AuditFiles.GroupBsc("bsc-2.xlsx", Tuesday, "2008Q4 East - 78.5", "2008Q4 East P1 81.0", "2008Q4 - - 80"));

        outcome.Superseded.Should().Be(1);
        (await temporary.EvidenceAsync("2008Q4")).GroupResults.Select(result => (result.Region, result.ProjectId, result.Score))
            .Should().BeEquivalentTo(new (string?, string?, decimal)[] { (null, null, 80), ("East", null, 78.5m), ("East", "P1", 81) });
    }

    [Fact] // S-23
    public async Task The_rubric_of_a_quarter_is_the_one_remembered_last()
    {
        await using var temporary = await TemporaryStore.OpenAsync(product);
        var quarter = new Quarter(2008, 3);
        var first = new RubricStamp("six-plus-two", "2008.1", "aa", "权重: 25");
        var second = first with { ContentHash = "bb", Text = "权重: 30" };

        (await temporary.Store.RubricOfAsync(quarter, "six-plus-two", CancellationToken.None)).Should().BeNull();
        foreach (var stamp in new[] { first, first, second, second })
            await temporary.Store.RememberRubricAsync(quarter, stamp, CancellationToken.None);

        (await temporary.Store.RubricOfAsync(quarter, "six-plus-two", CancellationToken.None)).Should().Be(second);
        (await temporary.Store.RubricOfAsync(quarter, "another", CancellationToken.None)).Should().BeNull();
        temporary.Count("SELECT count(*) FROM \"QuarterRubrics\"").Should().Be(2);
    }

    private static async Task<IEnumerable<string?>> AnswersAsync(TemporaryStore temporary) =>
        (await temporary.EvidenceAsync("2008Q3")).Visits.SelectMany(visit => visit.Responses).Select(response => response.Value);
}
