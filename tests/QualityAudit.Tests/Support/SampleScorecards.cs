using QualityAudit.Audits;
using QualityAudit.Rubrics;
using QualityAudit.Scoring;

namespace QualityAudit.Tests.Support;

/// <summary>Scorecards for renderers to be tried on: everything that a page or sheet must show occurs in them.</summary>
public static class SampleScorecards
{
    public const string East = "华东区域";
    public const string South = "华南区域";

    /// <summary>A remark that tries to be markup and turns the direction of writing round.</summary>
    public const string Hostile = "<script>alert(1)</script>\" onmouseover='x' \u202Etxt.exe =1+1";

    private static readonly Rubric Rubric = SampleRubric.Value;

    /// <summary>An ordinary quarter: a tie (SH02, HZ01), a capped project (GZ01), an incomplete one (NJ01), N/A, not observed, unanswered, hostile remark (SZ01).</summary>
    public static Scorecard Ordinary { get; } = Score(3, Projects(), [], Earlier(1), Earlier(2));

    /// <summary>The fourth quarter: the group's results are there for the East and its projects only; the South awaits them.</summary>
    public static Scorecard FourthQuarter { get; } = Score(4, Projects(), GroupResults(), Earlier(2), Ordinary);

    /// <summary>The third quarter by another version of the rubric, which weighs the indicators otherwise.</summary>
    public static Scorecard OtherVersion { get; } = Scorer.Score(
        SampleEvidence.Of(Rubric, new Quarter(2008, 3), Projects(), []),
        Rubric with { Version = "2008.2", Indicators = [.. Rubric.Indicators.Select((indicator, index) => indicator with { Weight = index == 2 ? 40 : 30 })] },
        [Earlier(2)]);

    /// <summary>The third quarter by a rubric of its callback indicators alone.</summary>
    public static Scorecard CallsOnly { get; } = Scorer.Score(
        SampleEvidence.Of(Rubric, new Quarter(2008, 3), Projects(), []),
        Rubric with { Id = "calls", Caps = [], Indicators = [.. Rubric.Indicators.Where(indicator => indicator.Questions.Count > 0).Select(indicator => indicator with { Weight = 50 })] },
        []);

    /// <summary>A region of any size with the same rubric, for measuring.</summary>
    public static Scorecard Large(Rubric rubric, int projects) => Scorer.Score(
        SampleEvidence.Of(rubric, new Quarter(2008, 3), [.. Enumerable.Range(1, projects).Select(Numbered)], []),
        rubric,
        []);

    private static Scorecard Score(int quarter, IReadOnlyList<SampleProject> projects, IReadOnlyList<GroupBscResult> groupResults, params IReadOnlyList<Scorecard> earlier) =>
        Scorer.Score(SampleEvidence.Of(Rubric, new Quarter(2008, quarter), projects, groupResults), Rubric, earlier);

    private static List<SampleProject> Projects() =>
    [
        new("SH01", "云栖花园", "上海", East, ["mmmmmmpmmmmmmmmpmmm", "mmmpmmmmmmmmmmmmmmm"], Answers(2, 30, 0, 1, 2, 12, 17)),
        new("SH02", "江湾一号", "上海", East, ["mmpmmxmmmmpmmmpmmx-"], Answers(5, 25, 1, 1, 5, 14, 9)) { Notes = Notes("W2-5", "回访记录缺少 3 户", "客服已约定 9 月 20 日补齐") },
        new("HZ01", "西溪里", "杭州", East, ["mmpmmxmmmmpmmmpmm--"], Answers(5, 25, 1, 1, 5, 14, 9)) { Notes = Notes("W2-5", "未建立回访档案", null) },
        new("NJ01", "栖霞府", "南京", East, ["mxm?__?_m__m?__m_m_", "mxm?__?_m__m?__p_m_"], Answers(6, 20, 2, 2, 6, 10, 6)) { Units = null },
        new("GZ01", "珠江新城里", "广州", South, ["mmmmmmmmmmpxmmm-mmm"], Answers(3, 28, 0, 2, 3, 13, 12)) { Notes = Notes("W3-1", "红线外高压走廊、规划道路均未公示，销售员称“以后再说”", "当场要求整改并拍照留证") },
        new("SZ01", "前海湾", "深圳", South, ["mmmpmmmmxmpmpm-pmme"], Answers(4, 26, 1, 2, 4, 11, 12)) { Notes = Notes("L01a", "响铃 21 声无人接听", Hostile) },
        new("DG01", "松山湖畔", "东莞", South, ["pmmpxmm-pmpmpmxpxm-"], Answers(11, 14, 3, 5, 9, 8, 4)) { Notes = Notes("W2-3", "三个月均未公示进展", "整改期限 10 月 15 日") },
    ];

    // The same projects did a little otherwise in the quarters before; one was not there yet.
    private static Scorecard Earlier(int quarter) => Score(
        quarter,
        [
            .. Projects().Where(project => project.Id != "SZ01").Select((project, index) => project with
            {
                Visits = ["mmmmmmmmmmmmmmmmmmm".Remove(index * 2 + quarter, 2).Insert(index * 2 + quarter, "px")],
                Answers = Answers(2 + index, 27, 1, 1, 2 + index / 2 + quarter, 13, 10),
                Notes = Notes("none", "", null),
            }),
        ],
        []);

    private static List<GroupBscResult> GroupResults()
    {
        GroupBscResult Result(int row, string? region, string? project, decimal score) =>
            new(new Quarter(2008, 4), region, project, score, new SourceLocation("2008Q4/集团BSC.xlsx", "BSC", new CellAddress(row, 5)));
        return [Result(2, East, null, 79), Result(3, East, "SH01", 88.5m), Result(4, East, "SH02", 81), Result(5, East, "HZ01", 80.2m), Result(6, East, "NJ01", 66)];
    }

    private static SampleProject Numbered(int number)
    {
        var id = FormattableString.Invariant($"P{number:000}");
        var letters = string.Concat(Enumerable.Range(0, 17).Select(place => "mmmmpmmmxmm-mmpm"[(place * 5 + number * 3) % 16]));
        return new SampleProject(id, $"项目{id}", "上海", East, [letters], Answers(3 + number % 9, 24, 1, 1, 2 + number % 5, 12, 9))
        {
            Notes = Notes("W2-5", "回访记录缺少 3 户", "客服已约定 9 月 20 日补齐"),
        };
    }

    // The same counts, a little shifted, for every question: yes-no first, then the ratings.
    private static List<int[]> Answers(int no, int yes, int one, int two, int three, int four, int five) =>
    [
        [no, yes], [no + 1, yes - 1], [Math.Max(0, no - 1), yes + 1], [no + 3, yes - 2],
        [one, two, three, four, five], [one, two, three + 1, four, five - 1], [one + 1, two + 1, three, four, five], [one, two, three, four + 2, five],
    ];

    private static Dictionary<string, (string Reason, string? Remark)> Notes(string item, string reason, string? remark) =>
        new(StringComparer.Ordinal) { [item] = (reason, remark) };
}
