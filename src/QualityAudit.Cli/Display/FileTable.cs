using System.Globalization;
using QualityAudit.Audits;
using QualityAudit.Diagnostics;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace QualityAudit.Cli.Display;

/// <summary>
/// One line a file: what it holds, what became of it, and where each of its rows went (read = stored + refused + skipped). Of a great many files those
/// with something to say have lines of their own, the others one together. On a narrow screen headings are short, and of a long path the end is
/// shown, which tells files apart.
/// </summary>
internal static class FileTable
{
    // Room for full headings beside a path of some length.
    private const int Narrow = 110;
    private const int Padding = 3;
    private const int LeastPath = 16;

    // As many lines as somebody would look through.
    private const int MostFiles = 200;

    public static void Print(Terminal terminal, InputReport report)
    {
        if (report.Files.Count == 0)
            return;
        var isNarrow = terminal.Tables.Profile.Width < Narrow;
        string[] headings = isNarrow
            ? [Say("文件", "File"), Say("内容", "Holds"), Say("结果", "Result"), Say("读取行", "Rows"), Say("=存入", "=stored"), Say("+拒收", "+refused"), Say("+跳过", "+skipped")]
            : [Say("文件", "File"), Say("内容", "Holds"), Say("结果", "Result"), Say("读取行数", "Rows read"), Say("= 存入", "= stored"), Say("+ 拒收", "+ refused"), Say("+ 跳过", "+ skipped")];
        var rows = Lines(report.Files, terminal.Language)
            .Select(line => (line.Name, Result: Result(line.Verdict, report.Rehearsal, terminal.Language), line.Kind, line.Rows))
            .Select(line => (File: line.Name, Cells: (string[])[Kind(line.Kind).In(terminal.Language), line.Result.Text, .. Numbers(line.Rows)], line.Result.Colour))
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

    private static IEnumerable<Line> Lines(IReadOnlyList<FileReport> files, Language language)
    {
        List<FileReport> listed = files.Count <= MostFiles ? [.. files] : [.. files.Where(HasALine).OrderBy(file => file.Verdict == FileVerdict.Refused ? 0 : 1).Take(MostFiles)];
        foreach (var file in listed)
            yield return new Line(file.Path, file.Kind, file.Verdict, file.Rows);
        foreach (var alike in files.Except(listed).GroupBy(file => (file.Kind, file.Verdict)).OrderBy(alike => alike.Key.Kind))
        {
            var many = alike.Count();
            var count = many.ToString("#,0", CultureInfo.InvariantCulture);
            var name = listed.Count == 0 ? new LocalizedText($"{count} 个文件", $"{count} files") : new($"另有 {count} 个文件", $"{count} more files");
            yield return new Line(many == 1 ? alike.Single().Path : name.In(language), alike.Key.Kind, alike.Key.Verdict, alike.Aggregate(RowCount.None, (sum, file) => sum + file.Rows));
        }
    }

    private static bool HasALine(FileReport file) =>
        file.SaysSomething || file.Verdict is not (FileVerdict.Stored or FileVerdict.AlreadyStored);

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

    private sealed record Line(string Name, FileKind? Kind, FileVerdict Verdict, RowCount Rows);
}
