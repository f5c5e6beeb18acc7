using QualityAudit.Rubrics;

namespace QualityAudit.Forms.Checklists;

/// <summary>What an inspector needs to know to fill in the checklist and hand it in.</summary>
internal static class ChecklistInstructions
{
    public static IReadOnlyList<Instruction> Of(FormRequest request)
    {
        var rubric = request.Rubric;
        List<Instruction> all =
        [
            new(
                new("怎么填", "Filling in"),
                new(
                    "先填检查日期、检查人、检查类型，再逐项填浅黄色格。选中一格会出现提示和下拉列表；“填写方式”一列写着每项怎么填，打印出来手填也看得懂。填好的格变白。",
                    "Enter visit date, inspector and visit kind first, then the pale yellow cells item by item. A chosen cell shows a hint and its list; “How to answer” says the same on paper. What is filled in turns white.")),
            new(
                new("不适用、未观察", "N/A, not observed"),
                new(
                    "现场没有这件事，选“不适用”（不允许的检查项没有这个选项）；有这件事但这次没看到，选“未观察”。两者不同：不适用的检查项不参加计算，未观察的降低完成率。",
                    "Choose N/A where the thing does not exist on site (items that must exist do not offer it), Not observed where it exists but was not seen this time. An N/A item leaves the calculation; one not observed lowers completeness.")),
            new(
                new("实测值", "Measured values"),
                new("次数和数值填在“实测值”一格，只填数字，单位已写好。", "Counts and numbers go into “Measured value”, as a bare number: the unit is there already.")),
            new(
                new("分几行的检查项", "Items in several lines"),
                new(
                    "下面带“·”的各行逐项选 √ 或 ×（没选的按没有计），或逐项填日期；整项都有或都没有，也可以在上面一行直接选“全部”或“无”。",
                    "Choose √ or × for each line marked “·” below the item (a line left blank counts as not there), or enter its dates. All or None for the whole item may be chosen in the line above instead.")),
            new(
                new("扣分原因", "Reasons"),
                new("“扣分原因”变橙色时请写明原因；不适用的原因也可以写在备注里。", "Write a reason where “Reason” turns orange; that of an N/A may stand in the remark.")),
            new(
                new("进度与得分预览", "Progress and preview"),
                new(
                    "表格上方随填随算。预览只算这一次检查；同一季度有几次检查时，每项取各次平均。正式得分以导入后的成绩单为准。",
                    "The lines above the table follow what you enter. The preview is of this visit alone; several visits of a quarter are averaged item by item. The scorecard after import is what counts.")),
            Blank(rubric),
            new(
                new("几次检查", "Several visits"),
                new(
                    "同一项目多次检查：用右键“移动或复制”把工作表复制一份（不要新建空表），每次检查一张。复制的表可以照样导入。",
                    "For another visit of the same project copy the sheet (right-click, Move or Copy) and fill in the copy: one sheet a visit. Copies are imported just the same.")),
            new(
                new("更正", "Corrections"),
                new("交表后要更正：改好后用原文件名再交一次，或把“修订”加一。", "To correct a checklist that was handed in, change it and hand it in under the same file name, or raise “Revision” by one.")),
            new(
                new("交表", "Handing in"),
                new(
                    $"保存为 .xlsx 交回，用 qualityaudit import 导入。评分标准：{rubric.Title.Zh}，版本 {rubric.Version}；检查日期须在 {request.Quarter} 之内。",
                    $"Save it as .xlsx and hand it in; qualityaudit import reads it. Rubric: {rubric.Title.En}, version {rubric.Version}; the visit must be in {request.Quarter}.")),
        ];
        return all;
    }

    private static Instruction Blank(Rubric rubric) => new(
        new("没有填的检查项", "Items left blank"),
        rubric.Unanswered switch
        {
            UnansweredPolicy.Reject => new("每一项都要填；有空白的表会被退回。", "Every item needs an answer; a checklist with a blank is refused."),
            UnansweredPolicy.Zero => new("没有填的检查项按 0 分计。", "An item left blank counts 0."),
            _ => new("没有填的检查项不计分，但降低完成率。", "An item left blank is not scored but lowers completeness."),
        });
}
