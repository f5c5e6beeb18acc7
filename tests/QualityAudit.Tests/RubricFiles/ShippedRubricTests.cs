using QualityAudit.Audits;
using QualityAudit.RubricFiles;
using QualityAudit.RubricFiles.Checks;
using QualityAudit.Rubrics;
using QualityAudit.Tests.Support;

namespace QualityAudit.Tests.RubricFiles;

public sealed class ShippedRubricTests
{
    private static readonly RubricCatalogueReading Shipped = RubricCatalogue.Load(Repository.PathTo("rubrics"));

    private static Rubric SixPlusTwo => Shipped.Catalogue.For("six-plus-two", Quarter.Parse("2008Q1"))!;

    [Fact]
    public void The_shipped_rubrics_load_without_a_word() =>
        Shipped.Diagnostics.Select(diagnostic => diagnostic.ToString()).Should().BeEmpty();

    [Fact]
    public void Nothing_in_the_shipped_rubrics_looks_like_a_mistake() =>
        Shipped.Readings.SelectMany(RubricCheck.Of).Select(finding => finding.ToString()).Should().BeEmpty();

    [Fact]
    public void The_weights_are_25_25_and_50() =>
        SixPlusTwo.Indicators.Select(indicator => (indicator.Id, indicator.Weight))
            .Should().Equal(("A1", 25m), ("A2", 25m), ("A3", 50m));

    [Fact]
    public void A1_has_about_ninety_items_and_A2_and_A3_four_questions_each()
    {
        SixPlusTwo.Indicators[0].Items.Should().HaveCountGreaterThanOrEqualTo(85).And.HaveCountLessThanOrEqualTo(100);
        SixPlusTwo.Indicators[1].Questions.Select(question => question.Id).Should().Equal("CB-A2-1", "CB-A2-2", "CB-A2-3", "CB-A2-4");
        SixPlusTwo.Indicators[2].Questions.Select(question => question.Id).Should().Equal("CB-A3-1", "CB-A3-2", "CB-A3-3", "CB-A3-4");
    }

    [Fact]
    public void All_29_links_of_the_sales_path_and_the_guard_and_car_park_standards_are_there()
    {
        var ids = SixPlusTwo.Indicators[0].Items.Select(item => item.Id).ToList();

        for (var link = 1; link <= 29; link++)
            ids.Should().Contain(id => id.StartsWith(FormattableString.Invariant($"L{link:00}"), StringComparison.Ordinal));
        string[] standards = ["SC-G1", "SC-G2", "SC-G3", "SC-G4", "SC-P1", "SC-P2", "SC-P3", "SC-P4", "SC-P5"];
        foreach (var standard in standards)
            ids.Should().Contain(id => id.StartsWith(standard, StringComparison.Ordinal));
    }

    [Fact]
    public void The_profile_of_A1_is_the_eight_steps() =>
        SixPlusTwo.Indicators[0].Criteria.Select(criterion => criterion.AllItems.Select(item => item.Step).Distinct().Single())
            .Should().Equal(SixPlusTwo.Steps.Select(step => step.Key));

    [Fact]
    public void Every_item_says_what_is_inspected_and_who_answers_for_it()
    {
        var items = SixPlusTwo.Indicators[0].Items;

        items.Should().OnlyContain(item => item.Object != null && item.Department != null && item.ReasonRequired);
        items.Should().OnlyContain(item => item.Points >= 2 && item.Points <= 10);
        items.Select(item => item.Object).Distinct().Should().BeEquivalentTo(SixPlusTwo.Objects.Select(entry => entry.Key));
        items.Select(item => item.Text.Zh).Should().OnlyHaveUniqueItems();
        items.Select(item => item.Text.En).Should().OnlyHaveUniqueItems();
        items.Where(item => item.Id[^3] == '-' && char.IsAsciiDigit(item.Id[^4]))
            .Should().OnlyContain(item => item.Id.EndsWith("-" + item.Object, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_scale_is_in_use() =>
        SixPlusTwo.Indicators[0].Items.Select(item => item.Scale.Kind).Distinct()
            .Should().BeEquivalentTo("graded", "yes-no", "points", "deduction", "count", "measure", "checks", "sequence");

    [Fact] // S-15
    public void Missing_disclosure_caps_the_total_at_60()
    {
        SixPlusTwo.Caps[0].Should().BeOfType<CriticalCap>().Which.Should().Match<CriticalCap>(cap => cap.Target == null && cap.Maximum == 60);
        SixPlusTwo.Indicators[0].Items.Where(item => item.Critical).Select(item => (item.Id, item.NotApplicable))
            .Should().Equal(("S1-04-W3", NotApplicablePolicy.Forbidden), ("S1-05-W3", NotApplicablePolicy.Forbidden));
    }

    [Fact] // S-19, S-21, S-22
    public void The_policies_are_those_of_the_rule_book()
    {
        SixPlusTwo.Bands.Select(band => band.LowerBound).Should().Equal(90m, 80m, 70m, 0m);
        SixPlusTwo.Indicators.Select(indicator => indicator.Region)
            .Should().Equal(RegionAggregation.Equal, RegionAggregation.Pooled, RegionAggregation.Pooled);
        SixPlusTwo.GroupResultQuarters.Should().Equal(4);
        SixPlusTwo.Indicators[1].Questions.Should().OnlyContain(question => question.Measure == Measure.YesShare && question.Callback == CallbackKind.Handover);
        SixPlusTwo.Indicators[2].Questions.Should().OnlyContain(question => question.Measure == Measure.TopTwoBox);
    }
}
