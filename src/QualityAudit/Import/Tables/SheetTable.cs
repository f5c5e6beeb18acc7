using QualityAudit.Audits;
using QualityAudit.Diagnostics;
using QualityAudit.Import.Workbooks;

namespace QualityAudit.Import.Tables;

/// <summary>A sheet with its table recognised: the rows above the header, the header, the rows below.</summary>
internal sealed record SheetTable(SheetReference Sheet, TableHeader Header, IReadOnlyList<SheetRow> Above, IReadOnlyList<TableRow> Rows)
{
    // A head block with a title, a notice and a dozen entries stands above the table at most.
    private const int RowsLookedAt = 60;
    private const int FewestKnownColumns = 3;

    public TableKind Kind => Header.Kind;

    /// <summary>The header row that names most columns of one kind: three at least, or all that the kind requires. Null where no row does.</summary>
    public static TableHeader? FindHeader(IEnumerable<SheetRow> rows, IReadOnlyList<TableKind> kinds)
    {
        TableHeader? best = null;
        foreach (var row in rows.Take(RowsLookedAt))
        {
            foreach (var kind in kinds)
            {
                var header = new TableHeader(kind, row);
                if (header.Identified && header.Known > (best?.Known ?? 0) && (header.Known >= FewestKnownColumns || !header.Missing.Any()))
                    best = header;
            }
        }

        return best;
    }

    /// <summary>Reads a whole sheet and finds its table; null where there is none.</summary>
    public static SheetTable? Read(SheetReference sheet, IWorksheet worksheet, IReadOnlyList<TableKind> kinds)
    {
        // Rows may stand out of order in the file; their numbers say where they belong.
        var rows = worksheet.Rows().OrderBy(row => row.Number).ToList();
        if (FindHeader(rows, kinds) is not { } header)
            return null;
        return new SheetTable(
            sheet,
            header,
            [.. rows.Where(row => row.Number < header.Row)],
            [.. rows.Where(row => row.Number > header.Row).Select(row => new TableRow(row, header))]);
    }

    /// <summary>What is wrong with the header row. Columns in <paramref name="understood"/> have a meaning beyond the kind's fields.</summary>
    public void CheckHeader(DiagnosticBag bag, IReadOnlySet<int> understood)
    {
        foreach (var field in Header.Missing)
            bag.Add(SheetDiagnostics.MissingColumn.At(Sheet.At(Header.First), ("column", field.Name)));
        foreach (var (field, first, second) in Header.Repeated)
        {
            bag.Add(SheetDiagnostics.RepeatedColumn.At(
                Sheet.At(second.Address),
                ("column", field.Name),
                ("first", LocalizedText.Same(first.Address.ToString())),
                ("second", LocalizedText.Same(second.Address.ToString()))));
        }

        foreach (var cell in Header.Others.Where(cell => !understood.Contains(cell.Address.Column)))
            bag.Add(SheetDiagnostics.UnknownColumn.At(Sheet.At(cell.Address), ("column", Shown.Text(cell.Text))));
    }
}
