using QualityAudit.Cli.Display;
using QualityAudit.Storage;

namespace QualityAudit.Cli.Commands;

/// <summary>Writes the scorecards of what is stored.</summary>
internal sealed class ReportCommand : VerbCommand
{
    public ReportCommand(Terminal terminal, CommonOptions options)
        : base(
            "report",
            new("写出成绩单：Excel、HTML、JSON", "Write the scorecards: Excel, HTML, JSON"),
            "qualityaudit report --quarter 2008Q3 --format xlsx,html --out scorecards",
            terminal)
    {
        var scoring = new ScoringOptions(options, this);
        var output = options.Out();
        var formats = options.Formats();
        Options.Add(output);
        Options.Add(formats);

        SetAction(async (call, cancellationToken) =>
        {
            var folder = call.GetValue(output)!;
            var wanted = scoring.Read(call, folder);
            if (LoadRubrics(wanted.RubricFolder) is not { } catalogue)
                return ExitCode.InputHasErrors;
            await using var store = await AuditStore.OpenAsync(wanted.Database, cancellationToken);
            var scored = await terminal.WithProgressAsync(progress =>
                new AuditWorkflow(store, catalogue).ScoreAsync(wanted.Quarter, wanted.Rubric, progress, cancellationToken));
            var reports = new ReportWriting(terminal, folder, CommonOptions.FormatsIn(call.GetValue(formats)), wanted.Region, options.WantsBothLanguages(call));
            if (!reports.KnowsRegion(scored.Scorecards))
                return ExitCode.Usage;
            var written = await reports.WriteAsync(scored.Scorecards, cancellationToken);
            terminal.Show(scored.Findings);
            reports.PrintWritten(written, store.Name);
            return ExitCodeOf(scored.Findings);
        });
    }
}
