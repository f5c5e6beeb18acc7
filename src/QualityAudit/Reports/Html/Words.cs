using QualityAudit.Audits;

namespace QualityAudit.Reports.Html;

/// <summary>Every text of the pages that is not data, Chinese and English side by side.</summary>
public static class Words
{
    // Head
    public static readonly LocalizedText RegionTitle = new("{region} {quarter}服务质量成绩单", "{region} – service quality scorecard, {quarter}");
    public static readonly LocalizedText GroupTitle = new("全集团{quarter}服务质量成绩单", "Whole group – service quality scorecard, {quarter}");
    public static readonly LocalizedText Eyebrow = new("服务质量成绩单", "Service quality scorecard");
    public static readonly LocalizedText WholeGroup = new("全集团", "Whole group");
    public static readonly LocalizedText QuarterName = new("{year}年第{number}季度", "Q{number} {year}");
    public static readonly LocalizedText SkipToContent = new("跳到正文", "Skip to content");
    public static readonly LocalizedText BackToGroup = new("返回全集团成绩单", "Back to the whole group");
    public static readonly LocalizedText OtherPages = new("其他页面", "Other pages");
    public static readonly LocalizedText ToIndex = new("全部成绩单", "All scorecards");
    public static readonly LocalizedText AtAGlance = new("一览", "At a glance");
    public static readonly LocalizedText Contents = new("目录", "Contents");
    public static readonly LocalizedText OfficialTotal = new("正式总分", "Official total");
    public static readonly LocalizedText ProvisionalTotal = new("暂估总分", "Provisional total");
    public static readonly LocalizedText ReferenceTotal = new("参考总分（计算值）", "Reference total (computed)");
    public static readonly LocalizedText OutOf = new("满分 100", "out of 100");
    public static readonly LocalizedText Band = new("等级", "Band");
    public static readonly LocalizedText NoBand = new("未定级", "no band");
    public static readonly LocalizedText RankAmongRegions = new("区域排名", "Rank among regions");
    public static readonly LocalizedText RankOf = new("第 {position} 名，共 {of} 个", "{position} of {of}");
    public static readonly LocalizedText RankTied = new("第 {position} 名（并列），共 {of} 个", "{position} of {of} (tied)");
    public static readonly LocalizedText Unranked = new("不参与排名", "not ranked");
    public static readonly LocalizedText AgainstQuarter = new("较{quarter}", "Against {quarter}");
    public static readonly LocalizedText ChangeUp = new("{delta}，上升（上次 {before}）", "{delta}, up from {before}");
    public static readonly LocalizedText ChangeDown = new("{delta}，下降（上次 {before}）", "{delta}, down from {before}");
    public static readonly LocalizedText ChangeOpen = new("{delta}（上次 {before}）", "{delta} (was {before})");
    public static readonly LocalizedText ChangeNone = new("持平（上次 {before}）", "unchanged at {before}");
    public static readonly LocalizedText NoChange = new("没有可比的正式成绩", "no official result to compare with");
    public static readonly LocalizedText LastQuarter = new("较上季度", "Against last quarter");
    public static readonly LocalizedText ProjectsComplete = new("{all} 个项目中 {complete} 个成绩完整", "{complete} of {all} projects complete");
    public static readonly LocalizedText Projects = new("项目", "Projects");
    public static readonly LocalizedText Regions = new("区域", "Regions");
    public static readonly LocalizedText Calls = new("有效回访", "Calls counted");
    public static readonly LocalizedText CallsOf = new("{counted} 个（接通 {reached} 个）", "{counted} of {reached} reached");

    // Index
    public static readonly LocalizedText IndexTitle = new("服务质量成绩单目录", "Service quality scorecards");
    public static readonly LocalizedText IndexNote = new("本文件夹中的成绩单，最近的季度在前。", "The scorecards of this folder, the latest quarter first.");
    public static readonly LocalizedText IndexEmpty = new("本文件夹中没有成绩单。", "There is no scorecard in this folder.");
    public static readonly LocalizedText Scorecard = new("成绩单", "Scorecard");
    public static readonly LocalizedText Complete = new("成绩完整", "Complete");
    public static readonly LocalizedText CompleteOf = new("{complete}/{all} 个项目", "{complete} of {all} projects");
    public static readonly LocalizedText Files = new("文件", "Files");
    public static readonly LocalizedText Workbook = new("Excel 工作簿", "Excel workbook");
    public static readonly LocalizedText IndexFooter = new("本页由同一文件夹中的成绩单页面生成。", "Made from the scorecard pages of this folder.");

