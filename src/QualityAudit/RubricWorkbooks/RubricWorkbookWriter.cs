using System.Globalization;
using QualityAudit.Audits;
using QualityAudit.RubricFiles;
using QualityAudit.Rubrics.Scales;
using QualityAudit.Spreadsheets;

namespace QualityAudit.RubricWorkbooks;

/// <summary>Writes a rubric as a workbook to be edited: a sheet a kind of part, drop-downs where there is a choice.</summary>
internal sealed class RubricWorkbookWriter(YamlMap rubric)
{
    private const int HeaderRow = 3;

    // Room below what is there, so that drop-downs reach the rows that people add.
    private const int RowsToAdd = 200;

    private readonly Dictionary<string, (int First, int Last)> ownLists = new(StringComparer.Ordinal);

    public void Write(Stream output)
    {
        var title = $"{TwinText.Of((rubric["title"] as YamlMap)?["zh"], TwinValue.Word)} {TwinText.Of(rubric["version"], TwinValue.Word)}";
        var quarter = rubric["validFrom"] is YamlScalar from && Quarter.TryParse(from.Text, out var valid) ? valid : new Quarter(2000, 1);
        var book = new Book(Language.Chinese, title, quarter, OwnFiles.RubricCategory);
        WriteHead(book.Add(TwinSheets.Head.Name), title);
        var options = TwinRows.Of(TwinSheets.Options, rubric);
        for (var i = 0; i < options.Count; i++)
            Extend(options[i].Added[TwinSheets.List], HeaderRow + 1 + i);
        foreach (var sheet in TwinSheets.All.Where(sheet => sheet != TwinSheets.Head))
            WriteTable(book.Add(sheet.Name), sheet, sheet == TwinSheets.Options ? options : TwinRows.Of(sheet, rubric), title);
        book.Save(output);
    }

    private void Extend(string list, int row)
    {
        if (TwinSheets.OwnLists.Contains(list, StringComparer.Ordinal))
            ownLists[list] = ownLists.TryGetValue(list, out var range) ? (range.First, row) : (row, row);
    }

    private void WriteHead(Sheet sheet, string title)
    {
        var columns = TwinSheets.Head.Columns;
        var rows = HeadRows().ToList();
        sheet.Widths([.. columns.Select(column => column.Width)]);
        sheet.Put(1, 1, new TextContent(title) { Look = Look.Title }, columns.Count);
        var headerRow = 2;
        foreach (var line in Guide)
            sheet.Put(headerRow++, 1, new TextContent($"{line.Zh}\n{line.En}") { Look = Look.Muted }, columns.Count);
        sheet.Table(headerRow, [.. columns.Select((column, index) => new Column<IReadOnlyList<string>>(LocalizedText.Same(column.Heading), column.Width, Align.Left, row => Text(row[index])))], rows);
        for (var row = 0; row < rows.Count; row++)
        {
            if (TwinSheets.Settings.FirstOrDefault(setting => string.Equals(setting.Path, rows[row][0], StringComparison.Ordinal)) is { Choices.Count: > 0 } setting)
                Choose(sheet, setting, 3, headerRow + 1 + row, headerRow + 1 + row);
        }

        sheet.Freeze(headerRow);
        sheet.Print(title, TwinSheets.Head.Name, landscape: true, columns.Count, headerRow);
    }

    private static readonly IReadOnlyList<LocalizedText> Guide =
    [
        new("每张表的标题行下面一行一条，顺序就是评分标准里的顺序；要删一条就删整行，要加一条就加一行。标题行中的英文键不要改。",
            "One entry a row below the headings, in the order of the rubric. Delete a row to drop an entry, add one to add it. Leave the keys in the headings as they are."),
        new("留空表示用默认值，或沿用上一级（步骤、阶段、对象、部门）。编号一经使用不要改，已填的检查表靠它对应。",
            "A blank takes the default, or what the level above says (step, stage, object, department). Never change an id that was used: filled checklists refer to it."),
        new("改好后：qualityaudit rubric import 本文件.xlsx 新版本.yaml。有问题会指出单元格，不会写出半份文件。",
            "When done: qualityaudit rubric import THIS.xlsx NEW.yaml. Problems are named with their cell, and no half file is written."),
    ];

