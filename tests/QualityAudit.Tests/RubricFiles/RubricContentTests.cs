using QualityAudit.Audits;
using QualityAudit.RubricFiles;
using QualityAudit.Rubrics;
using QualityAudit.Rubrics.Scales;
using QualityAudit.Scoring;
using QualityAudit.Tests.Support;

namespace QualityAudit.Tests.RubricFiles;

/// <summary>What the shipped rubrics must hold, point by point.</summary>
public sealed class RubricContentTests
{
    private static readonly RubricCatalogueReading Shipped = RubricCatalogue.Load(Repository.PathTo("rubrics"));

    public static TheoryData<string, string, string> Points => new()
    {
        // F02: the eight steps, each with items of its own; their other spellings stand in the catalogue.
        { "F02 steps in the quarterly check", "six-plus-two", "S1 S2 S3 S4 S5 S6 PL1 PL2" },

        // F03: optional actions.
        { "F03 advance viewing and house-check tips are optional", "six-plus-two", "S3-05-X1 S4-05-W2 S5-08-X1 S6-07-W2" },
        { "F03 sunshade, car wash, butler's contact", "sales-centre", "SC-P5a SC-P5b SC-M4" },

        // F04: every step is looked at through papers, site and staff.
        { "F04 step 1", "six-plus-two", "S1-01-W1 S1-02-W2 S1-03-W3 S1-06-X1 S1-08-P1" },
        { "F04 step 2", "six-plus-two", "S2-01-W1 S2-04-W2 S2-02-W3 S2-03-X1 S2-06-P1" },
        { "F04 step 3", "six-plus-two", "S3-01-W1 S3-03-W2 S3-02-W3 S3-04-X1 S3-09-P1" },
        { "F04 step 4", "six-plus-two", "S4-01-W1 S4-03-W2 S4-02-W3 S4-06-X1 S4-11-P1" },
        { "F04 step 5", "six-plus-two", "S5-01-W1 S5-03-W2 S5-07-W3 S5-04-X1 S5-05-P1" },
        { "F04 step 6", "six-plus-two", "S6-01-W1 S6-02-W2 S6-06-W3 S6-04-X1 S6-05-P1" },
        { "F04 step +1", "six-plus-two", "PL1-01-W1 PL1-02-W2 PL1-11-W3 PL1-03-X1 PL1-05-P1" },
        { "F04 step +2", "six-plus-two", "PL2-01-W1 PL2-02-W2 PL2-05-X1 PL2-06-P1" },

        // F05: links 1 to 29.
        { "F05 visit", "sales-centre", "L01a L01b L02b SC-P1a SC-P1b L03 L04a L04b L05 L06a L06b L06c L07a L07b L07c L08a L08b L09a L09b L09c" },
        { "F05 subscription", "sales-centre", "L10 L11 L12 L13 L14 L15 L16" },
        { "F05 signing", "sales-centre", "L17 L18 L19 L20 L21 L22 L23 L24" },
        { "F05 disbursement", "sales-centre", "L25 L26 L27 L28 L29" },

        // F06 and the five kinds of callback.
        { "F06 process and result", "six-plus-two", "CB-A2-1 CB-A2-2 CB-A2-3 CB-A2-4 CB-A3-1 CB-A3-2 CB-A3-3 CB-A3-4" },
        { "sales callback", "callbacks", "CB-S-1 CB-S-2 CB-S-3 CB-S-4 CB-S-5 CB-S-6" },
        { "handover callback", "callbacks", "CB-H-1 CB-H-2 CB-H-3 CB-H-4 CB-H-5" },
        { "daily living and the three loyalty questions", "callbacks", "CB-D-1 CB-L-1 CB-L-2 CB-L-3 CB-L-ALL" },
        { "repair: result, process, person", "callbacks", "CB-R-1 CB-R-2 CB-R-3" },
        { "complaint callback", "callbacks", "CB-C-1 CB-C-2 CB-C-3" },

        { "F21 measured standards", "sales-centre", "L01a SC-G1a SC-G2a L25" },
        { "F22 guard", "sales-centre", "SC-G1a SC-G1b SC-G1c SC-G2a SC-G2b SC-G2c SC-G3" },
        { "F22 way in and environment", "sales-centre", "SC-G4 SC-E1 SC-E2" },
        { "F22 car park", "sales-centre", "SC-P1a SC-P1b SC-P2a SC-P2b SC-P3 SC-P4 SC-P5a SC-P5b" },
        { "F22 greeting, bar, show flat", "sales-centre", "SC-W1 L03 L07a SC-B1 L06b L06c" },
        { "after the visit: one pre-call, three messages", "sales-centre", "SC-M1 SC-M2 SC-M3" },

        { "F23 disclosure counts", "sales-discipline", "ST5-1 ST2-5a ST2-5b" },
        { "strategy 2, warning before opening", "sales-discipline", "ST2-1 ST2-2 ST2-3 ST2-4" },
        { "F24 phone spot check", "sales-discipline", "ST2-8 ST2-7" },
        { "F25 disclosure form against callback record", "sales-discipline", "ST2-6a ST2-6b" },
        { "F26 five gates", "sales-discipline", "NEW-1 NEW-2 NEW-3 NEW-4 NEW-5 ST1-4a ST1-4b ST1-4c" },
        { "rotation and tour groups", "sales-discipline", "ST1-1 ST1-2a ST1-2b ST1-3 ST1-5 ST1-6" },
        { "strategies 4 to 7, no pressure", "sales-discipline", "ST4-1 ST4-2 ST5-2 ST5-3a ST5-3b ST5-3c ST5-4 ST6-1 ST6-2a ST6-2b ST7-1 ST7-2" },
        { "F27 day before and opening", "sales-discipline", "ST3-01 ST3-02 ST3-03 ST3-04 ST3-05 ST3-06" },
        { "F27 evening and day after", "sales-discipline", "ST3-07 ST3-08 ST3-09 ST3-10 ST3-11 ST3-12 ST3-13" },
        { "F28 signing and its order", "sales-discipline", "ST3-14 ST3-15 ST3-16 ST3-17 ST3-18 ST3-19 SEQ-1" },

        { "whole course, sale", "whole-course", "WC-1.1-1 WC-1.1-2 WC-1.2-1 WC-1.2-2 WC-1.2-3 WC-1.3-1 WC-1.3-2 WC-1.4-1" },
        { "whole course, signing and waiting", "whole-course", "WC-2.1-1 WC-2.1-2 WC-2.2-1 WC-2.2-2 WC-3.1-1 WC-3.1-2 WC-3.2-1 WC-3.2-2 WC-3.3-1" },
        { "whole course, handover and living", "whole-course", "WC-4.1-1 WC-4.1-2 WC-5.1-1 WC-5.2-1 WC-5.3-1 WC-5.4-1 WC-5.4-2 WC-5.5-1 WC-5.6-1 WC-5.7-1 WC-5.7-2" },

        { "F37 one-year check, four areas", "handover-and-living", "Y1-1 Y1-2 Y1-3 Y1-4" },
        { "F39 ten progress nodes", "handover-and-living", "NODE-10" },
        { "home visit after three months", "handover-and-living", "HV-1 HV-2 HV-3 HV-4 HV-5" },
        { "F43 listening", "handover-and-living", "LS-1 LS-2 LS-3" },
        { "F44 four-year fund: budget, policy, proposals node", "handover-and-living", "FD-1 FD-2 FD-3" },
        { "F45 repair 1-1-1-0", "handover-and-living", "RP-1 RP-2 RP-3 RP-4" },
        { "F51 rounds", "handover-and-living", "RD-1 RD-3 AP-3" },
        { "property care", "handover-and-living", "PC-1 PC-2 PC-3 PC-4 PC-5 PC-6 PC-7 PC-8 PC-9 PC-10 PC-11 PC-12 PC-13 HL-H3 HL-H7 HL-H8 WN-1" },
    };

