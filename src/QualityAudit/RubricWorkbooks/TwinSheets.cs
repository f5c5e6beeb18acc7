namespace QualityAudit.RubricWorkbooks;

/// <summary>The sheets of a rubric's workbook. Every key of a rubric file has its column here; a test holds that against the schema.</summary>
internal static class TwinSheets
{
    public const string Comment = "comment";
    public const string Parent = "in";
    public const string List = "list";

    private static readonly string[] Flags = ["true", "false"];
    private static readonly string[] NotApplicable = ["exclude", "zero", "forbidden"];

    private static readonly TwinColumn Remark = new(Comment, new("注释", "Comment"), 30)
    {
        Meaning = new("写给以后修改的人看，进入 YAML 文件的注释行", "For whoever changes the rubric next; becomes comment lines of the file"),
    };

    private static readonly IReadOnlyList<TwinColumn> Placement =
    [
        new("step", new("步骤", "Step"), 10) { Choices = ["=steps"] },
        new("stage", new("阶段", "Stage"), 12) { Choices = ["=stages"] },
        new("object", new("检查对象", "Object"), 10) { Choices = ["=objects"] },
        new("department", new("责任部门", "Department"), 18) { Choices = ["=departments"] },
    ];

    /// <summary>Settings of the whole rubric, a row each on <see cref="Head"/>; in the order of the file.</summary>
    public static readonly IReadOnlyList<TwinColumn> Settings =
    [
        new("id", new("编号", "Id"), 0) { Meaning = new("评分标准的编号，也是文件夹名；从不更改", "Name of the rubric and of its folder; never changes") },
        new("version", new("版本", "Version"), 0) { Meaning = new("版本号，也是文件名；改内容就换新版本", "Version and file name; a changed content is a new version") },
        new("title", new("名称", "Title"), 0) { Meaning = new("中文和英文都要填", "In both languages") },
        new("note", new("说明", "Note"), 0) { Meaning = new("数字和规定的来源，印在成绩单的方法页", "Where the numbers come from; printed with the method") },
        new("validFrom", new("生效季度", "Valid from"), 0) { Meaning = new("如 2009Q1", "Such as 2009Q1") },
        new("validTo", new("失效季度", "Valid to"), 0) { Meaning = new("最后一个季度；仍在使用就留空", "The last quarter; blank while in use") },
        new("main", new("主评分标准", "Main rubric"), 0, TwinValue.Flag) { Choices = Flags, Meaning = new("成绩单排在最前，文件名不带编号；只能有一套", "Its scorecard comes first and its files bear no id; there is one") },
        new("unanswered", new("未填时", "Left blank"), 0) { Choices = ["reject", "exclude", "zero"], Meaning = new("reject 拒收、exclude 降低完成率、zero 记 0 分", "reject the file, exclude (lowers completeness), zero") },
        new("notApplicable", new("填“不适用”时", "On N/A"), 0) { Choices = NotApplicable, Meaning = new("各检查项的默认：exclude 不计、zero 记 0 分、forbidden 不允许", "Default of the items: exclude, zero or forbidden") },
        new("reasonRequired", new("失分须填原因", "Reason required"), 0, TwinValue.Flag) { Choices = Flags, Meaning = new("各检查项的默认", "Default of the items") },
        new("unserved", new("非本人的答案", "Answers of others"), 0) { Choices = ["exclude", "count"], Meaning = new("exclude 不计、count 计入", "exclude or count") },
        new("groupResultQuarters", new("以集团结果为准的季度", "Quarters of the group's result"), 0, TwinValue.Numbers) { Meaning = new("1 到 4，多个用逗号分开", "1 to 4, with commas between") },
        new("decimals", new("小数位数", "Decimals"), 0, TwinValue.Number) { Meaning = new("公布分数的小数位数", "Of published figures") },
    ];

    public static readonly TwinSheet Head = new("说明", new("评分标准的总体设置", "Settings of the whole rubric"),
    [
        new("key", new("键", "Key"), 22),
        new("name", new("设置", "Setting"), 24),
        new("value", new("值", "Value"), 16),
        new("zh", new("中文", "Chinese"), 50),
        new("en", new("英文", "English"), 50),
        new("meaning", new("含义", "Meaning"), 46),
        Remark,
    ]);

