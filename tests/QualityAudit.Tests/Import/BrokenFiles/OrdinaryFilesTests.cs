using System.Diagnostics;
using System.Runtime.Versioning;
using QualityAudit.Import;
using QualityAudit.Tests.Support;

namespace QualityAudit.Tests.Import.BrokenFiles;

/// <summary>"Broken files", point 2: only ordinary files are opened; everything else is passed over and named.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class OrdinaryFilesTests
{
    [Theory]
    [InlineData("~$检查表.xlsx", "QA1002")]
    [InlineData(".~lock.检查表.xlsx#", "QA1002")]
    [InlineData("检查表.xlsx.crdownload", "QA1021")]
    [InlineData("检查表.xlsx.part", "QA1021")]
    [InlineData("._检查表.xlsx", "QA1001")]
    public async Task What_programs_leave_beside_a_workbook_is_passed_over_and_named(string name, string code)
    {
        using var scratch = new TemporaryFolder();
        scratch.Add("in/" + name, MarkdownWorkbook.Xlsx(BrokenFile.Results));
        scratch.Add("in/good.csv", MarkdownWorkbook.Csv(BrokenFile.Results));

        var call = await ImportAsync(scratch);

        call.Error.Should().Contain(code).And.Contain(name);
        call.ExitCode.Should().Be(0, "nothing that was sent is lost by it");
    }

    [Fact]
    public async Task An_empty_file_is_an_error_that_names_it()
    {
        using var scratch = new TemporaryFolder();
        scratch.Add("in/空.xlsx", []);

        var call = await ImportAsync(scratch);

        (call.ExitCode, call.Error.Contains("QA1003", StringComparison.Ordinal)).Should().Be((1, true));
        call.Error.Should().Contain("空.xlsx");
    }

    [Theory]
    [InlineData("pipe")]
    [InlineData("device")]
    [InlineData("endless device")]
    public async Task Pipes_and_devices_are_never_opened(string kind)
    {
        using var scratch = new TemporaryFolder();
        var path = scratch.PathTo("in", "x.xlsx");
        Directory.CreateDirectory(scratch.PathTo("in"));
        if (kind == "pipe")
            await RunAsync("mkfifo", path);
        else
            File.CreateSymbolicLink(path, kind == "device" ? "/dev/null" : "/dev/zero");

        var inFolder = await ImportAsync(scratch);
        var given = await CliCall.RunAsync("import", path, "--database", scratch.PathTo("q.db"), "--lang", "zh");

        foreach (var call in new[] { inFolder, given })
        {
            call.ExitCode.Should().Be(1);
            call.Error.Should().Contain("QA1003").And.Contain("x.xlsx");
        }
    }

    [Fact]
    public async Task A_link_that_leads_to_itself_and_a_link_to_nowhere_are_named()
    {
        using var scratch = new TemporaryFolder();
        Directory.CreateDirectory(scratch.PathTo("in"));
        File.CreateSymbolicLink(scratch.PathTo("in", "loop.xlsx"), scratch.PathTo("in", "loop.xlsx"));
        File.CreateSymbolicLink(scratch.PathTo("in", "dead.xlsx"), scratch.PathTo("gone.xlsx"));
        Directory.CreateSymbolicLink(scratch.PathTo("in", "round"), scratch.PathTo("in"));

        var call = await ImportAsync(scratch);

        call.Error.Should().Contain("QA1004").And.Contain("loop.xlsx").And.Contain("dead.xlsx");
        call.Error.Should().NotContain("round/");
    }

    [Fact]
    public async Task A_folder_with_the_name_of_a_workbook_is_named_and_looked_into()
    {
        using var scratch = new TemporaryFolder();
        scratch.Add("in/x.xlsx/inner.csv", MarkdownWorkbook.Csv(BrokenFile.Results));
        Directory.CreateDirectory(scratch.PathTo("in", "y.xlsx"));

        var call = await ImportAsync(scratch);

        call.Output.Should().Contain("x.xlsx/inner.csv");
        call.Error.Should().Contain("QA1022").And.Contain("y.xlsx");
    }

    [Fact]
    public async Task A_folder_without_any_workbook_is_said_to_be_one()
    {
        using var scratch = new TemporaryFolder();
        scratch.Add("in/read me.txt", [65]);

        var call = await CliCall.RunAsync("import", scratch.PathTo("in"), "--database", scratch.PathTo("q.db"), "--lang", "en");

        call.ExitCode.Should().Be(1);
        call.Error.Should().Contain("QA1023").And.Contain("in");
    }

    [Fact]
    public void Without_permission_a_file_and_a_folder_are_named_and_the_others_are_read()
    {
        using var scratch = new TemporaryFolder();
        scratch.Add("in/open.xlsx", MarkdownWorkbook.Xlsx(BrokenFile.Results));
        scratch.Add("in/closed.xlsx", MarkdownWorkbook.Xlsx(BrokenFile.Results));
        scratch.Add("in/private/a.xlsx", MarkdownWorkbook.Xlsx(BrokenFile.Results));
        File.SetUnixFileMode(scratch.PathTo("in", "closed.xlsx"), UnixFileMode.None);
        File.SetUnixFileMode(scratch.PathTo("in", "private"), UnixFileMode.None);
        File.SetUnixFileMode(scratch.Path, UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.UserWrite | UnixFileMode.GroupExecute | UnixFileMode.GroupRead | UnixFileMode.OtherExecute | UnixFileMode.OtherRead);

        var said = Unprivileged.Run(() =>
        {
            var found = FolderWalk.Find([scratch.PathTo("in")]);
            var importer = new FileImporter([Given.Rubric]);
            return found.Files.Select(file => $"{file.RelativePath} {BrokenFile.OutcomeOf(importer.Read(file, Given.Projects))}")
                .Concat(found.Diagnostics.Select(finding => $"{finding.Location.File} {finding.Code} {finding.Message(Language.Chinese)}")).ToList();
        });

        File.SetUnixFileMode(scratch.PathTo("in", "private"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        said.Should().Equal("closed.xlsx refused, QA1005", "open.xlsx 2 rows", "private QA1005 打不开：没有读取权限。");
    }

    [Fact]
    public async Task A_file_that_grows_while_it_is_read_is_refused()
    {
        using var scratch = new TemporaryFolder();
        scratch.Add("a.xlsx", MarkdownWorkbook.Xlsx(BrokenFile.Results)[..600]);
        var found = FolderWalk.Find([scratch.Path]).Files.Single();
        await File.WriteAllBytesAsync(found.FullPath, MarkdownWorkbook.Xlsx(BrokenFile.Results));

        BrokenFile.OutcomeOf(new FileImporter([Given.Rubric]).Read(found, Given.Projects)).Should().Be("refused, QA1020");
    }

    private static Task<CliCall> ImportAsync(TemporaryFolder scratch)
    {
        var register = scratch.Add("register/projects.csv", MarkdownWorkbook.Csv(BrokenFile.Register));
        return CliCall.RunAsync("import", register.FullPath, scratch.PathTo("in"), "--database", scratch.PathTo("q.db"), "--lang", "zh");
    }

    private static async Task RunAsync(string program, string argument)
    {
        using var process = Process.Start(program, [argument]);
        await process.WaitForExitAsync();
    }
}
