using QualityAudit.Diagnostics;
using QualityAudit.Import.Tables;
using QualityAudit.Import.Workbooks;

namespace QualityAudit.Import.Values;

/// <summary>
/// The dates of a list in the order in which they stand. One that leaves the line by about a year, and is in line with another year,
/// is probably a slip of the pen (2018.12.01 after 2017.11.30): a warning. A list that goes on from there was right.
/// </summary>
internal sealed class DateLine(FieldReader reader, Field field)
{
    private const int FarAway = 200;
    private const int InLine = 45;

    private DateOnly? last;
    private (Cell Cell, DateOnly Day, DateOnly Meant)? doubtful;

    public void Add(Cell cell, DateOnly day)
    {
        if (doubtful is { } odd && last is { } before)
        {
            doubtful = null;
            if (Distance(day, before) <= InLine)
                Report(odd, before);
            else
                last = odd.Day;
        }

        if (last is { } previous && Distance(day, previous) > FarAway && Meant(day, previous) is { } meant)
            doubtful = (cell, day, meant);
        else
            last = day;
    }

    /// <summary>No date follows.</summary>
    public void End()
    {
        if (doubtful is { } odd && last is { } before)
            Report(odd, before);
        doubtful = null;
    }

    private static DateOnly? Meant(DateOnly day, DateOnly previous)
    {
        foreach (var year in new[] { previous.Year, previous.Year + 1, previous.Year - 1 })
        {
            if (year != day.Year && day.Day <= DateTime.DaysInMonth(year, day.Month) && new DateOnly(year, day.Month, day.Day) is var other && Distance(other, previous) <= InLine)
                return other;
        }

        return null;
    }

    private static int Distance(DateOnly one, DateOnly other) => Math.Abs(one.DayNumber - other.DayNumber);

    private void Report((Cell Cell, DateOnly Day, DateOnly Meant) odd, DateOnly before) => reader.Report(
        CellDiagnostics.DateOutOfLine, odd.Cell, field,
        ("value", FieldReader.Raw(odd.Cell)), ("previous", LocalizedText.Same(FieldReader.Iso(before))), ("date", LocalizedText.Same(FieldReader.Iso(odd.Meant))));
}
