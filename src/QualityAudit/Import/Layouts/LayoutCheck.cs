using QualityAudit.Diagnostics;
using QualityAudit.Import.Values;

namespace QualityAudit.Import.Layouts;

/// <summary>Whether the columns can be read in one way only.</summary>
internal static class LayoutCheck
{
    private static readonly Meaning[] Single =
    [
        Meaning.Maximum, Meaning.Entitled, Meaning.Deducted, Meaning.Score, Meaning.Share, Meaning.Result, Meaning.NotApplicable, Meaning.Applicability,
    ];

    private static readonly Meaning[] Verdicts = [Meaning.Score, Meaning.Deducted, Meaning.Share, Meaning.Result];

    public static bool IsCertain(LayoutSheet sheet, IReadOnlyList<LayoutRow> rows, FieldReader reader, out bool scoresAreShares)
    {
        scoresAreShares = false;
        var certain = true;
        foreach (var meaning in Single)
        {
            if (sheet.Header.Columns.Where(column => column.Meaning == meaning).ToList() is not [var first, var second, ..])
                continue;
            certain = false;
            reader.Bag.Add(SheetDiagnostics.ColumnsUnclear.At(
                reader.Sheet.At(second.Cell.Address),
                ("meaning", MeaningWords.NameOf(meaning)),
                ("first", LocalizedText.Same($"{first.Cell.Address} {Shown.Text(first.Words)}")),
                ("second", LocalizedText.Same($"{second.Cell.Address} {Shown.Text(second.Words)}"))));
        }

        if (!sheet.Header.Columns.Any(column => Verdicts.Contains(column.Meaning)))
        {
            certain = false;
            reader.Bag.Add(SheetDiagnostics.NoVerdictColumn.At(reader.Sheet.At(sheet.First)));
        }

        return certain && ScoreUnitIsCertain(rows, reader, out scoresAreShares);
    }

    /// <summary>
    /// Scores that never pass 1 beside larger maxima are points or shares of 1. One above its own maximum proves shares;
    /// without such a proof a score of exactly 1 can mean either.
    /// </summary>
    private static bool ScoreUnitIsCertain(IReadOnlyList<LayoutRow> rows, FieldReader reader, out bool scoresAreShares)
    {
        scoresAreShares = false;
        var scored = new List<(decimal Score, decimal Maximum, Workbooks.Cell Cell)>();
        foreach (var row in rows)
        {
            if (row[Meaning.Score] is { Number: { } score } cell && row[Meaning.Maximum] is { Number: { } maximum } && row.All(Meaning.Item).Any())
                scored.Add((score, maximum, cell));
        }

        if (scored.Count == 0 || scored.Exists(row => row.Score is > 1 or < 0))
            return true;
        if (scored.Exists(row => row.Score > row.Maximum))
        {
            scoresAreShares = true;
            return true;
        }

        var full = scored.Find(row => row.Score == 1 && row.Maximum > 1);
        if (full.Maximum == 0 || scored.Exists(row => row.Maximum <= 1 && row.Score > 0))
            return true;
        reader.Bag.Add(SheetDiagnostics.ScoreUnitUnclear.At(
            reader.Sheet.At(full.Cell.Address), ("maximum", LocalizedText.Same(Rubrics.Scales.CanonicalNumber.Write(full.Maximum)))));
        return false;
    }
}
