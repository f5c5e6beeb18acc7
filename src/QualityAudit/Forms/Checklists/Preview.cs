using QualityAudit.Audits;
using QualityAudit.Rubrics;
using QualityAudit.Spreadsheets;

namespace QualityAudit.Forms.Checklists;

/// <summary>
/// What the checklist comes to while it is being filled in, one line an indicator, by the rules that score it afterwards: roll-up
/// (S-11, S-12), completeness (S-14), caps (S-15), bonus (S-16), one rounding (S-18). Of this visit alone (S-10).
/// </summary>
internal sealed class Preview(Sheet sheet, Rubric rubric, FormRows rows, FormWords words, int firstLine)
{
    // Beside the line, in the hidden columns.
    private const int ApplicableWeight = FormColumns.State;
    private const int ScoredWeight = FormColumns.State + 1;
    private const int Rolled = FormColumns.State + 2;
    private const int HasScore = FormColumns.State + 3;
    private const int WithBonus = FormColumns.State + 4;

    private readonly Dictionary<string, string> current = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> hasScore = new(StringComparer.Ordinal);
    private readonly bool blankCounts = rubric.Unanswered == UnansweredPolicy.Zero;

    public void Write()
    {
        foreach (var row in rows.All.OfType<HeadingRow>().Where(row => row.Criterion is not null))
            WriteCriterion(row, row.Criterion!);
        for (var i = 0; i < rows.Indicators.Count; i++)
            WriteBasis(rows.Indicators[i], firstLine + i);
        var caps = WriteCaps();
        for (var i = 0; i < rows.Indicators.Count; i++)
            WriteLine(rows.Indicators[i], firstLine + i, caps);
    }

    // S-11: weighted mean of the scored children.
    private void WriteCriterion(HeadingRow row, Criterion criterion)
    {
        var weights = new List<string>();
        var values = new List<string>();
        if (criterion.Items.Count > 0)
        {
            var (first, last) = (criterion.Items.Min(item => rows.RowOf(item).Row), criterion.Items.Max(item => rows.RowOf(item).Row));
            var (weight, scored, credit) = (Area(FormColumns.Weight), Area(FormColumns.Scored), Area(FormColumns.Credit));
            weights.Add($"SUMPRODUCT({weight},{scored})");
            values.Add($"SUMPRODUCT({weight},{scored},{credit})");
            string Area(int column) => FormColumns.Area(column, first, last);
        }

        foreach (var child in Present(criterion.Criteria))
            Add(child, weights, values);
        var (sum, value) = (string.Join('+', weights), string.Join('+', values));
        var scoredWhileBlank = blankCounts && criterion.AllItems.Any(item => item.Counts) ? 1 : 0;
        sheet.Write(row.Row, FormColumns.CriterionScored, new FormulaContent($"IF({sum}>0,1,0)", scoredWhileBlank, "General"));
        sheet.Write(row.Row, FormColumns.CriterionMean, new FormulaContent($"IF({sum}>0,({value})/({sum}),0)", 0, "General"));
    }

    private void Add(Criterion criterion, List<string> weights, List<string> values)
    {
        var row = rows.RowOf(criterion).Row;
        var (weight, scored, mean) = (Expression.Number(criterion.Weight), At(row, FormColumns.CriterionScored), At(row, FormColumns.CriterionMean));
        weights.Add($"{weight}*{scored}");
        values.Add($"{weight}*{scored}*{mean}");
    }

    private void WriteBasis(Indicator indicator, int line)
    {
        var items = indicator.Items;
        var (first, last) = (items.Min(item => rows.RowOf(item).Row), items.Max(item => rows.RowOf(item).Row));
        string Area(int column) => FormColumns.Area(column, first, last);
        var (weight, scored, credit) = (Area(FormColumns.Weight), Area(FormColumns.Scored), Area(FormColumns.Credit));
        var (applicable, answered, rolled) = (At(line, ApplicableWeight), At(line, ScoredWeight), At(line, Rolled));
        var all = items.Where(item => item.Counts).Sum(item => item.Points);

        Put(ApplicableWeight, $"SUMPRODUCT({weight},{Area(FormColumns.Applicable)})", all);
        Put(ScoredWeight, $"SUMPRODUCT({weight},{scored})", blankCounts ? all : 0);
        Put(Rolled, RollUp(), 0);
        Put(HasScore, $"IF({answered}>0,IF(ROUND({answered}/{applicable},9)>={Expression.Number(indicator.MinimumCompleteness)},1,0),0)", blankCounts && all > 0 ? 1 : 0);
        Put(WithBonus, $"MIN(100,{rolled}+SUMPRODUCT({Area(FormColumns.Bonus)},{scored},{credit}))", 0);
        current[indicator.Id] = At(line, WithBonus);
        hasScore[indicator.Id] = At(line, HasScore);

        void Put(int column, string expression, decimal whileBlank) => sheet.Write(line, column, new FormulaContent(expression, whileBlank, "General"));

        // S-12
        string RollUp()
        {
            if (indicator.Rollup == Rollup.Points)
                return $"IF({answered}>0,100*SUMPRODUCT({weight},{scored},{credit})/{answered},0)";
            var (weights, values) = (new List<string>(), new List<string>());
            foreach (var criterion in Present(indicator.Criteria))
                Add(criterion, weights, values);
            var sum = string.Join('+', weights);
            return $"IF({sum}>0,100*({string.Join('+', values)})/({sum}),0)";
        }
    }