    // Status
    public static readonly LocalizedText StatusComputed = new("正式成绩由本季度的检查与回访计算得出。", "The official result is computed from this quarter's visits and calls.");
    public static readonly LocalizedText StatusGroup = new("正式成绩为集团BSC结果；按检查与回访计算为 {computed}，仅供参考。", "The official result is the group's BSC result; computed from visits and calls it is {computed}, for reference.");
    public static readonly LocalizedText StatusGroupOnly = new("正式成绩为集团BSC结果；计算成绩不完整。", "The official result is the group's BSC result; the computed result is incomplete.");
    public static readonly LocalizedText StatusIncomplete = new("成绩不完整，没有总分、等级和排名：{reason}。", "Incomplete, so there is no total, band or rank: {reason}.");
    public static readonly LocalizedText StatusAwaiting = new("本季度以集团BSC结果为正式成绩，目前尚未导入；按检查与回访计算为 {computed}，仅供参考，不定级、不排名。", "The group's BSC result is official for this quarter and was not imported yet; computed from visits and calls it is {computed}, for reference, without band or rank.");
    public static readonly LocalizedText StatusAwaitingIncomplete = new("本季度以集团BSC结果为正式成绩，目前尚未导入；计算成绩也不完整：{reason}。", "The group's BSC result is official for this quarter and was not imported yet; the computed result is incomplete too: {reason}.");
    public static readonly LocalizedText Incomplete = new("不完整", "incomplete");
    public static readonly LocalizedText Awaiting = new("等待集团结果", "awaiting group result");
    public static readonly LocalizedText FromGroup = new("集团BSC", "group BSC");
    public static readonly LocalizedText Capped = new("已封顶", "capped");
    public static readonly LocalizedText Provisional = new("暂估 {value}", "provisional {value}");
    public static readonly LocalizedText NothingYet = new("暂无得分", "nothing scored yet");
    public static readonly LocalizedText Bounds = new("总分可能在 {low} 到 {high} 之间，已有得分的指标占权重 {coverage}。", "The total lies between {low} and {high}; indicators with {coverage} of the weight have a score.");
    public static readonly LocalizedText Computed = new("计算值 {value}", "computed {value}");
    public static readonly LocalizedText ReferenceOnly = new("计算值，仅供参考", "computed, for reference only");
    public static readonly LocalizedText Uncapped = new("封顶前 {value}（{caps}）", "uncapped {value} ({caps})");
    public static readonly LocalizedText CapLine = new("{title}：由 {before} 降为 {after}。依据：", "{title}: from {before} down to {after}. Because of: ");

    // Indicators
    public static readonly LocalizedText Indicators = new("各指标得分", "Indicators");
    public static readonly LocalizedText Indicator = new("指标", "Indicator");
    public static readonly LocalizedText Weight = new("权重", "Weight");
    public static readonly LocalizedText Contribution = new("对总分的贡献", "Brings into the total");
    public static readonly LocalizedText BringsOf = new("为总分贡献 {points} 分（满分 {weight}）", "brings {points} of {weight} points");
    public static readonly LocalizedText Score = new("得分", "Score");
    public static readonly LocalizedText NoScore = new("没有得分", "no score");
    public static readonly LocalizedText Completeness = new("检查完成度", "Checks completed");
    public static readonly LocalizedText ValidAnswers = new("有效答复", "Valid answers");
    public static readonly LocalizedText Bonus = new("另加分", "Bonus");

    // What cost most
    public static readonly LocalizedText Costliest = new("失分最多的三项", "What cost most");
    public static readonly LocalizedText CostliestTogether = new("三项共 {points} 分，占检查项与问题全部失分的 {share}。", "Together {points} points, {share} of all that items and questions lost.");
    public static readonly LocalizedText PointsOff = new("−{points} 分", "−{points} points");
    public static readonly LocalizedText ProjectsBelow = new("{scored} 个项目中 {below} 个未得满分", "{below} of {scored} projects below full marks");
    public static readonly LocalizedText QuestionScored = new("得分 {score}，有效答复 {count} 份", "scored {score} from {count} valid answers");
    public static readonly LocalizedText Department = new("责任部门", "Department");
    public static readonly LocalizedText NoDepartment = new("未指定部门", "no department named");
    public static readonly LocalizedText NothingLost = new("没有失分。", "No points were lost.");

