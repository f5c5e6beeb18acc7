namespace QualityAudit.Import.Workbooks;

/// <summary>How a text file is separated: by what a first line "sep=;" says, else by what the first lines show.</summary>
internal sealed record CsvShape(char Separator, bool SaysSo)
{
    public const int BytesLookedAt = 1 << 16;
    private const int LinesLookedAt = 40;
    private static readonly char[] Separators = [',', ';', '\t', '|'];

    public static CsvShape Of(string beginning)
    {
        if (beginning.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && beginning.Length > 4 && Separators.Contains(beginning[4]))
            return new(beginning[4], true);
        // The separator is what most lines hold equally often: commas of prose stand in some lines only.
        var lines = Counts(beginning);
        var best = ',';
        var bestWeight = 0L;
        for (var which = 0; which < Separators.Length; which++)
        {
            var counts = lines.Select(line => line[which]).Where(count => count > 0).ToList();
            if (counts.Count == 0)
                continue;
            var usual = counts.GroupBy(count => count).MaxBy(group => (group.Count(), group.Key))!;
            var weight = (long)usual.Count() * usual.Count() * Math.Min(usual.Key, 100);
            if (weight > bestWeight)
                (best, bestWeight) = (Separators[which], weight);
        }

        return new(best, false);
    }

    public static LocalizedText NameOf(char separator) => separator switch
    {
        ',' => new("逗号", "comma"),
        ';' => new("分号", "semicolon"),
        '\t' => new("制表符", "tab"),
        _ => new("竖线", "vertical bar"),
    };

    private static List<int[]> Counts(string beginning)
    {
        var lines = new List<int[]>();
        var counts = new int[Separators.Length];
        var quoted = false;
        foreach (var c in beginning)
        {
            if (c == '"')
                quoted = !quoted;
            else if (!quoted && c is '\n' or '\r')
            {
                lines.Add(counts);
                counts = new int[Separators.Length];
                if (lines.Count == LinesLookedAt)
                    return lines;
            }
            else if (!quoted && Array.IndexOf(Separators, c) is >= 0 and var which)
                counts[which]++;
        }

        lines.Add(counts);
        return lines;
    }
}
