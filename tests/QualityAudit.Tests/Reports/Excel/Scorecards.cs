using QualityAudit.Audits;
using QualityAudit.Reports.Excel;
using QualityAudit.Scoring;
using QualityAudit.Tests.Support;

namespace QualityAudit.Tests.Reports.Excel;

/// <summary>Workbooks of the sample scorecards, as bytes.</summary>
internal static class Scorecards
{
    public static QuarterEvidence SmallEvidence { get; } =
        SampleEvidence.Of(
            SampleRubric.Value,
            new Quarter(2008, 3),
            [
                new SampleProject("SH01", "云栖花园", "上海", SampleScorecards.East, ["mmpmmmxmmmpmmmmmm-p"], [[1, 4], [0, 5], [2, 3], [0, 5], [0, 0, 1, 2, 2], [0, 1, 0, 2, 2], [0, 0, 0, 2, 3], [1, 0, 1, 2, 1]])
                {
                    Notes = new Dictionary<string, (string Reason, string? Remark)>(StringComparer.Ordinal) { ["W2-6"] = ("无检查记录", "=1+1 照常是文字") },
                },
                new SampleProject("SH02", "江湾一号", "上海", SampleScorecards.East, ["m?m_m?_mm_m?__mm_m_"], [[1, 4], [1, 4], [0, 5], [1, 1], [0, 0, 0, 3, 2], [0, 0, 1, 2, 2], [0, 1, 0, 2, 2], [0, 0, 1, 2, 2]]),
            ],
            []);

    /// <summary>Two projects of one region, few answers: small enough to be read line by line.</summary>
    public static Scorecard Small { get; } = Scorer.Score(SmallEvidence, SampleRubric.Value, []);

    public static byte[] Region(Scorecard scorecard, string region, Language language)
    {
        using var stream = new MemoryStream();
        ScorecardWorkbook.WriteRegion(scorecard, region, language, stream);
        return stream.ToArray();
    }

    public static byte[] Group(Scorecard scorecard, Language language)
    {
        using var stream = new MemoryStream();
        ScorecardWorkbook.WriteGroup(scorecard, language, stream);
        return stream.ToArray();
    }

    /// <summary>As of a group with more answers than a workbook holds.</summary>
    public static byte[] LargeGroup(Scorecard scorecard, Language language)
    {
        using var stream = new MemoryStream();
        ScorecardWorkbook.WriteGroup(scorecard, language, stream, mostRows: 0);
        return stream.ToArray();
    }
}
