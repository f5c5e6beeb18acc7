using System.Text;
using QualityAudit.Audits;
using QualityAudit.Import.Callbacks;
using QualityAudit.Tests.Import;
using QualityAudit.Tests.Support;

namespace QualityAudit.Tests.Forms;

/// <summary>Callbacks, register and group results, filled in by the robot, are read without a word.</summary>
public sealed class ListRoundTripTests
{
    [Theory]
    [InlineData(Language.Chinese)]
    [InlineData(Language.English)]
    public void Calls_are_read_as_they_were_entered(Language language)
    {
        string Say(string zh, string en) => language == Language.Chinese ? zh : en;
        var sheet = Say("交付", "Handover");
        var drawn = new DrawnHousehold(Given.Projects[0], CallbackKind.Handover, "3-501", new DateOnly(2008, 6, 20));
        var form = FormBytes.Callbacks(Given.Rubric, Given.Projects, [drawn], language);

        var filled = FormRobot.Fill(new RobotJob(form)
        {
            Type =
            [
                // The drawn household: nobody answered, then it was reached on a spare row.
                (sheet, "D6", "2008-07-05"), (sheet, "G6", Say("无人接听", "No answer")),
                (sheet, "B7", "春申城"), (sheet, "D7", "2008-07-06"), (sheet, "E7", "3-501"), (sheet, "F7", "2008-06-20"), (sheet, "G7", Say("成功", "Answered")),
                (sheet, "H7", Say("是", "Yes")), (sheet, "I7", Say("否", "No")),
                (sheet, "J7", Say("是", "Yes")), (sheet, "K7", Say("不知道", "Don't know")), (sheet, "L7", "4"),
            ],
            Try = [(sheet, "A6", "x"), (sheet, "C7", "x"), (sheet, "E6", "9-999")],
        }).Single();

        filled.Refused.Should().BeEmpty();
        filled.Written.Should().BeEmpty();
        var imported = Given.Import(filled.Workbook, "filled.xlsx");
        imported.Findings().Should().BeEmpty();
        imported.Calls().Select(call => (call.ProjectId, call.Kind, call.Household, call.Outcome, call.ServedPerson, call.Coached, call.MoveInDate)).Should().Equal(
            ("SH01", CallbackKind.Handover, "3-501", CallOutcome.NoAnswer, null, null, new DateOnly(2008, 6, 20)),
            ("SH01", CallbackKind.Handover, "3-501", CallOutcome.Answered, true, false, new DateOnly(2008, 6, 20)));
        imported.Calls()[1].Responses.Select(response => (response.SubjectId, response.Value)).Should().Equal(("CB-A2-1", "yes"), ("CB-A2-2", Response.DontKnow), ("CB-A3-4", "4"));
        imported.Calls().Select(call => call.CallId).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void Register_and_group_results_are_read_as_they_were_entered()
    {
        var filled = FormRobot.Fill(
            new RobotJob(FormBytes.Register(Given.Projects))
            {
                Type = [("项目清单", "A8", "007"), ("项目清单", "B8", "新城"), ("项目清单", "D8", "上海"), ("项目清单", "E8", "沪南"), ("项目清单", "F8", "2008-07-01"), ("项目清单", "G8", "320")],
            },
            new RobotJob(FormBytes.GroupBsc(Given.Projects))
            {
                Type = [("集团BSC", "F5", "81.3"), ("集团BSC", "F6", "82"), ("集团BSC", "F7", "84.5"), ("集团BSC", "F8", "79"), ("集团BSC", "F9", "80"), ("集团BSC", "F10", "77")],
                Try = [("集团BSC", "D7", "x")],
            });

        filled.SelectMany(one => one.Refused.Concat(one.Written)).Should().BeEmpty();
        var register = Given.Import(filled[0].Workbook, "a.xlsx");
        register.Findings().Should().BeEmpty();
        ((RegisterContent)register.File!.Content).Projects[^1].Should().Match<Project>(project =>
            project.Id == "007" && project.Name == "新城" && project.HandoverDate == new DateOnly(2008, 7, 1) && project.UnitsHandedOver == 320);
        var results = Given.Import(filled[1].Workbook, "b.xlsx");
        results.Findings().Should().BeEmpty();
        ((GroupBscContent)results.File!.Content).Results.Select(result => (result.Region, result.ProjectId, result.Score)).Should().Equal(
            (null, null, 81.3m), ("沪南", null, 82m), ("沪南", "SH01", 84.5m), ("沪南", "SH02", 79m), ("浙江", null, 80m), ("浙江", "HZ01", 77m));
    }

    [Fact]
    public void Drawn_households_are_read_with_every_mistake_at_its_cell()
    {
        using var folder = new TemporaryFolder();
        var good = folder.Add("good.csv", Encoding.UTF8.GetBytes("项目,回访类型,房号,入住日期\n春申,交付,3-501,2008-06-20\nHZ01,居住,12-1102,\n"));
        var bad = folder.Add("bad.csv", Encoding.UTF8.GetBytes("项目,回访类型,房号,入住日期\n春深城,交付,3-501,2008-06-20\nHZ01,闲聊,,\n"));

        var (households, findings) = HouseholdFile.Read(good, Given.Projects);
        findings.Should().BeEmpty();
        households.Select(household => (household.Project.Id, household.Kind, household.Household, household.MoveInDate)).Should().Equal(
            ("SH01", CallbackKind.Handover, "3-501", new DateOnly(2008, 6, 20)), ("HZ01", CallbackKind.DailyLiving, "12-1102", null));

        var (none, wrong) = HouseholdFile.Read(bad, Given.Projects);
        none.Should().BeEmpty();
        wrong.Select(found => $"{found.Location.Cell} {found.Code}").Should().BeEquivalentTo("A2 QA1402", "B3 QA1207", "C3 QA1203");
    }
}
