using QualityAudit.Audits;

namespace QualityAudit.Forms.Checklists;

/// <summary>The cells of one item: where it is answered, and the hidden ones that the preview is computed from.</summary>
internal sealed class ItemCells(int row, int parts)
{
    public string Result { get; } = At(row, FormColumns.Result);

    public string Measured { get; } = At(row, FormColumns.Measured);

    public string Reason { get; } = At(row, FormColumns.Reason);

    public string Remark { get; } = At(row, FormColumns.Remark);

    public string State { get; } = At(row, FormColumns.State);

    public string Scored { get; } = At(row, FormColumns.Scored);

    public string Credit { get; } = At(row, FormColumns.Credit);

    public string Zero { get; } = At(row, FormColumns.Zero);

    /// <summary>The area of the parts' cells; only where there are parts.</summary>
    public string Parts { get; } = $"{At(row + 1, FormColumns.Result)}:{At(row + Math.Max(parts, 1), FormColumns.Result)}";

    public string Part(int number) => At(row + number, FormColumns.Result);

    private static string At(int row, int column) => new CellAddress(row, column).ToString();
}
