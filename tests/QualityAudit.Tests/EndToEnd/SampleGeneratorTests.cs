using System.IO.Compression;
using System.Text.Json;
using QualityAudit.Audits;
using QualityAudit.Import;
using QualityAudit.RubricFiles;
using QualityAudit.Samples;
using QualityAudit.Tests.Support;

namespace QualityAudit.Tests.EndToEnd;

/// <summary>The sample audits are what their generator makes of the rubric, and the year 2008 is read without a word.</summary>
public sealed class SampleGeneratorTests
{
    private const string Rewrite = "rewrite the samples: dotnet run --project tests/QualityAudit.Samples -- sample-audits";

    private static readonly RubricCatalogue Rubrics = RubricCatalogue.Load(Repository.PathTo("rubrics")).Catalogue;

    private static readonly IReadOnlyList<SampleFile> Made = SampleAudits.Make(Rubrics);

    [Fact]
    public void The_committed_files_are_those_that_the_generator_makes()
    {
        var committed = SampleAudits.Folders
            .SelectMany(folder => Directory.EnumerateFiles(Repository.PathTo("sample-audits", folder), "*", SearchOption.AllDirectories))
            .Select(file => Path.GetRelativePath(Repository.PathTo("sample-audits"), file).Replace('\\', '/'));
        committed.Should().BeEquivalentTo(Made.Select(file => file.Path), Rewrite);
    }

    [Fact]
    public void What_is_in_them_is_what_the_generator_writes()
    {
        // Part by part: another platform may pack the same content into other bytes.
        var differing = Made.Where(file => !Parts(file.Content).SequenceEqual(Parts(File.ReadAllBytes(Repository.PathTo("sample-audits", file.Path)))));
        differing.Select(file => file.Path).Should().BeEmpty(Rewrite);
    }

    [Fact]
    public void The_generator_writes_the_same_bytes_each_time() =>
        SampleAudits.Make(Rubrics).Select(file => Convert.ToHexString(file.Content)).Should().Equal(Made.Select(file => Convert.ToHexString(file.Content)));

    [Fact]
    public void The_samples_are_small_enough_for_a_repository() =>
        Made.Sum(file => (long)file.Content.Length).Should().BeLessThan(4_000_000);

    [Theory]
    [InlineData("2008")]
    [InlineData("mixed")]
    public void It_is_imported_without_a_finding(string folder) => Findings(folder).Should().BeEmpty();

    [Fact]
    public void Every_mistake_of_the_folder_with_mistakes_is_found_at_its_cell_and_nothing_else() =>
        Findings("with-mistakes").Should().BeEquivalentTo(File.ReadAllLines(Repository.PathTo("sample-audits", "expected", "with-mistakes.txt")));

    [Fact]
    public void The_third_quarter_shows_an_incomplete_project_a_cap_and_a_tie()
    {
        using var expected = JsonDocument.Parse(File.ReadAllText(Repository.PathTo("sample-audits", "expected", "2008", "2008Q3.json")));
        var projects = expected.RootElement.GetProperty("projects").EnumerateArray().ToDictionary(project => project.GetProperty("id").GetString()!);

        projects["SY02"].GetProperty("status").GetString().Should().Be("incomplete");
        projects["TJ01"].GetProperty("caps")[0].GetProperty("id").GetString().Should().Be("critical-disclosure");
        projects["GZ02"].GetProperty("published").GetString().Should().Be(projects["SZ01"].GetProperty("published").GetString());
        projects["GZ02"].GetProperty("rank").GetInt32().Should().Be(projects["SZ01"].GetProperty("rank").GetInt32());
    }

    private static IEnumerable<string> Findings(string folder)
    {
        var importer = new FileImporter(Rubrics.All);
        var found = FolderWalk.Find([Repository.PathTo("sample-audits", folder)]);
        var register = importer.Read(found.Files.Single(file => file.RelativePath == "projects.xlsx"), []);
        var projects = ((RegisterContent)register.File!.Content).Projects;
        return found.Files.SelectMany(file => importer.Read(file, projects).Diagnostics).Concat(found.Diagnostics)
            .Select(finding => $"{finding.Location} {finding.Code} {finding.Severity}");
    }

    private static IEnumerable<string> Parts(byte[] content)
    {
        if (content is not [(byte)'P', (byte)'K', ..])
            return [Convert.ToBase64String(content)];
        using var zip = new ZipArchive(new MemoryStream(content));
        return [.. zip.Entries.Select(entry => $"{entry.FullName} {entry.LastWriteTime:yyyy-MM-dd HH:mm:ss} {Text(entry)}")];
    }

    private static string Text(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open());
        return reader.ReadToEnd();
    }
}
