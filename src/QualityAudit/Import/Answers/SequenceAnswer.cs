using System.Globalization;
using QualityAudit.Diagnostics;
using QualityAudit.Import.Values;
using QualityAudit.Rubrics.Scales;

namespace QualityAudit.Import.Answers;

/// <summary>The dates of a sequence, in the order of its steps.</summary>
internal static class SequenceAnswer
{
    private static readonly char[] Separators = [';', '；', '、', ',', '，', '\n', '\r'];

    public static string? Read(SequenceScale scale, AnswerCell cell)
    {
        var parts = cell.Text.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length != scale.Steps.Count)
        {
            return cell.Report(
                CellDiagnostics.WrongNumberOfDates,
                ("expected", Number(scale.Steps.Count)),
                ("steps", ScaleWording.Of(scale)),
                ("found", Number(parts.Length)));
        }

        var dates = new List<string>();
        foreach (var part in parts)
        {
            if (DateReading.Of(part).Day is not { } day)
                return cell.NotUnderstood(new("按顺序写的日期，例如 2008-07-01; 2008-07-05", "dates in order, such as 2008-07-01; 2008-07-05"));
            dates.Add(FieldReader.Iso(day));
        }

        return string.Join(',', dates);
    }

    private static LocalizedText Number(int number) => LocalizedText.Same(number.ToString(CultureInfo.InvariantCulture));
}
