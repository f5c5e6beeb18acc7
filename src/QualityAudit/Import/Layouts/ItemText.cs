using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using QualityAudit.Import.Tables;

namespace QualityAudit.Import.Layouts;

/// <summary>
/// The wording of an item as forms print it: numbered, with its points in brackets, sometimes with the reason below it in the same cell.
/// Key: what is compared, letters and digits alone. Maximum: of "(4分)". Reason: after "失分说明：".
/// </summary>
internal sealed partial record ItemText(string Key, decimal? Maximum, string? Reason)
{
    public static ItemText Of(string text)
    {
        var kept = PlainText.Kept(text);
        string? reason = null;
        if (Patterns.Reason().Match(kept) is { Success: true } found)
        {
            reason = kept[(found.Index + found.Length)..].Trim() is { Length: > 0 } words ? words : null;
            kept = kept[..found.Index];
        }

        decimal? maximum = Patterns.Points().Match(kept) is { Success: true } points
            ? decimal.Parse(points.Groups["points"].Value, CultureInfo.InvariantCulture)
            : null;
        kept = Patterns.Numbering().Replace(Patterns.Points().Replace(kept, ""), "");
        var key = new StringBuilder(kept.Length);
        foreach (var letter in kept.Where(char.IsLetterOrDigit))
            key.Append(char.ToLowerInvariant(letter));
        return new ItemText(key.ToString(), maximum, reason);
    }

    private static partial class Patterns
    {
        [GeneratedRegex(@"(失分说明|扣分说明|扣分原因|失分原因)\s*:", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
        public static partial Regex Reason();

        [GeneratedRegex(@"\(\s*(?<points>[0-9]{1,3}(\.[0-9]{1,2})?)\s*分\s*\)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
        public static partial Regex Points();

        // "1、", "(2)", "三.": not "3 圈" and not "1.5 米".
        [GeneratedRegex(@"^\s*\(?([0-9]{1,2}|[一二三四五六七八九十]{1,3})[\)、.](?![0-9])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
        public static partial Regex Numbering();
    }
}
