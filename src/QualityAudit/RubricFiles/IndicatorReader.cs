using QualityAudit.Diagnostics;
using QualityAudit.Rubrics;

namespace QualityAudit.RubricFiles;

/// <summary>Reads one indicator with everything beneath it (S-11 to S-14, S-21).</summary>
internal static class IndicatorReader
{
    private const decimal DefaultCompleteness = 0.8m;

    private static readonly LocalizedText CriterionName = new("考核点", "a criterion");

    private static readonly Dictionary<string, IndicatorSource> Sources = new(StringComparer.Ordinal)
    {
        ["checklist"] = IndicatorSource.Checklist,
        ["callbacks"] = IndicatorSource.Callbacks,
    };

    private static readonly Dictionary<string, Rollup> Rollups = new(StringComparer.Ordinal)
    {
        ["points"] = Rollup.Points,
        ["weights"] = Rollup.Weights,
    };

    private static readonly Dictionary<string, RegionAggregation> Aggregations = new(StringComparer.Ordinal)
    {
        ["equal"] = RegionAggregation.Equal,
        ["pooled"] = RegionAggregation.Pooled,
        ["by-households"] = RegionAggregation.ByHouseholds,
    };

    private static readonly LocalizedText OnlyChecklists = new("只对检查表指标有用", "only checklist indicators use it");
    private static readonly LocalizedText OnlyCallbacks = new("只对回访指标有用", "only callback indicators use it");

    /// <summary>The indicator, and whether its weight could be read (else the sum of the weights is not worth checking).</summary>
    public static (Indicator Indicator, bool HasWeight) Read(Section section, RubricContext context)
    {
        var id = section.Id("id");
        context.Groups.Add(id, section.PlaceOf("id"));
        var title = section.Text("title");
        var weight = section.Positive("weight", fallback: null);
        var source = section.Choice("source", Sources, null);
        var checklist = source != IndicatorSource.Callbacks;
        var region = section.Choice("region", Aggregations, RegionAggregation.Equal) ?? RegionAggregation.Equal;
        if (source == IndicatorSource.Checklist && region == RegionAggregation.Pooled)
            context.Found.Add(RubricDiagnostics.PooledChecklist.At(section.PlaceOf("region"), ("indicator", id ?? "?")));

        var rollup = Rollup.Points;
        var completeness = DefaultCompleteness;
        var minimumAnswers = 0;
        if (checklist)
        {
            rollup = section.Choice("rollup", Rollups, Rollup.Points) ?? Rollup.Points;
            completeness = section.Within("minimumCompleteness", 0, 1, DefaultCompleteness) ?? DefaultCompleteness;
            section.NoEffect("minimumAnswers", OnlyCallbacks);
        }
        else
        {
            minimumAnswers = section.Whole("minimumAnswers", 0, 1_000_000, 0) ?? 0;
            section.NoEffect("rollup", OnlyChecklists);
            section.NoEffect("minimumCompleteness", OnlyChecklists);
        }

        var above = Placement.Read(section, Placement.None, context);
        var reader = new CriterionReader(id ?? "?", source, minimumAnswers, context);
        var criteria = section.Sections("criteria", CriterionName, least: 1, required: true)
            .Select(child => reader.Read(child, above, level: 1))
            .ToList();
        section.End();
        var indicator = new Indicator(id ?? "?", title, weight ?? 0m, source ?? IndicatorSource.Checklist, criteria)
        {
            Rollup = rollup,
            Region = region,
            MinimumCompleteness = completeness,
        };
        if (source == IndicatorSource.Checklist && indicator.Items.Count > 0 && !indicator.Items.Any(item => item.Counts))
            context.Found.Add(RubricDiagnostics.NothingCounts.At(section.Place, ("indicator", indicator.Id)));
        return (indicator, weight is not null);
    }
}
