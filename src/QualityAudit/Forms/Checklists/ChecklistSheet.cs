using QualityAudit.Audits;
using QualityAudit.Rubrics;
using QualityAudit.Spreadsheets;

namespace QualityAudit.Forms.Checklists;

/// <summary>The form of one visit on one sheet. Whatever it needs stands on the sheet itself: a copy of the sheet is a form of its own.</summary>
internal sealed class ChecklistSheet(Sheet sheet, FormRequest request, Project project)
{
    private const int FirstPreviewLine = 7;

    private static readonly Dictionary<int, (double Width, LocalizedText Heading)> Columns = new()
    {
        [FormColumns.Id] = (0, new("编号", "Item id")),
        [FormColumns.What] = (38, new("检查内容", "What is checked")),
        [FormColumns.Standard] = (22, new("标准", "Standard")),
        [FormColumns.Points] = (7, new("分值", "Points")),
        [FormColumns.HowTo] = (22, new("填写方式", "How to answer")),
        [FormColumns.Result] = (13, new("结果", "Result")),
        [FormColumns.Measured] = (11, new("实测值", "Measured value")),
        [FormColumns.Reason] = (23, new("扣分原因", "Reason")),
        [FormColumns.Evidence] = (12, new("佐证", "Evidence")),
        [FormColumns.Remark] = (13, new("备注", "Remark")),
    };

    private readonly FormWords words = request.Words;
    private readonly Rubric rubric = request.Rubric;

    public void Write()
    {
        foreach (var (column, (width, _)) in Columns)
            sheet.Width(column, width);
        sheet.Width(FormColumns.Id, IdWidth());
        var lines = request.Rubric.Indicators.Count(indicator => indicator.Source == IndicatorSource.Checklist && indicator.Items.Count > 0);
        var headerRow = FirstPreviewLine + lines;
        var rows = new FormRows(rubric, words, headerRow + 1);
        var inputs = new InputCells(sheet, headerRow + 1, FormColumns.Further);

        new ChecklistHead(sheet, request, project, inputs).Write(rows);
        new Preview(sheet, rubric, rows, words, FirstPreviewLine).Write();
        foreach (var (column, (_, heading)) in Columns)
            sheet.Put(headerRow, column, new TextContent(words.Say(heading)) { Look = Look.Header }, 1, Align.Centre);
        foreach (var row in rows.All)
            Write(row, inputs);
        sheet.Grid(headerRow, 1, rows.LastRow, FormColumns.Last);
        Colour(rows, inputs);
        var last = Signatures(rows.LastRow + 2);
        inputs.Hide(FormColumns.Last + 1);
        sheet.Freeze(headerRow, FormColumns.What);
        sheet.Print(
            $"{words.Say(rubric.Title)} · {project.Name} · {words.Quarter(request.Quarter)}",
            $"{rubric}", landscape: true, FormColumns.Last, headerRow, last);
        inputs.Protect();
    }

    // As wide as the longest id, with room for "/12".
    private double IdWidth() =>
        Math.Clamp(rubric.Indicators.SelectMany(indicator => indicator.Items).Max(item => TextExtent.Width(item.Id)) + 4.5, 11, 20);

    private void Write(FormRow row, InputCells inputs)
    {
        switch (row)
        {
            case HeadingRow heading:
                sheet.Put(heading.Row, FormColumns.Id, new TextContent("") { Look = LookOf(heading) });
                sheet.Put(heading.Row, FormColumns.What, new TextContent(words.Say(heading.Text)) { Look = LookOf(heading) }, FormColumns.Last - FormColumns.What + 1);
                break;
            case ItemRow item:
                WriteItem(item, inputs);
                break;
            case PartRow part:
                WritePart(part, inputs);
                break;
        }
    }

