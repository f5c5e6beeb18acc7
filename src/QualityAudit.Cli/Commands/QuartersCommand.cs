using QualityAudit.Cli.Display;
using QualityAudit.Storage;

namespace QualityAudit.Cli.Commands;

/// <summary>Lists the quarters that are stored and what there is for each.</summary>
internal sealed class QuartersCommand : VerbCommand
{
    public QuartersCommand(Terminal terminal, CommonOptions options)
        : base("quarters", new("列出已存入的季度", "List the quarters that are stored"), "qualityaudit quarters", terminal)
    {
        var database = options.Database();
        Options.Add(database);

        SetAction(async (call, cancellationToken) =>
        {
            await using var store = await AuditStore.OpenAsync(options.DatabaseIn(CommonOptions.DefaultFolder, call.GetValue(database)), cancellationToken);
            var quarters = await store.QuartersAsync(cancellationToken);
            if (quarters.Count == 0)
                terminal.Complain(new("数据库中还没有任何季度。", "No quarter is stored yet."));
            foreach (var quarter in quarters)
                await QuarterLines.PrintAsync(terminal, store, quarter, cancellationToken);
            return ExitCode.Fine;
        });
    }
}
