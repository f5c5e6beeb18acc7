namespace QualityAudit.Import.Workbooks;

/// <summary>
/// An opened file of sheets, whatever its format. Nothing is evaluated and nothing outside the file is touched.
/// Reading throws <see cref="UnreadableFileException"/> where the file itself is at fault.
/// </summary>
public interface IWorkbook : IDisposable
{
    /// <summary>When it was last saved, as the workbook itself says (UTC); null where it says nothing.</summary>
    DateTime? SavedAt { get; }

    /// <summary>The category among its properties; null where it has none.</summary>
    string? Category { get; }

    /// <summary>In the workbook's own order.</summary>
    IReadOnlyList<IWorksheet> Worksheets { get; }

    /// <summary>Defined names with their formula text, without regard to case.</summary>
    IReadOnlyDictionary<string, string> DefinedNames { get; }
}

/// <summary>One sheet. Name is null for CSV, which has none.</summary>
public interface IWorksheet
{
    string? Name { get; }

    bool Hidden { get; }

    /// <summary>Columns the user does not see; complete once the rows have been read.</summary>
    IReadOnlyList<int> HiddenColumns { get; }

    /// <summary>Ranges of cells merged into one; complete once the rows have been read.</summary>
    IReadOnlyList<MergedRange> Merges { get; }

    /// <summary>The rows with something in them, read as they are asked for, in the order of the file.</summary>
    IEnumerable<SheetRow> Rows();
}
