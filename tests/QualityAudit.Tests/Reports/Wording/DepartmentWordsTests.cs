using QualityAudit.Reports.Wording;
using QualityAudit.RubricFiles;
using QualityAudit.Rubrics;
using QualityAudit.Tests.Support;

namespace QualityAudit.Tests.Reports.Wording;

public sealed class DepartmentWordsTests
{
    private static readonly Rubric Course = RubricCatalogue.Load(Repository.PathTo("rubrics")).Catalogue.All.Single(rubric => rubric.Id == "whole-course");

    [Fact] // F41
    public void A_finding_names_its_lead_and_those_who_take_part()
    {
        var item = Course.FindItem("WC-1.1-1")!;

        DepartmentWords.Of(Course, item.Department, item.Participants).Should().Be(new LocalizedText(
            "项目销售（参与：项目管理、项目成本、广告/制作/媒体公司）",
            "Project sales (with Project management, Project cost control, Ad/production/media firms)"));
    }

    [Fact]
    public void A_lead_alone_stands_alone_and_nobody_is_nothing()
    {
        DepartmentWords.Of(Course, "sales", []).Should().Be(new LocalizedText("项目销售", "Project sales"));
        DepartmentWords.Of(Course, null, ["sales"]).Should().BeNull();
    }
}
