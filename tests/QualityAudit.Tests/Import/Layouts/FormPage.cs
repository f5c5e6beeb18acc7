using System.Globalization;
using QualityAudit.Audits;
using QualityAudit.Rubrics.Scales;

namespace QualityAudit.Tests.Import.Layouts;

/// <summary>Writes one sheet of a form as rows of cells, in the notation of <see cref="Support.MarkdownWorkbook"/>.</summary>
internal sealed class FormPage(FormStyle style, Random random, FormSheet sheet, string project, string kind)
{
    private static readonly string[] Sections = ["前台接待", "现场秩序", "讲解送客"];
    private static readonly string[] SectionsInEnglish = ["Reception", "Order on site", "Presentation"];

    private readonly List<List<string>> rows = [];
    private readonly List<string> merges = [];
    private (decimal Score, decimal Maximum, decimal Lost) group;
    private (decimal Score, decimal Maximum, decimal Lost) all;

    public (string Name, IReadOnlyList<IReadOnlyList<string>> Rows, IReadOnlyList<string> Merges) Write(int number)
    {
        WriteHead();
        if (style.HasGroups)
            Add([.. style.Columns.Select((_, i) => i == 0 ? style.Say("基本信息", "Basics") : i == style.Columns.Count / 2 ? style.Say("本次情况", "This time") : "")]);
        WriteHeader();
        var sections = sheet.Items.GroupBy(item => item.Item.Id[0]).ToList();
        var written = 0;
        foreach (var section in sections)
        {
            group = default;
            var name = (style.IsEnglish ? SectionsInEnglish : Sections)[section.Key - 'A'];
            if (style.HasSectionRows)
                Add([$"{style.Say("一二三"[section.Key - 'A'] + "、", "")}{name}"]);
            var first = rows.Count + 1;
            foreach (var item in section)
            {
                if (style.RepeatsHeader && written == sheet.Items.Count / 2)
                    WriteHeader();
                WriteItem(item, ++written, item == section.First() ? name : "");
            }

            if (style.Columns.ToList().IndexOf("section") is >= 0 and var column && rows.Count > first && !style.RepeatsHeader)
                merges.Add($"{CellAddress.ColumnName(column + style.Offset + 1)}{first}:{CellAddress.ColumnName(column + style.Offset + 1)}{rows.Count}");
            if (style.HasSubtotals)
                WriteSum(style.Say("小计", "Subtotal"), group);
        }

        if (style.HasTotal)
            WriteSum(style.Say("合计", "Total"), all);
        if (random.Next(3) == 0)
            Add([style.Say("注：本表一式两份", "Note: two copies")]);
        if (random.Next(4) == 0)
            Add([style.Say("被检查人签字：", "Signature:")]);
        return ($"{style.Say("表", "Sheet ")}{number}", [.. rows.Select(row => Enumerable.Repeat("", style.Offset).Concat(row).ToList())], merges);
    }

