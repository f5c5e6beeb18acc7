using System.Globalization;
using QualityAudit.Rubrics;
using QualityAudit.Rubrics.Scales;

namespace QualityAudit.Samples.Year2008;

/// <summary>
/// Fills in the items of one visit. Level: the chance of an item to be met. Day: sequences of dates lie before it.
/// Critical items are met; where one is not, that is an incident of its own.
/// </summary>
internal sealed class Inspection
{
    /// <summary>What makes several items of a visit not applicable at once, and how often it is so.</summary>
    private static readonly (double Chance, string[] Items)[] Circumstances =
    [
        (0.25, ["SC-G1a", "SC-G1b", "L02a", "SC-P1", "SC-P2", "SC-P3", "SC-P4"]),
        (0.08, ["L06b", "L06c"]),
        (0.15, ["S4-06-X1", "S4-07-X1"]),
        (0.10, ["S2-03-X1", "S2-07-X1"]),
        (0.08, ["L10", "L18"]),
    ];

    private static readonly string[] Remarks =
        ["已当场提醒案场负责人", "已要求一周内整改", "上季度同样问题", "下次复查", "案场经理已签字确认", "与物业主管沟通过", "客户现场有反映"];

    // Its display is a critical item of its own: the two must not contradict each other.
    private const string PresalePermit = "presale";

    private readonly double level;
    private readonly DateOnly day;
    private readonly Dice dice;
    private readonly HashSet<string> notApplicable;
    private readonly HashSet<string> applicable;

    public Inspection(double level, DateOnly day, Dice dice)
    {
        (this.level, this.day, this.dice) = (level, day, dice);
        var holding = Circumstances.ToLookup(circumstance => dice.Chance(circumstance.Chance), circumstance => circumstance.Items);
        notApplicable = [.. holding[true].SelectMany(items => items)];
        applicable = [.. holding[false].SelectMany(items => items)];
    }

    public IReadOnlyList<Finding> Fill(IEnumerable<Item> items) => [.. items.Select(Fill)];

    /// <summary>The item as not met, for an incident.</summary>
    public Finding Miss(Item item) =>
        new(item, "否", null, ReasonBook.Pick(item.Id, Shortfall.NotMet, "", dice), "照片 2 张", "已要求当天整改");

    private Finding Fill(Item item)
    {
        if (IsNotApplicable(item))
            return new Finding(item, "不适用", null, ReasonBook.Pick(item.Id, Shortfall.NotApplicable, "", dice), null, null);
        if (!item.Critical && dice.Chance(0.012))
            return new Finding(item, "未观察", null, null, null, "当天未遇到该情形");
        return item.Scale switch
        {
            GradedScale graded => Graded(item, graded),
            YesNoScale yesNo => YesNo(item, yesNo),
            ChecksScale checks => Checks(item, checks),
            SequenceScale sequence => Sequence(item, sequence),
            CountScale count => Counted(item, count),
            MeasureScale measure => Measured(item, measure),
            PointsScale points => Number(item, points.Maximum, (int)points.Maximum),
            DeductionScale deduction => Deducted(item, deduction),
            _ => throw new NotSupportedException($"{item.Id}: {item.Scale.Kind}"),
        };
    }

    private bool IsNotApplicable(Item item) =>
        notApplicable.Contains(item.Id)
        || (!applicable.Contains(item.Id) && ReasonBook.Knows(item.Id, Shortfall.NotApplicable) && dice.Chance(0.11));

    private bool Met() => dice.Chance(level);

    private Finding Graded(Item item, GradedScale scale)
    {
        if (Met())
            return Full(item, scale.Levels[0].Label.Zh, null);
        var partly = dice.Chance(0.72) && ReasonBook.Knows(item.Id, Shortfall.Partly);
        return Short(item, scale.Levels[partly ? 1 : 2].Label.Zh, null, partly ? Shortfall.Partly : Shortfall.NotMet, "");
    }

    private Finding YesNo(Item item, YesNoScale scale)
    {
        var met = item.Critical || dice.Chance(level + 0.04);
        var answer = met == scale.Reverse ? "否" : "是";
        return met ? Full(item, answer, null) : Short(item, answer, null, Shortfall.NotMet, "");
    }

