using System.CommandLine;
using System.Globalization;
using Humanizer;
using QualityAudit.Cli.Display;
using QualityAudit.Diagnostics;
using QualityAudit.Reports.Json;
using QualityAudit.Workflow;

namespace QualityAudit.Cli;

/// <summary>The options of every verb that imports, and what is written of an import besides what is stored.</summary>
internal sealed class ImportOptions
{
    public const string DiagnosticsName = "diagnostics.json";

    private const int CopiesNamed = 5;

    private readonly Terminal terminal;
    private readonly Option<bool> strict;
    private readonly Option<string?> annotate;

    public ImportOptions(CommonOptions common, Command verb, Terminal terminal)
    {
        this.terminal = terminal;
        strict = new Option<bool>("--strict") { Description = common.Say("有警告的文件也拒收", "Refuse files with warnings too") };
        annotate = new Option<string?>("--annotate")
        {
            Description = common.Say("在这个文件夹里为每个有问题的文件写一份标注副本，改正后可直接导入", "Write a copy of each faulty file to this folder, its cells marked; correct it there and import it"),
            HelpName = common.Say("文件夹", "folder"),
        };
        verb.Options.Add(strict);
        verb.Options.Add(annotate);
    }

    /// <summary>False, after saying so, when the copies would lie among the files that are imported.</summary>
    public bool KeepsCopiesApart(ParseResult call, IReadOnlyList<string> paths)
    {
        if (call.GetValue(annotate) is not { } folder)
            return true;
        var target = Path.GetFullPath(folder) + Path.DirectorySeparatorChar;
        if (!paths.Any(path => target.StartsWith(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)) + Path.DirectorySeparatorChar, StringComparison.Ordinal)))
            return true;
        terminal.Complain(new(
            "标注副本不能写进要导入的文件夹里，否则原件和副本会被当成两份；请另选一个文件夹。",
            "The annotated copies cannot lie inside a folder that is imported: original and copy would be taken for two files. Name another folder."));
        return false;
    }

    /// <summary>Writes the copies that were asked for; what is to be said of files that have none.</summary>
    public async Task<AnnotatedFiles> AnnotateAsync(ParseResult call, ImportSummary imported, CancellationToken cancellationToken) =>
        call.GetValue(annotate) is { } folder
            ? await terminal.WithProgressAsync(progress => Task.FromResult(AuditWorkflow.Annotate(imported, folder, terminal.Language, progress, cancellationToken)))
            : new AnnotatedFiles([], []);

    public void PrintCopies(AnnotatedFiles copies)
    {
        if (copies.Written.Count == 0)
            return;
        var count = copies.Written.Count.ToString(CultureInfo.InvariantCulture);
        terminal.Tell(new(
            $"标注副本 {count} 个（在副本里改正标出的单元格，保存后导入副本即可）：",
            $"{"annotated copy".ToQuantity(copies.Written.Count, "0", CultureInfo.InvariantCulture)} (correct the marked cells there, save, and import the copies):"));
        foreach (var path in copies.Written.Take(CopiesNamed))
            terminal.Tell(LocalizedText.Same($"  {path}"));
        if (copies.Written.Count > CopiesNamed)
            terminal.Tell(LocalizedText.Same("  …"));
    }

    public ImportRequest Read(ParseResult call, IReadOnlyList<string> paths) => new(paths) { Strict = call.GetValue(strict) };

    /// <summary>Writes everything that was said to a file.</summary>
    public void WriteDiagnostics(InputReport report, string path)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder)
            Directory.CreateDirectory(folder);
        var draft = path + ".part";
        using (var stream = new FileStream(draft, FileMode.Create, FileAccess.Write))
            DiagnosticsJson.Write(report, stream);
        File.Move(draft, path, overwrite: true);
        terminal.Tell(new($"全部信息：{path}", $"Everything that was said: {path}"));
    }
}
