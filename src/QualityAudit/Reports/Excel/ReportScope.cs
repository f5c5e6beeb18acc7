using System.Globalization;
using QualityAudit.Rubrics;
using QualityAudit.Scoring;
using QualityAudit.Spreadsheets;

namespace QualityAudit.Reports.Excel;

/// <summary>
/// What one workbook is about: a region with its projects, or the group with its regions.
/// Gives figures in their published form and texts in the workbook's language.
/// </summary>
internal sealed record ReportScope(
    Scorecard Scorecard,
    Language Language,
    string? Region,
    Assessment Assessment,
    Rank? Rank,
    int Complete,
    CallTally Calls,
    IReadOnlyList<ProjectResult> Projects,
    IReadOnlyList<ScopeMember> Members)
{
    private Units? units;

    public Rubric Rubric => Scorecard.Rubric;

    public Units Units => units ??= new Units(this);

    public bool IsGroup => Region is null;

    public string Name => Region ?? Say("集团", "Group");

    public string Quarter => Say(
        $"{Number(Scorecard.Quarter.Year)}年第{Number(Scorecard.Quarter.Number)}季度",
        $"Q{Number(Scorecard.Quarter.Number)} {Number(Scorecard.Quarter.Year)}");

    public string Title => Say($"{Name} {Quarter} 客户服务质量成绩单", $"{Name}, {Quarter}: service quality scorecard");

    /// <summary>Excel format of a published figure: "0.0" for one decimal.</summary>
    public string FigureFormat => Format(Rubric.Decimals);

    /// <summary>One decimal more, for parts of a figure.</summary>
    public string PartFormat => Format(Rubric.Decimals + 1);

    public string ChangeFormat => $"+{FigureFormat};-{FigureFormat};{FigureFormat}";

    /// <summary>The quarter's official figures are the group's (S-22).</summary>
    public bool OfficialIsGroups => Rubric.GroupResultQuarters.Contains(Scorecard.Quarter.Number);

    public static ReportScope OfRegion(Scorecard scorecard, string region, Language language)
    {
        var result = scorecard.Regions.FirstOrDefault(each => string.Equals(each.Region, region, StringComparison.Ordinal))
            ?? throw new ArgumentException($"The scorecard has no region '{region}'.", nameof(region));
        ProjectResult[] projects = [.. scorecard.ProjectsOf(region)];
        return new ReportScope(
            scorecard, language, region, result.Assessment, result.Rank, result.Complete, result.Calls, projects,
            [.. projects.Select(project => new ScopeMember(project.Project.Id, project.Project.Name, project.Assessment, project.Rank))]);
    }

    public static ReportScope OfGroup(Scorecard scorecard, Language language) => new(
        scorecard, language, null, scorecard.Group.Assessment, null, scorecard.Group.Complete, scorecard.Group.Calls, scorecard.Projects,
        [.. scorecard.Regions.Select(region => new ScopeMember("", region.Region, region.Assessment, region.Rank))]);

    public string Say(string zh, string en) => Language == Language.Chinese ? zh : en;

    /// <summary>A column's width: English words are longer and break at blanks only.</summary>
    public double Wide(double zh, double en) => Language == Language.Chinese ? zh : en;

    public string Say(LocalizedText text) => text.In(Language);

    public decimal? Publish(Score score) => Scorecard.Publish(score);

    /// <summary>A figure that the scorecard holds unrounded, as people see it (S-18).</summary>
    public decimal Publish(decimal exact) => Rounding.Publish(exact, Rubric.Decimals);

    /// <summary>A part of a figure, with one decimal more.</summary>
    public decimal PublishPart(decimal exact) => Rounding.Publish(exact, Rubric.Decimals + 1);

    /// <summary>A published score, or a dash; the reason why there is none stands elsewhere in the row.</summary>
    public CellContent Show(Score score, Look look = Look.Plain) => Publish(score) is { } figure
        ? new NumberContent(figure, FigureFormat) { Look = look }
        : new TextContent("—") { Look = Look.NotScored };

    public CellContent Show(Change? change) => change is null ? new TextContent("—") { Look = Look.Muted } : new NumberContent(change.Delta, ChangeFormat);

    public CellContent Show(Band? band, Look otherwise = Look.NotScored) => band is null
        ? new TextContent("—") { Look = otherwise }
        : new TextContent(Say(band.Title)) { Look = LookOf(band) };

    public Look LookOf(Band band)
    {
        var place = Rubric.Bands.TakeWhile(each => each != band).Count();
        return place switch
        {
            0 => Look.BandBest,
            _ when place == Rubric.Bands.Count - 1 => Look.BandLow,
            1 => Look.BandGood,
            _ => Look.BandFair,
        };
    }

    /// <summary>A published figure in running text.</summary>
    public string InWords(decimal published) => published.ToString(FigureFormat, CultureInfo.InvariantCulture);

    public string InWords(decimal? published) => published is { } figure ? InWords(figure) : "—";

    public static string Number(decimal number) => number.ToString("0.####", CultureInfo.InvariantCulture);

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Format(int decimals) => decimals == 0 ? "0" : "0." + new string('0', decimals);
}

/// <summary>One of the units that a scope is made of. Id is empty for a region.</summary>
internal sealed record ScopeMember(string Id, string Name, Assessment Assessment, Rank? Rank)
{
    public string Heading => Id.Length == 0 ? Name : $"{Id}\n{Name}";
}
