using QualityAudit.Audits;

namespace QualityAudit.Tests.Import;

public sealed class GroupBscImportTests
{
    [Fact]
    public void Results_of_projects_regions_and_the_group_are_told_apart()
    {
        var file = Given.Import("""
            | 年度 | 季度 | 区域 | 项目 | 得分 |
            |---|
            | 2008 | 4    | 沪南 |      | 84.5 |
            | 2008 | Q4   |      | 春申 | 79   |
            | 2008 | 四季度 |    |      | 81.25 |
            """);

        file.Findings().Should().BeEmpty();
        ((GroupBscContent)file.File!.Content).Results.Select(result => $"{result.Quarter} {result.Region} {result.ProjectId} {result.Score} {result.Source.Cell}")
            .Should().Equal("2008Q4 沪南  84.5 E2", "2008Q4 沪南 SH01 79 E3", "2008Q4   81.25 E4");
    }
}
