namespace QualityAudit.Diagnostics;

/// <summary>What a reader of scores must know: QA3xxx.</summary>
public static class ScoringDiagnostics
{
    public static readonly DiagnosticDescriptor AnswerOutsideScale = new(
        "QA3001",
        Severity.Warning,
        new("答案不符合评分标准", "Answer outside the rubric"),
        new("检查项 {item} 的答案“{value}”不符合本季度所用的评分标准，未计分。", "The answer '{value}' to item {item} does not fit the rubric of this quarter and was not scored."),
        new("按本季度的评分标准版本重新填写该检查表后再导入。", "Fill in the checklist by the rubric version of this quarter and import it again."));

    public static readonly DiagnosticDescriptor AnswerWithoutItem = new(
        "QA3002",
        Severity.Warning,
        new("评分标准中没有该检查项", "Item not in the rubric"),
        new("评分标准 {rubric} 中没有检查项 {item}，该答案未计分。", "The rubric {rubric} has no item {item}; this answer was not scored."),
        new("确认检查表与本季度使用同一版本的评分标准。", "Check that the checklist and the quarter use the same rubric version."));

    public static readonly DiagnosticDescriptor GroupResultUnused = new(
        "QA3003",
        Severity.Info,
        new("集团BSC结果未使用", "Group result not used"),
        new("按评分标准 {rubric}，{quarter} 的正式成绩由计算得出，此集团BSC结果仅存档。", "By the rubric {rubric} the official result of {quarter} is computed; this group BSC result is only kept."),
        new("如该季度应以集团BSC为准，请在评分标准的 groupResultQuarters 中加入该季度。", "Add the quarter to groupResultQuarters of the rubric if the group's result should be official."));

    public static readonly DiagnosticDescriptor RubricChanged = new(
        "QA3004",
        Severity.Warning,
        new("评分标准在评分后被修改", "Rubric changed since the quarter was scored"),
        new("{quarter} 曾按评分标准 {rubric} 的另一份内容（{old}）评分；现在的文件内容是 {new}。仍按原来的内容评分。", "{quarter} was scored by another text of rubric {rubric} ({old}); the file now reads {new}. The earlier text is still used."),
        new("确认要按新内容重新评分时，加上 --rescore。", "Add --rescore to score the quarter by the new text on purpose."));

    public static readonly DiagnosticDescriptor NoRubric = new(
        "QA3005",
        Severity.Error,
        new("没有适用的评分标准", "No rubric for the quarter"),
        new("{quarter} 没有适用的评分标准“{rubric}”。", "There is no version of rubric '{rubric}' that is valid for {quarter}."),
        new("在评分标准文件夹中加入对该季度有效的版本。", "Add a version that is valid for the quarter to the rubric folder."));

    public static readonly DiagnosticDescriptor QuarterWithoutEvidence = new(
        "QA3006",
        Severity.Error,
        new("该季度没有数据", "Nothing stored for the quarter"),
        new("数据库中没有 {quarter} 的检查、回访或集团结果；已有季度：{known}。", "Nothing is stored for {quarter}; there is data for {known}."),
        new("导入该季度的工作簿，或改选已有的季度。", "Import the workbooks of that quarter, or choose one that is there."));

    public static readonly DiagnosticDescriptor NothingStored = new(
        "QA3007",
        Severity.Error,
        new("数据库中还没有数据", "Nothing stored yet"),
        new("数据库中还没有任何检查、回访或集团结果。", "The database holds no visit, callback or group result yet."),
        new("先用 import 导入检查表和回访工作簿。", "Import checklists and callbacks first."));
}
