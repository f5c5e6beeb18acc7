using System.CommandLine;
using System.Globalization;
using QualityAudit.Cli.Display;
using QualityAudit.Storage;
using Spectre.Console;

namespace QualityAudit.Cli.Commands;

/// <summary>Copies everything from one database into an empty one, and shows the hashes that both agree on.</summary>
internal sealed class DatabaseCopyCommand : VerbCommand
{
    public DatabaseCopyCommand(Terminal terminal, CommonOptions options)
        : base(
            "copy",
            new("把一个数据库整个复制到另一个空数据库（SQLite 与 PostgreSQL 之间可以互相复制），并核对内容", "Copy a whole database into an empty one, from SQLite to PostgreSQL or back, and compare them"),
            "qualityaudit database copy scorecards/qualityaudit.db \"Host=localhost;Database=audit;Username=qa\"",
            terminal)
    {
        var from = new Argument<string>("from") { Description = options.Say("原数据库：SQLite 文件或“Host=…”", "The original: an SQLite file or \"Host=…\"") };
        var to = new Argument<string>("to") { Description = options.Say("新数据库：SQLite 文件或“Host=…”，必须是空的", "The new one: an SQLite file or \"Host=…\"; it must be empty") };
        Arguments.Add(from);
        Arguments.Add(to);

        SetAction(async (call, cancellationToken) =>
        {
            var tables = await Databases.CopyAsync(call.GetValue(from)!, call.GetValue(to)!, cancellationToken);
            var shown = new Table { Border = TableBorder.Simple };
            shown.AddColumn(options.Say("表", "Table"));
            shown.AddColumn(new TableColumn(options.Say("行数", "Rows")).RightAligned().NoWrap());
            shown.AddColumn(new TableColumn(options.Say("内容哈希（两边一致）", "Hash of the content (the same in both)")).NoWrap());
            foreach (var table in tables)
                shown.AddRow(table.Name, table.Rows.ToString("N0", CultureInfo.InvariantCulture), table.Hash);
            terminal.Write(shown);
            terminal.Tell(new($"已复制到 {Databases.NameOf(call.GetValue(to)!)}，逐表核对一致。", $"Copied to {Databases.NameOf(call.GetValue(to)!)}; every table was compared and is the same."));
            return ExitCode.Fine;
        });
    }
}
