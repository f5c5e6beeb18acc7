using QualityAudit.Audits;
using QualityAudit.RubricFiles;
using QualityAudit.Rubrics;
using QualityAudit.Rubrics.Scales;
using QualityAudit.Tests.Support;

namespace QualityAudit.Tests.Rubrics;

public sealed class RubricOutlineTests
{
    private static readonly Rubric Shipped = RubricCatalogue.Load(Repository.PathTo("rubrics")).Catalogue.Find("six-plus-two", "2008.1")!;

    [Fact] // S-12, S-13, S-17
    public void What_the_items_and_questions_decide_adds_up_to_100()
    {
        var lines = RubricOutline.Of(Shipped);

        lines.Where(line => line.Level is OutlineLevel.Item or OutlineLevel.Question).Sum(line => line.EffectiveWeight)
            .Should().BeApproximately(100m, 1e-9m);
        lines.Where(line => line is { Level: OutlineLevel.Criterion, Depth: 1 }).Sum(line => line.EffectiveWeight)
            .Should().BeApproximately(100m, 1e-9m);
        lines.Where(line => line.Level == OutlineLevel.Indicator).Select(line => line.EffectiveWeight).Should().Equal(25m, 25m, 50m);
    }

    [Fact]
    public void Lines_stand_above_what_they_hold() =>
        RubricOutline.Of(Shipped).Take(4).Select(line => (line.Depth, line.Level, line.Id)).Should().Equal(
            (0, OutlineLevel.Indicator, "A1"),
            (1, OutlineLevel.Criterion, "S1"),
            (2, OutlineLevel.Criterion, "S1-basis"),
            (3, OutlineLevel.Item, "S1-01-W1"));

    [Fact] // S-04
    public void An_optional_action_decides_nothing() =>
        RubricOutline.Of(Shipped).Single(line => line.Id == "SC-P5").Should().Match<OutlineLine>(line =>
            line.Advisory && line.EffectiveWeight == 0 && line.Department == "property" && line.Scale is GradedScale);

    [Fact] // V6: criteria of weight 60 and 40
    public void Under_roll_up_by_weights_a_criterions_items_share_its_weight()
    {
        Effective(Rollup.Weights).Should().Equal(("c1", 60m), ("a", 12m), ("b", 48m), ("c2", 40m), ("c", 40m), ("extra", 5m), ("shown", 0m));
    }

    [Fact] // S-12, S-16
    public void Under_roll_up_by_points_every_point_decides_the_same()
    {
        Effective(Rollup.Points).Should().Equal(("c1", 50m), ("a", 10m), ("b", 40m), ("c2", 50m), ("c", 50m), ("extra", 5m), ("shown", 0m));
    }

    private static IEnumerable<(string Id, decimal EffectiveWeight)> Effective(Rollup rollup)
    {
        var indicator = new Indicator("A", Text, 100, IndicatorSource.Checklist,
        [
            new Criterion("c1", Text, 60) { Items = [Item("a", 1), Item("b", 4)] },
            new Criterion("c2", Text, 40) { Items = [Item("c", 5), Item("extra", 5) with { Bonus = true }, Item("shown", 5) with { Advisory = true }] },
        ])
        { Rollup = rollup };
        var rubric = new Rubric("r", "1", "", Text, [indicator]) { ValidFrom = Quarter.Parse("2008Q1") };
        return RubricOutline.Of(rubric).Skip(1).Select(line => (line.Id, line.EffectiveWeight));
    }

    private static LocalizedText Text => LocalizedText.Same("x");

    private static Item Item(string id, decimal points) => new(id, Text, new YesNoScale(Reverse: false), points);
}
