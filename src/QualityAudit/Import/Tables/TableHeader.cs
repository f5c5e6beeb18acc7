using QualityAudit.Audits;
using QualityAudit.Import.Workbooks;

namespace QualityAudit.Import.Tables;

/// <summary>The header row of a table: which column means what. Others: filled headers that no field is called by.</summary>
internal sealed class TableHeader
{
    private readonly Dictionary<Field, Cell> columns;

    /// <param name="kind">What the table may be.</param>
    /// <param name="row">The row.</param>
    /// <param name="plain">The words of its cells, plain (<see cref="PlainText.OfHeader"/>); empty where a cell holds none.</param>
    public TableHeader(TableKind kind, SheetRow row, IReadOnlyList<string> plain)
    {
        Kind = kind;
        Row = row.Number;
        columns = [];
        var others = new List<Cell>();
        var repeated = new List<(Field Field, Cell First, Cell Second)>();
        for (var i = 0; i < row.Cells.Count; i++)
        {
            var cell = row.Cells[i];
            var field = kind.Called(plain[i]);
            if (field is null)
                others.Add(cell);
            else if (!columns.TryAdd(field, cell))
                repeated.Add((field, columns[field], cell));
        }

        First = row.Cells[0].Address;
        Cells = row.Cells;
        Others = others;
        Repeated = repeated;
    }

    /// <summary>A header whose columns have been understood before.</summary>
    public TableHeader(TableKind kind, int row, IReadOnlyList<Cell> cells, IReadOnlyDictionary<Field, Cell> understood, IReadOnlyList<Cell> others)
    {
        Kind = kind;
        Row = row;
        columns = new(understood);
        First = cells[0].Address;
        Cells = cells;
        Others = others;
        Repeated = [];
    }

    public TableKind Kind { get; }

    public int Row { get; }

    public CellAddress First { get; }

    public IReadOnlyList<Cell> Cells { get; }

    public IReadOnlyList<Cell> Others { get; }

    public IReadOnlyList<(Field Field, Cell First, Cell Second)> Repeated { get; }

    public int Known => columns.Count;

    public bool Identified => columns.Keys.Any(known => known.Identifying);

    public IEnumerable<Field> Missing => Kind.Fields.Where(wanted => wanted.Required && !Has(wanted) && !(wanted.Alternative is { } other && Has(other)));

    public bool Has(Field field) => columns.ContainsKey(field);

    public bool Uses(int column) => columns.Values.Any(cell => cell.Address.Column == column);

    /// <summary>The column's number; null when the table does not have it.</summary>
    public int? ColumnOf(Field field) => columns.TryGetValue(field, out var cell) ? cell.Address.Column : null;
}