    // Ledger
    public static readonly LocalizedText LedgerShort = new("失分去向", "Where the points went");
    public static readonly LocalizedText Ledger = new("失去的 {points} 分去了哪里", "Where the {points} points went");
    public static readonly LocalizedText LedgerNote = new("从满分 100 到总分，每一分都能对上；先看条形最长的一行。", "From 100 to the total every point is accounted for; begin with the longest bar.");
    public static readonly LocalizedText LedgerLines = new("全部 {count} 项失分明细", "All {count} items and questions that lost points");
    public static readonly LocalizedText LedgerCount = new("失分项数", "Items");
    public static readonly LocalizedText NextBand = new("距“{band}”（{bound} 分）还差 {missing} 分。最短的路：把这几项做到满分——", "{missing} points short of {band} ({bound}). The shortest way there is full marks for: ");
    public static readonly LocalizedText NextBandOfComputed = new("按计算值，距“{band}”（{bound} 分）还差 {missing} 分。最短的路：把这几项做到满分——", "By the computed total, {missing} points short of {band} ({bound}). The shortest way there is full marks for: ");
    public static readonly LocalizedText BestBand = new("已在最高等级。", "Already in the best band.");
    public static readonly LocalizedText NoWayUp = new("各检查项和问题即使全部做到，也到不了更高等级。", "Full marks for every item and question would not reach a higher band.");
    public static readonly LocalizedText LiftsCap = new("解除封顶", "lifts the cap");
    public static readonly LocalizedText CapsTook = new("封顶", "caps");
    public static readonly LocalizedText OpenPoints = new("没有得分的指标", "indicators without a score");
    public static readonly LocalizedText ComputedTotal = new("（计算总分）", " (the computed total)");
    public static readonly LocalizedText LowestTotal = new("（没有得分的指标按 0 计）", " (with the missing indicators at 0)");
    public static readonly LocalizedText NextBandMore = new(" 等，另 {count} 项。", " and {count} more.");
    public static readonly LocalizedText FullStop = new("。", ".");
    public static readonly LocalizedText PointsLost = new("失分", "Points lost");
    public static readonly LocalizedText IfMet = new("若全部做到", "If met in full");
    public static readonly LocalizedText GainIfMet = new("若做到 {gain}", "{gain} if met");
    public static readonly LocalizedText ItemsAndQuestions = new("检查项与问题", "Items and questions");
    public static readonly LocalizedText ByIndicator = new("按指标", "By indicator");
    public static readonly LocalizedText ByStep = new("按步骤", "By step");
    public static readonly LocalizedText NoStep = new("不属于任何步骤", "no step named");

    // Since last quarter
    public static readonly LocalizedText Bridge = new("较上季度：变化从何而来", "Since last quarter: where the change comes from");
    public static readonly LocalizedText BridgeShort = new("变化从何而来", "Where the change comes from");
    public static readonly LocalizedText BridgeNote = new("从上季度到本季度的计算总分，每一分都能对上。图中竖线是总分，条形是一步的升或降；刻度从最低的总分开始。", "From last quarter's computed total to this one's every point is accounted for. In the drawing an upright line is a total and a bar is a step up or down; the scale begins at the lowest total.");
    public static readonly LocalizedText BridgeTitle = new("{name}：计算总分从 {before} 到 {now}", "{name}: computed total from {before} to {now}");
    public static readonly LocalizedText BridgeCause = new("原因", "Cause");
    public static readonly LocalizedText PointsOfTotal = new("总分中的分", "Points of the total");
    public static readonly LocalizedText RunningTotal = new("累计", "Total so far");
    public static readonly LocalizedText BridgeLines = new("哪些项答得更好或更差", "What was answered better or worse");
    public static readonly LocalizedText MoreBridgeLines = new("另有 {count} 项；全部作答变化合计 {answers} 分。", "And {count} more; all answers together come to {answers} points.");
    public static readonly LocalizedText CreditFromTo = new("得分率", "Credit");
    public static readonly LocalizedText Comparable = new("只看两季都评、口径相同的项（占本季权重 {coverage}）：{before} → {now}，变化 {difference} 分。", "By what both quarters scored and measured alike ({coverage} of this quarter's weight): {before} → {now}, a change of {difference}.");
    public static readonly LocalizedText RubricChanged = new("评分标准改了版，两季总分不能直接相比。", "The rubric changed, so the two totals do not compare directly.");
    public static readonly LocalizedText NoBridge = new("无法与上季度比较：{why}。", "There is nothing to compare with: {why}.");
    public static readonly LocalizedText BridgeSentence = new("计算总分较{quarter}变化 {difference} 分：{steps}。", "The computed total changed by {difference} points since {quarter}: {steps}.");

