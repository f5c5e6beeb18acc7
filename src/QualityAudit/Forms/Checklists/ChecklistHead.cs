using QualityAudit.Audits;
using QualityAudit.Spreadsheets;

namespace QualityAudit.Forms.Checklists;

/// <summary>
/// What stands above the table: whose visit, when, by whom, and how far it has come. Entries stand last in their row: the importer takes
/// the next filled cell for an entry that was left blank.
/// </summary>
internal sealed class ChecklistHead(Sheet sheet, FormRequest request, Project project, InputCells inputs)
{
    private const int ProgressRow = 6;

    private readonly FormWords words = request.Words;

    public void Write(FormRows rows)
    {
        sheet.Put(1, 1, new TextContent($"{words.Say(request.Rubric.Title)}{words.Say("　检查表", ": checklist")}") { Look = Look.Title }, FormColumns.Last);
        sheet.Put(
            2, 1,
            new TextContent(words.Say(
                $"浅黄色格填写，其余锁定；橙色＝还要写原因，红色＝填法不对。用法见“{OwnFiles.InstructionSheet.Zh}”。",
                $"Fill in the pale yellow cells, the rest is locked. Orange: a reason is wanted; red: not as it may be. See “{OwnFiles.InstructionSheet.En}”."))
            { Look = Look.Muted },
            FormColumns.Last);

        Given(3, new("项目", "Project"), project.Name, new("季度", "Quarter"), request.Quarter.ToString());
        Given(4, new("项目编号", "Project id"), project.Id, new("评分标准", "Rubric"), request.Rubric.Id);
        Label(5, FormColumns.Id, new("修订", "Revision"));
        inputs.Add(5, FormColumns.What, new NumberEntry(
            1, 999, true,
            words.Say("第一次交的表留 1；更正时依次填 2、3……", "1 when first handed in; 2, 3 … for a correction."),
            words.Say("请填 1 到 999 的整数。", "Enter a whole number from 1 to 999.")));
        sheet.Write(5, FormColumns.What, new NumberContent(1, "General"));
        Label(5, FormColumns.Standard, new("版本", "Version"));
        Value(5, FormColumns.Points, request.Rubric.Version);

        Asked(3, new("检查日期", "Visit date"), new DateEntry(
            request.Quarter.FirstDay, request.Quarter.LastDay,
            words.Say($"{request.Quarter} 内的日期", $"A day in {request.Quarter}"),
            words.Say($"请填 {Iso(request.Quarter.FirstDay)} 到 {Iso(request.Quarter.LastDay)} 之间的日期。", $"Enter a date from {Iso(request.Quarter.FirstDay)} to {Iso(request.Quarter.LastDay)}."))
        { Format = "yyyy-mm-dd" });
        Asked(4, new("检查人", "Inspector"), new TextEntry(words.Say("姓名", "Name")));
        Asked(5, new("检查类型", "Visit kind"), new ChoiceEntry(
            words.VisitKinds,
            words.Say("从列表中选择", "Choose from the list"),
            words.Say($"请选择：{string.Join('、', words.VisitKinds)}", $"Choose: {string.Join(", ", words.VisitKinds)}")));
        sheet.Grid(3, 1, 5, FormColumns.Last);
        Progress(rows);
    }

    private void Progress(FormRows rows)
    {
        var total = Expression.Number(rows.Items.Count());
        var states = FormColumns.Area(FormColumns.State, rows.Items.First().Row, rows.LastRow);
        var (done, faults) = ($"COUNTIF({states},\">0\")", $"COUNTIF({states},\"<0\")");
        var reasons = $"SUM({FormColumns.Area(FormColumns.ReasonMissing, rows.Items.First().Row, rows.LastRow)})";
        var answered = words.Say(" 已填", " answered");
        sheet.Put(ProgressRow, FormColumns.Id, new TextContent(words.Say("进度", "Progress")) { Look = Look.Muted });
        sheet.Put(
            ProgressRow, FormColumns.What,
            new TextFormulaContent(
                $"REPT(\"■\",INT(10*{done}/{total}))&REPT(\"□\",10-INT(10*{done}/{total}))&\"  \"&{done}&\" / {total}\"&{Expression.Text(answered)}",
                $"□□□□□□□□□□  0 / {total}{answered}")
            { Look = Look.Strong });

        var entries = FormColumns.Area(FormColumns.Measured, 3, 5);
        var (head, headMissing) = ($"COUNTA({entries})<3", words.Say("请填写检查日期、检查人、检查类型。", "Fill in visit date, inspector and visit kind. "));
        string Counted(string count, string zh, string en) =>
            $"IF({count}>0,{words.Say($"{count}&\" {zh}\"", $"\"{en} \"&{count}&\". \"")},\"\")";
        var left = words.Say($"还有 {total} 项没有填。", $"items left: {total}. ");
        sheet.Put(
            ProgressRow, FormColumns.Standard,
            new TextFormulaContent(
                $"IF(AND(COUNTA({entries})=3,{done}={total},{reasons}=0),{Expression.Text(words.Say("全部填好，可以保存并交回。", "All filled in: save it and hand it in."))},"
                + $"IF({head},{Expression.Text(headMissing)},\"\")"
                + $"&{Counted(faults, "处填法不对（红色）。", "not as they may be (red):")}"
                + $"&IF({done}+{faults}<{total},{words.Say($"\"还有 \"&({total}-{done}-{faults})&\" 项没有填。\"", $"\"items left: \"&({total}-{done}-{faults})&\". \"")},\"\")"
                + $"&{Counted(reasons, "处还要写扣分原因（橙色）。", "reasons wanted (orange):")})",
                headMissing + left),
            FormColumns.Last - FormColumns.Standard + 1);
    }

    private void Given(int row, LocalizedText first, string firstValue, LocalizedText second, string secondValue)
    {
        Label(row, FormColumns.Id, first);
        Value(row, FormColumns.What, firstValue);
        Label(row, FormColumns.Standard, second);
        Value(row, FormColumns.Points, secondValue);
    }

    private void Asked(int row, LocalizedText label, Entry entry)
    {
        Label(row, FormColumns.Result, label);
        inputs.Add(row, FormColumns.Measured, entry, FormColumns.Last - FormColumns.Measured + 1);
    }

    private void Label(int row, int column, LocalizedText label) =>
        sheet.Put(row, column, new TextContent(words.Say(label)) { Look = Look.Muted });

    private void Value(int row, int column, string text) =>
        sheet.Put(row, column, new TextContent(text) { Look = Look.Strong }, column == FormColumns.Points ? 2 : 1);

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
