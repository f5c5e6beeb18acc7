using QualityAudit.Audits;
using QualityAudit.Diagnostics;
using QualityAudit.Import.Workbooks;

namespace QualityAudit.Import.Tables;

/// <summary>
/// A sheet with its table recognised: the rows above the header, the header, the rows below. Those are read as they are asked for; who asks
/// twice for a large table's reads its file twice.
/// </summary>
internal sealed record SheetTable(SheetReference Sheet, TableHeader Header, IReadOnlyList<SheetRow> Above, TableRows Body)
{
    // A head block with a title, a notice and a dozen entries stands above the table at most.
    private const int RowsLookedAt = 60;
    private const int FewestKnownColumns = 3;
    private const int CertainColumns = 5;

    public TableKind Kind => Header.Kind;

    /// <summary>The rows that matter: all of the body, or those of a form that are filled in.</summary>
    public IEnumerable<TableRow> Rows { get; init; } = Body;

    /// <summary>
    /// The first row that names all required columns of a kind and five or more in all; else the one that names most: three at least, or
    /// all that the kind requires. Null where no row does.
    /// </summary>
    public static TableHeader? FindHeader(IEnumerable<SheetRow> rows, IReadOnlyList<TableKind> kinds)
    {
        TableHeader? best = null;
        foreach (var row in rows.Take(RowsLookedAt))
        {
            string[] plain = [.. row.Cells.Select(cell => cell.Type == CellType.Text ? PlainText.OfHeader(cell.Text) : "")];
            foreach (var kind in kinds)
            {
                var header = new TableHeader(kind, row, plain);
                if (header.Identified && header.Known > (best?.Known ?? 0) && (header.Known >= FewestKnownColumns || !header.Missing.Any()))
                    best = header;
            }

            if (best is not null && best.Known >= CertainColumns && !best.Missing.Any())
                break;
        }

        return best;
    }

    /// <summary>Finds a sheet's table; null where there is none, and the sheet has been read to its end.</summary>
    public static SheetTable? Read(SheetReference sheet, StreamedSheet worksheet, IReadOnlyList<TableKind> kinds)
    {
        if (FindHeader(worksheet.InOrder(), kinds) is { } header)
            return new SheetTable(sheet, header, [.. worksheet.InOrder().TakeWhile(row => row.Number < header.Row)], new TableRows(worksheet, header));
        worksheet.ReadToEnd();
        return null;
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
