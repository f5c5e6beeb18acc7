using QualityAudit.Rubrics;

namespace QualityAudit.Reports.Excel.Live;

/// <summary>Which line of the calculation stands in which row; blocks whose lines are used together stand below each other.</summary>
internal sealed class CalculationLayout
{
    private int next;

    public CalculationLayout(Rubric rubric, int firstRow, bool isGroup)
    {
        next = firstRow;
        foreach (var indicator in rubric.Indicators)
        {
            Heads.Add(indicator.Id, Take());
            if (indicator.Source == IndicatorSource.Checklist)
                Checklists.Add(indicator.Id, new ChecklistRows(Take(), Take(), Take(), Take()));
            foreach (var question in indicator.Questions)
                Questions.Add(question.Id, Take());
            foreach (var criterion in InBlocks(indicator))
                Criteria.Add(criterion.Id, Take());
            if (indicator.Source != IndicatorSource.Checklist)
                continue;
            if (indicator.Rollup == Rollup.Weights)
            {
                foreach (var criterion in InBlocks(indicator))
                    Shares.Add(criterion.Id, Take());
            }

            Rolled.Add(indicator.Id, Take());
            foreach (var criterion in Weighing(indicator))
                Factors.Add(FactorKey(indicator, criterion), Take());
            if (indicator.Items.Any(IsBonus))
                Bonuses.Add(indicator.Id, Take());
        }

        var count = rubric.Indicators.Count;
        (BeforeHead, Before) = (Take(), Take(count));
        Uncapped = Take();
        if (rubric.Caps.Count > 0)
            CapsHead = Take();
        foreach (var cap in rubric.Caps.Where(cap => cap.Target is not null))
            Caps.Add(cap.Id, Take());
        (FinalHead, Final) = (Take(), Take(count));
        (ProjectWeightsHead, Households, ProjectWeights) = (Take(), Take(), Take(count));
        (TotalHead, Contributions) = (Take(), Take(count));
        Summed = Take();
        foreach (var cap in rubric.Caps.Where(cap => cap.Target is null))
            Caps.Add(cap.Id, Take());
        (Total, Published, Imported, Official, Band, Rank) = (Take(), Take(), Take(), Take(), Take(), Take());
        if (isGroup)
            RankInRegion = Take();
        (Earlier, Change) = (Take(), Take());
        (Coverage, Provisional, Low, High) = (Take(), Take(), Take(), Take());
        LedgerHead = Take();
        foreach (var indicator in rubric.Indicators.Where(indicator => Bonuses.ContainsKey(indicator.Id)))
            Gained.Add(indicator.Id, Take());
        foreach (var cap in rubric.Caps)
            Taken.Add(cap.Id, Take());
        LossesHead = Take();
        foreach (var indicator in rubric.Indicators)
        {
            foreach (var item in indicator.Items)
                Losses.Add(item.Id, Take());
            foreach (var question in indicator.Questions)
                Losses.Add(question.Id, Take());
        }

        Last = next - 1;
    }

    public Dictionary<string, int> Heads { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, ChecklistRows> Checklists { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, int> Criteria { get; } = new(StringComparer.Ordinal);

    /// <summary>Of a criterion in its indicator, where criteria are weighed.</summary>
    public Dictionary<string, int> Shares { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, int> Rolled { get; } = new(StringComparer.Ordinal);

    /// <summary>
    /// Points of the total that a scored point of an item decides: of an indicator where its points are summed, of each criterion
    /// with items where criteria are weighed.
    /// </summary>
    public Dictionary<string, int> Factors { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, int> Bonuses { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, int> Questions { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, int> Caps { get; } = new(StringComparer.Ordinal);

    /// <summary>Points of the indicator by which bonus raised it.</summary>
    public Dictionary<string, int> Gained { get; } = new(StringComparer.Ordinal);

    /// <summary>Points of the total that a cap took.</summary>
    public Dictionary<string, int> Taken { get; } = new(StringComparer.Ordinal);

    /// <summary>By id of the item or question.</summary>
    public Dictionary<string, int> Losses { get; } = new(StringComparer.Ordinal);

    public int BeforeHead { get; }

    /// <summary>First of the indicators before caps.</summary>
    public int Before { get; }

    public int Uncapped { get; }

    public int? CapsHead { get; }

    public int FinalHead { get; }

    /// <summary>First of the indicators after caps.</summary>
    public int Final { get; }

    public int ProjectWeightsHead { get; }

    public int Households { get; }

    /// <summary>First of the lines with each project's weight in the region's indicator.</summary>
    public int ProjectWeights { get; }

    public int TotalHead { get; }

    public int Contributions { get; }

    /// <summary>The total before the caps on it.</summary>
    public int Summed { get; }

    public int Total { get; }

    public int Published { get; }

    public int Imported { get; }

    public int Official { get; }

    public int Band { get; }

    public int Rank { get; }

    /// <summary>Of a project in its region; only in the group's workbook.</summary>
    public int? RankInRegion { get; }

    public int Earlier { get; }

    public int Change { get; }

    public int Coverage { get; }

    public int Provisional { get; }

    public int Low { get; }

    public int High { get; }

    public int LedgerHead { get; }

    public int LossesHead { get; }

    public int Last { get; }

    public static bool IsBonus(Item item) => item is { Bonus: true, Advisory: false };

    /// <summary>The criteria, those side by side below each other.</summary>
    public static IEnumerable<Criterion> InBlocks(Indicator indicator) => indicator.Criteria.Concat(indicator.Criteria.SelectMany(criterion => criterion.Criteria));

    public int FactorOf(Indicator indicator, Item item) => Factors[FactorKey(indicator, Weighing(indicator).First(criterion => criterion is null || criterion.Items.Contains(item)))];

    /// <summary>The criteria whose items share a factor; null for all items of the indicator.</summary>
    public static IReadOnlyList<Criterion?> Weighing(Indicator indicator) =>
        indicator.Rollup == Rollup.Points ? [null] : [.. InBlocks(indicator).Where(criterion => criterion.Items.Count > 0)];

    public static string FactorKey(Indicator indicator, Criterion? criterion) => criterion is null ? $"indicator {indicator.Id}" : criterion.Id;

    private int Take(int rows = 1) => (next += rows) - rows;
}

/// <summary>Visits, applicable points, scored points and completeness of a checklist indicator.</summary>
internal sealed record ChecklistRows(int Visits, int Applicable, int Scored, int Completeness);