    private Finding Checks(Item item, ChecksScale scale)
    {
        var ticked = scale.Parts.Where(part => dice.Chance(level + 0.03) || part.Key == PresalePermit).Select(part => part.Label.Zh).ToList();
        var missing = scale.Parts.Select(part => part.Label.Zh).Except(ticked).ToList();
        if (missing.Count == 0)
            return Full(item, string.Join('、', ticked), null);
        return ticked.Count == 0
            ? Short(item, "无", null, Shortfall.NotMet, "")
            : Short(item, string.Join('、', ticked), null, Shortfall.Partly, string.Join('、', missing));
    }

    private Finding Sequence(Item item, SequenceScale scale)
    {
        var dates = new List<DateOnly> { day.AddDays(-dice.Between(48, 60)) };
        while (dates.Count < scale.Steps.Count)
            dates.Add(dates[^1].AddDays(dice.Between(1, 8)));
        var met = Met();
        if (!met)
            (dates[2], dates[^1]) = (dates[^1], dates[2]);
        var answer = string.Join('；', dates.Select(date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        return met ? Full(item, answer, null) : Short(item, answer, null, Shortfall.NotMet, "");
    }

    private Finding Counted(Item item, CountScale scale)
    {
        if (Met())
            return Full(item, null, scale.Minimum + dice.Between(0, 1));
        var count = dice.Chance(0.75) ? scale.Minimum - 1 : 0;
        return Short(item, null, count, count == 0 ? Shortfall.NotMet : Shortfall.Partly, Text(count));
    }

    private Finding Measured(Item item, MeasureScale scale)
    {
        var share = scale.Unit.Zh == "%";
        var best = scale.Bands[0];
        if (Met())
        {
            var good = best.AtMost is { } most ? dice.Between(Math.Min(1, (int)most), (int)most) : (int)best.AtLeast! + (share ? 0 : dice.Between(0, 3));
            return Full(item, null, good);
        }

        // Worse than the best band, in its own direction; the second band where there is a half credit.
        if (best.AtMost is { } limit)
        {
            var late = (int)limit + dice.Between(1, scale.Unit.Zh == "天" ? 9 : 4);
            return Short(item, null, late, Shortfall.NotMet, Text(late));
        }

        var half = dice.Chance(0.7) && scale.Bands[1].AtLeast is not null;
        var second = (int)(scale.Bands[1].AtLeast ?? best.AtLeast)!;
        var value = half ? dice.Between(second, (int)best.AtLeast! - 1) : Math.Max(0, second - dice.Between(1, share ? 20 : 2));
        return Short(item, null, value, half ? Shortfall.Partly : Shortfall.NotMet, Text(value));
    }

    private Finding Number(Item item, decimal maximum, int full)
    {
        if (Met())
            return Full(item, full, null);
        var points = full - dice.Between(1, 2);
        return Short(item, points, null, points < maximum / 2 ? Shortfall.NotMet : Shortfall.Partly, Text(points));
    }

    private Finding Deducted(Item item, DeductionScale scale)
    {
        if (Met())
            return Full(item, 0, null);
        var twice = dice.Chance(0.2);
        return Short(item, (int)(twice ? scale.Step * 2 : scale.Step), null, twice ? Shortfall.NotMet : Shortfall.Partly, "");
    }

    private Finding Full(Item item, object? result, int? measured) =>
        new(item, result, measured, null, item.Object is "W1" or "W2" && dice.Chance(0.12) ? $"档案 {Text(dice.Between(1, 38))} 号" : null, null);

    private Finding Short(Item item, object? result, int? measured, Shortfall shortfall, string value) => new(
        item,
        result,
        measured,
        ReasonBook.Pick(item.Id, shortfall, value, dice),
        Evidence(item),
        dice.Chance(0.22) ? dice.Pick(Remarks) : null);

    private string? Evidence(Item item) => item.Object switch
    {
        "X1" => dice.Chance(0.35) ? $"录音 {Text(dice.Between(1, 9)).PadLeft(2, '0')}" : null,
        "W3" => $"照片 {Text(dice.Between(1, 3))} 张",
        "P1" => null,
        _ => dice.Chance(0.5) ? $"档案 {Text(dice.Between(1, 38))} 号" : null,
    };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
