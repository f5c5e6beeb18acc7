using System.CommandLine;
using QualityAudit.Cli.Display;
using QualityAudit.Diagnostics;
using QualityAudit.Reports.Json;
using QualityAudit.Workflow;

namespace QualityAudit.Cli;

/// <summary>The options of every verb that imports, and what is written of an import besides what is stored.</summary>
internal sealed class ImportOptions
{
    public const string DiagnosticsName = "diagnostics.json";

    private readonly Option<bool> strict;

    public ImportOptions(CommonOptions common, Command verb)
    {
        strict = new Option<bool>("--strict") { Description = common.Say("有警告的文件也拒收", "Refuse files with warnings too") };
        verb.Options.Add(strict);
    }

    public ImportRequest Read(ParseResult call, IReadOnlyList<string> paths) => new(paths) { Strict = call.GetValue(strict) };

    /// <summary>Writes everything that was said to a file.</summary>
    public static void WriteDiagnostics(InputReport report, string path, Terminal terminal)
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
