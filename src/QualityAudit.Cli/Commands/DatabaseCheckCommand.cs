using System.Globalization;
using QualityAudit.Cli.Display;
using QualityAudit.Diagnostics;
using QualityAudit.Storage;
using Spectre.Console;

namespace QualityAudit.Cli.Commands;

/// <summary>Reads everything in the database and says whether it is whole.</summary>
internal sealed class DatabaseCheckCommand : VerbCommand
{
    public DatabaseCheckCommand(Terminal terminal, CommonOptions options)
        : base("check", new("通读数据库，检查内容是否完整", "Read the whole database and say whether it is whole"), "qualityaudit database check", terminal)
    {
        var database = options.Database();
        Options.Add(database);

        SetAction(async (call, cancellationToken) =>
        {
            var address = options.DatabaseIn(CommonOptions.DefaultFolder, call.GetValue(database));
            var points = await Databases.CheckAsync(address, cancellationToken);
            Print(points, options);
            var findings = points.Select(point => point.Finding(Databases.NameOf(address))).OfType<Diagnostic>().ToList();
            terminal.Show(findings);
            if (findings.Count == 0)
                terminal.Tell(new($"{Databases.NameOf(address)}：完整。", $"{Databases.NameOf(address)} is whole."));
            return ExitCodeOf(findings);
        });
    }

    private void Print(IReadOnlyList<CheckedPoint> points, CommonOptions options)
    {
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumn(options.Say("检查项", "Check"));
        table.AddColumn(new TableColumn(options.Say("检查数", "Examined")).RightAligned().NoWrap());
        table.AddColumn(new TableColumn(options.Say("不符", "Wrong")).RightAligned().NoWrap());
        foreach (var point in points)
            table.AddRow(Markup.Escape(point.Name.In(Terminal.Language)), point.Examined.ToString("N0", CultureInfo.InvariantCulture), point.Wrong.ToString("N0", CultureInfo.InvariantCulture));
        Terminal.Write(table);
    }
}
