using System.Globalization;
using QualityAudit.Audits;
using QualityAudit.Diagnostics;
using Spectre.Console;

namespace QualityAudit.Cli.Display;

/// <summary>One line a file: what it holds, what became of it, and where each of its rows went (read = stored + refused + skipped).</summary>
internal static class FileTable
{
    public static void Print(Terminal terminal, InputReport report)
    {
        if (report.Files.Count == 0)
            return;
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumn(Say("文件", "File"));
        table.AddColumn(new TableColumn(Say("内容", "Holds")).NoWrap());
        table.AddColumn(new TableColumn(Say("结果", "Result")).NoWrap());
        foreach (var heading in new[] { Say("读取行数", "Rows read"), Say("= 存入", "= stored"), Say("+ 拒收", "+ refused"), Say("+ 跳过", "+ skipped") })
            table.AddColumn(new TableColumn(heading).RightAligned().NoWrap());
        foreach (var file in report.Files)
            Row(Markup.Escape(file.Path), Markup.Escape(Kind(file.Kind).In(terminal.Language)), Result(file.Verdict, report.Rehearsal, terminal.Language), file.Rows);
        if (report.Files.Count > 1)
            Row($"[bold]{Say("合计", "Total")}[/]", "", "", report.Rows);
        terminal.Tables.Write(table);

        string Say(string zh, string en) => new LocalizedText(zh, en).In(terminal.Language);

        void Row(string file, string kind, string result, RowCount rows) =>
            table.AddRow(file, kind, result, Text(rows.Read), Text(rows.Stored), Text(rows.Refused), Text(rows.Skipped));
    }

    private static LocalizedText Kind(FileKind? kind) => kind switch
    {
        FileKind.Register => new("项目清单", "register"),
        FileKind.Checklists => new("检查表", "checklist"),
        FileKind.Callbacks => new("回访", "callbacks"),
        FileKind.GroupBsc => new("集团BSC", "group BSC"),
        _ => new("—", "—"),
    };

    private static string Result(FileVerdict verdict, bool rehearsal, Language language)
    {
        var (colour, text) = verdict switch
        {
            FileVerdict.Stored when rehearsal => ("green", new LocalizedText("可以存入", "can be stored")),
            FileVerdict.Stored => ("green", new("已存入", "stored")),
            FileVerdict.AlreadyStored => ("grey", new("未变", "unchanged")),
            FileVerdict.Refused => ("red", new("拒收", "refused")),
            _ => ("grey", new("未读", "not read")),
        };
        return $"[{colour}]{text.In(language)}[/]";
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
