using System.Runtime.InteropServices;
using QualityAudit.Reports.Excel.Sheets;
using QualityAudit.Reports.Wording;
using QualityAudit.Rubrics;
using QualityAudit.Rubrics.Scales;
using QualityAudit.Spreadsheets;
using QualityAudit.Spreadsheets.Formulas;

namespace QualityAudit.Reports.Excel.Live;

/// <summary>
/// All weights of the rubric, each in one open cell: whoever changes one sees every figure of the workbook move. Remembers where each
/// stands. Column D holds the figure, column E a second one.
/// </summary>
internal sealed class WeightsSheet
{
    private const int Figure = 4;
    private const int Second = 5;
    private const int Remark = 6;
    private const int Step = 7;
    private const int Columns = 10;

    private readonly Sheet sheet;
    private readonly ReportScope scope;
    private readonly Dictionary<string, int> rows = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Key, int Column), CellReference?> references = [];
    private readonly Dictionary<GradedScale, (int First, int Last)> levels = [];
    private int row = 4;

    // The longest table, whose head is on each of its pages.
    private int itemsHead;

    public WeightsSheet(Sheet sheet, ReportScope scope)
    {
        (this.sheet, this.scope) = (sheet, scope);
        sheet.Widths(10, 14, 50, 11, 12, scope.Wide(22, 26), scope.Wide(14, 18), scope.Wide(10, 13), scope.Wide(20, 24), scope.Wide(15, 18));
        PageHead.Write(sheet, scope, scope.Say("权重", "Weights"), scope.Say(
            "浅黄色的格子可以改：改一个权重、分值或分数线，整本工作簿里的分数随之重算，用来试算“如果”。正式成绩仍以评分标准文件为准；封面会提示本工作簿已改动。",
            "Pale yellow cells may be changed: every figure of the workbook follows, to try what would be. Official is what the rubric file says; the cover tells when this workbook was changed."), Columns);
        Indicators();
        Criteria();
        Items();
        Questions();
        Levels();
        Limits();
        Households();
        sheet.Freeze(3);
        sheet.TabColour = Palette.Low;
        sheet.Print(scope.Title, PageHead.Footing(scope), landscape: true, Columns, itemsHead);
        sheet.Protect();
    }

    public Area IndicatorWeights => new(sheet, rows[Key(scope.Rubric.Indicators[0])], Figure, rows[Key(scope.Rubric.Indicators[^1])], Figure);

    public CellReference Decimals => At("decimals");

    public CellReference Weight(Indicator indicator) => At(Key(indicator));

    public CellReference MinimumCompleteness(Indicator indicator) => At(Key(indicator), Second);

    public CellReference Weight(Criterion criterion) => At(Key(criterion));

    /// <summary>Of criteria that stand side by side.</summary>
    public Area WeightsOf(IReadOnlyList<Criterion> siblings) => new(sheet, rows[Key(siblings[0])], Figure, rows[Key(siblings[^1])], Figure);

    public CellReference Points(Item item) => At(Key(item));

    /// <summary>What the item weighs in the roll-up: its points, or 0 where it does not count (S-04, S-16).</summary>
    public CellReference Counting(Item item) => At(Key(item), Second);

    public Area CountingOf(IReadOnlyList<Item> neighbours) => new(sheet, rows[Key(neighbours[0])], Second, rows[Key(neighbours[^1])], Second);

    /// <summary>Column: 0 step, 1 stage, 2 object, 3 department.</summary>
    public Area ClassesOf(IReadOnlyList<Item> neighbours, int column) => new(sheet, rows[Key(neighbours[0])], Step + column, rows[Key(neighbours[^1])], Step + column);

    public CellReference Weight(Question question) => At(Key(question));

    public CellReference MinimumAnswers(Question question) => At(Key(question), Second);

    public Area WeightsOf(IReadOnlyList<Question> neighbours) => new(sheet, rows[Key(neighbours[0])], Figure, rows[Key(neighbours[^1])], Figure);

    public (Area Labels, Area Credits) LevelsOf(GradedScale scale) =>
        levels[scale] is var (first, last) ? (new Area(sheet, first, 3, last, 3), new Area(sheet, first, Figure, last, Figure)) : default;

    /// <summary>What rating k of a mapped question is worth, 0 to 100.</summary>
    public CellReference Mapped(Question question, int rating) => At($"{Key(question)}/{ReportScope.Number(rating)}");

    public CellReference Bound(Band band) => At($"band {band.Id}");

    public CellReference Title(Band band) => At($"band {band.Id}", 3);

    public CellReference Maximum(Cap cap) => At($"cap {cap.Id}");

    public CellReference Floor(FloorCap cap) => At($"cap {cap.Id}", Second);

    public CellReference HouseholdsOf(int project) => At($"project {ReportScope.Number(project)}");

    /// <summary>Labels as they stand in cells: told apart even where the rubric has them alike.</summary>
    public static IReadOnlyList<string> Labels(ReportScope scope, GradedScale scale)
    {
        var labels = scale.Levels.Select(level => scope.Say(level.Label)).ToList();
        return labels.Distinct(StringComparer.OrdinalIgnoreCase).Count() == labels.Count ? labels : [.. scale.Levels.Select(level => $"{scope.Say(level.Label)} ({level.Key})")];
    }

    /// <summary>A catalogue's titles as they stand in cells.</summary>
    public static string LabelOf(ReportScope scope, IReadOnlyList<CatalogueEntry> catalogue, string? key)
    {
        if (key is null || catalogue.FirstOrDefault(entry => string.Equals(entry.Key, key, StringComparison.Ordinal)) is not { } found)
            return "";
        var title = scope.Say(found.Title);
        return catalogue.Count(entry => string.Equals(scope.Say(entry.Title), title, StringComparison.OrdinalIgnoreCase)) == 1 ? title : $"{found.Key} {title}";
    }

    private static string Key(Indicator indicator) => $"indicator {indicator.Id}";

    private static string Key(Criterion criterion) => $"criterion {criterion.Id}";

    private static string Key(Item item) => $"item {item.Id}";

    private static string Key(Question question) => $"question {question.Id}";

    // Each is named by the formulas of every unit.
    private CellReference At(string key, int column = Figure)
    {
        ref var reference = ref CollectionsMarshal.GetValueRefOrAddDefault(references, (key, column), out _);
        return reference ??= new CellReference(sheet, rows[key], column);
    }

    private void Indicators()
    {
        Head(scope.Say("指标", "Indicators"), scope.Say("指标", "Indicator"), "", scope.Say("名称", "Name"), scope.Say("权重（%）", "Weight (%)"), scope.Say("最低完整度", "Least complete"), scope.Say("怎样汇总", "Rolled up"));
        var first = row;
        foreach (var indicator in scope.Rubric.Indicators)
        {
            var isChecklist = indicator.Source == IndicatorSource.Checklist;
            Line(Key(indicator), indicator.Id, "", scope.Say(indicator.Title), indicator.Weight, "0.##", isChecklist ? indicator.MinimumCompleteness : null,
                isChecklist ? scope.Say(FieldWords.Of(indicator.Rollup)) : scope.Say("各题加权平均", "weighted mean of the questions"));
        }

        var sum = Fx.Sum(new Area(sheet, first, Figure, row - 1, Figure));
        sheet.Put(row, 1, new TextContent(scope.Say("合计（须为 100）", "Sum (must be 100)")) { Look = Look.Total }, 3);
        sheet.Put(row, Figure, new LiveContent(sum, "0.##") { Look = Look.Total, Expected = (100, null) }, 1, Align.Right);
        sheet.Grid(row, 1, row, Remark);
        sheet.Colourings.Add(new ConditionColouring(row, Figure, row, Figure, $"ROUND({Sheet.Address(row, Figure)},6)<>100", Palette.FaultFill));
        row += 2;
    }

    // Criteria side by side stand below each other, so that one area holds them.
    private void Criteria()
    {
        Head(scope.Say("考核点（同级之间的相对权重）", "Criteria (weights among those side by side)"), scope.Say("指标", "Indicator"), scope.Say("编号", "Id"), scope.Say("名称", "Name"), scope.Say("权重", "Weight"), "", scope.Say("属于", "Part of"));
        foreach (var indicator in scope.Rubric.Indicators)
        {
            foreach (var criterion in indicator.Criteria)
                Line(Key(criterion), indicator.Id, criterion.Id, scope.Say(criterion.Title), criterion.Weight, "0.##", null, "");
            foreach (var parent in indicator.Criteria)
            {
                foreach (var child in parent.Criteria)
                    Line(Key(child), indicator.Id, child.Id, scope.Say(child.Title), child.Weight, "0.##", null, scope.Say(parent.Title));
            }
        }

        row++;
    }

    private void Items()
    {
        var rubric = scope.Rubric;
        if (rubric.Indicators.All(indicator => indicator.Items.Count == 0))
            return;
        Head(scope.Say("检查项", "Checklist items"), scope.Say("指标", "Indicator"), scope.Say("编号", "Id"), scope.Say("检查内容", "What is checked"), scope.Say("分值（分）", "Points"), scope.Say("计入汇总", "In the roll-up"), scope.Say("评分方式", "Scale"));
        string[] classes = [scope.Say("6+2 步骤", "Step"), scope.Say("阶段", "Stage"), scope.Say("对象", "Object"), scope.Say("责任部门", "Department")];
        for (var i = 0; i < classes.Length; i++)
            sheet.Put(row - 1, Step + i, new TextContent(classes[i]) { Look = Look.Header }, 1, Align.Centre);
        itemsHead = row - 1;
        foreach (var indicator in rubric.Indicators)
        {
            foreach (var item in indicator.Items)
            {
                Line(Key(item), indicator.Id, item.Id, scope.Say(item.Text) + Marks.Of(scope, item), item.Points, "0.##", null, ScaleWords.Of(scope, item.Scale));
                var at = row - 1;
                sheet.Put(at, Second, new LiveContent(item.Counts ? new CellReference(sheet, at, Figure) : 0, "0.##") { Look = Look.Muted }, 1, Align.Right);
                sheet.Put(at, Step, new TextContent(LabelOf(scope, rubric.Steps, item.Step)) { Look = Look.Muted });
                sheet.Put(at, Step + 1, new TextContent(LabelOf(scope, rubric.Stages, item.Stage)) { Look = Look.Muted });
                sheet.Put(at, Step + 2, new TextContent(LabelOf(scope, rubric.Objects, item.Object)) { Look = Look.Muted });
                sheet.Put(at, Step + 3, new TextContent(LabelOf(scope, rubric.Departments, item.Department)) { Look = Look.Muted });
                sheet.Grid(at, Step, at, Columns);
            }
        }

        row++;
    }

    private void Questions()
    {
        if (scope.Rubric.Indicators.All(indicator => indicator.Questions.Count == 0))
            return;
        Head(scope.Say("回访问题", "Callback questions"), scope.Say("指标", "Indicator"), scope.Say("题号", "Id"), scope.Say("问题", "Question"), scope.Say("权重", "Weight"), scope.Say("最少有效答复", "Least answers"), scope.Say("怎样计分", "Measure"));
        foreach (var indicator in scope.Rubric.Indicators)
        {
            foreach (var question in indicator.Questions)
            {
                Line(Key(question), indicator.Id, question.Id, scope.Say(question.Text), question.Weight, "0.##", question.MinimumAnswers, scope.Say(FieldWords.Of(question.Measure)));
                sheet.Place(row - 1, Second, row - 1, Second, Align.Right, "0");
            }
        }

        row++;
        var mapped = scope.Rubric.Indicators.SelectMany(indicator => indicator.Questions).Where(question => question.Map.Count > 0).ToList();
        if (mapped.Count == 0)
            return;
        Head(scope.Say("各档分值", "What a rating is worth"), "", scope.Say("题号", "Id"), scope.Say("评分", "Rating"), scope.Say("分值（0–100）", "Worth (0–100)"), "", "");
        foreach (var question in mapped)
        {
            for (var rating = 1; rating <= question.Map.Count; rating++)
                Line($"{Key(question)}/{ReportScope.Number(rating)}", "", question.Id, scope.Say($"{ReportScope.Number(rating)} 分", $"rating {ReportScope.Number(rating)}"), question.Map[rating - 1], "0.##", null, "");
        }

        row++;
    }

    private void Levels()
    {
        var scales = scope.Rubric.Indicators.SelectMany(indicator => indicator.Items).Select(item => item.Scale).OfType<GradedScale>().ToList();
        if (scales.Count == 0)
            return;
        Head(scope.Say("评分档", "Levels"), "", "", scope.Say("档", "Level"), scope.Say("得分率（0–1）", "Credit (0–1)"), "", "");
        var known = new Dictionary<string, (int First, int Last)>(StringComparer.Ordinal);
        foreach (var scale in scales)
        {
            // Two scales with the same levels are one to the reader.
            var alike = string.Join('|', scale.Levels.Select(level => $"{level.Key}={level.Label}={level.Credit}"));
            if (!known.TryGetValue(alike, out var place))
            {
                var first = row;
                foreach (var (level, label) in scale.Levels.Zip(Labels(scope, scale)))
                {
                    Line(null, "", "", label, level.Credit, "0.###", null, "");
                    sheet.Place(row - 1, 3, row - 1, 3, Align.Left, "@");
                }

                known.Add(alike, place = (first, row - 1));
                row++;
            }

            levels[scale] = place;
        }
    }

    private void Limits()
    {
        var rubric = scope.Rubric;
        Head(scope.Say("等级、封顶与取整", "Bands, caps and rounding"), "", scope.Say("编号", "Id"), scope.Say("内容", "What"), scope.Say("分数线", "Points"), scope.Say("低于此分", "Below"), "");
        foreach (var band in rubric.Bands)
            Line($"band {band.Id}", scope.Say("等级，自", "band from"), band.Id, scope.Say(band.Title), band.LowerBound, "0.##", null, "");
        foreach (var cap in rubric.Caps)
            Line($"cap {cap.Id}", scope.Say("封顶，至多", "cap, at most"), cap.Id, scope.Say(cap.Title), cap.Maximum, "0.##", cap is FloorCap floor ? floor.Floor : null, "");
        Line("decimals", scope.Say("取整", "rounding"), "", scope.Say("公布的分数保留几位小数", "decimals of a published figure"), rubric.Decimals, "0", null, "");
        row++;
    }

    private void Households()
    {
        Head(scope.Say("项目", "Projects"), "", scope.Say("项目编号", "Project id"), scope.Say("项目", "Project"), scope.Say("交付户数", "Units handed over"), "", "");
        for (var i = 0; i < scope.Projects.Count; i++)
        {
            var project = scope.Projects[i].Project;
            Line($"project {ReportScope.Number(i)}", "", project.Id, project.Name, project.UnitsHandedOver, "0", null, "");
        }
    }

    private void Head(string title, params ReadOnlySpan<string> headings)
    {
        sheet.KeepTogether(row, Sheet.HeightOfLines(6), landscape: true, Columns, itemsHead);
        sheet.Put(row++, 1, new TextContent(title) { Look = Look.Section }, Columns);
        for (var i = 0; i < headings.Length; i++)
            sheet.Put(row, i + 1, new TextContent(headings[i]) { Look = Look.Header }, 1, Align.Centre);
        row++;
    }

    private void Line(string? key, string first, string id, string text, decimal? figure, string format, decimal? second, string remark)
    {
        if (key is not null)
            rows.Add(key, row);
        sheet.Put(row, 1, new TextContent(first) { Look = Look.Muted });
        sheet.Put(row, 2, new TextContent(id));
        sheet.Put(row, 3, new TextContent(text));
        sheet.Put(row, Figure, figure is { } number ? new NumberContent(number, format) : CellContent.Empty, 1, Align.Right);
        sheet.Open(row, Figure, row, Figure);
        if (second is { } other)
        {
            sheet.Put(row, Second, new NumberContent(other, "0.##"), 1, Align.Right);
            sheet.Open(row, Second, row, Second);
        }

        sheet.Put(row, Remark, new TextContent(remark) { Look = Look.Muted });
        sheet.Validations.Add((new CellRange(row, Figure, row, second is null ? Figure : Second), new Validation(
            "decimal", "greaterThanOrEqual", "0", null, "", scope.Say("请填 0 或更大的数。", "Enter a number from 0."))));
        sheet.Grid(row, 1, row, Remark);
        row++;
    }
}
