namespace QualityAudit.Storage.Rows;

/// <summary>
/// How the records of one kind stand in their table: by hand, beside EF, which makes the tables. Columns stand in ordinal order of their
/// names, the number of the row among them only where rows are copied whole.
/// </summary>
internal abstract class RecordTable<TRecord>
{
    private const string RowNumber = "Id";

    private readonly string[] all;
    private readonly string[] withoutNumber;

    /// <param name="name">Of the table.</param>
    /// <param name="isNumbered">The database numbers the rows.</param>
    /// <param name="columns">In ordinal order.</param>
    protected RecordTable(string name, bool isNumbered, params string[] columns)
    {
        Name = name;
        all = columns;
        withoutNumber = isNumbered ? [.. columns.Where(column => !string.Equals(column, RowNumber, StringComparison.Ordinal))] : columns;
        Columns = Listed(all);
    }

    public string Name { get; }

    /// <summary>All columns, as a query lists them for <see cref="Read"/>.</summary>
    public string Columns { get; }

    public IReadOnlyList<string> Names(bool whole) => whole ? all : withoutNumber;

    public string Listed(bool whole) => Listed(Names(whole));

    /// <summary>Puts the values of the columns that are named, in their order.</summary>
    public abstract void Write(TRecord record, RowSink row, bool whole);

    /// <summary>A record from a row of <see cref="Columns"/>.</summary>
    public abstract TRecord Read(RowReader row);

    private static string Listed(IEnumerable<string> columns) => string.Join(", ", columns.Select(column => $"\"{column}\""));
}

/// <summary>The tables by what they hold.</summary>
internal static class RecordTables
{
    public static FileTable Files { get; } = new();

    private static readonly object[] All = [Files, new ResponseFormTable(), new QuarterRubricTable(), new ProjectTable(), new VisitTable(), new CallbackTable(), new GroupResultTable()];

    public static RecordTable<TRecord> Of<TRecord>() => Table<TRecord>.Only;

    private static class Table<TRecord>
    {
        public static readonly RecordTable<TRecord> Only = All.OfType<RecordTable<TRecord>>().Single();
    }
}