    [Theory]
    [MemberData(nameof(Points))]
    public void A_rubric_holds_what_the_field_inspects(string point, string rubric, string ids) =>
        ids.Split(' ').Except(IdsOf(Latest(rubric))).Should().BeEmpty(because: point);

    [Fact] // F02
    public void The_eight_steps_go_by_all_their_names()
    {
        var steps = Latest("six-plus-two").Steps;

        steps.Should().HaveCount(8);
        steps.Single(step => step.Key == "step-4").Aliases.Should().Contain("恭贺乔迁");
        steps.Single(step => step.Key == "step-5").Aliases.Should().Contain("嘘寒温暖");
    }

    [Theory]
    [InlineData("sales-centre", "L01a", "3", 1)] // F21
    [InlineData("sales-centre", "L01a", "4", 0)]
    [InlineData("sales-centre", "SC-G1a", "10", 1)]
    [InlineData("sales-centre", "SC-G1a", "2", 0)]
    [InlineData("sales-centre", "SC-G2a", "5", 1)]
    [InlineData("sales-centre", "SC-G2a", "1", 0)]
    [InlineData("sales-centre", "SC-G1b", "in-order", 1)]
    [InlineData("sales-centre", "L25", "7", 1)]
    [InlineData("sales-centre", "L25", "8", 0)]
    [InlineData("sales-discipline", "ST5-1", "2", 1)] // F23
    [InlineData("sales-discipline", "ST5-1", "1", 0)]
    [InlineData("sales-discipline", "ST2-5a", "1", 0)]
    [InlineData("sales-discipline", "ST2-5b", "0", 0)]
    [InlineData("sales-discipline", "ST2-8", "found", 1)] // F24
    [InlineData("sales-discipline", "ST2-8", "unseen", 0)]
    [InlineData("sales-discipline", "SEQ-1", "2008-07-01,2008-07-02,2008-07-09,2008-07-08,2008-07-10", 0)] // F28
    [InlineData("sales-discipline", "SEQ-1", "2008-07-01,2008-07-02,2008-07-08,2008-07-08,2008-07-10", 1)]
    [InlineData("handover-and-living", "NODE-10", "show-area,topped-out,facade,interior,municipal,landscape,acceptance,take-over,pipes", 0.9)] // F39
    [InlineData("handover-and-living", "LS-2", "75", 0.75)] // F43
    [InlineData("handover-and-living", "RD-1", "0", 1)] // F51
    [InlineData("handover-and-living", "RD-1", "4", 0)]
    [InlineData("handover-and-living", "HV-2", "7", 0)]
    public void A_measured_standard_has_its_limit(string rubric, string item, string value, double credit) =>
        Latest(rubric).FindItem(item)!.Scale.Credit(value).Should().Be((decimal)credit);