    // What chance does
    public static readonly LocalizedText IntervalOf = new("95% 区间 {interval}", "95\u00A0% interval {interval}");
    public static readonly LocalizedText IntervalOfTotal = new("换一批客户，总分可能在 {interval} 之间（95%）", "With other customers asked: {interval} (95\u00A0%)");
    public static readonly LocalizedText AboutSampling = new("抽样误差：{caution}", "Sampling: {caution}");
    public static readonly LocalizedText MoreThanChance = new("——超出抽样误差（±{margin}），是真实变化。", "– more than chance (±{margin}).");
    public static readonly LocalizedText MayBeChance = new("——在抽样误差（±{margin}）以内，可能只是偶然。", "– may be chance alone (±{margin}).");
    public static readonly LocalizedText MeaningUnknown = new("——无法判断是否只是偶然。", "– nobody can tell whether it is more than chance.");
    public static readonly LocalizedText ChanceUnknown = new("无法判断", "cannot be judged");
    public static readonly LocalizedText WithinChance = new("误差以内", "within chance");
    public static readonly LocalizedText RankBetween = new("，与第 {best}–{worst} 名无法区分", ", not distinguishable from {best}–{worst}");
    public static readonly LocalizedText RankRangeHint = new("与这些名次无法区分", "Not distinguishable from these ranks");
    public static readonly LocalizedText AheadOf = new("超出抽样误差，确实高于：{names}。", "Ahead by more than chance of: {names}.");
    public static readonly LocalizedText BehindOf = new("超出抽样误差，确实低于：{names}。", "Behind by more than chance: {names}.");
    public static readonly LocalizedText AlikeWith = new("按现有样本，与以下项目无法分出高下：{names}。", "By the customers asked, not distinguishable from: {names}.");

    // Tools
    public static readonly LocalizedText FindAndFilter = new("查找与筛选", "Find and filter");
    public static readonly LocalizedText Find = new("查找", "Find");
    public static readonly LocalizedText FindHint = new("项目、检查项或原因", "project, item or reason");
    public static readonly LocalizedText All = new("全部", "all");
    public static readonly LocalizedText ShowAll = new("清除筛选", "Show all");
    public static readonly LocalizedText OpenAll = new("全部展开", "Open all");
    public static readonly LocalizedText CloseAll = new("全部折叠", "Close all");
    public static readonly LocalizedText Found = new("找到 {projects} 个项目、{items} 项", "{projects} projects and {items} items found");

    // Cases
    public static readonly LocalizedText Cases = new("需要说明的结果", "Results that need explaining");
    public static readonly LocalizedText CasesNote = new("封顶、关键项未达标、成绩不完整、等待集团结果、以集团结果为准、有回访被取代的项目，以及原因。", "Projects that were capped, missed a critical item, are incomplete, await the group's result or carry it, or had calls superseded, and why.");
    public static readonly LocalizedText NoCases = new("没有：所有项目成绩完整，没有封顶，关键项均达标。", "None: every project is complete, nothing was capped and no critical item was missed.");
    public static readonly LocalizedText CaseKind = new("情况", "What");
    public static readonly LocalizedText CaseWhy = new("原因与出处", "Why, and where it stands");
    public static readonly LocalizedText MoreCases = new("另有 {count} 条，见各项目明细。", "And {count} more; see the details of the projects.");
    public static readonly LocalizedText CriticalMissed = new("关键项未达标", "critical item missed");
    public static readonly LocalizedText ProjectCount = new("{count} 个项目", "Projects: {count}");
    public static readonly LocalizedText SupersededChip = new("回访被取代", "calls superseded");
    public static readonly LocalizedText AwaitingWhy = new("本季度以集团BSC结果为正式成绩，目前尚未导入；按检查与回访计算的总分见排名表，仅供参考，不定级、不排名。", "The group's BSC result is official for this quarter and was not imported yet; the ranking shows the total computed from visits and calls, for reference, without band or rank.");
    public static readonly LocalizedText ReplacedWhy = new("正式成绩为集团BSC结果；按检查与回访计算的总分见排名表，仅供参考。", "The official result is the group's BSC result; the ranking shows the total computed from visits and calls, for reference.");
    public static readonly LocalizedText SupersededWhy = new("{count} 个回访因同一户后来又被回访而不计入。", "Calls that do not count because the same household was called again later: {count}.");
    public static readonly LocalizedText CappedWhy = new("{title}：由 {before} 降为 {after}（{subjects}）。", "{title}: from {before} down to {after} ({subjects}).");

