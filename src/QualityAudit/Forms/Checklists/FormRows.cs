using QualityAudit.Rubrics;

namespace QualityAudit.Forms.Checklists;

/// <summary>A rubric's items as the rows of a form: by indicator, criterion and 6+2 step, in rubric order.</summary>
internal sealed class FormRows
{
    private readonly Rubric rubric;
    private readonly FormWords words;
    private readonly List<FormRow> rows = [];
    private int next;

    public FormRows(Rubric rubric, FormWords words, int firstRow)
    {
        this.rubric = rubric;
        this.words = words;
        next = firstRow;
        Indicators = [.. rubric.Indicators.Where(indicator => indicator.Source == IndicatorSource.Checklist && indicator.Items.Count > 0)];
        foreach (var indicator in Indicators)
        {
            if (Indicators.Count > 1)
                rows.Add(new HeadingRow(next++, indicator.Title, 0));
            foreach (var criterion in indicator.Criteria)
                Add(criterion, 1, null);
        }
    }

    public IReadOnlyList<Indicator> Indicators { get; }

    public IReadOnlyList<FormRow> All => rows;

    public IEnumerable<ItemRow> Items => rows.OfType<ItemRow>();

    public int LastRow => next - 1;

    public ItemRow RowOf(Item item) => Items.First(row => ReferenceEquals(row.Item, item));

    public HeadingRow RowOf(Criterion criterion) => rows.OfType<HeadingRow>().First(row => ReferenceEquals(row.Criterion, criterion));

    private void Add(Criterion criterion, int depth, LocalizedText? above)
    {
        if (!criterion.AllItems.Any())
            return;
        var steps = criterion.AllItems.Select(item => item.Step).Distinct(StringComparer.Ordinal).ToList();
        var own = steps is [{ } only] ? StepCalled(only) : null;
        rows.Add(new HeadingRow(next++, own is null || own == criterion.Title || own == above ? criterion.Title : WithStep(criterion.Title, own), depth) { Criterion = criterion });
        foreach (var child in criterion.Criteria)
            Add(child, depth + 1, own ?? above);
        foreach (var step in criterion.Items.GroupBy(item => item.Step, StringComparer.Ordinal))
        {
            // Items of several steps under one criterion stand step by step.
            if (steps.Count > 1 && criterion.Criteria.Count == 0 && step.Key is { } key && StepCalled(key) is { } title)
                rows.Add(new HeadingRow(next++, title, 3));
            foreach (var item in step)
                Add(item);
        }
    }

    private void Add(Item item)
    {
        var form = ItemForm.Of(item, words);
        rows.Add(new ItemRow(next++, item, form));
        for (var i = 0; i < form.Parts.Count; i++)
            rows.Add(new PartRow(next++, item, i + 1, form.Parts[i], form.PartsAreDates));
    }

    private LocalizedText? StepCalled(string key) =>
        rubric.Steps.FirstOrDefault(step => string.Equals(step.Key, key, StringComparison.Ordinal))?.Title;

    private static LocalizedText WithStep(LocalizedText title, LocalizedText step) => new($"{title.Zh}（{step.Zh}）", $"{title.En} ({step.En})");
}
