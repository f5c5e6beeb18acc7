using System.Globalization;
using QualityAudit.Audits;
using QualityAudit.Diagnostics;
using QualityAudit.Import.Tables;
using QualityAudit.Import.Values;
using QualityAudit.Import.Workbooks;

namespace QualityAudit.Import.Layouts;

/// <summary>What is shown of how a sheet was understood.</summary>
internal static class LayoutReport
{
    private const int Samples = 3;
    private const int MostRows = 6;

    public static SheetReading Of(LayoutSheet sheet, HeadEntries head) => new(sheet.Sheet, HeaderRows(sheet.Header))
    {
        Columns = [.. sheet.Header.Columns.Select(column => new ColumnReading(
            CellAddress.ColumnName(column.Column),
            Shown.Text(column.Words),
            MeaningWords.NameOf(column.Meaning),
            column.Meaning != Meaning.None,
            SamplesOf(sheet.Below, column.Column)))],
        Entries = [.. head.Found.Select(entry => new EntryReading(entry.Field.Name, Shown.Text(entry.Value.Text), entry.Value.Address))],
    };

    /// <summary>A table of our own: its columns are what their headers say.</summary>
    public static SheetReading Of(SheetTable table, IReadOnlyList<SheetRow> rows) => new(table.Sheet, [table.Header.Row])
    {
        IsOwnFormat = true,
        Items = table.Body.Count,
        Columns = [.. table.Header.Cells.Select(cell => Column(table, cell, rows))],
    };

    /// <summary>The reading in one sentence: nothing is taken silently.</summary>
    public static Diagnostic Understood(SheetReading reading, LayoutSheet sheet)
    {
        var columns = reading.Columns.Where(column => column.IsRead).Select(column => new LocalizedText($"{column.Column}“{column.Words}”→{column.Meaning.Zh}", $"{column.Column} “{column.Words}” → {column.Meaning.En}"));
        var skipped = reading.Skipped.Select(row => new LocalizedText($"第 {Text(row.Row)} 行（{row.Reason.Zh}）", $"row {Text(row.Row)} ({row.Reason.En})")).ToList();
        return SheetDiagnostics.LayoutUnderstood.At(
            sheet.Sheet.At(sheet.First),
            ("rows", LocalizedText.Same(string.Join('–', reading.HeaderRows.Select(Text)))),
            ("columns", TextList.Of(columns)),
            ("count", LocalizedText.Same(Text(reading.Items))),
            ("rubric", LocalizedText.Same(reading.Rubric ?? "")),
            ("skipped", skipped.Count == 0 ? new("无", "none") : TextList.Of(skipped, MostRows)));
    }

    private static ColumnReading Column(SheetTable table, Cell cell, IReadOnlyList<SheetRow> rows)
    {
        var field = table.Kind.Fields.FirstOrDefault(field => table.Header.ColumnOf(field) == cell.Address.Column);
        return new ColumnReading(
            CellAddress.ColumnName(cell.Address.Column),
            Shown.Text(cell.Text),
            field?.Name ?? MeaningWords.NameOf(Meaning.None),
            field is not null,
            SamplesOf(rows.Where(row => row.Number > table.Header.Row), cell.Address.Column));
    }

    private static IReadOnlyList<string> SamplesOf(IEnumerable<SheetRow> rows, int column) =>
        [.. rows.Select(row => LayoutRow.At(row, column)).OfType<Cell>().Select(cell => Shown.Text(cell.Text)).Distinct(StringComparer.Ordinal).Take(Samples)];

    private static IReadOnlyList<int> HeaderRows(LayoutHeader header) =>
        header.FirstRow == header.LastRow ? [header.FirstRow] : [header.FirstRow, header.LastRow];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
