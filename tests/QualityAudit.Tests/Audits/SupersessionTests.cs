using QualityAudit.Audits;

namespace QualityAudit.Tests.Audits;

public sealed class SupersessionTests
{
    private static readonly DateTime Morning = new(2008, 9, 1, 8, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime Evening = new(2008, 9, 1, 20, 0, 0, DateTimeKind.Utc);

    [Fact] // S-24
    public void The_higher_revision_counts_whichever_comes_first()
    {
        var first = new RecordVersion(1, "a.xlsx", Evening);
        var second = new RecordVersion(2, "b.xlsx", Morning);

        Supersession.Decide(stored: first, incoming: second, sentTogether: true).Should().Be(Precedence.Incoming);
        Supersession.Decide(stored: second, incoming: first, sentTogether: true).Should().Be(Precedence.Stored);
    }

    [Fact]
    public void Of_one_revision_the_workbook_saved_later_counts_whichever_comes_first()
    {
        var early = new RecordVersion(1, "a.xlsx", Morning);
        var late = new RecordVersion(1, "b.xlsx", Evening);

        Supersession.Decide(stored: early, incoming: late, sentTogether: true).Should().Be(Precedence.Incoming);
        Supersession.Decide(stored: late, incoming: early, sentTogether: true).Should().Be(Precedence.Stored);
    }

    [Fact]
    public void A_file_sent_again_under_its_own_path_is_the_newer_one() =>
        Supersession.Decide(new RecordVersion(1, "a.csv", null), new RecordVersion(1, "a.csv", null), sentTogether: true).Should().Be(Precedence.Incoming);

    [Fact]
    public void When_nothing_tells_which_of_two_files_of_one_folder_is_newer_nothing_is_guessed() =>
        Supersession.Decide(new RecordVersion(1, "a.csv", null), new RecordVersion(1, "b.csv", Morning), sentTogether: true).Should().Be(Precedence.Undecided);

    [Fact]
    public void A_file_sent_after_the_other_is_the_correction_where_the_workbooks_tell_nothing() =>
        Supersession.Decide(new RecordVersion(1, "a.xlsx", Morning), new RecordVersion(1, "b.xlsx", Morning), sentTogether: false).Should().Be(Precedence.Incoming);
}
