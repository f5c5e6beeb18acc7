using QualityAudit.Diagnostics;

namespace QualityAudit.RubricFiles;

/// <summary>Finds what somebody probably meant: the known word that is the fewest single-letter changes away.</summary>
internal static class NearMiss
{
    // Of a two-letter id every other one is near.
    private const int ShortestWord = 3;
    private const int LongestWord = 64;

    /// <summary>" (did you mean “weight”?)" or nothing, ready to stand in a message.</summary>
    public static LocalizedText Suggestion(string word, IEnumerable<string> known) =>
        Of(word, known) is { } best ? new($"（是否想写“{best}”？）", $" (did you mean “{best}”?)") : LocalizedText.Same("");

    /// <summary>The nearest known word, at most a third of its letters away; null when none is near.</summary>
    public static string? Of(string word, IEnumerable<string> known)
    {
        if (word.Length is < ShortestWord or > LongestWord)
            return null;
        return known
            .Select(candidate => (Word: candidate, Distance: EditDistance.Between(word.ToUpperInvariant(), candidate.ToUpperInvariant())))
            .Where(candidate => candidate.Distance <= Math.Max(1, candidate.Word.Length / 3))
            .OrderBy(candidate => candidate.Distance)
            .ThenBy(candidate => candidate.Word, StringComparer.Ordinal)
            .Select(candidate => candidate.Word)
            .FirstOrDefault();
    }
}
