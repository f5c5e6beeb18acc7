using QualityAudit.Cli.Display;

namespace QualityAudit.Cli.Commands;

/// <summary>What can be done with the database as a whole.</summary>
internal sealed class DatabaseCommand : VerbCommand
{
    public DatabaseCommand(Terminal terminal, CommonOptions options)
        : base("database", new("检查、备份、复制、升级数据库", "Check, back up, copy, migrate the database"), "qualityaudit database check", terminal)
    {
        Subcommands.Add(new DatabaseCheckCommand(terminal, options));
        Subcommands.Add(new DatabaseBackupCommand(terminal, options));
        Subcommands.Add(new DatabaseCopyCommand(terminal, options));
        Subcommands.Add(new DatabaseMigrateCommand(terminal, options));
    }
}
