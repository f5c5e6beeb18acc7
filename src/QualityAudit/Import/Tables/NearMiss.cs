using QualityAudit.Diagnostics;

namespace QualityAudit.Import.Tables;

/// <summary>What a wrongly spelled word probably meant.</summary>
internal static class NearMiss
{
    /// <summary>" Did you mean …?" in both languages, to follow a full sentence, or nothing where no candidate is near.</summary>
    public static LocalizedText Suggest(string word, IEnumerable<string> candidates) => Suggest(word, new Candidates(candidates));

    public static LocalizedText Suggest(string word, Candidates candidates) =>
        candidates.Find(word) is { } near ? new($"您是不是想写“{Shown.Text(near)}”？", $" Did you mean “{Shown.Text(near)}”?") : LocalizedText.Same("");

    /// <summary>The nearest candidate at most two slips away, and fewer than a third of the word; the first of equals.</summary>
    public static string? Find(string word, IEnumerable<string> candidates) => new Candidates(candidates).Find(word);

    /// <summary>Words that may have been meant, brought into plain form once.</summary>
    public sealed class Candidates(IEnumerable<string> words)
    {
        private readonly List<(string Word, string Plain)> all = [.. words.Select(word => (word, PlainText.Of(word)))];

        public int Count => all.Count;

        public string? Find(string word)
        {
            var plain = PlainText.Of(word);
            string? best = null;
            var bestDistance = Math.Min(2, plain.Length / 3) + 1;
            foreach (var (candidate, other) in all)
            {
                if (Math.Abs(plain.Length - other.Length) < bestDistance && EditDistance.Between(plain, other) is var distance && distance < bestDistance)
                    (best, bestDistance) = (candidate, distance);
            }

            return best;
        }
    }
}
