using System.Globalization;
using QualityAudit.Audits;
using QualityAudit.Rubrics;
using QualityAudit.Rubrics.Scales;
using QualityAudit.Tests.Support;

namespace QualityAudit.Tests.Forms;

/// <summary>Where a checklist form wants what, found by what stands in its cells, and answers in the form's own words.</summary>
public sealed class Filling
{
    private const string Result = "F";
    private const string Measured = "G";
    private const string Reason = "H";

    private readonly string sheet;
    private readonly Language language;
    private readonly Dictionary<string, int> rows;

    public Filling(byte[] form, string sheet, Language language)
    {
        this.sheet = sheet;
        this.language = language;
        var cells = WorkbookText.Cells(form).Where(cell => cell.Sheet == sheet).ToList();
        rows = cells.Where(cell => cell.Address.StartsWith('A') && char.IsAsciiDigit(cell.Address[1]) && cell.IsText)
            .GroupBy(cell => cell.Value, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => int.Parse(same.Last().Address.AsSpan(1), CultureInfo.InvariantCulture), StringComparer.Ordinal);
    }

    public Filling On(string otherSheet) => new(this, otherSheet);

    private Filling(Filling original, string sheet) => (this.sheet, language, rows) = (sheet, original.language, original.rows);

    public IEnumerable<(string Sheet, string Cell, string Text)> Head(string date, string inspector, VisitKind kind = VisitKind.MysteryShop) =>
    [
        (sheet, "G3", date), (sheet, "G4", inspector), (sheet, "G5", Choice(AuditNames.Of(kind))),
    ];

    public IEnumerable<(string Sheet, string Cell, string Text)> Answer(Item item, ResponseState state, string? value)
    {
        var row = rows[item.Id];
        switch (state)
        {
            case ResponseState.NotApplicable:
                yield return At(Result, row, Say("不适用", "N/A"));
                yield return At(Reason, row, "=not here");
                yield break;
            case ResponseState.NotObserved:
                yield return At(Result, row, Say("未观察", "Not observed"));
                yield break;
            case ResponseState.Answered:
                foreach (var entry in Answered(item, row, value!))
                    yield return entry;
                if (item.Scale.Credit(value!) < 1)
                    yield return At(Reason, row, "+1 更正");
                yield break;
        }
    }

    private IEnumerable<(string Sheet, string Cell, string Text)> Answered(Item item, int row, string value)
    {
        switch (item.Scale)
        {
            case GradedScale graded:
                return [At(Result, row, Choice(graded.Levels.Single(level => level.Key == value).Label))];
            case YesNoScale:
                return [At(Result, row, value == YesNoScale.Yes ? Say("是", "Yes") : Say("否", "No"))];
            case CountScale or MeasureScale:
                return [At(Measured, row, value)];
            case ChecksScale when value == ChecksScale.None:
                return [At(Result, row, Say("无", "None"))];
            case ChecksScale checks:
                return [.. checks.Parts.Select((part, index) => At(Result, rows[Part(item, index)], value.Split(',').Contains(part.Key) ? "√" : "×"))];
            case SequenceScale:
                return [.. value.Split(',').Select((day, index) => At(Result, rows[Part(item, index)], day))];
            default:
                return [At(Result, row, value)];
        }
    }

    private (string Sheet, string Cell, string Text) At(string column, int row, string text) => (sheet, FormattableString.Invariant($"{column}{row}"), text);

    private static string Part(Item item, int index) => FormattableString.Invariant($"{item.Id}/{index + 1}");

    private string Say(string zh, string en) => language == Language.Chinese ? zh : en;

    private string Choice(LocalizedText text)
    {
        var word = text.In(language);
        return char.IsAsciiLetterLower(word[0]) ? char.ToUpperInvariant(word[0]) + word[1..] : word;
    }
}
