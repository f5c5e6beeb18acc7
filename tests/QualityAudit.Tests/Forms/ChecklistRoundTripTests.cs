using System.Globalization;
using QualityAudit.Audits;
using QualityAudit.RubricFiles;
using QualityAudit.Rubrics;
using QualityAudit.Rubrics.Scales;
using QualityAudit.Scoring;
using QualityAudit.Tests.Import;
using QualityAudit.Tests.Support;

namespace QualityAudit.Tests.Forms;

/// <summary>What a form says while it is filled in is what the engine says of it afterwards, and the importer takes it without a word.</summary>
public sealed class ChecklistRoundTripTests
{
    private static readonly Quarter Quarter = new(2008, 3);
    private static readonly Project Project = Given.Project("SH01", "春申城", "上海", "沪南", ["春申"]);

    [Fact]
    public void Each_shipped_rubric_filled_in_by_a_robot_imports_without_a_word_and_scores_as_its_preview_said()
    {
        var forms = RubricCatalogue.Load(Repository.PathTo("rubrics")).Catalogue.All.Where(HasChecklist)
            .SelectMany(rubric => Enum.GetValues<Language>().Select(language => (Rubric: rubric, Language: language, Quarter: rubric.IsValidFor(Quarter) ? Quarter : rubric.ValidFrom)))
            .ToList();
        var random = new Random(2008);
        var drawn = forms.ConvertAll(form => Draw(form.Rubric, random, unanswered: form.Rubric.Unanswered == UnansweredPolicy.Reject ? 0 : 0.05));
        List<RobotJob> jobs =
        [
            .. forms.Select((form, i) => Job(FormBytes.Checklist(form.Rubric, form.Quarter, form.Language, Project), form.Rubric, form.Quarter, form.Language, drawn[i]) with
            {
                Try = [(Project.Name, "A1", "x"), (Project.Name, "B3", "别的项目"), (Project.Name, "A14", "x"), (Project.Name, "D14", "99"), (Project.Name, "L14", "1")],
            }),
        ];

        var filled = FormRobot.Fill(jobs);

        forms.Should().NotBeEmpty();
        for (var i = 0; i < forms.Count; i++)
        {
            var form = forms[i];
            filled[i].Refused.Should().BeEmpty(form.ToString());
            filled[i].Written.Should().BeEmpty(form.ToString());
            var imported = Given.Import(filled[i].Workbook, "filled.xlsx", [Project], [form.Rubric]);
            imported.Diagnostics.Select(found => found.ToString()).Should().BeEmpty(form.ToString());
            Same(imported.Visits().Single(), drawn[i]);
            PreviewAgrees(form.Rubric, form.Quarter, imported.Visits(), filled[i].Read);
        }
    }

    [Fact]
    public void Of_random_rubrics_with_random_answers_the_preview_is_what_the_engine_says()
    {
        var random = new Random(57);
        var audits = Enumerable.Range(1, 40).Select(seed => new RandomAudit(seed).Rubric).Where(HasChecklist).ToList();
        var drawn = audits.ConvertAll(rubric => Draw(rubric, random, 0.1));
        var forms = audits.ConvertAll(rubric => FormBytes.Checklist(rubric, Language.Chinese, Project));
        List<RobotJob> jobs = [.. audits.Select((rubric, i) => Job(forms[i], rubric, Quarter, Language.Chinese, drawn[i]))];

        var filled = FormRobot.Fill(jobs);

        for (var i = 0; i < audits.Count; i++)
        {
            filled[i].Refused.Should().BeEmpty();
            var imported = Given.Import(filled[i].Workbook, "filled.xlsx", [Project], [audits[i]]);
            imported.Diagnostics.Select(found => found.ToString()).Should().BeEmpty();
            PreviewAgrees(audits[i], Quarter, imported.Visits(), filled[i].Read);
        }
    }

    [Fact]
    public void A_copied_sheet_is_a_second_visit()
    {
        var rubric = Given.RubricWith(UnansweredPolicy.Exclude);
        var form = FormBytes.Checklist(rubric, Language.Chinese, Project);
        var filling = new Filling(form, Project.Name, Language.Chinese);
        var (first, second) = (Draw(rubric, new Random(1), 0), Draw(rubric, new Random(2), 0));

        var filled = FormRobot.Fill(new RobotJob(form)
        {
            Copies = [(Project.Name, "第二次")],
            Type =
            [
                .. filling.Head("2008-07-10", "李敏"), .. first.SelectMany(answer => filling.Answer(answer.Item, answer.State, answer.Value)),
                .. filling.On("第二次").Head("2008-08-20", "王芳"), .. second.SelectMany(answer => filling.On("第二次").Answer(answer.Item, answer.State, answer.Value)),
            ],
            Read = [(Project.Name, "C7"), ("第二次", "C7")],
        }).Single();

        filled.Refused.Should().BeEmpty();
        var imported = Given.Import(filled.Workbook, "filled.xlsx", [Project], [rubric]);
        imported.Diagnostics.Select(found => found.ToString()).Should().BeEmpty();
        imported.Visits().Should().HaveCount(2);
        PreviewAgrees(rubric, Quarter, [imported.Visits()[0]], [filled.Read[0]]);
        PreviewAgrees(rubric, Quarter, [imported.Visits()[1]], [filled.Read[1]]);
    }

