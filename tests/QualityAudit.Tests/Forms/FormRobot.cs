using System.Diagnostics;
using System.Text.Json;
using QualityAudit.Tests.Support;

namespace QualityAudit.Tests.Forms;

/// <summary>One workbook to be filled in: what to type where, which cells should refuse it, which sheets to copy first, what to read afterwards.</summary>
public sealed record RobotJob(byte[] Workbook)
{
    public IReadOnlyList<(string Sheet, string Copy)> Copies { get; init; } = [];

    public IReadOnlyList<(string Sheet, string Cell, string Text)> Type { get; init; } = [];

    public IReadOnlyList<(string Sheet, string Cell, string Text)> Try { get; init; } = [];

    public IReadOnlyList<(string Sheet, string Cell)> Read { get; init; } = [];

    /// <summary>Tells the marked cells and the links of the first sheet as they are before anything is typed.</summary>
    public bool Looks { get; init; }

    /// <summary>Cells with a link.</summary>
    public IReadOnlyList<(string Sheet, string Cell)> Follow { get; init; } = [];
}

/// <summary>What a link says, where it leads, and what stands there; all empty where there is none.</summary>
public sealed record FollowedLink(string Text, string Sheet, string Cell, string There);

/// <summary>Refused: what a cell's rule or lock did not let in. Written: locked cells that could be typed into all the same. Read: as shown.</summary>
public sealed record RobotResult(byte[] Workbook, IReadOnlyList<string> Refused, IReadOnlyList<string> Written, IReadOnlyList<string> Read, IReadOnlyList<string> Sheets)
{
    /// <summary>Cells that are filled or commented on: sheet, cell, colour, note.</summary>
    public IReadOnlyList<(string Sheet, string Cell, string Colour, string Note)> Marks { get; init; } = [];

    /// <summary>Where the links of the first sheet lead: sheet and cell.</summary>
    public IReadOnlyList<(string Sheet, string Cell)> Links { get; init; } = [];

    public IReadOnlyList<FollowedLink> Followed { get; init; } = [];
}

/// <summary>Fills workbooks in through LibreOffice's own program (form_robot.py); tests/run sees to it that both are installed.</summary>
public static class FormRobot
{
    // Debian's own Python: the one that LibreOffice's bridge is built for.
    private const string Python = "/usr/bin/python3";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(8);

    public static IReadOnlyList<RobotResult> Fill(params IReadOnlyList<RobotJob> jobs)
    {
        using var folder = new TemporaryFolder();
        string In(int number) => folder.PathTo(FormattableString.Invariant($"in-{number}.xlsx"));
        string Out(int number) => folder.PathTo(FormattableString.Invariant($"out-{number}.xlsx"));
        for (var i = 0; i < jobs.Count; i++)
            File.WriteAllBytes(In(i), jobs[i].Workbook);
        var plan = jobs.Select((job, i) => new
        {
            input = In(i),
            output = Out(i),
            copies = job.Copies.Select(copy => new[] { copy.Sheet, copy.Copy }),
            type = job.Type.Select(entry => new[] { entry.Sheet, entry.Cell, entry.Text }),
            @try = job.Try.Select(entry => new[] { entry.Sheet, entry.Cell, entry.Text }),
            read = job.Read.Select(cell => new[] { cell.Sheet, cell.Cell }),
            look = job.Looks,
            follow = job.Follow.Select(cell => new[] { cell.Sheet, cell.Cell }),
        });
        File.WriteAllText(folder.PathTo("plan.json"), JsonSerializer.Serialize(plan));
        Run(Repository.PathTo("tests", "QualityAudit.Tests", "Forms", "form_robot.py"), folder.PathTo("plan.json"), folder.PathTo("result.json"));

        var results = JsonSerializer.Deserialize<List<Told>>(File.ReadAllText(folder.PathTo("result.json")), JsonSerializerOptions.Web)!;
        return [.. results.Select((told, i) => new RobotResult(File.ReadAllBytes(Out(i)), told.Refused, told.Written, told.Read, told.Sheets)
        {
            Marks = [.. told.Marks.Select(mark => (mark[0], mark[1], mark[2], mark[3]))],
            Links = [.. told.Links.Select(link => (link[0], link[1]))],
            Followed = told.Followed.ConvertAll(link => new FollowedLink(link[0], link[1], link[2], link[3])),
        })];
    }

    private static void Run(params string[] arguments)
    {
        var start = new ProcessStartInfo(Python, arguments) { UseShellExecute = false, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var complained = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException("The robot did not end.");
        }

        if (process.ExitCode != 0)
            throw new InvalidOperationException($"The robot ended with {process.ExitCode}: {complained.Result}");
    }

    private sealed record Told(List<string> Refused, List<string> Written, List<string> Read, List<string> Sheets, List<string[]> Marks, List<string[]> Links, List<string[]> Followed);
}
