using QualityAudit.Rubrics;

namespace QualityAudit.Scoring;

/// <summary>
/// Where the points went (S-40), added up: Total + Lost − Bonus + Capped = 100, where there is a total. Lines stand dearest first.
/// </summary>
public sealed record LossSummary(decimal Lost, decimal? Bonus, decimal? Capped)
{
    public static LossSummary Empty { get; } = new(0, null, null);

    public IReadOnlyList<LossLine> Indicators { get; init; } = [];

    public IReadOnlyList<LossLine> Departments { get; init; } = [];

    public IReadOnlyList<LossLine> Steps { get; init; } = [];

    internal static LossSummary Of(Rubric rubric, IReadOnlyList<Loss> losses, Score uncapped, Score total)
    {
        var lost = losses.Sum(loss => loss.Points);
        var subjects = rubric.Indicators
            .SelectMany(indicator => indicator.Items.Select(item => (item.Id, item.Department, item.Step))
                .Concat(indicator.Questions.Select(question => (question.Id, question.Department, question.Step))))
            .ToDictionary(subject => subject.Id, StringComparer.Ordinal);
        return new LossSummary(lost, uncapped.Exact - 100 + lost, uncapped.Exact - total.Exact)
        {
            Indicators = Lines(losses, lost, loss => loss.IndicatorId),
            Departments = Lines(losses, lost, loss => subjects[loss.SubjectId].Department),
            Steps = Lines(losses, lost, loss => subjects[loss.SubjectId].Step),
        };
    }

    private static IReadOnlyList<LossLine> Lines(IReadOnlyList<Loss> losses, decimal lost, Func<Loss, string?> key) =>
    [
        .. losses
            .GroupBy(loss => key(loss) ?? "", StringComparer.Ordinal)
            .Select(alike => new LossLine(alike.Key, alike.Sum(loss => loss.Points), 100 * alike.Sum(loss => loss.Points) / lost, alike.Count()))
            .OrderByDescending(line => Rounding.Publish(line.Points, Rounding.NoiseDigits))
            .ThenBy(line => line.Key, StringComparer.Ordinal),
    ];
}

/// <summary>Points of the total lost together. Key: of the rubric's catalogue, empty where the rubric names none; Share: percent of all
/// that was lost; Subjects: items and questions.</summary>
public sealed record LossLine(string Key, decimal Points, decimal Share, int Subjects);