    private static RobotJob Job(byte[] form, Rubric rubric, Quarter quarter, Language language, IReadOnlyList<Drawn> drawn)
    {
        var filling = new Filling(form, Project.Name, language);
        var lines = rubric.Indicators.Count(indicator => indicator.Items.Count > 0);
        return new RobotJob(form)
        {
            Type =
            [
                .. filling.Head(quarter.FirstDay.AddDays(20).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), "李敏"),
                .. drawn.SelectMany(answer => filling.Answer(answer.Item, answer.State, answer.Value)),
            ],
            Read = [.. Enumerable.Range(7, lines).Select(row => (Project.Name, FormattableString.Invariant($"C{row}")))],
        };
    }

    private static void PreviewAgrees(Rubric rubric, Quarter quarter, IReadOnlyList<Visit> visits, IReadOnlyList<string> previews)
    {
        var evidence = new QuarterEvidence(quarter, [Project], visits, [], [], []);
        var assessment = Scorer.Score(evidence, rubric, []).Projects.Single().Assessment;
        var indicators = rubric.Indicators.Where(indicator => indicator.Items.Count > 0).ToList();
        for (var i = 0; i < indicators.Count; i++)
        {
            var published = assessment.Indicator(indicators[i].Id)!.Score.Published(rubric.Decimals);
            previews[i].Should().Be(
                published?.ToString(rubric.Decimals == 0 ? "0" : "0." + new string('0', rubric.Decimals), CultureInfo.InvariantCulture) ?? "—",
                $"{rubric} {indicators[i].Id}");
        }
    }

    private static void Same(Visit visit, IReadOnlyList<Drawn> drawn)
    {
        var read = visit.Responses.ToDictionary(response => response.SubjectId, StringComparer.Ordinal);
        foreach (var answer in drawn)
        {
            read[answer.Item.Id].State.Should().Be(answer.State, answer.Item.Id);
            read[answer.Item.Id].Value.Should().Be(answer.Value, answer.Item.Id);
        }
    }

    private static List<Drawn> Draw(Rubric rubric, Random random, double unanswered) =>
    [
        .. rubric.Indicators.SelectMany(indicator => indicator.Items).Select(item =>
        {
            var chance = random.NextDouble();
            if (chance < unanswered)
                return new Drawn(item, ResponseState.Unanswered, null);
            if (chance < unanswered + 0.05 && item.NotApplicable != NotApplicablePolicy.Forbidden)
                return new Drawn(item, ResponseState.NotApplicable, null);
            return chance > 0.97 ? new Drawn(item, ResponseState.NotObserved, null) : new Drawn(item, ResponseState.Answered, Value(item.Scale, random));
        }),
    ];

    private static string Value(Scale scale, Random random) => scale switch
    {
        GradedScale graded => graded.Levels[random.Next(graded.Levels.Count)].Key,
        YesNoScale => random.Next(2) == 0 ? YesNoScale.Yes : YesNoScale.No,
        PointsScale points => CanonicalNumber.Write(points.Step * random.Next((int)(points.Maximum / points.Step) + 1)),
        DeductionScale deduction => CanonicalNumber.Write(deduction.Step * random.Next((int)(deduction.Maximum / deduction.Step) + 1)),
        CountScale count => CanonicalNumber.Write(random.Next(count.Minimum + 2)),
        MeasureScale measure => CanonicalNumber.Write((measure.Bands[random.Next(measure.Bands.Count)] is { } band ? band.AtMost ?? band.AtLeast : null) ?? random.Next(40)),
        ChecksScale checks => checks.Parts.Where(_ => random.Next(3) > 0).Select(part => part.Key).ToList() is { Count: > 0 } ticked ? string.Join(',', ticked) : ChecksScale.None,
        SequenceScale sequence => string.Join(',', sequence.Steps.Select((_, index) => $"2008-07-{(random.Next(4) == 0 ? 1 : index + 2):00}")),
        _ => throw new ArgumentOutOfRangeException(nameof(scale), scale.Kind, "A scale that no test draws answers for."),
    };

    private static bool HasChecklist(Rubric rubric) => rubric.Indicators.Any(indicator => indicator.Items.Count > 0);

    private sealed record Drawn(Item Item, ResponseState State, string? Value);
}
