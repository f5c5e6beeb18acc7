using QualityAudit.Audits;
using QualityAudit.Import.Layouts.Profiles;

namespace QualityAudit.Import.Layouts;

/// <summary>How a sheet was understood, to be shown to whoever sent it. HeaderRows: one, or the first and last of two.</summary>
public sealed record SheetReading(SheetReference Sheet, IReadOnlyList<int> HeaderRows)
{
    /// <summary>The format is one of ours: nothing had to be found out.</summary>
    public bool IsOwnFormat { get; init; }

    public IReadOnlyList<ColumnReading> Columns { get; init; } = [];

    /// <summary>Entries above and below the table.</summary>
    public IReadOnlyList<EntryReading> Entries { get; init; } = [];

    /// <summary>Rows that are no items.</summary>
    public IReadOnlyList<SkippedRow> Skipped { get; init; } = [];

    /// <summary>Cells that say "not applicable".</summary>
    public IReadOnlyList<CellAddress> NotApplicable { get; init; } = [];

    public int Items { get; init; }

    /// <summary>Calls that were read; null for checklists.</summary>
    public int? Calls { get; init; }

    /// <summary>The project's id and where it was found; null while it is not certain.</summary>
    public (string Project, LocalizedText Where)? Project { get; init; }

    public Quarter? Quarter { get; init; }

    public VisitKind? Kind { get; init; }

    /// <summary>The rubric it was read by; null while it is not certain.</summary>
    public string? Rubric { get; init; }

    /// <summary>What can be kept for the next workbook like it; its name is that of the profile that it was read by, empty where there was none. Null while anything is uncertain.</summary>
    public LayoutProfile? Profile { get; init; }
}

/// <summary>A column: its letters, the words above it, what it means, and the first values below it.</summary>
public sealed record ColumnReading(string Column, string Words, LocalizedText Meaning, bool IsRead, IReadOnlyList<string> Samples);

/// <summary>A labelled value.</summary>
public sealed record EntryReading(LocalizedText Label, string Value, CellAddress Cell);

/// <summary>A row that is no item, and why.</summary>
public sealed record SkippedRow(int Row, LocalizedText Reason, string Text);
