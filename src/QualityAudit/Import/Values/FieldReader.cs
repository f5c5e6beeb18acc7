using System.Globalization;
using QualityAudit.Audits;
using QualityAudit.Diagnostics;
using QualityAudit.Import.Tables;
using QualityAudit.Import.Workbooks;
using QualityAudit.Rubrics.Scales;

namespace QualityAudit.Import.Values;

/// <summary>
/// Cells of one sheet as values of fields. A cell that cannot be read is reported once and reads as nothing; a field that the table
/// does not have (null) reads as nothing without a word, because the missing column has been reported.
/// </summary>
internal sealed class FieldReader(SheetReference sheet, DiagnosticBag bag)
{
    public SheetReference Sheet => sheet;

    public DiagnosticBag Bag => bag;

    /// <summary>The cell where something readable stands in it; error values and uncalculated formulas are reported.</summary>
    public Cell? Readable(Cell? cell, Field field, bool required = false)
    {
        switch (cell)
        {
            case null:
                return null;
            case { Type: CellType.Blank } blank:
                if (required)
                    Report(CellDiagnostics.ValueMissing, blank, field);
                return null;
            case { Type: CellType.Error or CellType.Text } narrow when Errors.IsTooNarrow(narrow.Text):
                Report(CellDiagnostics.TooNarrow, narrow, field, ("value", LocalizedText.Same(Shown.Text(narrow.Text))));
                return null;
            case { Type: CellType.Error } error:
                Report(CellDiagnostics.ErrorValue, error, field, ("value", LocalizedText.Same(Shown.Text(error.Text))));
                return null;
            case { Type: CellType.Uncalculated } formula:
                Report(CellDiagnostics.Uncalculated, formula, field);
                return null;
            default:
                return cell;
        }
    }

    /// <summary>An id or a name; what Excel has turned into a date, or cut digits from, is neither.</summary>
    public string? Text(Cell? cell, Field field, bool required = false) => Id(cell, field, required) is { } id ? PlainText.Kept(id.Text) : null;

    /// <summary>The same as a cell that holds the text which people see in it.</summary>
    public Cell? Id(Cell? cell, Field field, bool required = false)
    {
        if (Readable(cell, field, required) is not { } readable)
            return null;
        if (readable.Type == CellType.Date)
            Report(CellDiagnostics.DateInsteadOfText, readable, field, ("value", Raw(readable)));
        else if (IdText.HasLostDigits(readable))
            Report(CellDiagnostics.IdLostDigits, readable, field, ("value", Raw(readable)));
        else
            return IdText.AsShown(readable);
        return null;
    }

    /// <summary>What somebody wrote in words of his own, as he wrote it; a date is as good as any.</summary>
    public string? Prose(Cell? cell, Field field) => Readable(cell, field)?.Text.Trim();

    public DateOnly? Date(Cell? cell, Field field, bool required = false)
    {
        if (Readable(cell, field, required) is not { } readable)
            return null;
        var reading = DateReading.Of(readable);
        if (reading.Either is { } either)
        {
            Report(
                CellDiagnostics.AmbiguousDate,
                readable,
                field,
                ("value", Raw(readable)),
                ("first", LocalizedText.Same(Iso(either.First))),
                ("second", LocalizedText.Same(Iso(either.Second))));
        }
        else if (reading.Day is null)
            Report(CellDiagnostics.NotADate, readable, field, ("value", Raw(readable)));
        return reading.Day;
    }

    public decimal? Number(Cell? cell, Field field, LocalizedText allowed, bool required = false)
    {
        if (Readable(cell, field, required) is not { } readable)
            return null;
        if (NumberReading.TryRead(readable, out var number))
            return number;
        Report(CellDiagnostics.NotANumber, readable, field, ("value", Raw(readable)), ("allowed", allowed));
        return null;
    }

    public int? WholeNumber(Cell? cell, Field field, int lowest, int highest, bool required = false)
    {
        var allowed = new LocalizedText($"{lowest} 到 {highest} 的整数", $"a whole number from {lowest} to {highest}");
        if (Number(cell, field, allowed, required) is not { } number)
            return null;
        if (number == decimal.Truncate(number) && number >= lowest && number <= highest)
            return (int)number;
        Report(
            CellDiagnostics.NotAWholeNumber,
            cell!.Value,
            field,
            ("value", LocalizedText.Same(CanonicalNumber.Write(number))),
            ("lowest", Number(lowest)),
            ("highest", Number(highest)));
        return null;
    }

    public T? Word<T>(Cell? cell, Field field, Vocabulary<T> vocabulary, bool required = false)
        where T : struct
    {
        if (Readable(cell, field, required) is not { } readable)
            return null;
        if (vocabulary.Find(readable.Text) is { } value)
            return value;
        Report(CellDiagnostics.UnknownWord, readable, field, ("value", Raw(readable)), ("allowed", vocabulary.Allowed));
        return null;
    }

    /// <summary>A finding about a cell; the argument "field" is filled in.</summary>
    public void Report(DiagnosticDescriptor descriptor, Cell cell, Field field, params ReadOnlySpan<(string Name, LocalizedText Value)> arguments) =>
        Report(descriptor, cell, field.Name.In(Language.English), [("field", field.Name), .. arguments]);

    /// <summary>A finding about a cell and what the cell is about: an item, a question, a project.</summary>
    public void Report(DiagnosticDescriptor descriptor, Cell cell, string? subject, params ReadOnlySpan<(string Name, LocalizedText Value)> arguments)
    {
        // A file of nothing but mistakes must not fill the memory with words about them.
        if (bag.IsFull)
            throw LimitReached.OfFindings(sheet.At(cell.Address), DiagnosticBag.Most);
        bag.Add(descriptor.At(sheet.At(cell.Address), arguments) with { RawValue = cell.Text, Subject = subject });
    }

    public static LocalizedText Raw(Cell cell) => LocalizedText.Same(Shown.Text(cell.Text));

    /// <summary>Another place of the same file as a message names it: "C14", or with its sheet where that is another one.</summary>
    public LocalizedText Place(SourceLocation other) => LocalizedText.Same(
        string.Equals(other.Sheet, sheet.Sheet, StringComparison.Ordinal) ? $"{other.Cell}" : $"{Shown.Text(other.Sheet ?? "")}!{other.Cell}");

    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static LocalizedText Number(int number) => LocalizedText.Same(number.ToString(CultureInfo.InvariantCulture));
}
