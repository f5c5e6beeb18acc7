using System.Globalization;

namespace QualityAudit.Spreadsheets;

/// <summary>
/// The cells of a sheet that people fill in; everything else is locked, without a password. Lists too long for a rule of its own
/// stand in hidden columns of the same sheet, so that a copied sheet still has them.
/// </summary>
/// <param name="sheet">The form.</param>
/// <param name="listRow">First row of the hidden lists.</param>
/// <param name="listColumn">First hidden column that is free.</param>
internal sealed class InputCells(Sheet sheet, int listRow, int listColumn)
{
    // Excel's own limits.
    private const int LongestList = 255;
    private const int LongestPrompt = 255;
    private const int LongestRefusal = 225;

    private readonly Dictionary<string, string> lists = new(StringComparer.Ordinal);

    /// <summary>Opens one cell, or one cell over several columns, for what the entry allows.</summary>
    public void Add(int row, int column, Entry entry, int columns = 1, Align align = Align.Left) =>
        AddDown(row, row, column, entry, columns, align);

    /// <summary>The same for every row of a column.</summary>
    public void AddDown(int firstRow, int lastRow, int column, Entry entry, int columns = 1, Align align = Align.Left)
    {
        if (columns > 1)
        {
            for (var row = firstRow; row <= lastRow; row++)
                sheet.Merge(row, column, column + columns - 1);
        }

        sheet.Open(firstRow, column, lastRow, column + columns - 1);
        sheet.Place(firstRow, column, lastRow, column + columns - 1, align, entry is TextEntry ? "@" : entry.Format);
        if (entry is not TextEntry { Prompt: "" })
            sheet.Validations.Add((new CellRange(firstRow, column, lastRow, column), Restriction(entry)));
    }

    /// <summary>Colours an area while a formula is true. Rule: relative to the area's first cell, without the equals sign.</summary>
    public void Colour(int firstRow, int firstColumn, int lastRow, int lastColumn, string rule, string colour) =>
        sheet.Colourings.Add(new ConditionColouring(firstRow, firstColumn, lastRow, lastColumn, rule, colour));

    public void Hide(int firstColumn) => sheet.Hide(firstColumn, Math.Max(firstColumn, listColumn + lists.Count - 1));

    /// <summary>Locks what no entry was added for. People may still set widths and heights, and filter.</summary>
    public void Protect() => sheet.Protect();

    private Validation Restriction(Entry entry)
    {
        var (type, comparison, first, second) = entry switch
        {
            ChoiceEntry choice => ("list", null, ListOf(choice.Choices), null),
            DateEntry date => ("date", "between", Day(date.First), Day(date.Last)),
            NumberEntry { Whole: true } number => ("whole", "between", Number(number.Least), Number(number.Most ?? 999_999)),
            NumberEntry { Most: { } most } number => ("decimal", "between", Number(number.Least), Number(most)),
            NumberEntry number => ("decimal", "greaterThanOrEqual", Number(number.Least), null),
            RuleEntry custom => ("custom", null, custom.Rule, null),
            _ => ((string?)null, (string?)null, (string?)null, (string?)null),
        };
        return new Validation(type, comparison, first, second, Cut(entry.Prompt, LongestPrompt), entry is TextEntry ? null : Cut(entry.Refusal, LongestRefusal));
    }

    private static string Day(DateOnly day) => CellGrid.SerialDay(day).ToString(CultureInfo.InvariantCulture);

    private string ListOf(IReadOnlyList<string> choices)
    {
        var inline = string.Join(',', choices);
        // Quotes, commas and what could pass for a formula are safe only in cells.
        if (inline.Length <= LongestList - 2 && !choices.Any(choice => choice.Contains(',', StringComparison.Ordinal) || choice.Contains('"', StringComparison.Ordinal)))
            return $"\"{inline}\"";
        var key = string.Join('\n', choices);
        if (lists.TryGetValue(key, out var known))
            return known;
        var column = listColumn + lists.Count;
        for (var i = 0; i < choices.Count; i++)
            sheet.Write(listRow + i, column, choices[i]);
        var name = Audits.CellAddress.ColumnName(column);
        return lists[key] = string.Create(CultureInfo.InvariantCulture, $"${name}${listRow}:${name}${listRow + choices.Count - 1}");
    }

    private static string Number(decimal number) => number.ToString("0.####", CultureInfo.InvariantCulture);

    private static string Cut(string text, int longest)
    {
        var clean = CellText.Clean(text);
        if (clean.Length <= longest)
            return clean;
        var end = char.IsHighSurrogate(clean[longest - 2]) ? longest - 2 : longest - 1;
        return clean[..end] + "…";
    }
}