    // Ranking
    public static readonly LocalizedText ProjectRanking = new("项目排名", "Ranking of projects");
    public static readonly LocalizedText RegionRanking = new("区域排名", "Ranking of regions");
    public static readonly LocalizedText AllProjectRanking = new("全部项目排名", "Ranking of all projects");
    public static readonly LocalizedText Rank = new("名次", "Rank");
    public static readonly LocalizedText Tied = new("并列", "tied");
    public static readonly LocalizedText RankInGroup = new("集团名次", "Rank in group");
    public static readonly LocalizedText Project = new("项目", "Project");
    public static readonly LocalizedText Region = new("区域", "Region");
    public static readonly LocalizedText Total = new("总分", "Total");
    public static readonly LocalizedText Change = new("较上季度", "Change");
    public static readonly LocalizedText Up = new("上升", "up");
    public static readonly LocalizedText Down = new("下降", "down");
    public static readonly LocalizedText Same = new("持平", "unchanged");
    public static readonly LocalizedText RankingNote = new("按正式总分排名，分数相同名次并列；成绩不完整或等待集团结果的不参与排名。名次下面的小字是无法区分的名次范围，条上的横线是总分的 95% 区间：两个项目的名次互在对方范围内，就不能说谁更好。点击名称查看明细；项目明细列出它确实高于、确实低于和无法区分的项目。", "Ranked by official total; equal totals share a rank. Incomplete ones and those awaiting the group's result are not ranked. Below a rank stands the range of ranks it cannot be told apart from, and the line on a bar is the 95 % interval of the total: where two projects lie within each other's range, neither is better. A name leads to its details; those of a project name the others that it is ahead of, behind, and not to be told apart from.");

    // Profiles
    public static readonly LocalizedText StepProfile = new("各步骤得分", "Scores by step");
    public static readonly LocalizedText StepProfileNote = new("检查项按服务步骤归类的得分（0–100）。颜色按总分等级划分，越蓝越好，越橙越需改进；“–”表示没有可计分的检查项。", "Checklist items regrouped by step, 0 to 100. Colours follow the bands of the total: blue is better, orange needs work; \"–\" means nothing to score.");
    public static readonly LocalizedText Step = new("步骤", "Step");
    public static readonly LocalizedText Overall = new("整体", "Overall");
    public static readonly LocalizedText OtherProfiles = new("按检查对象、阶段和责任部门", "By inspection object, stage and department");
    public static readonly LocalizedText Object = new("检查对象", "Inspection object");
    public static readonly LocalizedText Stage = new("销售阶段", "Stage");
    public static readonly LocalizedText ByObject = new("按检查对象", "By inspection object");
    public static readonly LocalizedText ByStage = new("按销售阶段", "By stage");
    public static readonly LocalizedText ByDepartment = new("按责任部门", "By department");
    public static readonly LocalizedText ScoredItems = new("计分项数", "Items scored");
    public static readonly LocalizedText Makeup = new("总分构成", "How the totals are made up");
    public static readonly LocalizedText MakeupNote = new("每段长度是该指标对总分的贡献；虚线框是没有得分的指标的权重；竖线是封顶后的总分。", "Each segment is what an indicator brings into the total; a dashed gap is the weight of a missing indicator; the upright line is the total after a cap.");
    public static readonly LocalizedText Chart = new("图示", "Chart");
    public static readonly LocalizedText MakeupOf = new("{name}：{parts}", "{name}: {parts}");
    public static readonly LocalizedText Trend = new("总分走势", "Trend of the total");
    public static readonly LocalizedText TrendOf = new("{name}各季度正式总分：{points}", "Official total of {name} by quarter: {points}");
    public static readonly LocalizedText Quarter = new("季度", "Quarter");

