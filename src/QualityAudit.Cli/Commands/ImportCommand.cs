using QualityAudit.Cli.Display;
using QualityAudit.Storage;

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

        SetAction(async (call, cancellationToken) =>
        {
            if (LoadRubrics(CommonOptions.RubricsIn(call.GetValue(rubrics))) is not { } catalogue)
                return ExitCode.InputHasErrors;
            await using var store = await AuditStore.OpenAsync(options.DatabaseIn(CommonOptions.DefaultFolder, call.GetValue(database)), cancellationToken);
            var imported = await terminal.WithProgressAsync(progress =>
                new AuditWorkflow(store, catalogue).ImportAsync(call.GetValue(paths)!, progress, cancellationToken));
            ImportReport.Print(terminal, imported);
            return ExitCodeOf(imported.Diagnostics);
        });
    }
}
