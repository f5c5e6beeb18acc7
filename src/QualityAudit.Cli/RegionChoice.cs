using QualityAudit.Cli.Display;

namespace QualityAudit.Cli;

/// <summary>The region that a call asks for.</summary>
internal static class RegionChoice
{
    /// <summary>False, after saying which regions there are, when it is none of them. Without regions nobody can tell.</summary>
    public static bool IsAmong(Terminal terminal, string? region, IEnumerable<string> regions)
    {
        var known = regions.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (region is null || known.Count == 0 || known.Contains(region, StringComparer.Ordinal))
            return true;
        terminal.Complain(new(
            $"没有名为“{region}”的区域；已有：{string.Join('、', known)}。",
            $"There is no region '{region}'; there are {string.Join(", ", known)}."));
        return false;
    }
}