    /// <summary>S-15: what each cap does, in rubric order; a floor of an indicator that callbacks feed cannot be known here.</summary>
    private List<(Cap Cap, string Bites, bool WhileBlank)> WriteCaps()
    {
        var caps = new List<(Cap Cap, string Bites, bool WhileBlank)>();
        var column = FormColumns.Further;
        foreach (var cap in rubric.Caps.OrderBy(cap => cap.Target is null))
        {
            if (Trigger(cap) is not { } trigger)
                continue;
            if (cap.Target is { } target && current.TryGetValue(target, out var before))
            {
                var line = firstLine + rows.Indicators.ToList().FindIndex(indicator => string.Equals(indicator.Id, target, StringComparison.Ordinal));
                var bites = $"AND({hasScore[target]}=1,{before}>{Expression.Number(cap.Maximum)},{trigger})";
                sheet.Write(line, column, new FormulaContent($"IF({bites},{Expression.Number(cap.Maximum)},{before})", 0, "General"));
                current[target] = At(line, column++);
                caps.Add((cap, bites, false));
            }
            else if (cap.Target is null)
                caps.Add((cap, trigger, cap is CriticalCap critical && blankCounts && Watched(critical).Any()));
        }

        return caps;
    }

    private string? Trigger(Cap cap) => cap switch
    {
        CriticalCap critical when Watched(critical).Any() => critical.Items.Count == 0
            ? $"SUMPRODUCT({Area(FormColumns.Critical)},{Area(FormColumns.Zero)})>0"
            : $"{string.Join('+', Watched(critical).Select(row => row.Cells.Zero))}>0",
        FloorCap floor when current.TryGetValue(floor.Indicator, out var score) =>
            $"AND({hasScore[floor.Indicator]}=1,ROUND({score},9)<{Expression.Number(floor.Floor)})",
        _ => null,
    };

    private IEnumerable<ItemRow> Watched(CriticalCap cap) => rows.Items.Where(row =>
        row.Item is { Critical: true, Advisory: false } && (cap.Items.Count == 0 || cap.Items.Contains(row.Item.Id, StringComparer.Ordinal)));

    private void WriteLine(Indicator indicator, int line, List<(Cap Cap, string Bites, bool WhileBlank)> caps)
    {
        var (applicable, answered, has) = (At(line, ApplicableWeight), At(line, ScoredWeight), hasScore[indicator.Id]);
        var format = rubric.Decimals == 0 ? "0" : "0." + new string('0', rubric.Decimals);
        // S-18: the inner step first, then what is published.
        var score = $"IF({has}=1,ROUND(ROUND({current[indicator.Id]},9),{Expression.Number(rubric.Decimals)}),\"—\")";
        var countsBlank = blankCounts && indicator.Items.Any(item => item.Counts);
        var minimum = $"{Expression.Number(100 * indicator.MinimumCompleteness)}%";

        sheet.Put(line, FormColumns.Id, new TextContent(words.Say("得分预览", "Preview")) { Look = Look.Muted });
        sheet.Put(line, FormColumns.What, new TextContent($"{indicator.Id} {words.Say(indicator.Title)}") { Look = Look.Strong });
        var look = rows.Indicators.Count == 1 ? Look.BigWord : Look.Section;
        sheet.Put(line, FormColumns.Standard, countsBlank ? new FormulaContent(score, 0, format) { Look = look } : new TextFormulaContent(score, "—", format) { Look = look }, 1, Align.Centre);

        var (too, enough) = (words.Say("已填权重 ", "answered so far: "), words.Say("完成率 ", "completeness "));
        var (needed, alone) = (words.Say($"，达到 {minimum} 才出分", $" of the weight; a score needs {minimum}"), words.Say("（仅本次检查）", " (this visit alone)"));
        var expression = $"IF({applicable}=0,{Expression.Text(words.Say("没有可计分的检查项", "nothing to score"))},"
            + $"IF({has}=0,{Expression.Text(too)}&TEXT({answered}/{applicable},\"0.0%\")&{Expression.Text(needed)},{Expression.Text(enough)}&TEXT({answered}/{applicable},\"0.0%\")&{Expression.Text(alone)}))";
        var blank = countsBlank ? $"{enough}100.0%{alone}" : indicator.Items.Any(item => item.Counts) ? $"{too}0.0%{needed}" : words.Say("没有可计分的检查项", "nothing to score");
        foreach (var (cap, bites, whileBlank) in caps.Where(cap => Concerns(cap.Cap, indicator)))
        {
            var notice = words.Say("；⚠ ", "; ⚠ ") + words.Say(cap.Title);
            expression += $"&IF({bites},{Expression.Text(notice)},\"\")";
            blank += whileBlank ? notice : "";
        }

        sheet.Put(line, FormColumns.Points, new TextFormulaContent(expression, blank), FormColumns.Last - FormColumns.Points + 1);
    }

    // A cap of the total is told at the indicator that it watches, a critical one at the first.
    private bool Concerns(Cap cap, Indicator indicator) => cap switch
    {
        { Target: { } target } => string.Equals(target, indicator.Id, StringComparison.Ordinal),
        FloorCap floor => string.Equals(floor.Indicator, indicator.Id, StringComparison.Ordinal),
        _ => ReferenceEquals(indicator, rows.Indicators[0]),
    };

    private static IEnumerable<Criterion> Present(IEnumerable<Criterion> criteria) => criteria.Where(criterion => criterion.AllItems.Any());

    private string Area(int column) => FormColumns.Area(column, rows.Items.First().Row, rows.LastRow);

    private static string At(int row, int column) => new CellAddress(row, column).ToString();
}