    private void WriteItem(ItemRow row, InputCells inputs)
    {
        var (item, form) = (row.Item, row.Form);
        sheet.Put(row.Row, FormColumns.Id, new TextContent(item.Id) { Look = Look.Muted });
        sheet.Put(row.Row, FormColumns.What, new TextContent(words.Say(item.Text) + Marks(item)));
        sheet.Put(row.Row, FormColumns.Standard, new TextContent(item.Standard is { } standard ? words.Say(standard) : "") { Look = Look.Muted });
        sheet.Put(row.Row, FormColumns.Points, item.Advisory ? new TextContent(words.Say("不计", "none")) { Look = Look.Muted } : new NumberContent(item.Points, item.Bonus ? "+General" : "General"), 1, Align.Centre);
        sheet.Put(row.Row, FormColumns.HowTo, new TextContent(form.HowTo) { Look = Look.Muted });
        inputs.Add(row.Row, FormColumns.Result, form.Result, 1, Align.Centre);
        if (form.Measured is { } measured)
            inputs.Add(row.Row, FormColumns.Measured, measured, 1, Align.Centre);
        inputs.Add(row.Row, FormColumns.Reason, TextEntry.Any);
        inputs.Add(row.Row, FormColumns.Evidence, TextEntry.Any);
        inputs.Add(row.Row, FormColumns.Remark, TextEntry.Any);
        ItemFormulas.Write(sheet, row, rubric, words);
        sheet.LetGrow(row.Row);
    }

    private void WritePart(PartRow row, InputCells inputs)
    {
        sheet.Put(row.Row, FormColumns.Id, new TextContent($"{row.Item.Id}/{Expression.Number(row.Number)}") { Look = Look.Muted });
        sheet.Put(row.Row, FormColumns.What, new TextContent($"　· {row.Label}"));
        Entry entry = row.IsDate
            ? new DateEntry(new DateOnly(1990, 1, 1), new DateOnly(2079, 12, 31), row.Label, words.Say("请填日期，例如 2008-07-01。", "Enter a date such as 2008-07-01.")) { Format = "yyyy-mm-dd" }
            : new ChoiceEntry([FormWords.Tick, FormWords.Cross], row.Label, words.Say("请选 √ 或 ×。", "Choose √ or ×."));
        inputs.Add(row.Row, FormColumns.Result, entry, 1, Align.Centre);
    }

    private static void Colour(FormRows rows, InputCells inputs)
    {
        var first = rows.Items.First().Row;
        string At(int column) => $"${CellAddress.ColumnName(column)}{Expression.Number(first)}";
        inputs.Colour(first, FormColumns.Result, rows.LastRow, FormColumns.Measured, $"{At(FormColumns.State)}<0", Palette.FaultFill);
        inputs.Colour(first, FormColumns.Result, rows.LastRow, FormColumns.Measured, $"{At(FormColumns.State)}>0", Palette.Middle);
        inputs.Colour(first, FormColumns.Result, rows.LastRow, FormColumns.Result, $"LEN({At(FormColumns.Result)})>0", Palette.Middle);
        inputs.Colour(first, FormColumns.Reason, rows.LastRow, FormColumns.Reason, $"{At(FormColumns.ReasonMissing)}=1", Palette.Low);
        // What may be added to an answer asks for nothing once the answer is there.
        inputs.Colour(first, FormColumns.Reason, rows.LastRow, FormColumns.Remark, $"{At(FormColumns.State)}>0", Palette.Middle);
    }

    private int Signatures(int row)
    {
        sheet.Put(row, FormColumns.What, new TextContent(words.Say("检查员签字：＿＿＿＿＿＿＿＿", "Signed, inspector: ________________")));
        sheet.Put(row, FormColumns.HowTo, new TextContent(words.Say("项目负责人签字：＿＿＿＿＿＿＿＿　　日期：＿＿＿＿＿＿", "Signed, project: ________________   Date: ____________")), FormColumns.Last - FormColumns.HowTo + 1);
        sheet.Height(row, 30);
        return row;
    }

    private string Marks(Item item) =>
        (item.Critical ? words.Say("【关键项】", " [critical]") : "")
        + (item.Advisory ? words.Say("【可选动作，不计分】", " [optional, not scored]") : "")
        + (item.Bonus ? words.Say("【加分项】", " [bonus]") : "");

    private static Look LookOf(HeadingRow heading) => heading.Depth switch
    {
        0 => Look.Header,
        1 => Look.Total,
        2 => Look.Heading,
        _ => Look.Advisory,
    };
}
