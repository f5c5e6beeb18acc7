using QualityAudit.Audits;

namespace QualityAudit.Forms;

/// <summary>The words that forms offer for answers. Every one of them is read back by the importer; a test holds that.</summary>
internal sealed class FormWords(Language language)
{
    public const string Tick = "√";
    public const string Cross = "×";

    public Language Language => language;

    public string NotApplicable => Say("不适用", "N/A");

    public string NotObserved => Say("未观察", "Not observed");

    public string Yes => Say("是", "Yes");

    public string No => Say("否", "No");

    public string All => Say("全部", "All");

    public string None => Say("无", "None");

    public string DontKnow => Say("不知道", "Don't know");

    public string Refused => Say("拒答", "Refused");

    public string Say(string zh, string en) => language == Language.Chinese ? zh : en;

    public string Say(LocalizedText text) => text.In(language);

    /// <summary>With a capital, as a choice of a list stands.</summary>
    public string Choice(LocalizedText text)
    {
        var word = text.In(language);
        return word.Length > 0 && char.IsAsciiLetterLower(word[0]) ? char.ToUpperInvariant(word[0]) + word[1..] : word;
    }

    public IReadOnlyList<string> VisitKinds => [.. Enum.GetValues<VisitKind>().Select(kind => Choice(AuditNames.Of(kind)))];

    public IReadOnlyList<string> Outcomes => [.. Enum.GetValues<CallOutcome>().Select(outcome => Choice(AuditNames.Of(outcome)))];

    public string Quarter(Quarter quarter) => Say(
        FormattableString.Invariant($"{quarter.Year}年第{quarter.Number}季度"),
        FormattableString.Invariant($"Q{quarter.Number} {quarter.Year}"));
}
