namespace QualityAudit.Samples.Year2008;

/// <summary>How well an item was met, as far as the wording of a reason goes.</summary>
internal enum Shortfall
{
    Partly,
    NotMet,
    NotApplicable,
}

/// <summary>The reasons that inspectors give, by item (reasons.txt).</summary>
internal static class ReasonBook
{
    private static readonly ILookup<(string Item, Shortfall Shortfall), string> Reasons = Read().ToLookup(line => line.Key, line => line.Text);

    public static bool Knows(string item, Shortfall shortfall) => Reasons.Contains((item, shortfall));

    /// <summary>One of the item's reasons, with what was measured or is missing filled in.</summary>
    public static string Pick(string item, Shortfall shortfall, string value, Dice dice) =>
        dice.Pick([.. Reasons[(item, shortfall)]]).Replace("{v}", value, StringComparison.Ordinal);

    private static IEnumerable<((string Item, Shortfall Shortfall) Key, string Text)> Read()
    {
        using var reader = new StreamReader(typeof(ReasonBook).Assembly.GetManifestResourceStream("reasons.txt")!);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            var parts = line.Split(' ', 3);
            var shortfall = parts[1] switch
            {
                "~" => Shortfall.Partly,
                "!" => Shortfall.NotMet,
                "-" => Shortfall.NotApplicable,
                _ => throw new FormatException($"reasons.txt: '{line}'"),
            };
            yield return ((parts[0], shortfall), parts[2]);
        }
    }
}
