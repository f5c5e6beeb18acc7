using System.CommandLine;
using QualityAudit.Cli.Display;
using QualityAudit.Storage;
using QualityAudit.Workflow;

namespace QualityAudit.Cli.Commands;

/// <summary>Reads and stores workbooks, and says what became of each.</summary>
internal sealed class ImportCommand : VerbCommand
{
    public ImportCommand(Terminal terminal, CommonOptions options)
        : base(
            "import",
            new("读取工作簿并存入数据库", "Read workbooks and store them"),
            "qualityaudit import sample-audits/2008/2008Q3 --database scorecards/qualityaudit.db",
            terminal)
    {
        var paths = options.Paths("path", "工作簿或文件夹", "Workbooks or folders");
        var database = options.Database();
        var rubrics = options.Rubrics();
        Arguments.Add(paths);
        Options.Add(database);
        Options.Add(rubrics);
        var import = new ImportOptions(options, this, terminal);
        var diagnostics = new Option<string?>("--diagnostics") { Description = options.Say("把全部信息写入这个 JSON 文件", "Write everything that is said to this JSON file"), HelpName = options.Say("文件", "file") };
        var dryRun = new Option<bool>("--dry-run") { Description = options.Say("试导入：不存入任何内容，只说明会怎样", "Store nothing, only say what would happen") };
        Options.Add(diagnostics);
        Options.Add(dryRun);
        var preview = new Option<bool>("--preview") { Description = options.Say("显示每张工作表是怎样理解的，不存入任何内容", "Show how every sheet is understood, and store nothing") };
        Options.Add(preview);
        var layouts = new LayoutOptions(options, this, terminal);
        var save = new Option<string?>("--save-layout")
        {
            Description = options.Say("把这种表格的读法存为评分标准下的格式文件，以后同样的表格按它读取", "Keep the way these sheets are read as a layout file under the rubric; sheets like them are then read by it"),
            HelpName = options.Say("名称", "name"),
        };
        Options.Add(save);

        SetAction(async (call, cancellationToken) =>
        {
            if (!import.KeepsCopiesApart(call, call.GetValue(paths)!))
                return ExitCode.Usage;
            var rubricFolder = CommonOptions.RubricsIn(call.GetValue(rubrics));
            if (LoadRubrics(rubricFolder) is not { } catalogue)
                return ExitCode.InputHasErrors;
            if (layouts.Read(call, rubricFolder, out var problem) is not { } known)
                return problem;
            var path = options.DatabaseIn(CommonOptions.DefaultFolder, call.GetValue(database));
            var shows = call.GetValue(preview);
            var rehearsal = shows || call.GetValue(dryRun);
            await using var store = rehearsal ? await AuditStore.OpenRehearsalAsync(path, cancellationToken) : await AuditStore.OpenAsync(path, cancellationToken);
            var request = import.Read(call, call.GetValue(paths)!) with { Readings = shows, Layouts = known };
            var imported = await new Asking(terminal, new AuditWorkflow(store, catalogue)).ImportAsync(request, rehearsal, cancellationToken);
            var copies = await import.AnnotateAsync(call, imported, cancellationToken);
            var report = imported.Report(rehearsal, copies.Findings);
            if (shows)
                ReadingTables.Print(terminal, imported);
            FileTable.Print(terminal, report);
            ImportReport.Print(terminal, report, copies);
            import.PrintCopies(copies);
            if (call.GetValue(diagnostics) is { } file)
                import.WriteDiagnostics(report, file);
            var saved = call.GetValue(save) is { } name ? await SavedLayout.WriteAsync(imported, name, rubricFolder) : null;
            if (saved?.Path is { } written)
                terminal.Tell(new($"格式已存入 {written}；请核对。", $"The layout was kept in {written}; review it."));
            if (saved?.Problem is { } trouble)
                terminal.Complain(trouble);
            return saved?.Problem is null ? ExitCodeOf(imported.Diagnostics) : ExitCode.InputHasErrors;
        });
    }
}
