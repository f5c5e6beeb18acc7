using QualityAudit.Audits;
using QualityAudit.Diagnostics;
using QualityAudit.Import.Tables;
using QualityAudit.Import.Values;
using QualityAudit.Import.Workbooks;

namespace QualityAudit.Import.Callbacks;

/// <summary>The call ids of a file; each belongs to one call.</summary>
internal sealed class CallIds
{
    private readonly Dictionary<string, (SheetReference Sheet, CellAddress Cell)> seen = new(StringComparer.Ordinal);

    /// <summary>False, and reported, when the id already belongs to another call.</summary>
    public bool Take(Cell id, FieldReader reader)
    {
        var key = PlainText.OfId(id.Text);
        if (seen.TryAdd(key, (reader.Sheet, id.Address)))
            return true;
        reader.Report(
            RowDiagnostics.RepeatedCall,
            id,
            Shown.Text(id.Text),
            ("call", FieldReader.Raw(id)),
            ("first", reader.Place(seen[key].Sheet.At(seen[key].Cell))));
        return false;
    }
}
