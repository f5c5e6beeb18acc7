using QualityAudit.Import;
using QualityAudit.Tests.Support;

namespace QualityAudit.Tests.Import;

public sealed class FolderWalkTests
{
    [Fact]
    public void Files_come_in_the_ordinal_order_of_their_relative_paths()
    {
        using var folder = new TemporaryFolder();
        foreach (var name in new[] { "b.csv", "Z.xlsx", "a/二.XLSX", "a/b/c.csv", "a.xlsx", ".git/d.csv" })
            folder.Add(name, [1]);

        var found = FolderWalk.Find([folder.Path]);

        found.Files.Select(file => file.RelativePath).Should().Equal("Z.xlsx", "a.xlsx", "a/b/c.csv", "a/二.XLSX", "b.csv");
        found.Diagnostics.Should().BeEmpty();
    }

    [Fact]
    public void A_file_given_by_itself_goes_by_its_name_and_is_read_once()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Add("2008/a.xlsx", [1]);

        FolderWalk.Find([file.FullPath, file.FullPath]).Files.Should().ContainSingle()
            .Which.Should().Match<FoundFile>(found => found.FullPath == file.FullPath && found.RelativePath == "a.xlsx" && found.Length == 1);
    }

    [Fact]
    public void Folders_may_carry_names_of_files_and_links_may_lead_to_files()
    {
        using var folder = new TemporaryFolder();
        var real = folder.Add("x.xlsx/real.xlsx", [1]);
        File.CreateSymbolicLink(Path.Combine(folder.Path, "link.xlsx"), real.FullPath);
        File.CreateSymbolicLink(Path.Combine(folder.Path, "loop.xlsx"), Path.Combine(folder.Path, "loop.xlsx"));

        var found = FolderWalk.Find([folder.Path]);

        found.Files.Select(file => file.RelativePath).Should().Equal("link.xlsx", "x.xlsx/real.xlsx");
        found.Diagnostics.Select(diagnostic => $"{diagnostic.Location.File} {diagnostic.Code}").Should().Equal("loop.xlsx QA1004", "x.xlsx QA1022");
    }

    [Fact]
    public void A_file_name_never_steers_a_terminal()
    {
        using var folder = new TemporaryFolder();
        folder.Add("a\u001b[31m\u202e.xlsx", [1]);

        FolderWalk.Find([folder.Path]).Files.Single().RelativePath.Should().Be(@"a\u001B[31m\u202E.xlsx");
    }

    [Fact]
    public void A_pipe_with_the_name_of_a_workbook_is_never_opened()
    {
        using var folder = new TemporaryFolder();
        using var made = System.Diagnostics.Process.Start("mkfifo", [Path.Combine(folder.Path, "pipe.xlsx")]);
        made.WaitForExit();

        var found = FolderWalk.Find([folder.Path]);

        found.Files.Should().BeEmpty();
        found.Diagnostics.Select(diagnostic => diagnostic.Code).Should().Equal("QA1003");
    }

    [Fact]
    public void What_is_no_workbook_to_read_is_skipped_and_said()
    {
        using var folder = new TemporaryFolder();
        foreach (var name in new[] { "~$a.xlsx", ".~lock.a.xlsx#", "a.xlsx.crdownload", "a.csv.part", "readme.txt", "._a.xlsx", "photo.jpg" })
            folder.Add(name, [1]);
        foreach (var name in new[] { "a.xls", "b.XLSM", "c.tsv", "d.xlsb", "e.ods" })
            folder.Add(name, [1]);

        var found = FolderWalk.Find([folder.Path]);

        found.Files.Select(file => file.RelativePath).Should().Equal("a.xls", "b.XLSM", "c.tsv", "d.xlsb", "e.ods");
        found.Diagnostics.Select(diagnostic => $"{diagnostic.Location.File} {diagnostic.Code}").Should().Equal(
            "._a.xlsx QA1001", ".~lock.a.xlsx# QA1002", "a.csv.part QA1021", "a.xlsx.crdownload QA1021", "photo.jpg QA1001", "readme.txt QA1001", "~$a.xlsx QA1002");
    }

    [Fact]
    public void A_file_given_by_its_path_is_read_whatever_it_is_called()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Add("export.dat", [1]);

        FolderWalk.Find([file.FullPath]).Files.Should().ContainSingle().Which.RelativePath.Should().Be("export.dat");
    }
}
