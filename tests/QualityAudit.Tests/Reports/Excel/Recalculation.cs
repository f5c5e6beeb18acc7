using System.Globalization;
using QualityAudit.Tests.Support;

namespace QualityAudit.Tests.Reports.Excel;

/// <summary>Holds every formula cell of workbooks to what a real spreadsheet program makes of it.</summary>
internal static class Recalculation
{
    // As many as the program does in one go on a busy machine.
    private const int AtOnce = 20;

    public static void Agrees(IReadOnlyList<byte[]> books)
    {
        foreach (var (book, recalculated) in books.Zip(books.Chunk(AtOnce).SelectMany(SpreadsheetProgram.Recalculate)))
        {
            var written = WorkbookText.Cells(book).Where(cell => cell.Formula is not null).ToList();
            var calculated = WorkbookText.Cells(recalculated).ToDictionary(cell => (cell.Sheet, cell.Address));
            written.Should().HaveCountGreaterThan(20);
            var wrong = written
                .Select(cell => (cell, Other: calculated.GetValueOrDefault((cell.Sheet, cell.Address))))
                .Where(pair => !IsSame(pair.cell, pair.Other))
                .Select(pair => $"{pair.cell.Sheet}!{pair.cell.Address} ={pair.cell.Formula}: written '{pair.cell.Value}', calculated '{pair.Other?.Value}'")
                .Take(5);
            wrong.Should().BeEmpty();
        }
    }

    // Where a formula comes to an empty text, the program may write nothing at all.
    private static bool IsSame(WrittenCell written, WrittenCell? calculated)
    {
        if (calculated?.Formula is null)
            return written.Value.Length == 0 && calculated is null;
        return written.IsText || calculated.IsText
            ? string.Equals(written.Value, calculated.Value, StringComparison.Ordinal)
            : Math.Abs(Number(written.Value) - Number(calculated.Value)) <= 1e-9;
    }

    private static double Number(string value) => double.Parse(value, CultureInfo.InvariantCulture);
}