    private void WriteHead()
    {
        var date = style.Pick<string>([sheet.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), $"{sheet.Date.Year}年{sheet.Date.Month}月{sheet.Date.Day}日", $"{sheet.Date.Year}.{sheet.Date.Month}.{sheet.Date.Day}", $"{sheet.Date.Year}/{sheet.Date.Month}/{sheet.Date.Day}"]);
        Add([style.Say("服务品质检查表", "Service quality check")]);
        if (random.Next(4) == 0)
            Add([style.Say("文件编号：QM-07-2008", "Document: QM-07")]);
        string[] labels = style.IsEnglish
            ? [style.Pick(["Project", "Estate"]), style.Pick(["Date", "Visit date"]), style.Pick(["Inspector", "Inspected by"]), "Visit kind"]
            : [style.Pick(["项目名称", "项目", "楼盘名称", "案场名称：", "受检项目"]), style.Pick(["检查日期", "访问日期：", "检查时间"]), style.Pick(["检查人", "检查员", "访问人："]), style.Pick(["检查类型", "检查方式"])];
        string[] values = [project, date, sheet.Inspector, kind];
        if (style.HeadInOneCell && !style.IsEnglish)
            Add([string.Join("  ", labels.Zip(values).Select(pair => $"{pair.First.TrimEnd('：')}：{pair.Second.TrimStart('\'')}"))]);
        else if (random.Next(2) == 0)
        {
            Add([labels[0], values[0], labels[1], values[1]]);
            Add([labels[2], values[2], labels[3], values[3]]);
        }
        else
        {
            foreach (var (label, value) in labels.Zip(values))
                Add([label, value]);
        }
    }

    private void WriteHeader() => Add([.. style.Columns.Select(style.Header)]);

    private void WriteItem(FormTruth truth, int number, string section)
    {
        var (item, scale) = (truth.Item, truth.Item.Scale);
        var maximum = (scale switch { PointsScale points => points.Maximum, DeductionScale deduction => deduction.Maximum, _ => 4 }) * (style.Way is FormWay.ScoreOfText or FormWay.Slash or FormWay.Findings or FormWay.Words ? 1 : style.MaximumFactor);
        var isAbsent = truth.State == ResponseState.NotApplicable;
        var (score, lost) = (truth.Of(maximum), maximum - truth.Of(maximum));
        if (!isAbsent && style.Way != FormWay.Words)
        {
            group = (group.Score + score, group.Maximum + maximum, group.Lost + lost);
            all = (all.Score + score, all.Maximum + maximum, all.Lost + lost);
        }

        var absent = isAbsent && style.Absent == AbsentWay.Word ? style.Pick(["不适用", "N/A", "/", "不涉及"]) : "";
        Add([.. style.Columns.Select(column => column switch
        {
            "number" => $"{number}",
            "id" => item.Id,
            "section" => section,
            "item" => ItemText(truth, number, maximum),
            "rule" => style.Say("未做到不得分", "all or nothing"),
            "maximum" => Number(maximum),
            "entitled" => isAbsent ? "" : Number(maximum),
            "applies" => isAbsent ? style.Say("否", "No") : style.Say("是", "Yes"),
            "absent" => isAbsent ? "√" : "",
            "score" => isAbsent ? absent : style.Way == FormWay.Slash ? $"'{Plain(score)}/{Plain(maximum)}" : Written(score),
            "deducted" => isAbsent ? style.Way == FormWay.Deduction ? absent : "" : Deduction(lost),
            "share" => isAbsent ? absent : random.Next(2) == 0 ? $"'{Plain(truth.Credit * 100)}%" : Plain(truth.Credit),
            "result" => isAbsent ? absent : Verdict(truth),
            "findings" => isAbsent ? absent : lost == 0 ? "合格" : $"扣{Plain(lost)}分",
            "reason" => truth.Credit < 1 && !isAbsent ? style.Say("未做到", "not done") : "",
            "remark" => random.Next(5) == 0 ? style.Say("周末检查", "on a weekend") : "",
            "evidence" => random.Next(5) == 0 ? "IMG_01" : "",
            _ => random.Next(3) == 0 ? style.Say("物业部", "Property") : "",
        })]);
    }

    private string ItemText(FormTruth truth, int number, decimal maximum)
    {
        var text = style.IsEnglish ? truth.Item.Text.En : truth.Item.Text.Zh;
        if (!style.IsEnglish && random.Next(4) == 0)
            text = $"{number}、{text}";
        return style.Way == FormWay.ScoreOfText ? $"{text}（{Plain(maximum)}分）" : text;
    }

    private string Verdict(FormTruth truth) => truth.Item.Scale switch
    {
        PointsScale points => $"'{Plain(truth.Of(points.Maximum))}{style.Pick(["分", $"/{Plain(points.Maximum)}"])}",
        DeductionScale deduction => $"扣{Plain(deduction.Maximum - truth.Of(deduction.Maximum))}分",
        GradedScale => truth.Credit == 1 ? style.Pick(["符合", "√", "合格", "满足"]) : truth.Credit == 0 ? style.Pick(["不符合", "×", "不合格"]) : "部分符合",
        _ => truth.Credit == 1 ? style.Pick(["是", "√", "有"]) : style.Pick(["否", "×", "无"]),
    };

    private void WriteSum(string word, (decimal Score, decimal Maximum, decimal Lost) sum)
    {
        var label = style.Columns.TakeWhile(column => column != "item").Append("item").First();
        Add([.. style.Columns.Select(column => column == label ? word : column switch
        {
            "maximum" => Plain(sum.Maximum),
            "score" when style.Way != FormWay.Slash => $"=SUM(A1:A2) → {Plain(sum.Score)}",
            "deducted" => Plain(sum.Lost),
            _ => "",
        })]);
    }

    private string Written(decimal points) => random.Next(6) switch
    {
        0 when !style.IsEnglish => $"{Plain(points)}分",
        1 => $"'{Plain(points)}",
        2 when points is >= 0 and < 10 && points == decimal.Truncate(points) => $"{(char)('０' + (int)points)}",
        3 => $"=B1*1 → {Plain(points)}",
        _ => Plain(points),
    };

    private string Deduction(decimal lost) => random.Next(6) switch
    {
        0 => $"-{Plain(lost)}",
        1 when !style.IsEnglish => $"扣{Plain(lost)}分",
        2 => $"'({Plain(lost)})",
        _ => Plain(lost),
    };

    private string Number(decimal number) => random.Next(5) == 0 && !style.IsEnglish ? $"{Plain(number)}分" : Plain(number);

    private static string Plain(decimal number) => number.ToString("0.####", CultureInfo.InvariantCulture);

    private void Add(List<string> row) => rows.Add(row);
}