    // Callbacks
    public static readonly LocalizedText Callbacks = new("客户回访", "What customers said");
    public static readonly LocalizedText CallbacksNote = new("条形按答复从差到好排列；只有有效答复计分，“不清楚”、拒答和空白只列出人数。", "Bars run from the worst answer to the best. Only valid answers are scored; \"don't know\", refused and blank ones are counted beside them.");
    public static readonly LocalizedText Question = new("问题", "Question");
    public static readonly LocalizedText AnswersGiven = new("答复分布", "Answers × how often");
    public static readonly LocalizedText AnswerCount = new("{answer} {count}人", "{answer} ×{count}");
    public static readonly LocalizedText Rated = new("{rating}分", "{rating}");
    public static readonly LocalizedText NotScored = new("未计分", "Not scored");
    public static readonly LocalizedText DontKnow = new("不清楚 {count}", "don't know {count}");
    public static readonly LocalizedText Refused = new("拒答 {count}", "refused {count}");
    public static readonly LocalizedText Blank = new("空白 {count}", "blank {count}");
    public static readonly LocalizedText ExcludedCount = new("剔除 {count}", "excluded {count}");
    public static readonly LocalizedText Valid = new("有效", "Valid");
    public static readonly LocalizedText ScoreAndInterval = new("得分（95% 区间）", "Score (95 % interval)");
    public static readonly LocalizedText OfPopulation = new("总体 {count} 户", "of {count} households");
    public static readonly LocalizedText Measured = new("计分方式", "Measured by");
    public static readonly LocalizedText CallTally = new("回访执行情况", "How the calls went");
    public static readonly LocalizedText Outcome = new("通话结果", "Outcome");
    public static readonly LocalizedText Number = new("数量", "Number");
    public static readonly LocalizedText ShareOfCalls = new("占比", "Share");
    public static readonly LocalizedText Attempts = new("拨打总数", "Attempts");
    public static readonly LocalizedText Counted = new("计入统计的回访", "Answered and counted");
    public static readonly LocalizedText Superseded = new("同一户重复回访，只计最近一次", "Superseded by a later call to the same household");
    public static readonly LocalizedText Unserved = new("答复人不是被服务本人", "Answered by a person who was not served");
    public static readonly LocalizedText Coached = new("计入的回访中有被引导迹象", "Among the counted: customer had been coached");
    public static readonly LocalizedText NoCalls = new("本季度没有回访。", "There were no calls in this quarter.");

    // Worst items
    public static readonly LocalizedText WorstItems = new("重点整改项", "What to put right on site");
    public static readonly LocalizedText WorstItemsNote = new("现场检查项按使总分减少的多少排列，附各项目的扣分原因和出处（文件 › 工作表 › 单元格）。", "Checklist items in order of points taken off the total, with each project's reason and its source (file › sheet › cell).");
    public static readonly LocalizedText Lost = new("失分", "Lost");
    public static readonly LocalizedText LostOfTotal = new("影响总分", "Off the total");
    public static readonly LocalizedText MoreProjects = new("另有 {count} 个项目，见各项目明细。", "And {count} more projects; see their details.");
    public static readonly LocalizedText MoreItems = new("其余 {count} 项失分合计 {points} 分，见各项目明细。", "The other {count} items together cost {points} points; see the details of the projects.");

