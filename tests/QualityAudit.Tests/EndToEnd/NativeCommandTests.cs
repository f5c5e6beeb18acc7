using System.Security.Cryptography;
using QualityAudit.Tests.Storage;
using QualityAudit.Tests.Support;

namespace QualityAudit.Tests.EndToEnd;

/// <summary>
/// What libraries do by looking at types is what a native program may lack, without a word when it is compiled. So every verb is run in both
/// forms of the command, and everything they say and write must be the same.
/// </summary>
public sealed class NativeCommandTests
{
    private const string Samples = "<samples>";
    private const string Rubrics = "<rubrics>";
    private const string Work = "<work>";

    /// <summary>Calls that go on from each other, a line each; words in angle brackets are folders.</summary>
    public static TheoryData<string> Jobs => new(
        """
        run <samples>/2008 --quarter 2008Q3 --out <work>
        report --quarter 2008Q4 --lang both --database <work>/qualityaudit.db --out <work>/both
        score --quarter all --database <work>/qualityaudit.db
        score --quarter 2008Q3 --format json --database <work>/qualityaudit.db
        score --quarter 2008Q3 --format csv --lang zh --database <work>/qualityaudit.db
        explain SH-001 --quarter 2008Q3 --database <work>/qualityaudit.db
        explain SH-001 --quarter 2008Q3 --item L05 --lang zh --database <work>/qualityaudit.db
        explain group --quarter 2008Q3 --lang zh --database <work>/qualityaudit.db
        rubric diff six-plus-two/2008.1 six-plus-two/2009.1 --rescore 2008Q3 --database <work>/qualityaudit.db
        quarters --database <work>/qualityaudit.db
        import <samples>/2008 --database <work>/qualityaudit.db
        database check --database <work>/qualityaudit.db
        database migrate --database <work>/qualityaudit.db
        """,
        """
        run <samples>/mixed --lang zh --out <work>
        database copy <work>/qualityaudit.db <server>
        score --quarter all --format json --database <server>
        import <samples>/2008/2008Q1 <samples>/2008/projects.xlsx --database <server>
        database check --database <server>
        """,
        """
        import <samples>/with-mistakes --preview --database <work>/none.db
        import <samples>/with-mistakes --dry-run --database <work>/none.db
        import <samples>/with-mistakes --annotate <work>/marked --diagnostics <work>/said.json --database <work>/qualityaudit.db
        import <samples>/with-mistakes --strict --lang zh --database <work>/qualityaudit.db
        import <others> --preview --lang zh --database <work>/none.db
        import <others> --annotate <work>/marked-too --database <work>/qualityaudit.db
        explain QA1203
        explain QA1203 --lang zh
        """,
        """
        template checklist --quarter 2008Q3 --projects <samples>/2008/projects.xlsx --out <work>/forms
        template callbacks --quarter 2008Q3 --projects <samples>/2008/projects.xlsx --lang zh --out <work>/forms
        template register --out <work>/forms
        template group-bsc --quarter 2008Q4 --projects <samples>/2008/projects.xlsx --out <work>/forms
        rubric check <rubrics>
        rubric show six-plus-two/2009.1 --lang zh
        rubric export <rubrics>/six-plus-two/2008.1.yaml <work>/rubric.xlsx
        rubric import <work>/rubric.xlsx <work>/rubric.yaml
        rubric check <work>/rubric.yaml
        """,
        """
        --help
        --help --lang zh
        run --help --lang zh
        run
        score --quarter 2008Q5 --lang zh
        rubric show no-such-rubric
        import no-such-file.xlsx --database no-such-folder/none.db
        """);

    [Theory]
    [MemberData(nameof(Jobs))]
    public async Task The_native_program_says_and_writes_what_the_built_one_does(string job)
    {
        if (!NativeCommand.CanBeHad)
            return;
        using var built = new TemporaryFolder();
        using var native = new TemporaryFolder();
        using var others = OthersWorkbooks();
        await using var server = TemporaryStore.Unopened(DatabaseProduct.Postgres);
        await using var serverToo = TemporaryStore.Unopened(DatabaseProduct.Postgres);
        foreach (var call in job.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var expected = await CliCall.RunAsync(Arguments(call, built.Path, others.Path, server.Address));
            var said = await NativeCommand.RunAsync(Arguments(call, native.Path, others.Path, serverToo.Address));

            Placeless(said, native.Path, serverToo.Address).Should().Be(Placeless(expected, built.Path, server.Address), "of {0}", call);
            Written(native.Path).Should().BeEquivalentTo(Written(built.Path), "of {0}", call);
        }
    }

    // What the samples do not have: the old format, other encodings, a web page that calls itself a workbook.
    private static TemporaryFolder OthersWorkbooks()
    {
        var folder = new TemporaryFolder();
        System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);
        folder.Add("回访.csv", System.Text.Encoding.GetEncoding("GB18030").GetBytes("回访编号,项目,类型,日期,房号,结果\nC1,SH-001,交付,2008-07-03,3-102,成功\n"));
        folder.Add("检查表.xls", System.Text.Encoding.UTF8.GetBytes("<html><body><table><tr><td>序号</td><td>检查内容</td><td>得分</td></tr><tr><td>1</td><td>迎接客户</td><td>甲</td></tr></table></body></html>"));
        folder.Add("broken.xlsx", [0x50, 0x4B, 3, 4, 0, 0, 0]);
        return folder;
    }

    private static string[] Arguments(string call, string work, string others, string server) =>
    [
        .. call.Split(' ').Select(word => word
            .Replace(Samples, Repository.PathTo("sample-audits"), StringComparison.Ordinal)
            .Replace(Rubrics, Repository.PathTo("rubrics"), StringComparison.Ordinal)
            .Replace("<others>", others, StringComparison.Ordinal)
            .Replace("<server>", server, StringComparison.Ordinal)
            .Replace(Work, work, StringComparison.Ordinal)),
    ];

    private static CliCall Placeless(CliCall call, string work, string server)
    {
        return new(call.ExitCode, Without(call.Output), Without(call.Error));

        string Without(string text) => text
            // The parser names the program that runs.
            .Replace("testhost", "qualityaudit", StringComparison.Ordinal)
            .Replace(work, Work, StringComparison.Ordinal)
            .Replace(new Npgsql.NpgsqlConnectionStringBuilder(server).Database!, "<database>", StringComparison.Ordinal);
    }

    // Databases are compared by what is read from them.
    private static Dictionary<string, string> Written(string folder) => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Where(path => !path.Contains(".db", StringComparison.Ordinal))
        .ToDictionary(path => Path.GetRelativePath(folder, path), path => Convert.ToHexString(SHA256.HashData(TextOf(path, folder))), StringComparer.Ordinal);

    // A diagnostics file names the folder it speaks of.
    private static byte[] TextOf(string path, string folder) => path.EndsWith(".json", StringComparison.Ordinal)
        ? System.Text.Encoding.UTF8.GetBytes(File.ReadAllText(path).Replace(folder, Work, StringComparison.Ordinal))
        : File.ReadAllBytes(path);
}
