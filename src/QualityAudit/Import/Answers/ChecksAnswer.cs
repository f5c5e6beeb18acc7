using QualityAudit.Diagnostics;
using QualityAudit.Import.Tables;
using QualityAudit.Import.Values;
using QualityAudit.Rubrics.Scales;

namespace QualityAudit.Import.Answers;

/// <summary>Ticked parts by label or key. A mere number does not tell which ones, unless it is none or all of them.</summary>
internal static class ChecksAnswer
{
    private static readonly char[] Separators = ['、', ',', '，', ';', '；', '\n', '\r'];

    public static string? Read(ChecksScale scale, AnswerCell cell)
    {
        if (AnswerWords.None.Contains(cell.Plain) || cell.Plain == "0")
            return ChecksScale.None;
        if (AnswerWords.All.Contains(cell.Plain))
            return string.Join(',', scale.Parts.Select(part => part.Key));

        var ticked = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in cell.Text.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (PartCalled(scale, word) is not { } part)
                return NumberReading.TryRead(word.Replace('/', '.'), out _) ? PartsNotNamed(scale, cell) : cell.NotUnderstood(ScaleWording.Of(scale));
            ticked.Add(part.Key);
        }

        return string.Join(',', scale.Parts.Select(part => part.Key).Where(ticked.Contains));
    }

    private static ScalePart? PartCalled(ChecksScale scale, string word)
    {
        var plain = PlainText.Of(word);
        return scale.Parts.FirstOrDefault(part =>
            plain == PlainText.Of(part.Key) || plain == PlainText.Of(part.Label.Zh) || plain == PlainText.Of(part.Label.En));
    }

    private static string? PartsNotNamed(ChecksScale scale, AnswerCell cell)
    {
        var some = scale.Parts.Take(2).Select(part => part.Label).ToList();
        return cell.Report(
            CellDiagnostics.PartsNotNamed,
            ("value", FieldReader.Raw(cell.Cell)),
            ("example", new(string.Join('、', some.Select(label => label.Zh)), string.Join("; ", some.Select(label => label.En)))));
    }
}