    private IEnumerable<IReadOnlyList<string>> HeadRows()
    {
        foreach (var setting in TwinSheets.Settings)
        {
            var value = rubric[setting.Path];
            var texts = value as YamlMap;
            yield return
            [
                setting.Path,
                $"{setting.Name.Zh}\n{setting.Name.En}",
                TwinText.Of(value, setting.Value),
                TwinText.Of(texts?["zh"], TwinValue.Word),
                TwinText.Of(texts?["en"], TwinValue.Word),
                setting.Meaning is { } meaning ? $"{meaning.Zh}\n{meaning.En}" : "",
                CommentOf(setting.Path),
            ];
        }

        // Comments above a whole list have no sheet of their own.
        foreach (var (key, _) in rubric.Entries.Where(entry => entry.Key.Comment is not null && !TwinSheets.Settings.Any(setting => string.Equals(setting.Path, entry.Key.Text, StringComparison.Ordinal))))
            yield return [key.Text, "", "", "", "", "", CommentOf(key.Text)];
    }

    private string CommentOf(string key) =>
        TwinText.OfComment(rubric.Entries.FirstOrDefault(entry => string.Equals(entry.Key.Text, key, StringComparison.Ordinal)).Key?.Comment);

    private void WriteTable(Sheet sheet, TwinSheet of, IReadOnlyList<TwinRow> rows, string title)
    {
        Title(sheet, of.Name, of.Purpose, of.Columns.Count, of.Columns.Select(column => column.Width));
        var last = sheet.Table(
            HeaderRow,
            [.. of.Columns.Select(column => new Column<TwinRow>(LocalizedText.Same(column.Heading), column.Width, column.Value == TwinValue.Number ? Align.Right : Align.Left, row => Content(column, row[column])))],
            rows);
        for (var index = 0; index < of.Columns.Count; index++)
            Choose(sheet, of.Columns[index], index + 1, HeaderRow + 1, last + RowsToAdd);
        sheet.Filter(HeaderRow, Math.Max(last, HeaderRow + 1), of.Columns.Count);
        sheet.Freeze(HeaderRow, 1);
        sheet.Print(title, of.Name, landscape: true, of.Columns.Count, HeaderRow);
    }

    private static void Title(Sheet sheet, string title, LocalizedText purpose, int columns, IEnumerable<double> widths)
    {
        sheet.Widths([.. widths]);
        sheet.Put(1, 1, new TextContent(title) { Look = Look.Title }, columns);
        sheet.Put(2, 1, new TextContent($"{purpose.Zh}  {purpose.En}") { Look = Look.Muted }, columns);
    }

    private static TextContent Text(string text) => new(text);

    private static CellContent Content(TwinColumn column, string text) =>
        column.Value == TwinValue.Number && CanonicalNumber.TryRead(text, out var number) ? new NumberContent(number, "General") : Text(text);

    // A list to choose from, never a lock: the importer says what is wrong with a word that is not on it.
    private void Choose(Sheet sheet, TwinColumn column, int at, int firstRow, int lastRow)
    {
        if (column.Choices is not [var first, ..])
            return;
        var source = first.StartsWith('=') ? RangeOf(first[1..]) : $"\"{string.Join(',', column.Choices)}\"";
        if (source is null)
            return;
        sheet.Validations.Add((new CellRange(firstRow, at, lastRow, at), new Validation("list", null, source, null, "", null)));
    }

    private string? RangeOf(string list) => list switch
    {
        "parents" => null,
        "criteria" => Column(TwinSheets.Criteria, "A", HeaderRow + 1, HeaderRow + TwinRows.Of(TwinSheets.Criteria, rubric).Count + RowsToAdd),
        "indicators" => Column(TwinSheets.Indicators, "A", HeaderRow + 1, HeaderRow + TwinRows.Of(TwinSheets.Indicators, rubric).Count + RowsToAdd),
        _ => ownLists.TryGetValue(list, out var range) ? Column(TwinSheets.Options, "B", range.First, range.Last) : null,
    };

    private static string Column(TwinSheet sheet, string column, int first, int last) =>
        string.Create(CultureInfo.InvariantCulture, $"'{sheet.Name}'!${column}${first}:${column}${last}");
}