    public static readonly TwinSheet Indicators = new("指标", new("评分的最上一层；权重合计 100", "The top level; the weights add up to 100"),
    [
        new("id", new("编号", "Id"), 12),
        new("title.zh", new("中文名称", "Chinese title"), 26),
        new("title.en", new("英文名称", "English title"), 26),
        new("weight", new("权重 %", "Weight %"), 10, TwinValue.Number),
        new("source", new("数据来源", "Source"), 12) { Choices = ["checklist", "callbacks"] },
        new("rollup", new("汇总方式", "Roll-up"), 11) { Choices = ["points", "weights"] },
        new("region", new("区域算法", "Region"), 15) { Choices = ["equal", "pooled", "by-households"] },
        new("minimumCompleteness", new("最低完成率", "Min. completeness"), 12, TwinValue.Number),
        new("minimumAnswers", new("最少答案数", "Min. answers"), 12, TwinValue.Number),
        .. Placement,
        .. Sources(),
        Remark,
    ]);

    public static readonly TwinSheet Criteria = new("考核点", new("“所属”填指标编号，或上一级考核点的编号", "“in” names the indicator, or the criterion above"),
    [
        new("id", new("编号", "Id"), 16),
        new(Parent, new("所属", "In"), 14) { Choices = ["=parents"] },
        new("title.zh", new("中文名称", "Chinese title"), 28),
        new("title.en", new("英文名称", "English title"), 32),
        new("weight", new("权重", "Weight"), 9, TwinValue.Number),
        .. Placement,
        .. Sources(),
        Remark,
    ]);

    public static readonly TwinSheet Items = new("检查项", new("检查员在现场看的每一件事", "Every thing that an inspector looks at"),
    [
        new("id", new("编号", "Id"), 14),
        new(Parent, new("考核点", "Criterion"), 14) { Choices = ["=criteria"] },
        new("text.zh", new("检查内容（中文）", "What, Chinese"), 42),
        new("text.en", new("检查内容（英文）", "What, English"), 42),
        new("standard.zh", new("标准（中文）", "Standard, Chinese"), 30),
        new("standard.en", new("标准（英文）", "Standard, English"), 30),
        .. Placement,
        .. Sources(),
        new("frequency", new("频次", "Frequency"), 11) { Choices = ["daily", "weekly", "monthly", "quarterly", "yearly"] },
        new("scale.kind", new("评分方式", "Scale"), 12) { Choices = ["graded", "yes-no", "points", "deduction", "count", "measure", "checks", "sequence"], Meaning = new("留空为 符合/部分符合/不符合；档次、分项、区间写在“选项”表", "Blank is met / partly / not met; levels, parts and bands stand on the sheet 选项") },
        new("scale.reverse", new("是为差", "Yes is bad"), 9, TwinValue.Flag) { Choices = Flags },
        new("scale.maximum", new("最高分", "Maximum"), 9, TwinValue.Number),
        new("scale.step", new("步长", "Step"), 8, TwinValue.Number),
        new("scale.minimum", new("最少次数", "Minimum"), 9, TwinValue.Number),
        new("scale.proportional", new("按比例", "Proportional"), 9, TwinValue.Flag) { Choices = Flags },
        new("scale.unit.zh", new("单位（中文）", "Unit, Chinese"), 9),
        new("scale.unit.en", new("单位（英文）", "Unit, English"), 9),
        new("points", new("分值", "Points"), 8, TwinValue.Number),
        new("advisory", new("可选动作", "Optional"), 9, TwinValue.Flag) { Choices = Flags },
        new("critical", new("关键项", "Critical"), 9, TwinValue.Flag) { Choices = Flags },
        new("bonus", new("加分项", "Bonus"), 9, TwinValue.Flag) { Choices = Flags },
        new("notApplicable", new("填不适用", "On N/A"), 12) { Choices = NotApplicable },
        new("reasonRequired", new("须填原因", "Reason"), 9, TwinValue.Flag) { Choices = Flags },
        Remark,
    ]);

