using QualityAudit.Audits;
using QualityAudit.RubricFiles;
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
}
