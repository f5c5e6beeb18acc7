using QualityAudit.Audits;
using QualityAudit.Diagnostics;
using QualityAudit.Import.Workbooks;

namespace QualityAudit.Import.Tables;

/// <summary>The entries above a table: a label, with or without colon, and its value in the next filled cell to the right.</summary>
internal sealed class HeadBlock
{
    private readonly Dictionary<Field, Cell> values = [];

    public HeadBlock(SheetReference sheet, IReadOnlyList<SheetRow> rows, IReadOnlyList<Field> fields, DiagnosticBag bag)
    {
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Cells.Count; i++)
            {
                if (FieldOf(row.Cells[i], fields) is not { } field)
                    continue;
                var next = i + 1 < row.Cells.Count ? row.Cells[i + 1] : (Cell?)null;
                var isLabel = next is { Type: CellType.Text } text && FieldOf(text, fields) is not null;
                var value = next is null || isLabel ? Cell.Blank(RightOf(row.Cells[i].Address)) : next.Value;
                Take(sheet, field, value, bag);
                i += next is null || isLabel ? 0 : 1;
            }
        }
    }

    /// <summary>The value's cell, blank where only the label stands; null where there is no such label.</summary>
    public Cell? this[Field field] => values.TryGetValue(field, out var cell) ? cell : null;

    private static CellAddress RightOf(CellAddress label) => new(label.Row, Math.Min(label.Column + 1, CellAddress.LastColumn));

    private static Field? FieldOf(Cell cell, IReadOnlyList<Field> fields)
    {
        var plain = cell.Type == CellType.Text ? PlainText.OfHeader(cell.Text) : "";
        return fields.FirstOrDefault(field => field.IsCalled(plain));
    }

    private void Take(SheetReference sheet, Field field, Cell value, DiagnosticBag bag)
    {
        if (values.TryAdd(field, value))
            return;
        var first = values[field];
        if (first.IsBlank)
            values[field] = value;
        else if (!value.IsBlank && PlainText.Of(first.Text) != PlainText.Of(value.Text))
        {
            bag.Add(SheetDiagnostics.RepeatedHeadEntry.At(
                sheet.At(value.Address),
                ("label", field.Name),
                ("first", LocalizedText.Same(first.Address.ToString())),
                ("firstValue", LocalizedText.Same(Shown.Text(first.Text))),
                ("value", LocalizedText.Same(Shown.Text(value.Text)))));
        }
    }
}
