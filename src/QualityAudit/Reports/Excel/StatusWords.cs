using QualityAudit.Audits;
using QualityAudit.Reports.Wording;
using QualityAudit.Scoring;

namespace QualityAudit.Reports.Excel;

/// <summary>What a reader must be told beside the figures: why there is no total, what capped it, whose figure is official.</summary>
internal static class StatusWords
{
    public static IReadOnlyList<string> Of(ReportScope scope, Assessment assessment) => [.. Official(scope, assessment), .. OfData(scope, assessment)];

    /// <summary>The part that speaks of the project's own checks and calls: whose figure is official stands elsewhere.</summary>
    public static IReadOnlyList<string> OfData(ReportScope scope, Assessment assessment) =>
        [.. Incomplete(scope, assessment), .. assessment.Caps.Select(cap => Capped(scope, cap))];

    /// <summary>For a line that shows official and computed figures side by side.</summary>
    public static IReadOnlyList<string> InShort(ReportScope scope, Assessment assessment) => assessment.Status == AssessmentStatus.AwaitingGroupResult
        ? [scope.Say(FieldWords.Of(assessment.Status)), .. OfData(scope, assessment)]
        : OfData(scope, assessment);

    /// <summary>"83.6–86.6"; nothing where nobody can tell.</summary>
    public static string Interval(ReportScope scope, Assessment assessment) => assessment.Uncertainty is { Low: { } low, High: { } high }
        ? $"{scope.InWords(scope.Publish(low))}–{scope.InWords(scope.Publish(high))}"
        : "";

    /// <summary>What chance does to the total and to its change, and other weights to the rank (S-31 to S-33).</summary>
    public static IEnumerable<string> Chance(ReportScope scope)
    {
        if (Interval(scope, scope.Assessment) is { Length: > 0 } interval)
            yield return scope.Say($"换一批客户，总分可能在 {interval} 之间（95%，只反映抽样）。", $"With other customers asked the total could have been {interval} (95 %, sampling only).");
        if (scope.Assessment.Uncertainty?.Caution is { } caution)
            yield return scope.Say(caution);
        if (scope.Assessment.Change is { Margin: { } margin } change)
        {
            var size = scope.InWords(scope.Publish(margin));
            yield return change.Meaning == ChangeMeaning.MoreThanChance
                ? scope.Say($"较上季度的变化超出抽样误差（±{size}），是真实变化。", $"The change on last quarter is more than chance (±{size}).")
                : scope.Say($"较上季度的变化在抽样误差（±{size}）以内，可能只是偶然。", $"The change on last quarter may be chance alone (±{size}).");
        }

        if (RankWords.Robustness(scope.Rank) is { } robust)
            yield return scope.Say(robust);
    }

    /// <summary>Rank "2 / 11", with a word where it is shared.</summary>
    public static string Of(ReportScope scope, Rank? rank)
    {
        if (rank is null)
            return "—";
        var place = $"{ReportScope.Number(rank.Position)} / {ReportScope.Number(rank.Of)}";
        return rank.TiedWith.Count == 0 ? place : $"{place} {scope.Say("（并列）", "(tied)")}";
    }

    /// <summary>Where an answer stands: "file ▸ sheet ▸ cell" (S-43).</summary>
    public static string Receipt(SourceLocation source) =>
        string.Join(" ▸ ", new[] { source.File, source.Sheet, source.Cell?.ToString() }.Where(part => !string.IsNullOrEmpty(part)));

    private static IEnumerable<string> Official(ReportScope scope, Assessment assessment)
    {
        var computed = scope.InWords(scope.Publish(assessment.Total));
        if (assessment.Status == AssessmentStatus.GroupResult)
        {
            var official = scope.InWords(scope.Publish(assessment.Official));
            yield return assessment.Total.Exact is null
                ? scope.Say($"正式成绩为集团BSC结果 {official} 分。", $"Official is the group BSC result, {official} points.")
                : scope.Say(
                    $"正式成绩为集团BSC结果 {official} 分；按检查和回访计算为 {computed} 分，供对照。",
                    $"Official is the group BSC result, {official} points; computed from checks and callbacks: {computed}, for comparison.");
        }

        if (assessment.Status == AssessmentStatus.AwaitingGroupResult)
        {
            yield return assessment.Total.Exact is null
                ? scope.Say("正式成绩以集团BSC结果为准，尚未导入。", "The official figure is the group BSC result, which was not imported yet.")
                : scope.Say(
                    $"正式成绩以集团BSC结果为准，尚未导入；按检查和回访计算为 {computed} 分，仅供参考，不参加排名。",
                    $"The official figure is the group BSC result, which was not imported yet; computed: {computed}, for reference only, not ranked.");
        }
    }

    private static IEnumerable<string> Incomplete(ReportScope scope, Assessment assessment)
    {
        if (assessment.Total.Exact is not null)
            yield break;
        var missing = assessment.Indicators.Where(indicator => indicator.Score.Exact is null).ToList();
        yield return scope.Say(
            $"数据不完整，没有总分：{string.Join("；", missing.Select(each => $"{each.Indicator.Id} {each.Indicator.Title.Zh}没有得分（{each.Score.Missing!.Text.Zh}）"))}。",
            $"Incomplete, no total: {string.Join("; ", missing.Select(each => $"{each.Indicator.Id} {each.Indicator.Title.En} has no score ({each.Score.Missing!.Text.En})"))}.");
        if (assessment.Provisional is not { } provisional)
            yield break;
        var (low, high) = (scope.InWords(scope.Publish(provisional.Low)), scope.InWords(scope.Publish(provisional.High)));
        var coverage = ReportScope.Number(provisional.Coverage);
        var value = provisional.Value is { } exact ? scope.InWords(scope.Publish(exact)) : null;
        yield return value is null
            ? scope.Say($"总分可能在 {low} 到 {high} 分之间。", $"The total may be anything from {low} to {high}.")
            : scope.Say(
                $"按已有指标（占权重 {coverage}%）暂估 {value} 分，最终可能在 {low} 到 {high} 分之间。",
                $"Provisional {value} points from the indicators that are there ({coverage}% of the weight); the total may be anything from {low} to {high}.");
    }

    private static string Capped(ReportScope scope, CapEffect effect)
    {
        var (before, after) = (scope.InWords(scope.Publish(effect.Before)), scope.InWords(scope.Publish(effect.After)));
        var evidence = effect.Evidence
            .GroupBy(each => each.Subject, StringComparer.Ordinal)
            .Select(same => $"{same.Key} {Name(scope, same.Key)}{Places(scope, same)}");
        return scope.Say(
            $"封顶：{effect.Cap.Title.Zh}。封顶前 {before} 分，封顶后 {after} 分。依据：{string.Join("；", evidence)}。",
            $"Capped: {effect.Cap.Title.En}. Before {before}, after {after}. Because of: {string.Join("; ", evidence)}.");
    }

    private static string Name(ReportScope scope, string subject)
    {
        var text = scope.Rubric.FindItem(subject)?.Text
            ?? scope.Rubric.Indicators.FirstOrDefault(indicator => string.Equals(indicator.Id, subject, StringComparison.Ordinal))?.Title;
        return text is null ? "" : scope.Say(text);
    }

    private static string Places(ReportScope scope, IEnumerable<CapEvidence> evidence)
    {
        var places = evidence.Select(each => each.Source).OfType<SourceLocation>().Select(Receipt).ToList();
        return places.Count == 0 ? "" : scope.Say($"（{string.Join("、", places)}）", $" ({string.Join(", ", places)})");
    }
}
