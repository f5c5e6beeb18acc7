using QualityAudit.Rubrics;
using QualityAudit.Rubrics.Scales;
using QualityAudit.Spreadsheets;

namespace QualityAudit.Forms.Checklists;

/// <summary>
/// How one item is filled in: what its cells allow, the rows of its parts, and formulas for what an answer is worth (S-02), which
/// come to what its scale says. Valid and Credit are formulas over the item's cells; Credit is asked for only where Valid holds.
/// </summary>
internal sealed record ItemForm(string HowTo, Entry Result, Func<ItemCells, string> Valid, Func<ItemCells, string> Credit)
{
    // A longer list is no help; a rule on the number is.
    private const int LongestList = 25;

    /// <summary>What may be typed as measured value; null where nothing is measured.</summary>
    public Entry? Measured { get; init; }

    /// <summary>Labels of the rows below the item, each answered by itself.</summary>
    public IReadOnlyList<string> Parts { get; init; } = [];

    /// <summary>Parts take a day each, else a tick or a cross.</summary>
    public bool PartsAreDates { get; init; }

    public static ItemForm Of(Item item, FormWords words) => item.Scale switch
    {
        GradedScale graded => Graded(graded, item, words),
        YesNoScale yesNo => YesNo(yesNo, item, words),
        PointsScale points => Stepped(item, words, points.Maximum, points.Step, words.Say("{0} 分", "{0} points"), cell => $"{cell}/{Expression.Number(points.Maximum)}"),
        DeductionScale deduction => Stepped(
            item, words, deduction.Maximum, deduction.Step, words.Say("扣 {0} 分", "take off {0}"),
            cell => $"({Expression.Number(deduction.Maximum)}-{cell})/{Expression.Number(deduction.Maximum)}"),
        CountScale count => Count(count, item, words),
        MeasureScale measure => MeasureForm.Of(measure, item, words),
        ChecksScale checks => Checks(checks, item, words),
        SequenceScale sequence => Sequence(sequence, item, words),
        _ => throw new ArgumentOutOfRangeException(nameof(item), item.Scale.Kind, "A scale that no form asks for."),
    };

    /// <summary>A drop-down of answers, then of what every item may be: not applicable where allowed, not observed.</summary>
    public static ChoiceEntry Choice(Item item, FormWords words, IEnumerable<string> answers, string howTo)
    {
        IReadOnlyList<string> choices = [.. answers, .. Always(item, words)];
        return new ChoiceEntry(choices, howTo, words.Say($"请从下拉列表中选择：{string.Join('、', choices)}", $"Choose from the list: {string.Join(", ", choices)}"));
    }

    private static IEnumerable<string> Always(Item item, FormWords words)
    {
        if (item.NotApplicable != NotApplicablePolicy.Forbidden)
            yield return words.NotApplicable;
        yield return words.NotObserved;
    }

    private static ItemForm Graded(GradedScale scale, Item item, FormWords words)
    {
        var labels = scale.Levels.Select(level => (Label: words.Choice(level.Label), level.Credit)).ToList();
        var howTo = string.Join(words.Say("/", " / "), labels.Select(level => level.Label));
        return new ItemForm(
            howTo,
            Choice(item, words, labels.Select(level => level.Label), howTo),
            cells => Expression.Any(labels.Select(level => $"{cells.Result}={Expression.Text(level.Label)}")),
            cells => labels.AsEnumerable().Reverse().Aggregate("0", (otherwise, level) => $"IF({cells.Result}={Expression.Text(level.Label)},{Expression.Number(level.Credit)},{otherwise})"));
    }

    private static ItemForm YesNo(YesNoScale scale, Item item, FormWords words)
    {
        var howTo = scale.Reverse
            ? words.Say($"{words.Yes}（失分）/{words.No}", $"{words.Yes} (loses) / {words.No}")
            : words.Say($"{words.Yes}/{words.No}", $"{words.Yes} / {words.No}");
        return new ItemForm(
            howTo,
            Choice(item, words, [words.Yes, words.No], howTo),
            cells => Expression.Any($"{cells.Result}={Expression.Text(words.Yes)}", $"{cells.Result}={Expression.Text(words.No)}"),
            cells => $"IF({cells.Result}={Expression.Text(scale.Reverse ? words.No : words.Yes)},1,0)");
    }

