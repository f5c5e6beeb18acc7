using System.Text;
using QualityAudit.Audits;
using QualityAudit.Diagnostics;
using QualityAudit.Rubrics;

namespace QualityAudit.RubricFiles.Checks;

/// <summary>Items and questions that say the same, nearly the same, or the same in both languages.</summary>
internal static class WordingCheck
{
    // Measured on the shipped rubrics: below these, neighbours of one procedure that differ in one word begin to be named.
    private const decimal NearInOneLanguage = 0.92m;
    private const decimal NearInBoth = 0.84m;

    // Of a four-letter text every other one is near.
    private const int ShortestCompared = 6;
    private const int LongestShown = 60;

    public static void Look(Rubric rubric, RubricPlaces places, DiagnosticBag found)
    {
        var subjects = rubric.Indicators.SelectMany(indicator => indicator.Items.Select(item => (item.Id, item.Text))
            .Concat(indicator.Questions.Select(question => (question.Id, question.Text)))).ToList();
        var plain = subjects.ConvertAll(subject => new LocalizedText(Plain(subject.Text.Zh), Plain(subject.Text.En)));
        for (var later = 0; later < subjects.Count; later++)
        {
            var (id, text) = subjects[later];
            Translated(id, text, places.Subjects[id], found);
            for (var earlier = 0; earlier < later; earlier++)
            {
                if (Alike(plain[later], plain[earlier]) is not ({ } descriptor, var inZh, var inEn))
                    continue;
                // Shown is the language in which they are alike.
                var shown = new LocalizedText(Shown(inZh ? text.Zh : text.En), Shown(inEn ? text.En : text.Zh));
                found.Add(descriptor.At(places.Subjects[id],
                    ("id", LocalizedText.Same(id)), ("other", LocalizedText.Same(subjects[earlier].Id)), ("text", shown)));
                break;
            }
        }
    }

    private static (DiagnosticDescriptor? Descriptor, bool InZh, bool InEn) Alike(LocalizedText one, LocalizedText other)
    {
        var (zh, en) = (Likeness(one.Zh, other.Zh), Likeness(one.En, other.En));
        if (zh == 1 || en == 1)
            return (RubricDiagnostics.SameWording, zh == 1, en == 1);
        if (zh >= NearInOneLanguage || en >= NearInOneLanguage)
            return (RubricDiagnostics.NearWording, zh >= NearInOneLanguage, en >= NearInOneLanguage);
        return zh >= NearInBoth && en >= NearInBoth ? (RubricDiagnostics.NearWording, true, true) : default;
    }

    private static void Translated(string id, LocalizedText text, SourceLocation place, DiagnosticBag found)
    {
        if (!text.Zh.Any(IsHan))
            found.Add(RubricDiagnostics.Untranslated.At(place, ("id", LocalizedText.Same(id)), ("language", new("中文", "Chinese")), ("text", LocalizedText.Same(Shown(text.Zh)))));
        if (text.En.Count(IsHan) > text.En.Length / 4)
            found.Add(RubricDiagnostics.Untranslated.At(place, ("id", LocalizedText.Same(id)), ("language", new("英文", "English")), ("text", LocalizedText.Same(Shown(text.En)))));
    }

    /// <summary>1 for the same text, 0 for nothing in common: the share of letters that need no change.</summary>
    private static decimal Likeness(string one, string other)
    {
        if (string.Equals(one, other, StringComparison.Ordinal))
            return 1;
        var longest = Math.Max(one.Length, other.Length);
        var shortest = Math.Min(one.Length, other.Length);
        if (shortest < ShortestCompared || shortest < NearInBoth * longest)
            return 0;
        return 1 - (decimal)EditDistance.Between(one, other) / longest;
    }

    // Punctuation, blanks and case make no difference to a reader.
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormKC))
            if (char.IsLetterOrDigit(c))
                plain.Append(char.ToLowerInvariant(c));
        return plain.ToString();
    }

    private static bool IsHan(char c) => c is >= '\u3400' and <= '\u9FFF';

    private static string Shown(string text) => text.Length <= LongestShown ? text : text[..LongestShown] + "…";
}
