using System.Globalization;
using QualityAudit.Diagnostics;
using Spectre.Console;

namespace QualityAudit.Cli.Display;

/// <summary>A group of findings as a few lines below the name of their file: how many, where, the first as an example, what to do.</summary>
internal static class FindingGroup
{
    private const int RunsShown = 4;
    private const int FilesShown = 3;
    private const int Indent = 2;

    public static void Print(Terminal terminal, DiagnosticGroup group)
    {
        var language = terminal.Language;
        var first = group.First;
        var head = $"{DiagnosticLine.Mark(group.Severity, language)} {first.Code}  ";
        if (group.Members.Count == 1)
            terminal.Write(Indent, $"{head}{Place(first, language)}{Markup.Escape(first.Message(language))}");
        else
        {
            terminal.Write(Indent, $"{head}{Markup.Escape(Many(group).In(language))}");
            terminal.Write(Indent + 4, Markup.Escape(Example(group).In(language)));
        }

        terminal.Write(Indent + 4, $"→ {Markup.Escape(first.Hint(language))}");
    }

    /// <summary>Findings without a sheet or cell, each of which is about a file of its own.</summary>
    public static void PrintByFile(Terminal terminal, IReadOnlyList<Diagnostic> alike)
    {
        var first = alike[0];
        var files = alike.Select(finding => finding.Location.ToString()).Where(file => file.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        var shown = string.Join(terminal.Language == Language.Chinese ? "、" : ", ", files.Take(FilesShown));
        var more = files.Count - FilesShown;
        var names = more > 0 ? new LocalizedText($"{shown} … 另有 {Text(more)} 个", $"{shown} … {Text(more)} more").In(terminal.Language) : shown;
        terminal.Write(0, $"{DiagnosticLine.Mark(first.Severity, terminal.Language)} {first.Code}  {(names.Length > 0 ? Markup.Escape(names) + "  " : "")}{Markup.Escape(first.Message(terminal.Language))}");
        terminal.Write(Indent + 2, $"→ {Markup.Escape(first.Hint(terminal.Language))}");
    }

    private static string Place(Diagnostic finding, Language language)
    {
        var location = finding.Location;
        var sheet = location.Sheet is null ? "" : location.Cell is null ? $"{location.Sheet}  " : $"{location.Sheet}!";
        var place = location.Cell is { } cell ? $"{sheet}{cell}  " : location.Line is { } line ? $"{Line(line).In(language)}  " : sheet;
        return $"[bold]{Markup.Escape(place)}[/]";
    }

    private static LocalizedText Many(DiagnosticGroup group)
    {
        var title = group.First.Descriptor.Title;
        var sheet = group.First.Location.Sheet is { } name ? $"{name}!" : "";
        var cells = group.Cells;
        if (cells.Count == 0)
            return new($"{Text(group.Members.Count)} 处：{title.Zh}", $"{Text(group.Members.Count)} times: {title.En}");
        var runs = CellRuns.Text(cells, RunsShown);
        return group.Header is { } header
            ? new($"“{header}”列有 {Text(cells.Count)} 个单元格：{title.Zh}（{sheet}{runs.Zh}）", $"{Text(cells.Count)} cells in column “{header}”: {title.En} ({sheet}{runs.En})")
            : new($"{Text(cells.Count)} 个单元格：{title.Zh}（{sheet}{runs.Zh}）", $"{Text(cells.Count)} cells: {title.En} ({sheet}{runs.En})");
    }

    private static LocalizedText Example(DiagnosticGroup group)
    {
        var first = group.First;
        return first.Location.Cell is { } cell
            ? new($"例如 {cell}：{first.Message(Language.Chinese)}", $"For example {cell}: {first.Message(Language.English)}")
            : new($"例如：{first.Message(Language.Chinese)}", $"For example: {first.Message(Language.English)}");
    }

    private static LocalizedText Line(int line) => new($"第 {Text(line)} 行", $"line {Text(line)}");

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
