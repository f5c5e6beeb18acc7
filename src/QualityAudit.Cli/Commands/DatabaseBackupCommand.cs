using System.CommandLine;
using QualityAudit.Cli.Display;
using QualityAudit.Storage;

namespace QualityAudit.Cli.Commands;

/// <summary>Writes everything into a new SQLite file.</summary>
internal sealed class DatabaseBackupCommand : VerbCommand
{
    public DatabaseBackupCommand(Terminal terminal, CommonOptions options)
        : base(
            "backup",
            new("把数据库备份成一个新的 SQLite 文件（备份时可以继续使用；PostgreSQL 也可以）", "Back the database up into a new SQLite file (it stays in use meanwhile; PostgreSQL as well)"),
            "qualityaudit database backup backup/2008Q3.db",
            terminal)
    {
        var file = new Argument<string>("file") { Description = options.Say("备份文件（不能已存在）", "File of the backup (must not exist)") };
        var database = options.Database();
        Arguments.Add(file);
        Options.Add(database);

        SetAction(async (call, cancellationToken) =>
        {
            var address = options.DatabaseIn(CommonOptions.DefaultFolder, call.GetValue(database));
            var path = call.GetValue(file)!;
            await Databases.BackUpAsync(address, path, cancellationToken);
            terminal.Tell(new($"{Databases.NameOf(address)} 已备份到 {path}。恢复：用 --database 直接使用该文件，或用 database copy 复制到服务器。", $"{Databases.NameOf(address)} is backed up in {path}. To restore it, use the file with --database, or copy it to a server with “database copy”."));
            return ExitCode.Fine;
        });
    }
}
