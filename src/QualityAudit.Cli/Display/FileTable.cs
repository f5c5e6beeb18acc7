using System.Globalization;
using QualityAudit.Audits;
using QualityAudit.Diagnostics;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace QualityAudit.Cli.Display;

/// <summary>
/// One line a file: what it holds, what became of it, and where each of its rows went (read = stored + refused + skipped). On a narrow
/// screen headings are short, and of a long path the end is shown, which tells files apart.
/// </summary>
internal static class FileTable
{
    // Room for full headings beside a path of some length.
    private const int Narrow = 110;
    private const int Padding = 3;
    private const int LeastPath = 16;

    public static void Print(Terminal terminal, InputReport report)
    {
        if (report.Files.Count == 0)
            return;
        var isNarrow = terminal.Tables.Profile.Width < Narrow;
        string[] headings = isNarrow
            ? [Say("文件", "File"), Say("内容", "Holds"), Say("结果", "Result"), Say("读取行", "Rows"), Say("=存入", "=stored"), Say("+拒收", "+refused"), Say("+跳过", "+skipped")]
            : [Say("文件", "File"), Say("内容", "Holds"), Say("结果", "Result"), Say("读取行数", "Rows read"), Say("= 存入", "= stored"), Say("+ 拒收", "+ refused"), Say("+ 跳过", "+ skipped")];
        var rows = report.Files
            .Select(file => (File: file.Path, Cells: (string[])[Kind(file.Kind).In(terminal.Language), Result(file.Verdict, report.Rehearsal, terminal.Language).Text, .. Numbers(file.Rows)], Result(file.Verdict, report.Rehearsal, terminal.Language).Colour))
            .ToList();
        var others = Enumerable.Range(0, headings.Length - 1).Sum(column => Padding + rows.Select(row => Width(row.Cells[column])).Append(Width(headings[column + 1])).Max());
        var room = Math.Max(LeastPath, terminal.Tables.Profile.Width - others - Padding);

        var table = new Table { Border = TableBorder.Simple };
        for (var column = 0; column < headings.Length; column++)
        {
            var made = new TableColumn(headings[column]).NoWrap();
            table.AddColumn(column > 2 ? made.RightAligned() : made);
        }

        foreach (var (file, cells, colour) in rows)
            table.AddRow([Markup.Escape(End(file, room)), Markup.Escape(cells[0]), $"[{colour}]{cells[1]}[/]", .. cells[2..]]);
        if (rows.Count > 1)
            table.AddRow([$"[bold]{Say("合计", "Total")}[/]", "", "", .. Numbers(report.Rows)]);
        terminal.Write(table);

        string Say(string zh, string en) => new LocalizedText(zh, en).In(terminal.Language);
    }

    private static string[] Numbers(RowCount rows) =>
        [.. new[] { rows.Read, rows.Stored, rows.Refused, rows.Skipped }.Select(number => number.ToString(CultureInfo.InvariantCulture))];

    /// <summary>As much of a path as there is room for, from its end.</summary>
    private static string End(string path, int room)
    {
        if (Width(path) <= room)
            return path;
        var kept = "";
        foreach (var rune in path.EnumerateRunes().Reverse())
        {
            if (Width($"…{rune}{kept}") > room)
                break;
            kept = $"{rune}{kept}";
        }

        return "…" + kept;
    }

    private static int Width(string text) => new Segment(text).CellCount();

    private static LocalizedText Kind(FileKind? kind) => kind switch
    {
        FileKind.Register => new("项目清单", "register"),
        FileKind.Checklists => new("检查表", "checklist"),
        FileKind.Callbacks => new("回访", "callbacks"),
        FileKind.GroupBsc => new("集团BSC", "group BSC"),
        _ => new("—", "—"),
    };

    private static (string Colour, string Text) Result(FileVerdict verdict, bool rehearsal, Language language)
    {
        var (colour, text) = verdict switch
        {
            FileVerdict.Stored when rehearsal => ("green", new LocalizedText("可以存入", "can be stored")),
            FileVerdict.Stored => ("green", new("已存入", "stored")),
            FileVerdict.AlreadyStored => ("grey", new("未变", "unchanged")),
            FileVerdict.Refused => ("red", new("拒收", "refused")),
            _ => ("grey", new("未读", "not read")),
        };
        return (colour, text.In(language));
    }
}
