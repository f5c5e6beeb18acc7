using QualityAudit.Cli.Display;
using QualityAudit.Storage;

namespace QualityAudit.Cli.Commands;

/// <summary>The main job: a folder of workbooks in, scorecards out.</summary>
internal sealed class RunCommand : VerbCommand
{
    public RunCommand(Terminal terminal, CommonOptions options)
        : base(
            "run",
            new("导入文件夹中的全部工作簿，评分并写出成绩单", "Import every workbook of a folder, score, and write the scorecards"),
            "qualityaudit run sample-audits/2008 --quarter 2008Q3 --out scorecards",
            terminal)
    {
        var folders = options.Paths("folder", "放有工作簿的文件夹（含子文件夹）", "Folder with the workbooks (sub-folders included)");
        var output = options.Out();
        var formats = options.Formats();
        Arguments.Add(folders);
        var scoring = new ScoringOptions(options, this);
        Options.Add(output);
        Options.Add(formats);
        var import = new ImportOptions(options, this, terminal);
        var layouts = new LayoutOptions(options, this, terminal);

        SetAction(async (call, cancellationToken) =>
        {
            var folder = call.GetValue(output)!;
            var wanted = scoring.Read(call, folder);
            if (!import.KeepsCopiesApart(call, call.GetValue(folders)!))
                return ExitCode.Usage;
            if (LoadRubrics(wanted.RubricFolder) is not { } catalogue)
                return ExitCode.InputHasErrors;
            if (layouts.Read(call, wanted.RubricFolder, out var problem) is not { } known)
                return problem;
            await using var store = await AuditStore.OpenAsync(wanted.Database, cancellationToken);
            var workflow = new AuditWorkflow(store, catalogue);

            var imported = await new Asking(terminal, workflow).ImportAsync(import.Read(call, call.GetValue(folders)!) with { Layouts = known }, rehearsal: false, cancellationToken);
            var scored = await terminal.WithProgressAsync(progress => workflow.ScoreAsync(wanted.Quarter, wanted.Rubric, progress, cancellationToken));
            var reports = new ReportWriting(terminal, folder, CommonOptions.FormatsIn(call.GetValue(formats)), wanted.Region, options.WantsBothLanguages(call));
            if (!reports.KnowsRegion(scored.Scorecards))
                return ExitCode.Usage;
            var written = await reports.WriteAsync(scored.Scorecards, cancellationToken);

            ScoreTable.Print(terminal, scored.Scorecards, wanted.Region);
            var copies = await import.AnnotateAsync(call, imported, cancellationToken);
            var report = imported.Report(rehearsal: false, [.. scored.Findings, .. copies.Findings]);
            ImportReport.Print(terminal, report, copies);
            import.PrintCopies(copies);
            reports.PrintWritten(written, store.Name);
            import.WriteDiagnostics(report, Path.Combine(folder, ImportOptions.DiagnosticsName));
            return ExitCodeOf(imported.Diagnostics.Concat(scored.Findings));
        });
    }
}
