using System.Globalization;
using ClosedXML.Excel;

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

    private readonly IXLWorksheet worksheet = sheet.Worksheet;
    private readonly Dictionary<string, string> lists = new(StringComparer.Ordinal);

    /// <summary>Opens one cell, or one cell over several columns, for what the entry allows.</summary>
    public void Add(int row, int column, Entry entry, int columns = 1, Align align = Align.Left) =>
        AddDown(row, row, column, entry, columns, align);

    /// <summary>The same for every row of a column.</summary>
    public void AddDown(int firstRow, int lastRow, int column, Entry entry, int columns = 1, Align align = Align.Left)
    {
        var range = worksheet.Range(firstRow, column, lastRow, column + columns - 1);
        if (columns > 1)
            range.Merge();
        range.Style.Protection.SetLocked(false);
        range.Style.Fill.BackgroundColor = Palette.EntryFill;
        range.Style.Alignment.WrapText = align != Align.Right;
        range.Style.Alignment.Horizontal = align switch
        {
            Align.Centre => XLAlignmentHorizontalValues.Center,
            Align.Right => XLAlignmentHorizontalValues.Right,
            _ => XLAlignmentHorizontalValues.Left,
        };
        if (align == Align.Left)
            range.Style.Alignment.Indent = 1;
        range.Style.NumberFormat.Format = entry is TextEntry ? "@" : entry.Format;
        if (entry is not TextEntry { Prompt: "" })
            Restrict(worksheet.Range(firstRow, column, lastRow, column).SetDataValidation(), entry);
    }

    /// <summary>Colours an area while a formula is true. Rule: relative to the area's first cell, without the equals sign.</summary>
    public void Colour(int firstRow, int firstColumn, int lastRow, int lastColumn, string rule, XLColor colour) =>
        worksheet.Range(firstRow, firstColumn, lastRow, lastColumn).AddConditionalFormat().WhenIsTrue(rule).Fill.SetBackgroundColor(colour);

    public void Hide(int firstColumn) =>
        worksheet.Columns(firstColumn, Math.Max(firstColumn, listColumn + lists.Count - 1)).Hide();

    /// <summary>Locks what no entry was added for. People may still set widths and heights, and filter.</summary>
    public void Protect() => worksheet.Protect()
        .AllowElement(XLSheetProtectionElements.SelectEverything)
        .AllowElement(XLSheetProtectionElements.FormatColumns)
        .AllowElement(XLSheetProtectionElements.FormatRows)
        .AllowElement(XLSheetProtectionElements.AutoFilter);

    private void Restrict(IXLDataValidation rule, Entry entry)
    {
        rule.IgnoreBlanks = true;
        rule.ErrorStyle = XLErrorStyle.Stop;
        switch (entry)
        {
            case ChoiceEntry choice:
                rule.List(ListOf(choice.Choices), true);
                break;
            case DateEntry date:
                rule.Date.Between(date.First.ToDateTime(TimeOnly.MinValue), date.Last.ToDateTime(TimeOnly.MinValue));
                break;
            case NumberEntry { Whole: true } number:
                rule.WholeNumber.Between(Number(number.Least), Number(number.Most ?? 999_999));
                break;
            case NumberEntry { Most: { } most } number:
                rule.Decimal.Between(Number(number.Least), Number(most));
                break;
            case NumberEntry number:
                rule.Decimal.EqualOrGreaterThan(Number(number.Least));
                break;
            case RuleEntry custom:
                rule.Custom(custom.Rule);
                break;
            default:
                rule.AllowedValues = XLAllowedValues.AnyValue;
                break;
        }

        rule.ShowInputMessage = entry.Prompt.Length > 0;
        rule.InputMessage = Cut(entry.Prompt, LongestPrompt);
        rule.ShowErrorMessage = entry is not TextEntry;
        rule.ErrorMessage = Cut(entry.Refusal, LongestRefusal);
    }

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
        return lists[key] = string.Create(CultureInfo.InvariantCulture, $"=${name}${listRow}:${name}${listRow + choices.Count - 1}");
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
