using QualityAudit.Rubrics.Scales;

namespace QualityAudit.Rubrics.Comparing;

/// <summary>The settings of a rubric as a whole, each with its key in the file, its name and its value in words.</summary>
internal static class RubricSettings
{
    public static IReadOnlyList<(string Key, LocalizedText Title, LocalizedText Value)> Of(Rubric rubric) =>
    [
        ("title", new("名称", "Title"), rubric.Title),
        ("validFrom", new("生效季度", "Valid from"), LocalizedText.Same(rubric.ValidFrom.ToString())),
        ("validTo", new("失效季度", "Valid to"), LocalizedText.Same(rubric.ValidTo?.ToString() ?? "–")),
        ("main", new("主评分标准", "Main rubric"), rubric.IsMain ? new("是", "yes") : new("否", "no")),
        ("decimals", new("小数位数", "Decimals"), LocalizedText.Same(CanonicalNumber.Write(rubric.Decimals))),
        ("unanswered", new("未填时", "Left blank"), LocalizedText.Same(rubric.Unanswered.ToString())),
        ("unserved", new("非本人答案", "Answers of others"), rubric.ExcludeUnserved ? new("不计", "excluded") : new("计入", "counted")),
        ("groupResultQuarters", new("以集团结果为准的季度", "Quarters of the group's result"), LocalizedText.Same(Joined(rubric.GroupResultQuarters.Select(number => $"Q{CanonicalNumber.Write(number)}")))),
        ("bands", new("等级", "Bands"), Joined(rubric.Bands.Select(band => With(band.Title, $" ≥ {CanonicalNumber.Write(band.LowerBound)}")))),
        ("caps", new("封顶规则", "Caps"), Joined(rubric.Caps.Select(Cap))),
    ];

    private static LocalizedText Cap(Cap cap) => With(cap.Title, $" [{cap.Target ?? "total"} ≤ {CanonicalNumber.Write(cap.Maximum)}{Condition(cap)}]");

    private static string Condition(Cap cap) => cap switch
    {
        FloorCap floor => $"; {floor.Indicator} < {CanonicalNumber.Write(floor.Floor)}",
        CriticalCap { Items.Count: > 0 } critical => $"; {string.Join(", ", critical.Items)}",
        _ => "",
    };

    private static LocalizedText With(LocalizedText text, string end) => new(text.Zh + end, text.En + end);

    private static string Joined(IEnumerable<string> parts) => string.Join(", ", parts.DefaultIfEmpty("–"));

    private static LocalizedText Joined(IEnumerable<LocalizedText> parts)
    {
        var all = parts.ToList();
        return all.Count == 0 ? LocalizedText.Same("–") : new(string.Join("；", all.Select(part => part.Zh)), string.Join("; ", all.Select(part => part.En)));
    }
}
