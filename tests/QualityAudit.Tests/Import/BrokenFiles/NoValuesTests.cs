using QualityAudit.Audits;
using QualityAudit.Tests.Diagnostics;
using QualityAudit.Tests.Support;

namespace QualityAudit.Tests.Import.BrokenFiles;

/// <summary>"Broken files", point 8: an error, a blank, N/A, a zero and a formula never calculated are five different answers.</summary>
public sealed class NoValuesTests
{
    [Theory]
    [InlineData("#DIV/0!", "refused, E2 QA1201")]
    [InlineData("", "refused, E2 QA1203")]
    [InlineData("N/A", "refused, E2 QA1204")]
    [InlineData("0", "1 rows")]
    [InlineData("=SUM(A1:A9)", "refused, E2 QA1202")]
    [InlineData("=0/1 → 0", "1 rows")]
    [InlineData("NaN", "refused, E2 QA1204")]
    [InlineData("INF", "refused, E2 QA1204")]
    [InlineData("'-Infinity", "refused, E2 QA1204")]
    [InlineData("1E400", "refused, E2 QA1204")]
    [InlineData("'5,0", "refused, E2 QA1204")]
    [InlineData("'1,234", "refused, E2 QA1204")]
    [InlineData("'5分", "1 rows")]
    [InlineData("'８４．５", "1 rows")]
    [InlineData("TRUE", "refused, E2 QA1204")]
    [InlineData("2008-07-01", "refused, E2 QA1204")]
    public void A_score_of_the_group(string cell, string expected) =>
        BrokenFile.OutcomeOf(Given.Import($"| 年度 | 季度 | 区域 | 项目 | 得分 |\n| 2008 | 4 | 沪南 | | {cell} |")).Should().Be(expected);

    [Theory]
    [InlineData("#N/A", "refused, C10 QA1201")]
    [InlineData("'#N/A!x", "refused, C10 QA1208")]
    [InlineData("=A1", "refused, C10 QA1202")]
    [InlineData("NaN", "refused, C10 QA1208")]
    [InlineData("1E400", "refused, C10 QA1208")]
    [InlineData("'5,0", "refused, C10 QA1208")]
    public void A_result_of_a_checklist_that_is_no_answer(string cell, string expected) => BrokenFile.OutcomeOf(Checklist(cell)).Should().Be(expected);

    [Theory]
    [InlineData("", ResponseState.Unanswered, null)]
    [InlineData("N/A", ResponseState.NotApplicable, null)]
    [InlineData("'0", ResponseState.Answered, "0")]
    [InlineData("0", ResponseState.Answered, "0")]
    [InlineData("=1-1 → 0", ResponseState.Answered, "0")]
    public void A_result_of_a_checklist_that_is_one(string cell, ResponseState state, string? value)
    {
        var response = Checklist(cell).Visits().Single().Responses.Single();

        (response.State, response.Value).Should().Be((state, value));
    }

    [Fact]
    public void An_error_is_one_in_a_text_too() =>
        BrokenFile.OutcomeOf(Given.Import(MarkdownWorkbook.Csv("| 年度 | 季度 | 区域 | 项目 | 得分 |\n| 2008 | 4 | 沪南 | | #DIV/0! |"), "a.csv")).Should().Be("refused, E2 QA1201");

    private static QualityAudit.Import.ImportedFile Checklist(string result) =>
        Given.Import($"{ImportCase.Head}\n{ImportCase.Columns}\n| X1-03 | | {result} | | 说明 | |");
}
