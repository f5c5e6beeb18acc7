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
            .Select(candidate => (Word: candidate, Distance: Distance(word.ToUpperInvariant(), candidate.ToUpperInvariant())))
            .Where(candidate => candidate.Distance <= Math.Max(1, candidate.Word.Length / 3))
            .OrderBy(candidate => candidate.Distance)
            .ThenBy(candidate => candidate.Word, StringComparer.Ordinal)
            .Select(candidate => candidate.Word)
            .FirstOrDefault();
    }

    // Edit distance in which two neighbouring letters changing places count once: "wieght" is one from "weight".
    private static int Distance(string a, string b)
    {
        var cost = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
            cost[i, 0] = i;
        for (var j = 0; j <= b.Length; j++)
            cost[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var change = a[i - 1] == b[j - 1] ? 0 : 1;
                cost[i, j] = Math.Min(Math.Min(cost[i - 1, j] + 1, cost[i, j - 1] + 1), cost[i - 1, j - 1] + change);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    cost[i, j] = Math.Min(cost[i, j], cost[i - 2, j - 2] + 1);
            }
        }
        return cost[a.Length, b.Length];
    }
}
