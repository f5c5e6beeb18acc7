namespace QualityAudit.Scoring;

/// <summary>S-17: the total, and what can be said without one.</summary>
internal static class Totalling
{
    public static Score Total(IReadOnlyList<IndicatorResult> indicators)
    {
        var missing = indicators.Where(indicator => indicator.Score.Exact is null).Select(indicator => indicator.Indicator.Id).ToList();
        if (missing.Count > 0)
        {
            return Score.None(
                NoScoreReason.IndicatorMissing,
                $"缺少指标 {string.Join('、', missing)} 的得分",
                $"no score for {string.Join(", ", missing)}");
        }

        return Score.Of(indicators.Sum(indicator => indicator.Indicator.Weight * indicator.Score.Exact!.Value) / 100);
    }

    public static Provisional Provisional(IReadOnlyList<IndicatorResult> indicators)
    {
        var there = indicators.Where(indicator => indicator.Score.Exact is not null).ToList();
        var coverage = there.Sum(indicator => indicator.Indicator.Weight);
        var low = there.Sum(indicator => indicator.Indicator.Weight * indicator.Score.Exact!.Value) / 100;
        return new Provisional(
            WeightedMean.Of(there.Select(indicator => (indicator.Indicator.Weight, indicator.Score.Exact!.Value))),
            low,
            low + (100 - coverage),
            coverage);
    }
}
