namespace QualityAudit.Spreadsheets.Formulas;

internal enum AreaFigureKind
{
    Sum,
    Count,
    Average,
}

/// <summary>SUM, COUNT, AVERAGE of an area's numbers.</summary>
internal sealed class AreaFigure(AreaFigureKind kind, Area area) : Function
{
    protected override ReadOnlySpan<byte> Opening => kind switch
    {
        AreaFigureKind.Sum => "SUM("u8,
        AreaFigureKind.Count => "COUNT("u8,
        _ => "AVERAGE("u8,
    };

    public override FormulaValue Value()
    {
        decimal sum = 0;
        var count = 0;
        for (var index = 0; index < area.Count; index++)
        {
            if (area[index] is not { IsNumber: true } value)
                continue;
            sum += value.Number;
            count++;
        }

        return FormulaValue.Of(kind switch
        {
            AreaFigureKind.Sum => sum,
            AreaFigureKind.Count => count,
            _ => count == 0 ? throw new FormulaFaultException("A mean of nothing.") : sum / count,
        });
    }

    protected override void PrintArguments(FormulaText to) => area.Print(to);
}

/// <summary>SUMPRODUCT.</summary>
internal sealed class SumOfProducts(Series[] factors) : Function
{
    protected override ReadOnlySpan<byte> Opening => "SUMPRODUCT("u8;

    public override FormulaValue Value()
    {
        decimal sum = 0;
        var count = factors[0].Count;
        for (var index = 0; index < count; index++)
        {
            var product = factors[0].At(index);
            for (var factor = 1; factor < factors.Length && product != 0; factor++)
                product *= factors[factor].At(index);
            sum += product;
        }

        return FormulaValue.Of(sum);
    }

    protected override void PrintArguments(FormulaText to) => Print(to, factors);
}

/// <summary>COUNTIF.</summary>
internal sealed class CountedCells(Area area, Formula criterion) : Function
{
    protected override ReadOnlySpan<byte> Opening => "COUNTIF("u8;

    public override FormulaValue Value()
    {
        var wanted = criterion.Value();
        var count = 0;
        for (var index = 0; index < area.Count; index++)
            count += area[index] is var value && value.Kind == wanted.Kind && value.Is(wanted) ? 1 : 0;
        return FormulaValue.Of(count);
    }

    protected override void PrintArguments(FormulaText to) => Print(to, area, criterion);
}

/// <summary>COUNTIFS over columns of one table.</summary>
internal sealed class CountedRows((Area Column, Formula Value)[] conditions) : Function
{
    protected override ReadOnlySpan<byte> Opening => "COUNTIFS("u8;

    public override FormulaValue Value()
    {
        var table = conditions[0].Column;
        return FormulaValue.Of(table.Sheet.Cells.CountRows(table.FirstRow, table.LastRow, Array.ConvertAll(conditions, condition => (condition.Column.FirstColumn, condition.Value.Value()))));
    }

    protected override void PrintArguments(FormulaText to)
    {
        for (var i = 0; i < conditions.Length; i++)
        {
            if (i > 0)
                to.Raw(","u8);
            Print(to, conditions[i].Column, conditions[i].Value);
        }
    }
}

/// <summary>INDEX.</summary>
internal sealed class Indexed(Area results, Formula place) : Function
{
    protected override ReadOnlySpan<byte> Opening => "INDEX("u8;

    public override FormulaValue Value() => results[(int)place.Value().AsNumber() - 1];

    protected override void PrintArguments(FormulaText to) => Print(to, results, place);
}

/// <summary>MATCH of the same value.</summary>
internal sealed class Matched(Formula wanted, Area keys) : Function
{
    protected override ReadOnlySpan<byte> Opening => "MATCH("u8;

    public override FormulaValue Value()
    {
        var value = wanted.Value();
        for (var index = 0; index < keys.Count; index++)
        {
            if (keys[index].Is(value))
                return FormulaValue.Of(index + 1);
        }

        // Excel's #N/A; ISNUMBER asks for it.
        return FormulaValue.Blank;
    }

    protected override void PrintArguments(FormulaText to)
    {
        Print(to, wanted, keys);
        to.Raw(",0"u8);
    }
}

/// <summary>RANK.</summary>
internal sealed class Ranked(Formula value, Area among) : Function
{
    protected override ReadOnlySpan<byte> Opening => "RANK("u8;

    public override FormulaValue Value()
    {
        var number = value.Value().AsNumber();
        var higher = 0;
        for (var index = 0; index < among.Count; index++)
            higher += among[index] is { IsNumber: true } other && other.Number > number ? 1 : 0;
        return FormulaValue.Of(1 + higher);
    }

    protected override void PrintArguments(FormulaText to) => Print(to, value, among);
}