    [Fact] // F26
    public void A_newcomer_with_four_of_five_gates_is_not_admitted()
    {
        var rubric = Latest("sales-discipline");
        var cap = rubric.Caps.OfType<CriticalCap>().Single(each => each.Target == "SD-TEAM");

        cap.Items.Should().Equal("NEW-1", "NEW-2", "NEW-3", "NEW-4", "NEW-5");
        TeamScore("yes").Should().Be(100);
        TeamScore("no").Should().Be(cap.Maximum);

        decimal? TeamScore(string lastGate)
        {
            var answers = rubric.Indicators.Single(indicator => indicator.Id == "SD-TEAM").Items
                .Select(item => $"{item.Id}={(item.Id == "NEW-5" ? lastGate : Best(item.Scale))}");
            var evidence = new EvidenceBuilder().Project("P").Visit("P", string.Join(' ', answers)).Build();
            return Scorer.Score(evidence, rubric with { Id = "test" }, []).Projects[0].Assessment.Indicator("SD-TEAM")!.Score.Exact;
        }
    }

    [Fact] // F27
    public void Opening_and_signing_are_totalled_by_phase() =>
        Latest("sales-discipline").Indicators.Single(indicator => indicator.Id == "SD-OPEN").Items.Select(item => item.Stage).Distinct()
            .Should().Equal("day-before", "opening", "evening", "day-after", "before-signing", "signing");

    [Fact] // F41
    public void Every_service_point_has_a_lead_and_those_who_take_part()
    {
        var items = Latest("whole-course").Indicators.SelectMany(indicator => indicator.Items).ToList();

        items.Should().OnlyContain(item => item.Department != null && item.Participants.Count > 0 && item.Step != null && item.Basis != null);
        items.Single(item => item.Id == "WC-5.7-1").Participants.Should().Contain("group-property", "the lead takes part a second time");
    }

    [Fact] // F51
    public void Rounds_say_how_often_they_are_due()
    {
        var rubric = Latest("handover-and-living");

        rubric.FindItem("RD-1")!.Frequency.Should().Be(Frequency.Daily);
        rubric.FindItem("RD-3")!.Frequency.Should().Be(Frequency.Weekly);
        rubric.FindItem("HL-P1")!.Frequency.Should().Be(Frequency.Monthly);
    }

