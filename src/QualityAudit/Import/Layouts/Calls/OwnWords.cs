using QualityAudit.Diagnostics;
using QualityAudit.Import.Layouts.Questions;
using QualityAudit.Import.Tables;
using QualityAudit.Import.Values;
using QualityAudit.Import.Workbooks;

namespace QualityAudit.Import.Layouts.Calls;

/// <summary>
/// Words of a layout that mean one of a few things and that nobody but its makers can know ("准业主", "A"). Each word is asked once, and is
/// one error that names the choices while nobody has chosen.
/// </summary>
internal sealed class OwnWords(FieldReader reader, OpenQuestions questions, LayoutHeader header)
{
    // A column of free text holds no such words: more of them than this are mistakes like any other.
    private const int MostWords = 24;

    private readonly Dictionary<string, int?> seen = new(StringComparer.Ordinal);

    /// <summary>Somebody has been asked for this word and has chosen.</summary>
    public bool IsChosen(Cell cell, string subject) => questions.IsChosen(KeyOf(cell, subject));

    private string KeyOf(Cell cell, string subject) => LayoutCheck.KeyOf(header, $"{subject}|{PlainText.Of(cell.Text)}");

    /// <summary>The number of the choice that was made for this word, if any. Words that nobody has chosen a meaning for are reported once.</summary>
    /// <param name="cell">The word.</param>
    /// <param name="subject">What the word is about; the same word may mean something else elsewhere.</param>
    /// <param name="name">The column, as people call it.</param>
    /// <param name="choices">What it can mean.</param>
    /// <param name="isHandled">The word was asked for, or reported; false where there are too many of them.</param>
    public int? MeaningOf(Cell cell, string subject, LocalizedText name, IReadOnlyList<LocalizedText> choices, out bool isHandled)
    {
        var key = $"{subject}|{PlainText.Of(cell.Text)}";
        isHandled = true;
        if (seen.TryGetValue(key, out var known))
            return known;
        if (seen.Count >= MostWords)
        {
            isHandled = false;
            return null;
        }

        var said = FieldReader.Raw(cell);
        var question = new LayoutQuestion(
            KeyOf(cell, subject), reader.Sheet.At(cell.Address),
            new($"“{name.Zh}”里的“{said.Zh}”是什么意思？", $"What does “{said.En}” mean in “{name.En}”?"), choices);
        var chosen = questions.Choose(question);
        if (chosen is null)
            reader.Report(CellDiagnostics.WordUnclear, cell, subject: null, ("column", name), ("value", said), ("choices", TextList.Of(choices)));
        seen.Add(key, chosen);
        return chosen;
    }
}
