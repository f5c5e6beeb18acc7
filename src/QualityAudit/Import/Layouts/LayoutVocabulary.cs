using QualityAudit.Import.Tables;

namespace QualityAudit.Import.Layouts;

/// <summary>A meaning that columns may have: its key in profiles, what messages call it, and the header words that companies use for it.</summary>
internal sealed record LayoutTerm(Meaning Meaning, string Key, LocalizedText Name, string Words);

/// <summary>The header words by which one kind of table is known that companies made for themselves.</summary>
internal sealed class LayoutVocabulary
{
    private static readonly LayoutTerm NotRead = new(Meaning.None, "none", new("不读取", "not read"), "");

    private readonly Dictionary<string, Meaning> byWord;

    private LayoutVocabulary(params LayoutTerm[] terms)
    {
        Terms = [NotRead, .. terms];
        byWord = terms
            .SelectMany(term => term.Words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => (Word: PlainText.OfHeader(word), term.Meaning)))
            .Distinct()
            .ToDictionary(entry => entry.Word, entry => entry.Meaning, StringComparer.Ordinal);
        Keys = Terms.Where(term => term.Key.Length > 0).ToDictionary(term => term.Key, term => term.Meaning, StringComparer.Ordinal);
    }

    public static LayoutVocabulary Checklists { get; } = new(
        new(Meaning.Id, "id", new("编号", "id"), "编号 序号 题号 指标代码 指标编号 编码 代码 项次 检查项编号 No Id No. Nr Item-no Item-number Question-no Ref"),
        new(Meaning.Section, "section", new("类别", "section"), "类别 版块 板块 模块 分项 一级指标 二级指标 维度 专业细分 分类 检查类别 考核类别 大类 Section Category Area Group Module Dimension Topic Criterion"),
        new(Meaning.Item, "item", new("检查内容", "what is checked"), "检查内容 考核内容 服务标准 检查标准 考核指标 题目 检查项 检查要点 检查内容及标准 评估内容 What-is-checked Item-checked Question Check-point Checkpoint Check-item Checklist-item Standard Service-standard Description Requirement Indicator"),
        new(Meaning.Maximum, "maximum", new("满分", "maximum"), "分值 标准分 满分 权重分 标准分值 配分 总分值 Max Maximum Max-points Max-score Maximum-points Maximum-score Points-available Points-possible Possible-points Full-score Full-points Weight"),
        new(Meaning.Entitled, "entitled", new("应得分", "points to be had"), "应得分 应得分值 Points-to-be-had Applicable-points"),
        new(Meaning.Rule, "rule", new("评分规则", "scoring rule"), "扣分标准 评分细则 计分方法 评价标准 评分办法 评分方法 扣分细则 Scoring-rule Scoring-rules How-to-score Scoring-guide Scoring-method Deduction-rule"),
        new(Meaning.Deducted, "deducted", new("扣分", "points deducted"), "扣分 扣分值 扣分数 扣除分 扣除分值 减分 Deducted Deduction Deductions Points-deducted Points-lost Deduction-points"),
        new(Meaning.Score, "score", new("得分", "score"), "得分 实得分 实际得分 评分 实得分值 考核得分 检查得分 Score Points-scored Actual-score Actual-points Points-earned Points-achieved Score-achieved Points-awarded"),
        new(Meaning.Share, "share", new("得分率", "share of the points"), "得分率 达标率 Score-% Share-of-the-points Percentage Percent-score"),
        new(Meaning.Result, "result", new("结果", "result"), "结果 检查结果 是否合格 是否达标 是否符合 评定 判定 是/否 Result Finding Verdict Outcome Yes-no Met-or-not Compliant Pass-fail"),
        new(Meaning.NotApplicable, "not-applicable", new("不适用", "not applicable"), "不适用 是否不适用 N/A Not-applicable NA"),
        new(Meaning.Applicability, "applies", new("是否适用", "applies or not"), "是否存在该检查项 是否适用 是否存在 是否涉及 Applicable Applies Is-applicable"),
        new(Meaning.Reason, "reason", new("扣分原因", "reason"), "扣分原因 扣分项说明 失分说明 失分原因 存在问题 针对评零分或无法评价项具体说明 问题描述 Reason Reason-for-loss Reason-for-deduction Reasons Issue Problem Problem-found"),
        new(Meaning.Remark, "remark", new("备注", "remark"), "备注 说明 Remark Remarks Comment Comments Note Notes"),
        new(Meaning.Evidence, "evidence", new("佐证", "evidence"), "照片 图片 佐证 证据 Photo Photos Picture Pictures Evidence"),
        new(Meaning.Date, "date", new("日期", "date"), "检查日期 日期 检查时间 时间 date visit-date inspection-date"),
        new(Meaning.SectionOrItem, "", new("项目", "section or item"), "项目 检查项目 考核项目 考核项 评分项目 Item"),
        new(Meaning.RuleOrMaximum, "", new("评分标准", "rule or maximum"), "评分标准"),
        new(Meaning.RuleOrReason, "", new("扣分说明", "rule or reason"), "扣分说明"),
        new(Meaning.ReasonOrResult, "", new("检查情况", "reason or result"), "检查情况 检查记录 现场情况 实际情况"));

    public static LayoutVocabulary Calls { get; } = new(
        new(Meaning.CallId, "call-id", new("回访编号", "call id"), "回访编号 问卷编号 问卷编码 问卷ID 问卷序号 样本编号 样本序号 访问编号 答卷编号 答卷ID 记录编号 通话编号 ResponseID RespondentID Case-ID Call-id"),
        new(Meaning.ProjectId, "project-id", new("项目编号", "project id"), "项目编号 项目代码 楼盘编号 楼盘代码 项目编码 楼盘编码 Project-id Project-code"),
        new(Meaning.Project, "project", new("项目", "project"), "项目 项目名称 楼盘 楼盘名称 小区 小区名称 所属项目 Project Project-name Estate"),
        new(Meaning.CallKind, "callback-kind", new("回访类型", "callback kind"), "回访类型 回访种类 业主类型 客户类型 客户类别 问卷类型 业主类别 Owner-type Callback-kind"),
        new(Meaning.CallDate, "call-date", new("回访日期", "call date"), "回访日期 回访时间 访问日期 访问时间 调查日期 调查时间 答题时间 提交时间 提交答卷时间 开始时间 日期 Call-date Interview-date Date EndDate StartDate"),
        new(Meaning.Household, "household", new("房号", "household"), "房号 户号 房间号 房屋编号 楼栋房号 业主房号 房产编号 Household Unit"),
        new(Meaning.MoveInDate, "move-in-date", new("入住日期", "move-in date"), "入住日期 入住时间 收楼日期 收房日期 Move-in-date"),
        new(Meaning.Outcome, "outcome", new("结果", "outcome"), "回访结果 访问结果 接通情况 执行结果 拨打结果 通话结果 Outcome"),
        new(Meaning.Served, "served-person", new("本人", "served person"), "本人 是否本人 Served-person"),
        new(Meaning.Coached, "coached", new("引导", "coached"), "引导 是否引导 有无引导 Coached"),
        new(Meaning.Question, "question", new("问题", "question"), ""),
        new(Meaning.QuestionId, "question-id", new("题号", "question id"), "题号 问题编号 题目编号 题目代码 Question-id"),
        new(Meaning.Caption, "caption", new("题目", "question's text"), "题目 题干 问题 问题内容 题目内容 题目标题 Question Caption"),
        new(Meaning.Answer, "answer", new("答案", "answer"), "答案 回答 选项 选项内容 答案内容 Answer"),
        new(Meaning.AnswerCode, "code", new("选项代码", "answer's code"), "选项代码 选项编码 代码 答案代码 编码 Code"),
        new(Meaning.AnswerScore, "answer-score", new("答案得分", "answer's score"), "得分 分值 评分 Score"));

    private static readonly Dictionary<Meaning, LayoutTerm> ByMeaning = Checklists.Terms.Concat(Calls.Terms).DistinctBy(term => term.Meaning).ToDictionary(term => term.Meaning);

    /// <summary>The meanings that a profile may name, by their keys.</summary>
    public IReadOnlyDictionary<string, Meaning> Keys { get; }

    private IReadOnlyList<LayoutTerm> Terms { get; }

    public Meaning Of(string header) => byWord.GetValueOrDefault(PlainText.OfHeader(header));

    public static LocalizedText NameOf(Meaning meaning) => ByMeaning.GetValueOrDefault(meaning, NotRead).Name;

    public static string KeyOf(Meaning meaning) => ByMeaning.GetValueOrDefault(meaning, NotRead).Key;
}
