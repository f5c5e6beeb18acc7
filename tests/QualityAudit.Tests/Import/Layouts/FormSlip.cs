using System.Globalization;
using System.Text.RegularExpressions;
using QualityAudit.Tests.Support;

namespace QualityAudit.Tests.Import.Layouts;

/// <summary>A form into which one slip was put by a seed: a sum that is none, or an item's row moved by a cell to the right or to the left.</summary>
internal sealed partial record FormSlip(string What, bool IsOfSum, string Markdown, byte[] Workbook)
{
    private static readonly string[] Sums = ["小计", "合计", "Subtotal", "Total"];

    /// <summary>Null where the form has no place for the slip.</summary>
    public static FormSlip? Of(RandomForm form, int seed)
    {
        var random = new Random(seed * 31 + 7);
        var lines = form.Markdown.Split('\n').Select(line => line.TrimEnd('\r')).ToList();
        var isOfSum = seed % 3 == 0;
        var candidates = Enumerable.Range(0, lines.Count).Where(at => isOfSum ? IsSum(lines[at], form) : IsItem(lines[at])).ToList();
        if (candidates.Count == 0)
            return null;
        var line = candidates[random.Next(candidates.Count)];
        var cells = lines[line].Trim('|', ' ').Length == 0 ? [] : lines[line][1..].TrimEnd('|', ' ').Split('|').Select(cell => cell.Trim()).ToList();
        var before = lines[line];
        if (isOfSum)
            lines[line] = Number().Replace(lines[line], number => (decimal.Parse(number.Value, CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture));
        else
        {
            var item = form.Style.Offset + form.Style.Columns.ToList().IndexOf("item");
            var last = Math.Max(item + 1, cells.Count);
            var place = random.Next(item + 1, last + 1);
            if (MakesATick(form, cells, place))
                return null;
            if (seed % 3 == 1)
                cells.Insert(Math.Min(place, cells.Count), "");
            else if (place < cells.Count)
                cells.RemoveAt(place);
            lines[line] = $"| {string.Join(" | ", cells)} |";
        }

        var markdown = string.Join('\n', lines);
        return new($"“{before}” is “{lines[line]}”", isOfSum, markdown, MarkdownWorkbook.With(merges: form.Merges).Filled(markdown).ToXlsx());
    }

    // A tick that comes to stand under "not applicable" makes another form, not a faulty one.
    private static bool MakesATick(RandomForm form, List<string> cells, int place)
    {
        var absent = form.Style.Offset + form.Style.Columns.ToList().IndexOf("absent");
        return absent > form.Style.Offset && place < absent && absent <= cells.Count && cells[absent - 1] is "√" or "是" or "有";
    }

    // Only sums of points that a form counts itself are checked, not those of maxima.
    private static bool IsSum(string line, RandomForm form) =>
        Sums.Any(word => line.Contains($"| {word} |", StringComparison.Ordinal)) && (line.Contains("=SUM(", StringComparison.Ordinal) || form.Style.Way == FormWay.Deduction);

    private static bool IsItem(string line) => FormStyle.Items.Any(item => line.Contains(item.Text.Zh, StringComparison.Ordinal) || line.Contains(item.Text.En, StringComparison.Ordinal));

    [GeneratedRegex(@"(?<=[|→] )[0-9]+(\.[0-9]+)?(?= \|)", RegexOptions.None | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number();
}