    private static ItemForm Stepped(Item item, FormWords words, decimal maximum, decimal step, string unit, Func<string, string> credit)
    {
        var (most, each) = (Expression.Number(maximum), Expression.Number(step));
        var howTo = unit.Replace("{0}", $"0–{most}", StringComparison.Ordinal) + (step == 1 ? "" : words.Say($"，每级 {each}", $", steps of {each}"));
        var steps = (int)Math.Min(LongestList + 1, decimal.Truncate(maximum / step));
        string Valid(string cell) => $"IF(ISNUMBER({cell}),AND({cell}>=0,{cell}<={most},ABS({cell}/{each}-ROUND({cell}/{each},0))<0.000001),FALSE)";
        var cell = new ItemCells(1, 0).Result;
        Entry result = steps < LongestList
            ? Choice(item, words, Enumerable.Range(0, steps + 1).Select(number => Expression.Number(number * step)), howTo)
            : new RuleEntry(
                Expression.Any([Valid(cell), .. Always(item, words).Select(word => $"{cell}={Expression.Text(word)}")]),
                $"{howTo} / {string.Join(" / ", Always(item, words))}",
                words.Say($"请填 {howTo}，或：{string.Join('、', Always(item, words))}", $"Enter {howTo}, or: {string.Join(", ", Always(item, words))}"));
        return new ItemForm(howTo, result, cells => Valid(cells.Result), cells => credit(cells.Result));
    }

    private static ItemForm Count(CountScale scale, Item item, FormWords words)
    {
        var least = Expression.Number(scale.Minimum);
        var howTo = words.Say(
            $"实测值填次数：{least} 次起满分{(scale.Proportional ? "，不足按比例" : "，不足不得分")}",
            $"count as measured value: full from {least}{(scale.Proportional ? ", fewer in proportion" : ", fewer nothing")}");
        return new ItemForm(
            howTo,
            Choice(item, words, [], words.Say("次数请填在右边的“实测值”里；这里只选“不适用”“未观察”。", "The count goes into “Measured value”; choose here only if there is none.")),
            cells => Expression.All(Expression.Blank(cells.Result), $"IF(ISNUMBER({cells.Measured}),AND({cells.Measured}>=0,{cells.Measured}=INT({cells.Measured})),FALSE)"),
            cells => $"IF({cells.Measured}>={least},1,{(scale.Proportional ? $"{cells.Measured}/{least}" : "0")})")
        {
            Measured = new NumberEntry(0, null, true, howTo, words.Say("请填 0 或更大的整数。", "Enter a whole number from 0.")) { Format = MeasureForm.WithUnit(words.Say("次", "times")) },
        };
    }

    private static ItemForm Checks(ChecksScale scale, Item item, FormWords words)
    {
        var howTo = words.Say("下面逐项选 √ 或 ×", "√ or × for each line below");
        return new ItemForm(
            howTo,
            Choice(item, words, [words.All, words.None], words.Say("可整项选“全部”或“无”；否则请在下面逐项选 √ 或 ×。", "All or None for the whole item; else √ or × for each line below.")),
            cells => Expression.Any(
                Expression.All(Expression.Any($"{cells.Result}={Expression.Text(words.All)}", $"{cells.Result}={Expression.Text(words.None)}"), $"COUNTA({cells.Parts})=0"),
                Expression.All(Expression.Blank(cells.Result), $"COUNTA({cells.Parts})>0", $"COUNTIF({cells.Parts},\"{FormWords.Tick}\")+COUNTIF({cells.Parts},\"{FormWords.Cross}\")=COUNTA({cells.Parts})")),
            cells => $"IF({cells.Result}={Expression.Text(words.All)},1,COUNTIF({cells.Parts},\"{FormWords.Tick}\")/{Expression.Number(scale.Parts.Count)})")
        {
            Parts = [.. scale.Parts.Select(part => words.Say(part.Label))],
        };
    }

    private static ItemForm Sequence(SequenceScale scale, Item item, FormWords words)
    {
        var howTo = words.Say("下面逐项填日期，先后有序得分", "a date for each line below, in order");
        return new ItemForm(
            howTo,
            Choice(item, words, [], words.Say("日期请填在下面各行；这里只选“不适用”“未观察”。", "The dates go into the lines below; choose here only if there are none.")),
            cells => Expression.All(Expression.Blank(cells.Result), $"COUNT({cells.Parts})={Expression.Number(scale.Steps.Count)}"),
            cells => $"IF({Expression.All(Enumerable.Range(2, scale.Steps.Count - 1).Select(number => $"INT({cells.Part(number)})>=INT({cells.Part(number - 1)})"))},1,0)")
        {
            Parts = [.. scale.Steps.Select(step => words.Say(step.Label))],
            PartsAreDates = true,
        };
    }
}