    // Project details
    public static readonly LocalizedText ProjectDetails = new("各项目明细", "Projects in detail");
    public static readonly LocalizedText ProjectDetailsNote = new("点击项目展开。每个答案后面是它所在的单元格。", "Open a project to see every answer with the cell it stands in.");
    public static readonly LocalizedText LowestProjects = new("得分最低的项目：", "Lowest: ");
    public static readonly LocalizedText OnTheCommandLine = new("逐步查看从单元格到总分的计算，命令行：", "Every step from the cells to the total, on the command line: ");
    public static readonly LocalizedText AnyItem = new("编号", "ID");
    public static readonly LocalizedText PaperShortened = new("打印版只列出失分的检查项和失分最多的五个回访问题；得满分的项、全部答复及其单元格见屏幕版和 Excel 成绩单。", "On paper: the items that lost points and the five questions that cost most. Items with full marks and every answer with its cell stand on the screen and in the workbook.");
    public static readonly LocalizedText PaperWithout = new("项目较多，打印版不含各项目明细；请见屏幕版和 Excel 成绩单。", "With so many projects their details are left out on paper; they stand on the screen and in the workbook.");
    public static readonly LocalizedText Visits = new("检查记录", "Visits");
    public static readonly LocalizedText NoVisits = new("本季度没有检查记录。", "There was no visit in this quarter.");
    public static readonly LocalizedText Criteria = new("各考核点得分", "Criteria");
    public static readonly LocalizedText Criterion = new("考核点", "Criterion");
    public static readonly LocalizedText Items = new("检查项", "Items");
    public static readonly LocalizedText ItemsOf = new("{indicator}：检查项", "{indicator}: items");
    public static readonly LocalizedText QuestionsOf = new("{indicator}：回访问题", "{indicator}: questions");
    public static readonly LocalizedText ItemId = new("编号", "Id");
    public static readonly LocalizedText Item = new("检查项", "Item");
    public static readonly LocalizedText Points = new("得分/分值", "Points");
    public static readonly LocalizedText Answer = new("答案与单元格", "Answer and cell");
    public static readonly LocalizedText Reason = new("原因：", "Reason: ");
    public static readonly LocalizedText Evidence = new("佐证：", "Evidence: ");
    public static readonly LocalizedText Remark = new("备注：", "Remark: ");
    public static readonly LocalizedText Critical = new("关键项", "critical");
    public static readonly LocalizedText Advisory = new("可选动作，不计分", "optional, not scored");
    public static readonly LocalizedText BonusItem = new("加分项", "bonus");
    public static readonly LocalizedText FullMarks = new("得满分（内容见“检查项一览”）", "Full marks (wording in the list of items)");
    public static readonly LocalizedText AnswerCells = new("答复所在单元格", "Cells of the answers");
    public static readonly LocalizedText ItemList = new("检查项一览", "List of items");
    public static readonly LocalizedText Yes = new("是", "yes");
    public static readonly LocalizedText No = new("否", "no");
    public static readonly LocalizedText Deducted = new("扣分", "deducted");
    public static readonly LocalizedText InOrder = new("顺序正确", "in order");
    public static readonly LocalizedText OutOfOrder = new("顺序不符", "out of order");
    public static readonly LocalizedText MissingParts = new("（缺：{parts}）", " (missing: {parts})");
    public static readonly LocalizedText ListSeparator = new("、", ", ");
    public static readonly LocalizedText SentenceSeparator = new("；", "; ");
    public static readonly LocalizedText Answered = new("已回答", "answered");
    public static readonly LocalizedText NotApplicable = new("不适用", "not applicable");
    public static readonly LocalizedText NotObserved = new("未观察", "not observed");
    public static readonly LocalizedText Unanswered = new("未填写", "left blank");
    public static readonly LocalizedText Excluded = new("不计入", "excluded");

    // Closing
    public static readonly LocalizedText Notices = new("需要留意", "Please note");
    public static readonly LocalizedText MoreNotices = new("另有 {count} 条，见 JSON 结果文件。", "And {count} more; see the JSON result file.");
    public static readonly LocalizedText Footer = new("由 {engine} 生成。本页不访问网络，不开脚本也能完整阅读，可直接转发或打印。", "Made by {engine}. This page asks nothing of the network and is complete without script; it can be forwarded or printed as it is.");

    public static LocalizedText Of(VisitKind kind) => kind switch
    {
        VisitKind.MysteryShop => new("神秘访客", "mystery shop"),
        VisitKind.DocumentCheck => new("资料检查", "document check"),
        VisitKind.StaffInterview => new("人员访谈", "staff interview"),
        _ => new("抽查", "spot check"),
    };

    public static LocalizedText Of(CallbackKind kind) => kind switch
    {
        CallbackKind.Sales => new("销售回访", "sales call"),
        CallbackKind.Handover => new("交付回访", "handover call"),
        CallbackKind.DailyLiving => new("日常居住回访", "daily-living call"),
        CallbackKind.Repair => new("房修回访", "repair call"),
        _ => new("投诉回访", "complaint call"),
    };

    public static LocalizedText Of(CallOutcome outcome) => outcome switch
    {
        CallOutcome.Answered => new("接通并答复", "answered"),
        CallOutcome.NoAnswer => new("无人接听", "no answer"),
        CallOutcome.SwitchedOff => new("关机", "switched off"),
        CallOutcome.Unreachable => new("无法接通", "unreachable"),
        CallOutcome.Refused => new("拒访", "refused"),
        _ => new("空号或错号", "wrong number"),
    };
}
