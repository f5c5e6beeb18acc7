using QualityAudit.Rubrics;
using QualityAudit.Rubrics.Scales;

namespace QualityAudit.Tests.Import.Layouts;

/// <summary>How a form says what became of an item.</summary>
internal enum FormWay
{
    Score,
    Deduction,
    ScoreAndDeduction,
    ScoreOfText,
    Slash,
    Share,
    Words,
    Findings,
}

/// <summary>How a form says that an item does not apply.</summary>
internal enum AbsentWay
{
    Column,
    Word,
    Applies,
    Entitled,
}

/// <summary>What all sheets of one workbook have in common: language, columns, ways of writing.</summary>
internal sealed class FormStyle
{
    public static readonly string[] Inspectors = ["李敏", "王芳", "Anna Smith"];

    /// <summary>With words that no item shares with another, in three sections.</summary>
    public static readonly IReadOnlyList<Item> Items =
    [
        .. ForeignForm.Items,
        new("B1-1", new("门岗立正敬礼", "Guard salutes at the gate"), Given.Graded, 3),
        new("B1-2", new("车场有人引导停车", "Cars are guided to a place"), new YesNoScale(false), 2),
        new("B1-3", new("保安制服整洁（含帽、肩章）", "Uniform is neat, cap and badge included"), new PointsScale(8, 1), 3),
        new("B1-4", new("消防通道无堆放物", "Fire exits are free"), new DeductionScale(10, 2), 10),
        new("C1-1", new("样板房讲解完整（5 个要点）", "Show flat explained in five points"), new PointsScale(10, 0.5m), 10),
        new("C1-2", new("告知红线外不利因素", "Adverse factors outside the plot are told"), new YesNoScale(false), 4),
        new("C1-3", new("送客户至门口", "Sees the customer to the door"), Given.Graded, 2),
    ];

    private static readonly Dictionary<string, (string[] Zh, string[] En)> Words = new(StringComparer.Ordinal)
    {
        ["number"] = (["序号", "项次", "序 号"], ["No.", "No"]),
        ["id"] = (["编号", "题号", "指标编号"], ["Id", "Item no."]),
        ["section"] = (["类别", "版块", "分项", "检查类别"], ["Section", "Category", "Area"]),
        ["item"] = (["检查内容", "考核内容", "服务标准", "题目", "检查 内容", "考核指标"], ["Item", "What is checked", "Question", "Check point"]),
        ["maximum"] = (["分值", "标准分", "满分", "分值（分）", "权重分"], ["Max", "Maximum", "Max points", "Points available"]),
        ["entitled"] = (["应得分"], ["Points to be had"]),
        ["score"] = (["得分", "实得分", "实际得分", "评分"], ["Score", "Points scored", "Actual score"]),
        ["share"] = (["得分率"], ["Score %", "Share of the points"]),
        ["deducted"] = (["扣分", "扣分值", "扣除分"], ["Deducted", "Points deducted", "Points lost"]),
        ["result"] = (["检查结果", "结果", "评定"], ["Result", "Finding"]),
        ["findings"] = (["检查情况", "检查结果"], ["Result"]),
        ["absent"] = (["不适用", "不适用（打√）"], ["N/A", "Not applicable"]),
        ["applies"] = (["是否存在该检查项", "是否适用"], ["Applicable", "Applies"]),
        ["rule"] = (["评分标准", "评分细则", "扣分标准"], ["Scoring rule", "How to score"]),
        ["reason"] = (["扣分原因", "失分说明", "存在问题"], ["Reason", "Reason for loss"]),
        ["remark"] = (["备注"], ["Remarks", "Comments", "Notes"]),
        ["evidence"] = (["照片", "图片"], ["Photo", "Evidence"]),
        ["other"] = (["责任部门", "整改期限", "责任人"], ["Owner", "Due date", "Department"]),
    };

    private readonly Random random;
    private readonly Dictionary<string, string> chosen = new(StringComparer.Ordinal);

    public FormStyle(Random random)
    {
        this.random = random;
        IsEnglish = random.Next(4) == 0;
        Way = Pick(Enum.GetValues<FormWay>());
        Absent = Pick(Enum.GetValues<AbsentWay>());
        if (Absent == AbsentWay.Entitled && Way is not (FormWay.Score or FormWay.Deduction or FormWay.ScoreAndDeduction))
            Absent = AbsentWay.Word;
        if (IsEnglish && Way is FormWay.ScoreOfText or FormWay.Findings)
            Way = FormWay.Score;
        HasSectionRows = random.Next(3) == 0;
        HasSubtotals = random.Next(3) == 0;
        HasTotal = random.Next(2) == 0;
        HeadInOneCell = random.Next(3) == 0;
        Offset = random.Next(4) == 0 ? random.Next(1, 3) : 0;
        RepeatsHeader = random.Next(6) == 0;
        HasGroups = random.Next(6) == 0;
        MaximumFactor = random.Next(4) == 0 ? 2 : 1;
        Columns = ColumnsOf();
    }

    public bool IsEnglish { get; }

    public FormWay Way { get; }

    public AbsentWay Absent { get; }

    public bool HasSectionRows { get; }

    public bool HasSubtotals { get; }

    public bool HasTotal { get; }

    public bool HeadInOneCell { get; }

    public int Offset { get; }

    public bool RepeatsHeader { get; }

    /// <summary>A row of words that mean nothing to us stands over the header.</summary>
    public bool HasGroups { get; }

    public int MaximumFactor { get; }

    /// <summary>Keys of the columns from left to right.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>The words above a column, the same on every sheet.</summary>
    public string Header(string key)
    {
        if (!chosen.TryGetValue(key, out var words))
            chosen.Add(key, words = Pick(IsEnglish ? Words[key].En : Words[key].Zh));
        return words;
    }

    public string Say(string zh, string en) => IsEnglish ? en : zh;

    public T Pick<T>(IReadOnlyList<T> of) => of[random.Next(of.Count)];

    private List<string> ColumnsOf()
    {
        var columns = new List<string>();
        AddIf(random.Next(4) > 0, Pick(["number", "number", "id"]));
        AddIf(!HasSectionRows && random.Next(2) == 0, "section");
        columns.Add("item");
        AddIf(random.Next(3) == 0, "rule");
        AddIf(Way is FormWay.Score or FormWay.Deduction or FormWay.ScoreAndDeduction or FormWay.Share or FormWay.Findings, "maximum");
        AddIf(Absent == AbsentWay.Applies, "applies");
        AddIf(Absent == AbsentWay.Entitled, "entitled");
        AddIf(random.Next(5) == 0, "other");
        AddIf(Way is FormWay.Deduction or FormWay.ScoreAndDeduction, "deducted");
        AddIf(Way is FormWay.Score or FormWay.ScoreAndDeduction or FormWay.ScoreOfText or FormWay.Slash, "score");
        AddIf(Way == FormWay.Share, "share");
        AddIf(Way == FormWay.Words, "result");
        AddIf(Way == FormWay.Findings, "findings");
        AddIf(Absent == AbsentWay.Column, "absent");
        AddIf(random.Next(2) == 0, "reason");
        AddIf(random.Next(3) == 0, "evidence");
        AddIf(random.Next(2) == 0, "remark");
        return random.Next(6) == 0 ? [.. columns.OrderBy(_ => random.Next())] : columns;

        void AddIf(bool condition, string key)
        {
            if (condition)
                columns.Add(key);
        }
    }
}
