using QualityAudit.Rubrics;

namespace QualityAudit.Reports.Excel.Sheets;

/// <summary>A question's measure as a spreadsheet formula over its counts, which stand worst answer first (S-13).</summary>
internal static class AnswerWorth
{
    /// <summary>The sum of what all counted answers are worth, 0 to 100 each.</summary>
    public static string Sum(Question question, string area) => question.Measure switch
    {
        Measure.YesShare or Measure.AllOf => $"100*INDEX({area},2)",
        Measure.TopTwoBox => $"100*(INDEX({area},{ReportScope.Number(question.Points - 1)})+INDEX({area},{ReportScope.Number(question.Points)}))",
        Measure.TopBox => $"100*INDEX({area},{ReportScope.Number(question.Points)})",
        Measure.Mean => $"100*SUMPRODUCT({{{Steps(question)}}},{area})/{ReportScope.Number(question.Points - 1)}",
        Measure.Map => $"SUMPRODUCT({{{string.Join(',', question.Map.Select(ReportScope.Number))}}},{area})",
        _ => throw new ArgumentOutOfRangeException(nameof(question), question.Measure, null),
    };

    private static string Steps(Question question) => string.Join(',', Enumerable.Range(0, question.Points).Select(ReportScope.Number));
}
