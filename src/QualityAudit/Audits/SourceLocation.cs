using System.Globalization;

namespace QualityAudit.Audits;

/// <summary>One sheet of one input file. File: path relative to the imported folder, with "/". Sheet: null for CSV.</summary>
public sealed record SheetReference(string File, string? Sheet)
{
    public SourceLocation At(CellAddress cell) => new(File, Sheet, cell);

    public SourceLocation Whole => new(File, Sheet);
}

/// <summary>
/// Where something stands: a cell of a workbook, a line and column of a text file, or a whole file or sheet.
/// The same record serves diagnostics and receipts (S-43). Line and column count from 1.
/// </summary>
public sealed record SourceLocation(string File, string? Sheet = null, CellAddress? Cell = null, int? Line = null, int? Column = null)
{
    /// <summary>"file!sheet!C14" for a cell, "file:12:3" for text, as a user would type it.</summary>
    public override string ToString()
    {
        if (Line is { } line)
            return string.Create(CultureInfo.InvariantCulture, $"{File}:{line}{(Column is { } column ? $":{column}" : "")}");
        var place = Sheet is null ? File : $"{File}!{Sheet}";
        return Cell is { } cell ? $"{place}!{cell}" : place;
    }
}
