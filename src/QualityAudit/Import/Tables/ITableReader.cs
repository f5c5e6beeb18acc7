using QualityAudit.Audits;

namespace QualityAudit.Import.Tables;

/// <summary>Turns the tables of one file into its records, one kind of table each.</summary>
internal interface ITableReader
{
    /// <summary>The records of all tables read so far.</summary>
    FileContent Content { get; }

    /// <summary>Reads one table and says what its rows became.</summary>
    RowTally Read(SheetTable table);
}

/// <summary>Taken: rows that became part of a record. Skipped: rows that hold none. Whatever is missing was reported as an error.</summary>
internal readonly record struct RowTally(int Taken, int Skipped = 0);
