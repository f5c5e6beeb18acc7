namespace QualityAudit.Spreadsheets;

/// <summary>Where a column's content stands in its cells.</summary>
internal enum Align
{
    Left,
    Centre,
    Right,
}

/// <summary>One column of a table: its heading with the unit, its width in Excel's units, and what stands in a row's cell.</summary>
internal sealed record Column<T>(LocalizedText Title, double Width, Align Align, Func<T, CellContent> Cell)
{
    /// <summary>False for a column that never makes its row taller: its text runs on to the right.</summary>
    public bool Wraps { get; init; } = true;

    /// <summary>What the heading means, shown while the pointer rests on it.</summary>
    public LocalizedText? Note { get; init; }
}
