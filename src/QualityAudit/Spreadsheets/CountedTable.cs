using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using QualityAudit.Spreadsheets.Formulas;

namespace QualityAudit.Spreadsheets;

/// <summary>
/// How often values stand side by side in columns of a table. Each column is read once, its different values numbered; each further
/// column of a condition parts the groups that the columns before it made.
/// </summary>
internal sealed class CountedTable(CellGrid cells, int firstRow, int lastRow)
{
    private readonly Dictionary<int, NumberedColumn> columns = [];
    private readonly Grouping whole = Grouping.Whole(lastRow - firstRow + 1);

    /// <summary>Rows whose columns hold the values: text without regard to case, a number and a text that looks like it being two things.</summary>
    public int Count(ReadOnlySpan<(int Column, FormulaValue Value)> wanted)
    {
        var (grouping, group) = (whole, 0);
        foreach (var (column, value) in wanted)
        {
            var numbered = Column(column);
            if (!numbered.TryFind(value, out var number))
                return 0;
            grouping = grouping.By(column, numbered);
            if (!grouping.TryFind(group, number, out group))
                return 0;
        }

        return grouping.Count(group);
    }

    private NumberedColumn Column(int column)
    {
        if (!columns.TryGetValue(column, out var numbered))
            columns.Add(column, numbered = new NumberedColumn(cells, firstRow, lastRow, column));
        return numbered;
    }

    /// <summary>A column's values by number, the number of each row.</summary>
    private sealed class NumberedColumn
    {
        private readonly Dictionary<FormulaValue, int> numbers = new(Sameness.Instance);
        private readonly int[] rows;

        public NumberedColumn(CellGrid cells, int firstRow, int lastRow, int column)
        {
            rows = new int[lastRow - firstRow + 1];
            for (var row = firstRow; row <= lastRow; row++)
            {
                ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, cells.ValueAt(row, column), out var isKnown);
                if (!isKnown)
                    number = numbers.Count - 1;
                rows[row - firstRow] = number;
            }
        }

        public ReadOnlySpan<int> Rows => rows;

        public bool TryFind(FormulaValue value, out int number) => numbers.TryGetValue(value, out number);
    }

    /// <summary>Rows in groups by the values of some columns.</summary>
    private sealed class Grouping(int[] rows)
    {
        private readonly Dictionary<(int Group, int Value), int> groups = [];
        private readonly List<int> counts = [];
        private readonly Dictionary<int, Grouping> finer = [];

        public static Grouping Whole(int rows)
        {
            var whole = new Grouping(new int[rows]);
            whole.counts.Add(rows);
            return whole;
        }

        public Grouping By(int column, NumberedColumn values)
        {
            if (finer.TryGetValue(column, out var known))
                return known;
            var parted = new Grouping(new int[rows.Length]);
            for (var row = 0; row < rows.Length; row++)
                parted.Add(row, (rows[row], values.Rows[row]));
            finer.Add(column, parted);
            return parted;
        }

        public bool TryFind(int group, int value, out int found) => groups.TryGetValue((group, value), out found);

        public int Count(int group) => counts[group];

        private void Add(int row, (int Group, int Value) key)
        {
            ref var group = ref CollectionsMarshal.GetValueRefOrAddDefault(groups, key, out var isKnown);
            if (!isKnown)
            {
                group = counts.Count;
                counts.Add(0);
            }

            rows[row] = group;
            counts[group]++;
        }
    }

    private sealed class Sameness : IEqualityComparer<FormulaValue>
    {
        public static Sameness Instance { get; } = new();

        public bool Equals(FormulaValue x, FormulaValue y) => x.Kind == y.Kind && x.Is(y);

        public int GetHashCode([DisallowNull] FormulaValue obj) =>
            obj.Kind == ValueKind.Text ? string.GetHashCode(obj.Text, StringComparison.OrdinalIgnoreCase) : HashCode.Combine(obj.Kind, obj.Number);
    }
}
