using System.Globalization;
using QualityAudit.Audits;
using QualityAudit.Rubrics;
using QualityAudit.Rubrics.Scales;
using QualityAudit.Samples.Workbooks;

namespace QualityAudit.Samples.Year2008;

/// <summary>One visit, to be written as a sheet.</summary>
internal sealed record SampleVisit(
    SampleProject Project, DateOnly Date, string Inspector, VisitKind Kind, int Revision, IReadOnlyList<Finding> Findings);

/// <summary>Lays a visit out as inspectors know it: head block, guidance, and the table of items with a drop-down for each result.</summary>
internal static class ChecklistSheet
{
    public const int HeaderRow = 12;
    private const string NotApplicable = "不适用";
    private const string NotObserved = "未观察";

    private const string Guidance =
        "填写说明：选项类检查项在“结果”栏选择；次数、距离、声数、天数和比例填在“实测值”栏。\n多选项之间用“、”隔开，日期之间用“；”隔开。\n"
        + "失分或不适用请写明原因；当天没有遇到的情形选“未观察”，不要留空。";

    private static readonly string[] Header = ["编号", "类别", "检查内容", "标准", "结果", "实测值", "扣分原因", "佐证", "备注"];
    private static readonly double[] Widths = [11, 16, 34, 26, 13, 8, 28, 11, 16];

    public static string NameOf(VisitKind kind) => kind switch
    {
        VisitKind.MysteryShop => "神秘访客",
        VisitKind.DocumentCheck => "资料检查",
        VisitKind.StaffInterview => "人员访谈",
        _ => "抽查",
    };

    public static Sheet Of(SampleVisit visit, Rubric rubric)
    {
        var sheet = new Sheet(NameOf(visit.Kind), Widths) { HeaderRow = HeaderRow, Landscape = true };
        sheet.Put(1, Cell.Of($"{rubric.Title.Zh}表（{NameOf(visit.Kind)}）", CellStyle.Title));
        sheet.Heights[1] = 30;
        Head(sheet, visit, rubric);
        sheet.Put(HeaderRow, [.. Header.Select(title => Cell.Of(title, CellStyle.Header))]);
        sheet.Heights[HeaderRow] = 24;
        var titles = rubric.Indicators.SelectMany(indicator => indicator.Criteria).SelectMany(Titles).ToDictionary(pair => pair.Item, pair => pair.Title, StringComparer.Ordinal);
        foreach (var finding in visit.Findings)
            Line(sheet, finding, titles[finding.Item.Id]);
        DropDowns(sheet, visit.Findings);
        return sheet;
    }

    private static void Head(Sheet sheet, SampleVisit visit, Rubric rubric)
    {
        (string Label, Cell Value)[] head =
        [
            ("项目", Cell.Of(visit.Project.Name, CellStyle.Head)),
            ("季度", Cell.Of($"{visit.Date.Year}年第{"一二三四"[(visit.Date.Month - 1) / 3]}季度", CellStyle.Head)),
            ("检查日期", new Cell(visit.Date, CellStyle.HeadDate)),
            ("检查人", Cell.Of(visit.Inspector, CellStyle.Head)),
            ("检查类型", Cell.Of(NameOf(visit.Kind), CellStyle.Head)),
            ("评分标准", Cell.Of(rubric.Id, CellStyle.Head)),
            ("版本", Cell.Of(rubric.Version, CellStyle.Head)),
            ("修订", new Cell(visit.Revision, CellStyle.Head)),
        ];
        for (var i = 0; i < head.Length; i++)
        {
            var row = i + 3;
            var label = Cell.Of(head[i].Label, CellStyle.Label);
            var rest = new Cell(null, head[i].Value.Style);
            if (i == 0)
                sheet.Put(row, label, head[i].Value, rest, Cell.Of(Guidance, CellStyle.Note));
            else
                sheet.Put(row, label, head[i].Value, rest);
            sheet.Merges.Add(string.Create(CultureInfo.InvariantCulture, $"B{row}:C{row}"));
        }

        sheet.Merges.Add("D3:I6");
    }

    private static IEnumerable<(string Item, string Title)> Titles(Criterion criterion) =>
        criterion.Items.Select(item => (item.Id, criterion.Title.Zh))
            .Concat(criterion.Criteria.SelectMany(child => child.AllItems.Select(item => (item.Id, $"{criterion.Title.Zh}·{child.Title.Zh}"))));

    private static void Line(Sheet sheet, Finding finding, string title)
    {
        var item = finding.Item;
        var standard = item.Standard?.Zh ?? (item.Scale is ChecksScale checks ? string.Join('、', checks.Parts.Select(part => part.Label.Zh)) : null);
        var text = item.Advisory ? $"{item.Text.Zh}（可选动作）" : item.Text.Zh;
        var row = sheet.LastRow + 1;
        string?[] wrapped = [null, title, text, standard, finding.Result as string, null, finding.Reason, finding.Evidence, finding.Remark];
        sheet.Put(
            row,
            Cell.Of(item.Id, CellStyle.Centre),
            Cell.Of(title),
            Cell.Of(text),
            Cell.Of(standard),
            new Cell(finding.Result, finding.Result is string { Length: > 5 } ? CellStyle.EntryText : finding.Result is int ? CellStyle.EntryNumber : CellStyle.Entry),
            new Cell(finding.Measured, CellStyle.EntryNumber),
            Cell.Of(finding.Reason, CellStyle.EntryText),
            Cell.Of(finding.Evidence, CellStyle.EntryText),
            Cell.Of(finding.Remark, CellStyle.EntryText));
        var lines = wrapped.Select((cell, column) => Lines(cell, Widths[column])).Max();
        sheet.Heights[row] = Math.Max(20, 14.5 * lines + 5);
    }

    // A Chinese character takes the room of two; a little is lost at the end of each line.
    private static int Lines(string? text, double width) =>
        text is null ? 1 : (int)Math.Ceiling(text.Sum(c => c > 0x2E7F || c is '“' or '”' or '·' ? 2 : 1.1) / (width - 1.5));

    private static void DropDowns(Sheet sheet, IReadOnlyList<Finding> findings)
    {
        var rows = findings.Select((finding, index) => (Choices: Choices(finding.Item), Row: HeaderRow + 1 + index));
        foreach (var group in rows.GroupBy(row => string.Join(',', row.Choices), StringComparer.Ordinal))
        {
            var ranges = group.Select(row => string.Create(CultureInfo.InvariantCulture, $"E{row.Row}"));
            sheet.DropDowns.Add(new DropDown(string.Join(' ', ranges), group.First().Choices));
        }
    }

    private static IReadOnlyList<string> Choices(Item item)
    {
        var answers = item.Scale switch
        {
            GradedScale graded => [.. graded.Levels.Select(level => level.Label.Zh)],
            YesNoScale => ["是", "否"],
            PointsScale points => Steps(points.Maximum, points.Step),
            DeductionScale deduction => Steps(deduction.Maximum, deduction.Step),
            _ => (string[])[],
        };
        return [.. answers, .. item.NotApplicable == NotApplicablePolicy.Forbidden ? [] : (string[])[NotApplicable], NotObserved];
    }

    private static string[] Steps(decimal maximum, decimal step) =>
        [.. Enumerable.Range(0, (int)(maximum / step) + 1).Select(number => CanonicalNumber.Write(number * step))];
}
