using QualityAudit.Cli.Display;
using QualityAudit.Storage;

namespace QualityAudit.Cli.Commands;

/// <summary>Creates the database where missing and brings its tables up to date.</summary>
internal sealed class DatabaseMigrateCommand : VerbCommand
{
    public DatabaseMigrateCommand(Terminal terminal, CommonOptions options)
        : base(
            "migrate",
            new("新建数据库或升级其表结构（其他命令使用时也会自动进行）", "Create the database or bring its tables up to date (every other verb does so on use)"),
            "qualityaudit database migrate --database \"Host=localhost;Database=audit;Username=qa\"",
            terminal)
    {
        var database = options.Database();
        Options.Add(database);

        SetAction(async (call, cancellationToken) =>
        {
            var address = options.DatabaseIn(CommonOptions.DefaultFolder, call.GetValue(database));
            var (applied, justNow) = await Databases.MigrateAsync(address, cancellationToken);
            foreach (var migration in applied)
                terminal.Data.WriteLine(migration);
            var name = Databases.NameOf(address);
            terminal.Tell(justNow == 0
                ? new($"{name}：表结构已是最新。", $"{name}: the tables are up to date.")
                : new($"{name}：进行了 {justNow} 步升级，表结构已是最新。", $"{name}: {justNow} steps taken, the tables are up to date."));
            return ExitCode.Fine;
        });
    }
}
