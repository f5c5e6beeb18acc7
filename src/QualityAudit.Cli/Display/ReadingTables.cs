using System.Globalization;
using Humanizer;
using QualityAudit.Audits;
using QualityAudit.Import.Layouts;
using QualityAudit.Workflow;
using Spectre.Console;

namespace QualityAudit.Cli.Display;

/// <summary>How each sheet was understood: columns with sample values, entries, what is no item and why, project and quarter.</summary>
internal static class ReadingTables
{
    private const int MostRows = 12;

    // Three of them beside the other columns on a screen of eighty.
    private const int LongestSample = 14;

    public static void Print(Terminal terminal, ImportSummary imported)
    {
        foreach (var file in imported.Files)
        {
            foreach (var reading in file.Read.Readings)
                Print(terminal, file.Path, reading);
        }
    }

    private static void Print(Terminal terminal, string path, SheetReading reading)
    {
        var rows = string.Join('–', reading.HeaderRows.Select(Text));
        var format = reading.IsOwnFormat ? new LocalizedText("本程序的格式", "our own format")
            : reading.Profile is { Name: { Length: > 0 } saved } ? new($"按保存的格式“{saved}”读取", $"read by the saved layout “{saved}”")
            : new("其他格式，按标题理解", "a layout of its own, read by its headers");
        Line($"[bold]{Markup.Escape(reading.Sheet.Sheet is { } sheet ? $"{path} ! {sheet}" : path)}[/]");
        Say(new($"标题行：第 {rows} 行（{format.Zh}）", $"Header: row {rows} ({format.En})"));
        var table = new Table { Border = TableBorder.Simple };
        foreach (var heading in new[] { In("列", "Column"), In("标题", "Header"), In("理解为", "Read as"), In("前几个值", "First values") })
            table.AddColumn(heading);
        foreach (var column in reading.Columns)
        {
            var meaning = Markup.Escape(column.Meaning.In(terminal.Language));
            table.AddRow(column.Column, Markup.Escape(column.Words), column.IsRead ? meaning : $"[grey]{meaning}[/]", Markup.Escape(string.Join(" | ", column.Samples.Select(Short))));
        }

        terminal.Write(table);
        if (reading.Calls is { } calls)
            Say(new($"读取回访 {Text(calls)} 次", $"{"call".ToQuantity(calls, "0", CultureInfo.InvariantCulture)} read"));
        else if (!reading.IsOwnFormat)
            PrintFindings(reading);
        terminal.Tables.WriteLine();

        void PrintFindings(SheetReading found)
        {
            foreach (var entry in found.Entries)
                Say(new($"{entry.Label.Zh}：{entry.Value}（{entry.Cell}）", $"{entry.Label.En}: {entry.Value} ({entry.Cell})"));
            if (found is { Project: null, Quarter: null, Rubric: null })
            {
                Say(new("→ 项目、季度和评分标准：先解决下面的问题，才能确定", "→ project, quarter and rubric: not settled before the problems below are"));
                return;
            }

            Say(found.Project is { } project
                ? new($"→ 项目 {project.Project}，见于{project.Where.Zh}", $"→ project {project.Project}, found in {project.Where.En}")
                : new("→ 项目不能确定", "→ project not certain"));
            if (found.Kind is { } kind)
                Say(new($"→ 检查类型 {AuditNames.Of(kind).Zh}", $"→ kind of visit: {AuditNames.Of(kind).En}"));
            Say(found.Quarter is { } quarter ? new($"→ 季度 {quarter}，由日期得出", $"→ quarter {quarter}, by the date") : new("→ 季度不能确定", "→ quarter not certain"));
            Say(found.Rubric is { } rubric
                ? new($"→ 评分标准 {rubric}，读取 {Text(found.Items)} 项", $"→ rubric {rubric}, {"item".ToQuantity(found.Items, "0", CultureInfo.InvariantCulture)} read")
                : new("→ 评分标准不能确定", "→ rubric not certain"));
            if (found.NotApplicable.Count > 0)
            {
                var cells = found.NotApplicable.Select(cell => cell.ToString()).ToList();
                Say(new($"不适用 {Text(cells.Count)} 项：{string.Join('、', cells.Take(MostRows))}", $"Not applicable, {Text(cells.Count)}: {string.Join(", ", cells.Take(MostRows))}"));
            }

            if (found.Skipped.Count > 0)
                Say(new($"不是检查项的 {Text(found.Skipped.Count)} 行：", $"{"row".ToQuantity(found.Skipped.Count, "0", CultureInfo.InvariantCulture)} not read as items:"));
            foreach (var row in found.Skipped.Take(MostRows))
                Say(new($"  第 {Text(row.Row)} 行  {row.Reason.Zh}  {row.Text}", $"  row {Text(row.Row)}  {row.Reason.En}  {row.Text}"));
            if (found.Skipped.Count > MostRows)
                Say(new($"  … 另有 {Text(found.Skipped.Count - MostRows)} 行", $"  … {Text(found.Skipped.Count - MostRows)} more"));
        }

        string In(string zh, string en) => new LocalizedText(zh, en).In(terminal.Language);

        void Say(LocalizedText text) => Line(Markup.Escape(text.In(terminal.Language)));

        void Line(string markup) => terminal.Tables.MarkupLine(markup);
    }

    private static string Short(string sample) => sample.Length <= LongestSample ? sample : string.Concat(sample.AsSpan(0, char.IsHighSurrogate(sample[LongestSample - 1]) ? LongestSample - 1 : LongestSample), "…");

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