    public static readonly TwinSheet Questions = new("回访问题", new("问客户的每一个问题", "Every question that customers are asked"),
    [
        new("id", new("编号", "Id"), 14),
        new(Parent, new("考核点", "Criterion"), 14) { Choices = ["=criteria"] },
        new("text.zh", new("问题（中文）", "Question, Chinese"), 42),
        new("text.en", new("问题（英文）", "Question, English"), 42),
        new("callback", new("回访类型", "Callback"), 13) { Choices = ["sales", "handover", "daily-living", "repair", "complaint"] },
        new("measure", new("计分方法", "Measure"), 13) { Choices = ["yes-share", "top-two-box", "top-box", "mean", "map", "all-of"] },
        new("points", new("最高评分", "Best rating"), 9, TwinValue.Number),
        new("map", new("各评分的分值", "Values of ratings"), 18, TwinValue.Numbers),
        new("of", new("须同时成立", "All of"), 20, TwinValue.Words),
        new("weight", new("权重", "Weight"), 8, TwinValue.Number),
        new("minimumAnswers", new("最少答案数", "Min. answers"), 11, TwinValue.Number),
        new("step", new("步骤", "Step"), 10) { Choices = ["=steps"] },
        new("department", new("责任部门", "Department"), 18) { Choices = ["=departments"] },
        .. Sources(),
        Remark,
    ]);

    public static readonly TwinSheet Options = new("选项", new("等级、目录，以及各检查项的档次、分项、区间", "Bands and catalogues, and the levels, parts and bands of items"),
    [
        new(List, new("用于", "For"), 18) { Meaning = new("bands 等级、steps 步骤……，或检查项的编号", "bands, steps, …, or the id of an item") },
        new("key", new("键", "Key"), 18),
        new("label.zh", new("中文", "Chinese"), 30),
        new("label.en", new("英文", "English"), 34),
        new("from", new("下限（等级）", "From (bands)"), 12, TwinValue.Number),
        new("atLeast", new("不少于", "At least"), 10, TwinValue.Number),
        new("atMost", new("不超过", "At most"), 10, TwinValue.Number),
        new("credit", new("得分率 0–1", "Credit 0–1"), 10, TwinValue.Number),
        new("aliases", new("别名（用 ; 分开）", "Aliases (; between)"), 30, TwinValue.Words),
        Remark,
    ]);

    public static readonly TwinSheet Caps = new("封顶规则", new("汇总之后按顺序应用", "Applied in their order after everything else"),
    [
        new("id", new("编号", "Id"), 20),
        new("kind", new("类型", "Kind"), 10) { Choices = ["critical", "floor"] },
        new("items", new("只看这些关键项", "Only these items"), 22, TwinValue.Words),
        new("indicator", new("看哪个指标", "Indicator"), 12) { Choices = ["=indicators"] },
        new("below", new("低于", "Below"), 9, TwinValue.Number),
        new("target", new("限制对象", "Target"), 12) { Meaning = new("total 为总分，或指标编号", "total, or the id of an indicator") },
        new("maximum", new("最高分", "Maximum"), 9, TwinValue.Number),
        new("title.zh", new("中文名称", "Chinese title"), 34),
        new("title.en", new("英文名称", "English title"), 40),
        Remark,
    ]);

    /// <summary>Lists of the rubric itself on <see cref="Options"/>, in the order of the file.</summary>
    public static readonly IReadOnlyList<string> OwnLists = ["bands", "steps", "stages", "objects", "departments", "bases"];

    public static readonly IReadOnlyList<TwinSheet> All = [Head, Indicators, Criteria, Items, Questions, Options, Caps];

    /// <summary>The key of a scale's list, by the scale's kind; null where the scale has none.</summary>
    public static string? ListOf(string? scaleKind) => scaleKind switch
    {
        "graded" => "levels",
        "measure" => "bands",
        "checks" => "parts",
        "sequence" => "steps",
        _ => null,
    };

    private static IEnumerable<TwinColumn> Sources() =>
    [
        new("participants", new("参与部门", "Participants"), 22, TwinValue.Words),
        new("basis", new("依据", "Basis"), 14) { Choices = ["=bases"] },
    ];
}
