using QualityAudit.Audits;
using QualityAudit.Reports.Wording;
using QualityAudit.Rubrics;
using QualityAudit.Scoring;
using QualityAudit.Scoring.Explaining;
using QualityAudit.Scoring.Statistics;

namespace QualityAudit.Reports.Html;

/// <summary>What every component of a page is given: the document, the language, and how figures, answers and subjects are written.</summary>
public sealed class PageView
{
    /// <summary>Item rows on one page beyond which items with full marks are listed without their text, to keep the page below 3 MB.</summary>
    private const int ManyRows = 8_000;

    private const int LongestWorst = 10;

    private readonly Dictionary<string, Subject> subjects;
    private readonly Dictionary<string, Item> items;
    private readonly Dictionary<string, string> projectNames;
    private readonly Dictionary<string, string> anchors;

    public PageView(Scorecard scorecard, Language language)
    {
        Scorecard = scorecard;
        Language = language;
        Figures = new Figures(scorecard.Rubric.Decimals);
        Answers = new AnswerWording(language);
        items = scorecard.Rubric.Indicators.SelectMany(indicator => indicator.Items).ToDictionary(item => item.Id, StringComparer.Ordinal);
        projectNames = scorecard.Projects.ToDictionary(project => project.Project.Id, project => project.Project.Name, StringComparer.Ordinal);
        subjects = scorecard.Rubric.Indicators
            .SelectMany(indicator => indicator.Items.Select(Subject.Of).Concat(indicator.Questions.Select(Subject.Of)))
            .ToDictionary(subject => subject.Id, StringComparer.Ordinal);
        anchors = subjects.Keys.Select((id, index) => (id, Anchor: FormattableString.Invariant($"s{index + 1}"))).ToDictionary(StringComparer.Ordinal);
    }

    public Scorecard Scorecard { get; }

    public Language Language { get; }

    public Rubric Rubric => Scorecard.Rubric;

    public Figures Figures { get; }

    public AnswerWording Answers { get; }

    public StackLabels Labels { get; } = new();

    public string LanguageTag => Language == Language.Chinese ? "zh-CN" : "en";

    public string QuarterName => QuarterIn(Scorecard.Quarter);

    public string Text(LocalizedText text) => text.In(Language);

    public string Text(LocalizedText text, params ReadOnlySpan<(string Name, string Value)> arguments)
    {
        var filled = text.In(Language);
        foreach (var (name, value) in arguments)
            filled = filled.Replace($"{{{name}}}", value, StringComparison.Ordinal);
        return filled;
    }

    public string QuarterIn(Quarter quarter) => Text(
        Words.QuarterName,
        ("year", Figures.Count(quarter.Year)),
        ("number", Figures.Count(quarter.Number)));

    /// <summary>An item or question of the rubric.</summary>
    public Subject SubjectOf(string id) => subjects[id];

    /// <summary>Where an item or question stands on a page; inside a project's details, behind the project's own anchor. Ids may hold anything.</summary>
    public string AnchorOf(string subject) => anchors[subject];

    /// <summary>The checklist items that cost most, which the pages list with their reasons.</summary>
    public DearestLosses WorstItems(Assessment assessment) => assessment.Ledger.Dearest(LongestWorst, loss => Item(loss.SubjectId) is not null);

    public string ProjectName(string id) => projectNames.GetValueOrDefault(id, id);

    /// <summary>Null for the id of a question.</summary>
    public Item? Item(string id) => items.GetValueOrDefault(id);

    public string Title(IReadOnlyList<CatalogueEntry> catalogue, string key) =>
        catalogue.FirstOrDefault(entry => string.Equals(entry.Key, key, StringComparison.Ordinal)) is { } entry ? Text(entry.Title) : key;

    /// <summary>All items, then all questions, of each indicator.</summary>
    public IEnumerable<Subject> Subjects => subjects.Values;

    /// <summary>Who answers for it, and who takes part.</summary>
    public string? Department(Subject subject) => DepartmentWords.Of(Rubric, subject.Department, subject.Participants) is { } words ? Text(words) : null;

    /// <summary>A provisional figure, a bound, a loss: published like a score.</summary>
    public decimal? Publish(decimal? exact) => exact is { } value ? Rounding.Publish(value, Rubric.Decimals) : null;

    /// <summary>"83.0–87.2"; null without an interval.</summary>
    public string? Interval(Uncertainty? open) => open is { Low: { } low, High: { } high } ? $"{Figures.Points(low)}–{Figures.Points(high)}" : null;

    /// <summary>The band that a figure would have; null where there is no figure.</summary>
    public Band? BandOf(Score score) => Scorecard.Publish(score) is { } published ? Rubric.Bands.Where(band => published >= band.LowerBound).MaxBy(band => band.LowerBound) : null;

    /// <summary>0 is the best of four tones, 3 the worst; by the band of a published figure, whatever the number of bands.</summary>
    public int Tone(decimal published)
    {
        var index = Rubric.Bands.TakeWhile(band => published < band.LowerBound).Count();
        return Rubric.Bands.Count < 2 ? 0 : Math.Min(3, index * 3 / (Rubric.Bands.Count - 1));
    }

    public int? Tone(Score score) => Scorecard.Publish(score) is { } published ? Tone(published) : null;

    /// <summary>The band, or in a word why there is none.</summary>
    public string StandingWord(Assessment assessment) => assessment.Band is { } band
        ? Text(band.Title)
        : Text(assessment.Status switch
        {
            AssessmentStatus.AwaitingGroupResult => Words.Awaiting,
            AssessmentStatus.Incomplete => Words.Incomplete,
            _ => Words.NoBand,
        });

    /// <summary>Whether a page of these projects lists items with full marks by id only.</summary>
    public bool IsTerse(IReadOnlyList<ProjectResult> projects) =>
        projects.Count * Rubric.Indicators.Sum(indicator => indicator.Items.Count) > ManyRows;
}

/// <summary>What an item and a question have in common.</summary>
public sealed record Subject(string Id, LocalizedText Text, string? Department, IReadOnlyList<string> Participants, string? Step)
{
    public static Subject Of(Item item) => new(item.Id, item.Text, item.Department, item.Participants, item.Step);

    public static Subject Of(Question question) => new(question.Id, question.Text, question.Department, question.Participants, question.Step);
}
