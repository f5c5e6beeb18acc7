using QualityAudit.Tests.Diagnostics;

namespace QualityAudit.Tests.Import;

public sealed class AnswerTests
{
    [Theory]
    [InlineData("W1-01", "符合", "Answered met")]
    [InlineData("W1-01", " Partly met ", "Answered partly")]
    [InlineData("W1-01", "部分", "Answered partly")]
    [InlineData("W1-01", "NOT-MET", "Answered not-met")]
    [InlineData("W1-01", "不合格", "Answered not-met")]
    [InlineData("W1-01", "✓", "Answered met")]
    [InlineData("W1-01", "TRUE", "Answered met")]
    [InlineData("W1-01", "1", "Answered met")]
    [InlineData("W1-01", "0", "Answered not-met")]
    [InlineData("W1-01", "N/A", "NotApplicable ")]
    [InlineData("W1-01", "／", "NotApplicable ")]
    [InlineData("W1-01", "—", "NotApplicable ")]
    [InlineData("W1-01", "未观察", "NotObserved ")]
    [InlineData("W1-01", "　", "Unanswered ")]
    [InlineData("X1-01", "有", "Answered yes")]
    [InlineData("X1-01", "Y", "Answered yes")]
    [InlineData("X1-01", "合格", "Answered yes")]
    [InlineData("X1-01", "×", "Answered no")]
    [InlineData("X1-01", "FALSE", "Answered no")]
    [InlineData("X1-02", "有", "Answered yes")]
    [InlineData("X1-02", "no", "Answered no")]
    [InlineData("X1-02", "√", "error")]
    [InlineData("X1-02", "合格", "error")]
    [InlineData("X1-03", "５", "Answered 5")]
    [InlineData("X1-03", "4.50", "Answered 4.5")]
    [InlineData("X1-03", "'3.5分", "Answered 3.5")]
    [InlineData("X1-03", "'4/5", "Answered 4")]
    [InlineData("X1-03", "'4/10", "error")]
    [InlineData("X1-03", "4.2", "error")]
    [InlineData("X1-03", "-1", "error")]
    [InlineData("X1-03", "'1 2", "error")]
    [InlineData("X1-03", "五", "error")]
    [InlineData("X1-04", "-2", "Answered 2")]
    [InlineData("X1-04", "扣2分", "Answered 2")]
    [InlineData("X1-04", "（2）", "Answered 2")]
    [InlineData("X1-04", "5", "error")]
    [InlineData("X1-05", "3次", "Answered 3")]
    [InlineData("X1-05", "1.5", "error")]
    [InlineData("X1-06", "2.5 rings", "Answered 2.5")]
    [InlineData("X1-06", "符合", "error")]
    [InlineData("X1-07", "预售证；Land", "Answered land,sale")]
    [InlineData("X1-07", "全部", "Answered land,plan,sale")]
    [InlineData("X1-07", "无", "Answered none")]
    [InlineData("X1-07", "0", "Answered none")]
    [InlineData("X1-07", "2", "error")]
    [InlineData("X1-07", "房产证", "error")]
    [InlineData("X1-08", "2008.8.1；2008.8.3", "Answered 2008-08-01,2008-08-03")]
    [InlineData("X1-08", "03/04/2008; 2008-08-03", "error")]
    public void Every_scale_reads_what_people_write_for_it_and_guesses_nothing(string item, string written, string read)
    {
        var file = Given.Import($"{ImportCase.Head}\n{ImportCase.Columns}\n| {item} | | {written} | | 原因 | 备注 |");

        var answer = file.File is null ? "error" : string.Join(' ', file.Visits().Single().Responses.Select(response => $"{response.State} {response.Value}"));
        answer.Should().Be(read);
    }

    [Theory]
    [InlineData("3", "3", "Answered 3 D10")]
    [InlineData("符合", "3", "Answered 3 D10")]
    [InlineData("不符合", "4", "Answered 4 D10")]
    [InlineData("4", "", "Answered 4 C10")]
    [InlineData("", "4", "Answered 4 D10")]
    [InlineData("/", "", "NotApplicable  C10")]
    [InlineData("/", "3", "error")]
    [InlineData("2", "3", "error")]
    [InlineData("部分符合", "3", "error")]
    public void A_measured_value_outweighs_the_result_but_may_not_contradict_it(string result, string measured, string read)
    {
        var file = Given.Import($"{ImportCase.Head}\n{ImportCase.Columns}\n| X1-06 | | {result} | {measured} | | |");

        var answer = file.File is null ? "error" : string.Join(' ', file.Visits().Single().Responses.Select(response => $"{response.State} {response.Value} {response.Cell}"));
        answer.Should().Be(read);
    }

    [Theory]
    [InlineData("03-04-2008", null)]
    [InlineData("13/04/2008", "2008-04-13")]
    [InlineData("05/05/2008", "2008-05-05")]
    [InlineData("2008-07-01", "2008-07-01")]
    [InlineData("'2008-07-01", "2008-07-01")]
    [InlineData("2008.7.1", "2008-07-01")]
    [InlineData("2008年7月1日", "2008-07-01")]
    [InlineData("2008／7／1", "2008-07-01")]
    [InlineData("２００８-０７-０１", "2008-07-01")]
    [InlineData("20080701", "2008-07-01")]
    [InlineData("39630", "2008-07-01")]
    [InlineData("'2008-07-01 14:30", "2008-07-01")]
    [InlineData("7月1日", null)]
    [InlineData("08-07-01", null)]
    [InlineData("2008-13-01", null)]
    [InlineData("########", null)]
    public void Dates_are_read_as_written_or_not_at_all(string written, string? day)
    {
        var file = Given.Import($"| 项目编号 | 项目 | 城市 | 区域 | 交付日期 |\n| P1 | 一 | 上海 | 沪南 | {written} |");

        var read = (file.File?.Content as QualityAudit.Audits.RegisterContent)?.Projects[0].HandoverDate;
        read?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture).Should().Be(day);
    }
}
