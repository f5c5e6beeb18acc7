using QualityAudit.Audits;
using QualityAudit.Diagnostics;
using QualityAudit.RubricFiles;

namespace QualityAudit.Tests.RubricFiles;

public sealed class RubricCatalogueTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("rubrics-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact] // S-23
    public void A_quarter_finds_the_version_that_is_valid_for_it()
    {
        Write("demo/1.yaml", DemoRubric.With("validFrom: 2008Q1", "validFrom: 2008Q1\nvalidTo: 2008Q4"));
        Write("demo/2.yaml", DemoRubric.With("version: \"1\"", "version: \"2\"").Replace("2008Q1", "2009Q1", StringComparison.Ordinal));

        var (catalogue, findings) = RubricCatalogue.Load(folder);

        findings.Should().BeEmpty();
        catalogue.All.Select(rubric => rubric.Version).Should().Equal("1", "2");
        catalogue.For("demo", new Quarter(2007, 4)).Should().BeNull();
        catalogue.For("demo", new Quarter(2008, 4))!.Version.Should().Be("1");
        catalogue.For("demo", new Quarter(2031, 2))!.Version.Should().Be("2");
        catalogue.For("other", new Quarter(2008, 4)).Should().BeNull();
        catalogue.Find("demo", "2")!.ValidFrom.Should().Be(new Quarter(2009, 1));
        catalogue.Find("demo", "3").Should().BeNull();
    }

    [Fact]
    public void Two_versions_valid_in_one_quarter_are_refused_both()
    {
        Write("demo/1.yaml", DemoRubric.Text);
        Write("demo/2.yaml", DemoRubric.With("version: \"1\"", "version: \"2\"").Replace("2008Q1", "2009Q1", StringComparison.Ordinal));
        Write("other/1.yaml", DemoRubric.With("id: demo", "id: other"));

        var (catalogue, findings) = RubricCatalogue.Load(folder);

        Codes(findings).Should().Equal("QA2052 demo/2.yaml");
        findings[0].Message(Language.English).Should().Be("Version 2 of demo and version 1 are both valid in 2009Q1.");
        catalogue.All.Select(rubric => rubric.Id).Should().Equal("other");
    }

    [Fact] // S-23
    public void Closing_a_version_does_not_change_what_quarters_were_scored_with()
    {
        var open = RubricFile.Parse(DemoRubric.Text, "demo.yaml").Rubric!;
        var closed = RubricFile.Parse(DemoRubric.With("validFrom: 2008Q1", "validFrom: 2008Q1\nvalidTo: 2008Q4"), "demo.yaml").Rubric!;
        var changed = RubricFile.Parse(DemoRubric.With("validFrom: 2008Q1", "validFrom: 2007Q1"), "demo.yaml").Rubric!;

        closed.ValidTo.Should().NotBeNull();
        closed.ContentHash.Should().Be(open.ContentHash);
        changed.ContentHash.Should().NotBe(open.ContentHash);
    }

    [Theory]
    [InlineData("", "", "demo", "QA2069 demo/1.yaml")]
    [InlineData("", "main: true", "other", "")]
    [InlineData("main: true", "main: true", "demo", "QA2068 other/1.yaml")]
    public void One_of_several_rubrics_says_that_it_is_the_main_one(string demo, string other, string main, string said)
    {
        Write("demo/1.yaml", DemoRubric.With("validFrom: 2008Q1", $"validFrom: 2008Q1\n{demo}"));
        Write("other/1.yaml", DemoRubric.With("id: demo", $"id: other\n{other}"));

        var catalogue = RubricCatalogue.Load(folder).Catalogue;

        catalogue.MainId.Should().Be(main);
        Codes(QualityAudit.RubricFiles.Checks.RubricCheck.Of(catalogue)).Should().Equal(said.Length == 0 ? [] : [said]);
    }

    [Fact]
    public void A_rubric_that_becomes_the_main_one_scores_as_before()
    {
        var before = RubricFile.Parse(DemoRubric.Text, "demo.yaml").Rubric!;
        var after = RubricFile.Parse(DemoRubric.With("validFrom: 2008Q1", "validFrom: 2008Q1\nmain: true"), "demo.yaml").Rubric!;

        after.IsMain.Should().BeTrue();
        after.ContentHash.Should().Be(before.ContentHash);
    }

    [Theory]
    [InlineData("measure: top-two-box", "measure: top-box", "")]
    [InlineData("measure: top-two-box", "measure: yes-share", "QA2055 other/1.yaml")]
    [InlineData("callback: daily-living", "callback: repair", "QA2055 other/1.yaml")]
    public void Two_rubrics_may_ask_the_same_question_if_it_is_the_same(string old, string changed, string expected)
    {
        Write("demo/1.yaml", DemoRubric.Text);
        Write("other/1.yaml", DemoRubric.With(old, changed).Replace("id: demo", "id: other", StringComparison.Ordinal));

        var (catalogue, findings) = RubricCatalogue.Load(folder);

        string.Join("; ", Codes(findings)).Should().Be(expected);
        catalogue.All.Select(rubric => rubric.Id).Should().Equal(expected.Length == 0 ? ["demo", "other"] : ["demo"]);
    }

    [Fact]
    public void A_file_is_named_for_its_version_and_its_folder_for_its_id()
    {
        Write("demo/one.yaml", DemoRubric.Text);
        Write("demonstration/1.yaml", DemoRubric.Text);

        Codes(RubricCatalogue.Load(folder).Diagnostics).Should().Equal("QA2050 demo/one.yaml", "QA2051 demonstration/1.yaml");
    }

    [Fact]
    public void A_broken_rubric_does_not_keep_the_others_out()
    {
        Write("demo/1.yaml", DemoRubric.With("weight: 60", "weight: 50"));
        Write("other/1.yaml", DemoRubric.With("id: demo", "id: other"));
        Write("README.md", "no rubric");

        var (catalogue, findings) = RubricCatalogue.Load(folder);

        findings.Select(finding => finding.ToString()).Should()
            .Equal("QA2020 demo/1.yaml:16:3 The indicator weights add up to 90; they must add up to 100.");
        catalogue.All.Should().ContainSingle();
    }

    [Fact]
    public void A_folder_without_rubrics_is_an_error()
    {
        Codes(RubricCatalogue.Load(folder).Diagnostics).Should().Equal($"QA2053 {folder}");
        RubricCatalogue.Load(Path.Combine(folder, "nowhere")).Diagnostics.Should().ContainSingle().Which.Code.Should().Be("QA2053");
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_one_finding()
    {
        var missing = Path.Combine(folder, "missing.yaml");
        var legacy = Write("gbk.yaml", "");
        File.WriteAllBytes(legacy, [0x69, 0x64, 0x3A, 0x20, 0xD6, 0xD0, 0xCE, 0xC4]);

        Codes(RubricFile.Read(missing).Diagnostics).Should().Equal($"QA2001 {missing}");
        Codes(RubricFile.Read(folder).Diagnostics).Should().Equal($"QA2001 {folder}");
        Codes(RubricFile.Read(legacy).Diagnostics).Should().Equal($"QA2002 {legacy}");
    }

    private static IEnumerable<string> Codes(IEnumerable<Diagnostic> findings) =>
        findings.Select(finding => $"{finding.Code} {finding.Location}");

    private string Write(string name, string text)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }
}
