namespace QualityAudit.Import.Tables;

/// <summary>What a wrongly spelled word probably meant.</summary>
internal static class NearMiss
{
    /// <summary>" Did you mean …?" in both languages, to follow a full sentence, or nothing where no candidate is near.</summary>
    public static LocalizedText Suggest(string word, IEnumerable<string> candidates) =>
        Find(word, candidates) is { } near ? new($"您是不是想写“{Shown.Text(near)}”？", $" Did you mean “{Shown.Text(near)}”?") : LocalizedText.Same("");

    /// <summary>The nearest candidate at most two slips away, and fewer than a third of the word; the first of equals.</summary>
    public static string? Find(string word, IEnumerable<string> candidates)
    {
        var plain = PlainText.Of(word);
        string? best = null;
        var bestDistance = Math.Min(2, plain.Length / 3) + 1;
        foreach (var candidate in candidates)
        {
            var distance = Distance(plain, PlainText.Of(candidate), bestDistance);
            if (distance < bestDistance)
                (best, bestDistance) = (candidate, distance);
        }

        return best;
    }

    /// <summary>Letters to insert, delete, replace or swap with their neighbour; <paramref name="enough"/> where it is no less.</summary>
    private static int Distance(string from, string to, int enough)
    {
        if (Math.Abs(from.Length - to.Length) >= enough)
            return enough;
        var table = new int[from.Length + 1, to.Length + 1];
        for (var i = 0; i <= from.Length; i++)
        {
            for (var j = 0; j <= to.Length; j++)
                table[i, j] = Step(table, from, to, i, j);
        }

        return Math.Min(enough, table[from.Length, to.Length]);
    }

    private static int Step(int[,] table, string from, string to, int i, int j)
    {
        if (i == 0 || j == 0)
            return i + j;
        var least = Math.Min(Math.Min(table[i - 1, j], table[i, j - 1]) + 1, table[i - 1, j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1));
        var swapped = i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1];
        return swapped ? Math.Min(least, table[i - 2, j - 2] + 1) : least;
    }
}
