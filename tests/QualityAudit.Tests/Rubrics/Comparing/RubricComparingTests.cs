using QualityAudit.Audits;
using QualityAudit.Rubrics;
using QualityAudit.Rubrics.Comparing;
using QualityAudit.Rubrics.Scales;
using static QualityAudit.Tests.Support.TestRubrics;

namespace QualityAudit.Tests.Rubrics.Comparing;

public sealed class RubricComparingTests
{
    private static readonly Indicator Calls = Callbacks("A3", 60, Rating("Q1"), Rating("Q2"));

    private static readonly Rubric Before = Of(Checklist("A1", 40, Criterion("C1", 3, Item("I1"), Item("I2", 2)), Criterion("C2", 1, Item("I3"))), Calls);

    [Fact]
    public void A_rubric_does_not_differ_from_itself() => Said(Before, Before).Should().BeEmpty();

    [Fact]
    public void Added_dropped_and_moved_parts_are_told_apart_and_what_shifts_by_them_is_counted()
    {
        var after = Of(Checklist("A1", 40, Criterion("C1", 4, Item("I1"), Item("I3"), Item("I4", 2))), Calls);

        Said(Before, after).Should().Equal(
            "Moved Item I3: C2 → C1, 10 → 10",
            "Added Item I4:  → graded: met 1, partly met 0.5, not met 0,  → 20",
            "Dropped Item I2: graded: met 1, partly met 0.5, not met 0 → , 20 → ",
            "Dropped Criterion C2: 1 → , 10 → ");
        RubricComparing.Compare(Before, after).Shifted.Should().Be(0);
    }

    [Fact]
    public void Items_that_weigh_more_only_because_another_was_dropped_are_counted_not_listed()
    {
        var after = Of(Checklist("A1", 40, Criterion("C1", 2, Item("I2", 2)), Criterion("C2", 1, Item("I3"))), Calls);

        var comparison = RubricComparing.Compare(Before, after);

        comparison.Changes.Should().ContainSingle().Which.Kind.Should().Be(ChangeKind.Dropped);
        comparison.Shifted.Should().Be(2);
    }

    [Fact]
    public void New_points_are_reweighted_and_the_derived_weight_of_the_criterion_is_not_a_change_of_its_own()
    {
        var after = Of(Checklist("A1", 40, Criterion("C1", 4, Item("I1", 2), Item("I2", 2)), Criterion("C2", 1, Item("I3"))), Calls);

        Said(Before, after).Should().Equal("Reweighted Item I1: 1 → 2, 10 → 16");
        RubricComparing.Compare(Before, after).Shifted.Should().Be(2);
    }

    [Fact]
    public void The_weight_of_an_indicator_and_of_a_criterion_given_by_hand_are_changes()
    {
        var after = Of(
            Checklist("A1", 50, Criterion("C1", 9, Item("I1"), Item("I2", 2)), Criterion("C2", 1, Item("I3"))),
            Callbacks("A3", 50, Rating("Q1"), Rating("Q2")));

        Said(Before, after).Should().Equal(
            "Reweighted Indicator A1: 40 → 50, 40 → 50",
            "Reweighted Criterion C1: 3 → 9, 30 → 37.5",
            "Reweighted Indicator A3: 60 → 50, 60 → 50");
    }

    [Fact]
    public void Wording_scale_and_rules_are_told_apart()
    {
        var item = Item("I1") with
        {
            Text = new LocalizedText("奉茶", "Tea"),
            Standard = Text("hot"),
            Scale = new CountScale(2, Proportional: true),
            Critical = true,
            NotApplicable = NotApplicablePolicy.Forbidden,
        };
        var after = Of(Checklist("A1", 40, Criterion("C1", 3, item, Item("I2", 2)), Criterion("C2", 1, Item("I3"))), Callbacks("A3", 60, Rating("Q1", Measure.Mean, CallbackKind.Handover), Rating("Q2")));

        Said(Before, after).Should().Equal(
            "Rescaled Item I1: graded: met 1, partly met 0.5, not met 0 → count, at least 2, fewer in proportion, 10 → 10",
            "Reworded Item I1: I1 → Tea, 10 → 10",
            "Reworded Item I1: – → hot, 10 → 10",
            "Ruled Item I1: notApplicable: exclude → notApplicable: forbidden, 10 → 10",
            "Ruled Item I1: critical: no → critical: yes, 10 → 10",
            "Rescaled Question Q1: 1–5, share of the best two → 1–5, mean, 30 → 30",
            "Ruled Question Q1: callback: daily-living → callback: handover, 30 → 30");
    }

    [Fact]
    public void Settings_of_the_whole_rubric_come_first()
    {
        var after = Before with
        {
            Title = new("新版", "New"),
            ValidTo = new Quarter(2010, 4),
            Bands = [.. Before.Bands.Skip(1)],
            Caps = [new FloorCap("cap", Text("floor"), null, 75, "A1", 60)],
        };

        Said(Before, after).Should().Equal(
            "Reworded  title: test → New,  → ",
            "Ruled  validTo: – → 2010Q4,  → ",
            "Ruled  bands: excellent ≥ 90; good ≥ 80; qualified ≥ 70; needs work ≥ 0 → good ≥ 80; qualified ≥ 70; needs work ≥ 0,  → ",
            "Ruled  caps: – → floor [total ≤ 75; A1 < 60],  → ");
    }

    private static IEnumerable<string> Said(Rubric before, Rubric after) =>
        RubricComparing.Compare(before, after).Changes.Select(change => FormattableString.Invariant(
            $"{change.Kind} {change.Level} {change.Id}: {change.Before?.En} → {change.After?.En}, {change.EffectiveBefore:0.##} → {change.EffectiveAfter:0.##}"));
}
