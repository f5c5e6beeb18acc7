using QualityAudit.Import.Checklists;
using QualityAudit.Import.Layouts.Profiles;
using QualityAudit.Import.Tables;
using QualityAudit.Import.Workbooks;

namespace QualityAudit.Import.Layouts;

/// <summary>
/// What stands above (and, signed, below) the table of a form: "项目名称：春申城 时间：2008年8月20日" in one cell, or a label and its value
/// in the very next cell. A value further away could belong to a block beside it and is not taken.
/// </summary>
internal sealed class HeadEntries
{
    // Labels of a profile beside those of everybody.
    private readonly Dictionary<string, Field> byWord;

    private static readonly (Field Field, string[] Words)[] Labels =
    [
        (ChecklistFields.Project, ["项目", "项目名称", "楼盘", "楼盘名称", "案场", "案场名称", "服务项目", "小区", "小区名称", "被检项目", "受检项目", "被检查项目", "project", "project name", "estate", "site"]),
        (ChecklistFields.ProjectId, ["项目编号", "project id"]),
        (ChecklistFields.Quarter, ["季度", "检查季度", "quarter"]),
        (ChecklistFields.Date, ["检查日期", "访问日期", "检查时间", "评估日期", "日期", "时间", "date", "visit date", "date of visit", "inspection date"]),
        (ChecklistFields.Inspector, ["检查人", "检查人员", "检查员", "访客", "访问人", "访问员", "评分人", "考核人", "inspector", "inspected by", "visited by", "auditor", "mystery shopper"]),
        (ChecklistFields.VisitKind, ["检查类型", "检查方式", "visit kind", "kind of visit", "visit type"]),
        (ChecklistFields.Rubric, ["评分标准", "评分标准编号", "rubric"]),
        (ChecklistFields.Version, ["版本", "version"]),
        (ChecklistFields.Revision, ["修订", "修订号"]),
    ];

    private static readonly Dictionary<string, Field> ByWord = Labels
        .SelectMany(label => label.Words.Select(word => (Word: PlainText.OfHeader(word), label.Field)))
        .ToDictionary(entry => entry.Word, entry => entry.Field, StringComparer.Ordinal);

    public HeadEntries(ProfileWords? own = null)
    {
        if (own is null || own is { ProjectLabels.Count: 0, DateLabels.Count: 0, InspectorLabels.Count: 0 })
        {
            byWord = ByWord;
            return;
        }

        byWord = new(ByWord, StringComparer.Ordinal);
        foreach (var (words, field) in new[] { (own.ProjectLabels, ChecklistFields.Project), (own.DateLabels, ChecklistFields.Date), (own.InspectorLabels, ChecklistFields.Inspector) })
        {
            foreach (var word in words)
                byWord[PlainText.OfHeader(word)] = field;
        }
    }

    private readonly Dictionary<Field, List<Cell>> values = [];
    private readonly HashSet<(Field Field, string Plain)> taken = [];

    /// <summary>Text that is no entry: titles and notices.</summary>
    public List<Cell> Titles { get; } = [];

    /// <summary>In the order in which they stand, the same value once.</summary>
    public IReadOnlyList<Cell> All(Field field) => values.GetValueOrDefault(field, []);

    public IEnumerable<(Field Field, Cell Value)> Found => values.SelectMany(entry => entry.Value.Select(value => (entry.Key, value)));

    public void Add(IEnumerable<SheetRow> rows, MergeIndex merges)
    {
        foreach (var row in rows)
        {
            var valueAt = -1;
            for (var i = 0; i < row.Cells.Count; i++)
            {
                var cell = row.Cells[i];
                if (cell.Type != CellType.Text)
                    continue;
                var next = i + 1 < row.Cells.Count && IsNext(cell, row.Cells[i + 1], merges) ? row.Cells[i + 1] : (Cell?)null;
                if (byWord.TryGetValue(PlainText.OfHeader(cell.Text), out var field))
                {
                    if (next is { } value && !IsLabel(value))
                    {
                        Take(field, value);
                        valueAt = i + 1;
                    }
                }
                else if (!TakeInside(cell, next) && i != valueAt && cell.Text.Trim().Length > 1)
                    Titles.Add(cell);
            }
        }
    }

    private static bool IsNext(Cell label, Cell value, MergeIndex merges) => value.Address.Column == merges.LastOf(label.Address).Column + 1;

    private bool IsLabel(Cell cell) =>
        cell.Type == CellType.Text && (byWord.ContainsKey(PlainText.OfHeader(cell.Text)) || PlainText.Kept(cell.Text).EndsWith(':'));

    /// <summary>Labels and values within one cell; false where there is none.</summary>
    private bool TakeInside(Cell cell, Cell? next)
    {
        var text = PlainText.Kept(cell.Text);
        var labels = LabelsIn(text);
        for (var i = 0; i < labels.Count; i++)
        {
            if (labels[i].Field is not { } field)
                continue;
            var isLast = i + 1 == labels.Count;
            var value = text[(labels[i].Colon + 1)..(isLast ? text.Length : labels[i + 1].Start)].Trim();
            if (value.Any(c => c is not ('年' or '月' or '日' or '_' or ' ')))
                Take(field, Cell.OfText(cell.Address, value));
            else if (isLast && value.Length == 0 && next is { } beside && !IsLabel(beside))
                Take(field, beside);
        }

        return labels.Exists(label => label.Field is not null);
    }

    private List<(int Start, int Colon, Field? Field)> LabelsIn(string text)
    {
        const int LongEnoughInside = 4;
        var labels = new List<(int, int, Field?)>();
        for (var colon = text.IndexOf(':', StringComparison.Ordinal); colon >= 0; colon = text.IndexOf(':', colon + 1))
        {
            var end = colon;
            while (end > 0 && text[end - 1] == ' ')
                end--;
            var start = end;
            while (start > 0 && char.IsLetter(text[start - 1]))
                start--;
            if (start == end)
                continue;
            var run = text[start..end];
            if (!byWord.TryGetValue(PlainText.OfHeader(run), out var field))
            {
                // No blank before the label: "春申城检查日期:".
                var word = byWord.Keys.Where(known => known.Length >= LongEnoughInside && run.EndsWith(known, StringComparison.Ordinal)).MaxBy(known => known.Length);
                field = word is null ? null : byWord[word];
                start = word is null ? start : end - word.Length;
            }

            labels.Add((start, colon, field));
        }

        return labels;
    }

    private void Take(Field field, Cell value)
    {
        if (!taken.Add((field, PlainText.Of(value.Text))))
            return;
        if (!values.TryGetValue(field, out var found))
            values.Add(field, found = []);
        found.Add(value);
    }
}