    [Fact]
    public void A_repair_callback_asks_all_three_of_one_household() =>
        Latest("callbacks").Indicators.SelectMany(indicator => indicator.Questions).Where(question => question.Callback == CallbackKind.Repair)
            .Select(question => question.Id).Should().Equal("CB-R-1", "CB-R-2", "CB-R-3");

    [Fact]
    public void Every_item_and_question_names_its_step_its_department_and_its_basis()
    {
        foreach (var rubric in Shipped.Catalogue.All.Where(rubric => rubric.ToString() != "six-plus-two 2008.1"))
        {
            rubric.Indicators.SelectMany(indicator => indicator.Items).Where(item => item.Step is null || item.Department is null || item.Basis is null || item.Object is null)
                .Select(item => $"{rubric} {item.Id}").Should().BeEmpty();

            // The statements about daily living belong to the whole programme, to no single step.
            rubric.Indicators.SelectMany(indicator => indicator.Questions)
                .Where(question => question.Department is null || question.Basis is null || (question.Step is null && rubric.Id != "six-plus-two"))
                .Select(question => $"{rubric} {question.Id}").Should().BeEmpty();
        }
    }

    [Fact]
    public void What_a_catalogue_offers_is_used()
    {
        foreach (var rubric in Shipped.Catalogue.All)
        {
            var items = rubric.Indicators.SelectMany(indicator => indicator.Items).ToList();
            var questions = rubric.Indicators.SelectMany(indicator => indicator.Questions).ToList();

            Unused(rubric.Stages, items.Select(item => item.Stage)).Should().BeEmpty();
            Unused(rubric.Objects, items.Select(item => item.Object)).Should().BeEmpty();
            Unused(rubric.Bases, items.Select(item => item.Basis).Concat(questions.Select(question => question.Basis))).Should().BeEmpty();
            Unused(
                rubric.Departments,
                items.SelectMany(item => item.Participants.Append(item.Department)).Concat(questions.SelectMany(question => question.Participants.Append(question.Department)))).Should().BeEmpty();

            IEnumerable<string> Unused(IReadOnlyList<CatalogueEntry> catalogue, IEnumerable<string?> used) =>
                catalogue.Select(entry => entry.Key).Except(used).Select(key => $"{rubric}: {key}");
        }
    }

    [Fact]
    public void A_version_keeps_every_id_of_the_one_before_and_what_it_means()
    {
        var catalogue = Shipped.Catalogue;
        var earlier = catalogue.Find("six-plus-two", "2008.1")!;
        var later = catalogue.Find("six-plus-two", "2009.1")!;

        earlier.Indicators.SelectMany(indicator => indicator.Items).Where(item => later.FindItem(item.Id)?.Text != item.Text).Should().BeEmpty();
        earlier.Indicators.SelectMany(indicator => indicator.Questions).Where(question => later.FindQuestion(question.Id)?.Text != question.Text).Should().BeEmpty();
        later.Indicators.Select(indicator => (indicator.Id, indicator.Weight)).Should().Equal(earlier.Indicators.Select(indicator => (indicator.Id, indicator.Weight)));
    }

    [Fact]
    public void Every_rubric_has_a_page_in_both_languages()
    {
        foreach (var id in Shipped.Catalogue.All.Select(rubric => rubric.Id).Distinct())
        {
            var page = File.ReadAllText(Repository.PathTo("rubrics", id, "README.md"));

            page.Should().StartWith("# ").And.Contain($"`{id}`").And.MatchRegex(@"\p{IsCJKUnifiedIdeographs}{8}").And.MatchRegex(@"(?:[a-z]+ ){8}");
        }
    }

    private static Rubric Latest(string id) => Shipped.Catalogue.All.Last(rubric => rubric.Id == id);

    private static string Best(Scale scale) => scale switch
    {
        YesNoScale yesNo => yesNo.Reverse ? "no" : "yes",
        GradedScale graded => graded.Levels[0].Key,
        ChecksScale checks => string.Join(',', checks.Parts.Select(part => part.Key)),
        DeductionScale => "0",
        PointsScale points => CanonicalNumber.Write(points.Maximum),
        _ => "2",
    };

    private static IEnumerable<string> IdsOf(Rubric rubric) =>
    [
        .. rubric.Indicators.SelectMany(indicator => indicator.Criteria).Select(criterion => criterion.Id),
        .. rubric.Indicators.SelectMany(indicator => indicator.Items).Select(item => item.Id),
        .. rubric.Indicators.SelectMany(indicator => indicator.Questions).Select(question => question.Id),
    ];
}
