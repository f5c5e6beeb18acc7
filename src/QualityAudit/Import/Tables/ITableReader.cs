using QualityAudit.Audits;

namespace QualityAudit.Import.Tables;

/// <summary>Turns the tables of one file into its records, one kind of table each.</summary>
internal interface ITableReader
{
    /// <summary>The records of all tables read so far.</summary>
    FileContent Content { get; }

    /// <summary>Reads one table; the number of rows that became part of a record.</summary>
    int Read(SheetTable table);
}
