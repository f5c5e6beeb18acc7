using QualityAudit.Diagnostics;
using QualityAudit.RubricFiles;
using QualityAudit.Tests.Diagnostics;
using QualityAudit.Tests.Storage;
using QualityAudit.Tests.Support;
using QualityAudit.Workflow;

namespace QualityAudit.Tests.Import;

/// <summary>Rows read = rows stored + rows refused + rows skipped, of every file.</summary>
public sealed class RowCountTests
{
    private static readonly string[] ChecklistRows =
    [
        "| X1-01 | | 是 | | | |", "| X1-02 | | 否 | | | |", "| X1-03 | | 4 | | 太快 | |", "| X1-05 | | 2 | | | |", "| 一、接待 | | | | | |", "| | 小计 | | | | |",
        "| | | | | 看到的问题 | |", "| X1-99 | | 是 | | | |", "| X1-04 | | 还行 | | | |", "| | | 是 | | | |", "| X1-06 | | | 3 | | |", "| X1-08 | | | | | |",
    ];

    private static readonly string[] CallRows =
    [
        "| C1 | SH01 | 交付 | 2008-07-01 | 1-1 | 成功 | 是 | | 5 |", "| C2 | SH01 | 交付 | 2008-07-01 | 1-1 | 无人接听 | | | |", "| C3 | 无此项目 | 交付 | 2008-07-01 | 1-1 | 成功 | 是 | | 5 |",
        "| | SH01 | 交付 | 2008-07-01 | 1-1 | 成功 | 是 | | 5 |", "| C4 | SH01 | 日常居住 | 2008-07-01 | 1-1 | 成功 | | 5 | |", "| C5 | SH01 | 交付 | 某日 | 1-1 | 成功 | 是 | | 5 |", "| C1 | SH01 | 交付 | 2008-07-01 | 1-1 | 成功 | 是 | | 5 |",
    ];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void No_row_of_a_drawn_file_is_lost_without_a_word(bool checklist)
    {
        var stored = 0;
        for (var seed = 0; seed < 150; seed++)
        {
            var random = new Random(seed);
            var rows = checklist ? ChecklistRows : CallRows;
            var drawn = string.Join('\n', Enumerable.Range(0, random.Next(1, 7)).Select(_ => rows[random.Next(rows.Length)]));
            var file = Given.Import(checklist ? $"{ImportCase.Head}\n{ImportCase.Columns}\n{drawn}" : $"{ImportCase.CallColumns}\n{drawn}");

            if (file.File is null)
                (file.RowsTaken + file.RowsSkipped).Should().BeLessThanOrEqualTo(file.RowsRead, drawn);
            else
                (file.RowsTaken + file.RowsSkipped).Should().Be(file.RowsRead, drawn);
            stored += file.File is null ? 0 : 1;
        }

        stored.Should().BePositive("some of the drawn files are sound");
    }

    [Fact]
    public async Task The_sum_holds_for_every_sample_file_stored_or_refused()
    {
        await using var temporary = await TemporaryStore.OpenAsync();
        var workflow = new AuditWorkflow(temporary.Store, RubricCatalogue.Load(Repository.PathTo("rubrics")).Catalogue);

        var summary = await workflow.ImportAsync(new ImportRequest([Repository.PathTo("sample-audits", "2008", "2008Q3"), Repository.PathTo("sample-audits", "with-mistakes")]), null, CancellationToken.None);

        var report = summary.Report(rehearsal: false, []);
        report.Files.Should().OnlyContain(file => file.Rows.Read == file.Rows.Stored + file.Rows.Refused + file.Rows.Skipped);
        report.Files.Should().OnlyContain(file => file.Verdict == FileVerdict.Refused ? file.Rows.Stored == 0 : file.Rows.Refused == 0);
        report.Rows.Stored.Should().BePositive();
        report.Rows.Refused.Should().BePositive();
    }
}
