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

    // The columns that decide a score.
    private static readonly Meaning[] Telling =
        [Meaning.Item, Meaning.Maximum, Meaning.Entitled, Meaning.Deducted, Meaning.Score, Meaning.Share, Meaning.Result, Meaning.NotApplicable, Meaning.Applicability];

    public static SheetReading Of(LayoutSheet sheet, HeadEntries head, IReadOnlyList<LayoutRow> rows) => Of(sheet.Sheet, sheet.Header, ItemsAmong(sheet, rows)) with
    {
        Entries = [.. head.Found.Select(entry => new EntryReading(entry.Field.Name, Shown.Text(entry.Value.Text), entry.Value.Address))],
    };

    /// <summary>The header's columns with values from rows below it.</summary>
    public static SheetReading Of(SheetReference sheet, LayoutHeader header, IReadOnlyList<SheetRow> rows) => new(sheet, HeaderRows(header))
    {
        Columns = [.. header.Columns.Select(column => new ColumnReading(
            CellAddress.ColumnName(column.Column),
            Shown.Text(column.Words),
            NameOf(column),
            column.Meaning != Meaning.None,
            SamplesOf(rows, column.Column)))],
    };

    /// <summary>The columns that are read, each with its letter.</summary>
    public static LocalizedText Columns(LayoutHeader header) => TextList.Of(
        header.Columns.Where(column => column.Meaning != Meaning.None)
            .Select(column => (Name: NameOf(column), Letter: CellAddress.ColumnName(column.Column)))
            .Select(column => new LocalizedText($"{column.Name.Zh} {column.Letter} 列", $"{column.Name.En} in {column.Letter}")));

    private static LocalizedText NameOf(LayoutColumn column) => column.Question is { } id ? LocalizedText.Same(id) : LayoutVocabulary.NameOf(column.Meaning);

    /// <summary>A table of our own: its columns are what their headers say.</summary>
    public static SheetReading Of(SheetTable table, IReadOnlyList<SheetRow> rows) => new(table.Sheet, [table.Header.Row])
    {
        IsOwnFormat = true,
        Items = table.Body.Count,
        Columns = [.. table.Header.Cells.Select(cell => Column(table, cell, rows))],
    };

    /// <summary>The reading in one sentence: nothing is taken silently. The preview tells the rest.</summary>
    public static Diagnostic Understood(SheetReading reading, LayoutSheet sheet)
    {
        var skipped = reading.Skipped.GroupBy(row => row.Reason)
            .Select(kind => new LocalizedText($"{kind.Key.Zh} {Text(kind.Count())} 行", $"{kind.Key.En} ({Text(kind.Count())})")).ToList();
        var without = skipped.Count == 0 ? new("无", "none") : TextList.Of(skipped);
        var (count, rubric) = (LocalizedText.Same(Text(reading.Items)), LocalizedText.Same(reading.Rubric ?? ""));
        var place = sheet.Sheet.At(sheet.First);
        return sheet.Profile is { } profile
            ? SheetDiagnostics.LayoutUsed.At(place, ("layout", LocalizedText.Same(profile.Name)), ("count", count), ("rubric", rubric), ("skipped", without))
            : SheetDiagnostics.LayoutUnderstood.At(
                place,
                ("rows", LocalizedText.Same(string.Join('–', reading.HeaderRows.Select(Text)))),
                ("columns", Columns(sheet.Header with { Columns = [.. sheet.Header.Columns.Where(column => Telling.Contains(column.Meaning))] })),
                ("count", count),
                ("rubric", rubric),
                ("skipped", without));
    }

    // Sections, totals and signatures have no value that is typical of their column.
    private static IReadOnlyList<SheetRow> ItemsAmong(LayoutSheet sheet, IReadOnlyList<LayoutRow> rows)
    {
        var items = sheet.Below.Zip(rows).Where(pair => RowKinds.Of(pair.Second, sheet.Header, matches: false, sheet.Profile?.Words) == RowKind.Item).Select(pair => pair.First).ToList();
        return items.Count == 0 ? sheet.Below : items;
    }

    private static ColumnReading Column(SheetTable table, Cell cell, IReadOnlyList<SheetRow> rows)
    {
        var field = table.Kind.Fields.FirstOrDefault(field => table.Header.ColumnOf(field) == cell.Address.Column);
        return new ColumnReading(
            CellAddress.ColumnName(cell.Address.Column),
            Shown.Text(cell.Text),
            field?.Name ?? LayoutVocabulary.NameOf(Meaning.None),
            field is not null,
            SamplesOf(rows.Where(row => row.Number > table.Header.Row), cell.Address.Column));
    }

    private static IReadOnlyList<string> SamplesOf(IEnumerable<SheetRow> rows, int column) =>
        [.. rows.Select(row => row.At(column)).OfType<Cell>().Select(cell => Shown.Text(cell.Text)).Distinct(StringComparer.Ordinal).Take(Samples)];

    private static IReadOnlyList<int> HeaderRows(LayoutHeader header) =>
        header.FirstRow == header.LastRow ? [header.FirstRow] : [header.FirstRow, header.LastRow];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
