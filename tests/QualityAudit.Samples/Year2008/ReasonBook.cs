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
        dice.Pick(Knows(item, shortfall) ? [.. Reasons[(item, shortfall)]] : General(shortfall, value.Length > 0)).Replace("{v}", value, StringComparison.Ordinal);

    // What an inspector writes where no reason is typical of the item.
    private static IReadOnlyList<string> General(Shortfall shortfall, bool hasValue) => shortfall switch
    {
        Shortfall.NotApplicable => ["当天没有这种情形"],
        Shortfall.Partly => hasValue ? ["现场为 {v}，未达到标准", "检查结果 {v}，与要求有差距"] : ["只做到一部分", "有做法但不完整"],
        _ => hasValue ? ["现场为 {v}，未达到标准"] : ["现场没有做到", "负责人说明尚未开展", "没有找到相应的做法"],
    };

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
