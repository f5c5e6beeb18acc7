using QualityAudit.Audits;
using QualityAudit.Diagnostics;
using QualityAudit.Import.Workbooks;
using QualityAudit.RubricFiles;
using QualityAudit.Rubrics.Scales;

namespace QualityAudit.RubricWorkbooks;

/// <summary>One sheet of a rubric's workbook as it was sent back: its rows by the keys in its headings, each value with its cell.</summary>
internal sealed class TwinTable
{
    private const int RowsLookedAt = 20;

    private static readonly Dictionary<string, string> FlagWords = new(StringComparer.OrdinalIgnoreCase)
    {
        ["true"] = "true",
        ["yes"] = "true",
        ["y"] = "true",
        ["是"] = "true",
        ["√"] = "true",
        ["1"] = "true",
        ["false"] = "false",
        ["no"] = "false",
        ["n"] = "false",
        ["否"] = "false",
        ["×"] = "false",
        ["0"] = "false",
    };

    private readonly TwinSheet of;
    private readonly SheetReference sheet;
    private readonly DiagnosticBag found;
    private readonly Dictionary<int, TwinColumn> columns = [];

    private TwinTable(TwinSheet of, SheetReference sheet, DiagnosticBag found)
    {
        this.of = of;
        this.sheet = sheet;
        this.found = found;
    }

    /// <summary>The rows below the headings that hold anything, in the order of the sheet.</summary>
    public List<TwinEntry> Rows { get; } = [];

    /// <summary>true or false as people write them; anything else as it is, for the reader to refuse.</summary>
    public static string FlagOf(string text) => FlagWords.GetValueOrDefault(text, text);

    /// <summary>Reads the sheet; null, after a finding, where it has no heading row.</summary>
    public static TwinTable? Read(TwinSheet of, SheetReference sheet, IWorksheet worksheet, DiagnosticBag found)
    {
        var table = new TwinTable(of, sheet, found);
        var seen = 0;
        foreach (var row in worksheet.Rows().OrderBy(row => row.Number))
        {
            if (table.columns.Count == 0)
            {
                if (seen++ >= RowsLookedAt)
                    break;
                table.TakeHeadings(row);
            }
            else
                table.Take(row);
        }

        if (table.columns.Count > 0)
            return table;
        found.Add(RubricDiagnostics.NoHeadings.At(sheet.Whole, ("sheet", of.Name), ("key", of.Key.Path)));
        return null;
    }

    private void TakeHeadings(SheetRow row)
    {
        var headings = row.Cells.Where(cell => cell.Type == CellType.Text).Select(cell => (cell.Address, Path: TwinColumn.PathIn(cell.Text))).ToList();
        if (!headings.Exists(heading => string.Equals(heading.Path, of.Key.Path, StringComparison.Ordinal)))
            return;
        foreach (var (address, path) in headings)
        {
            var column = of.Columns.FirstOrDefault(known => string.Equals(known.Path, path, StringComparison.Ordinal));
            if (column is not null && columns.ContainsValue(column))
                found.Add(RubricDiagnostics.DuplicateKey.At(sheet.At(address), ("key", LocalizedText.Same(path)), ("where", LocalizedText.Same(of.Name))));
            else if (column is not null)
                columns.Add(address.Column, column);
            else
                found.Add(RubricDiagnostics.UnknownKey.At(sheet.At(address),
                    ("key", LocalizedText.Same(path)),
                    ("where", LocalizedText.Same(of.Name)),
                    ("suggestion", NearMiss.Suggestion(path, of.Columns.Select(known => known.Path))),
                    ("allowed", LocalizedText.Same(string.Join(", ", of.Columns.Select(known => known.Path))))));
        }
    }

    private void Take(SheetRow row)
    {
        var values = new Dictionary<string, YamlNode>(StringComparer.Ordinal);
        foreach (var cell in row.Cells)
        {
            if (columns.TryGetValue(cell.Address.Column, out var column) && Value(column, cell) is { } value)
                values.Add(column.Path, value);
        }

        // A note below the table, or a remark beside it, is no entry.
        if (values.Keys.Any(key => key is not TwinSheets.Comment))
            Rows.Add(new TwinEntry(sheet.At(new CellAddress(row.Number, columns.First(column => column.Value == of.Key).Key)), values));
    }

    private YamlNode? Value(TwinColumn column, Cell cell)
    {
        var place = sheet.At(cell.Address);
        switch (cell.Type)
        {
            case CellType.Error:
                found.Add(CellDiagnostics.ErrorValue.At(place, ("field", column.Name), ("value", LocalizedText.Same(cell.Text))));
                return null;
            case CellType.Uncalculated:
                found.Add(CellDiagnostics.Uncalculated.At(place, ("field", column.Name)));
                return null;
            case CellType.Date when column.Value is TwinValue.Word or TwinValue.Words:
                found.Add(CellDiagnostics.DateInsteadOfText.At(place, ("field", column.Name), ("value", LocalizedText.Same(cell.Text))));
                return null;
        }

        var text = cell.Text.ReplaceLineEndings("\n").Trim();
        if (text.Length == 0)
            return null;
        return column.Value switch
        {
            TwinValue.Number => new YamlScalar(place, cell.Number is { } number ? CanonicalNumber.Write(number) : text, Plain: true),
            TwinValue.Flag => new YamlScalar(place, FlagOf(text), Plain: true),
            TwinValue.Words => new YamlList(place, [.. TwinText.Parts(text, column.Value).Select(part => new YamlScalar(place, part, Plain: false))]),
            TwinValue.Numbers => new YamlList(place, [.. TwinText.Parts(text, column.Value).Select(part => new YamlScalar(place, part, Plain: true))]),
            _ => new YamlScalar(place, text, Plain: false),
        };
    }
}

/// <summary>One row: where it begins (the cell of its key) and what stands in its columns, by path.</summary>
internal sealed record TwinEntry(SourceLocation Place, IReadOnlyDictionary<string, YamlNode> Values)
{
    public string? Word(string path) => Values.TryGetValue(path, out var node) && node is YamlScalar scalar ? scalar.Text : null;

    public string? Comment => TwinText.ToComment(Word(TwinSheets.Comment) ?? "");

    /// <summary>The row as a group of keys, in the order of the columns; what stands under a path becomes groups within it.</summary>
    public YamlMap ToMap(TwinSheet sheet, params ReadOnlySpan<string> except)
    {
        var paths = new List<(string[] Path, YamlNode Value)>();
        foreach (var column in sheet.Columns)
        {
            if (column.Path is not TwinSheets.Comment && !except.Contains(column.Path) && Values.TryGetValue(column.Path, out var value))
                paths.Add((column.Path.Split('.'), value));
        }

        return Group(paths, 0) with { Comment = Comment };
    }

    private YamlMap Group(IEnumerable<(string[] Path, YamlNode Value)> paths, int depth) => new(Place,
    [
        .. paths.GroupBy(entry => entry.Path[depth], StringComparer.Ordinal)
            .Select(group => (Key(group.Key, group.First().Value.Place), group.First().Path.Length == depth + 1 ? group.First().Value : Group(group, depth + 1))),
    ]);

    private static YamlScalar Key(string key, SourceLocation place) => new(place, key, Plain: true);
}
