using QualityAudit.Reports.Wording;
using QualityAudit.Rubrics;

namespace QualityAudit.Reports.Excel.Sheets;

/// <summary>The rules of this scorecard's rubric as a reader's sentences; the rule ids stand behind them in small print.</summary>
internal static class MethodWords
{
    public static IEnumerable<(string Heading, string Text)> Of(ReportScope scope)
    {
        var rubric = scope.Rubric;
        yield return (scope.Say("评分标准", "Rubric"), scope.Say(
            $"{rubric.Title.Zh}\n编号 {rubric.Id}，版本 {rubric.Version}，内容校验值 {rubric.ContentHash}\n计算程序：{scope.Scorecard.Engine}",
            $"{rubric.Title.En}\nid {rubric.Id}, version {rubric.Version}, content hash {rubric.ContentHash}\nComputed by {scope.Scorecard.Engine}"));
        if (rubric.Note is { } note)
            yield return (scope.Say("标准说明", "Note of the rubric"), scope.Say(note));
        yield return (scope.Say("总分", "Total"), scope.Say(
            $"总分 = {string.Join(" + ", rubric.Indicators.Select(each => $"{each.Id} {each.Title.Zh} × {ReportScope.Number(each.Weight)}%"))}，0 到 100 分。（S-17）",
            $"Total = {string.Join(" + ", rubric.Indicators.Select(each => $"{each.Id} {each.Title.En} × {ReportScope.Number(each.Weight)}%"))}, 0 to 100. (S-17)"));
        foreach (var indicator in rubric.Indicators)
            yield return ($"{indicator.Id} {scope.Say(indicator.Title)}", indicator.Source == IndicatorSource.Checklist ? Checklist(scope, indicator) : Callbacks(scope, indicator));
        yield return (scope.Say("不计分的检查项", "Items without a score"), scope.Say(
            "不适用、未观察到的项不进入计算；标准另有规定的除外。可选动作只展示，不计分。（S-01、S-03、S-04）",
            "Items that do not apply or were not observed stay out of the arithmetic unless the rubric says otherwise. Optional actions are shown and never scored. (S-01, S-03, S-04)"));
        yield return (scope.Say("数据不完整", "Incomplete"), scope.Say(
            "任何一个指标没有得分，就没有总分、等级和排名；只给出按已有指标暂估的分数，以及缺失部分按 0 分和 100 分计算的上下限。（S-17）",
            "When an indicator has no score there is no total, band or rank; only a provisional value from the indicators that are there, and the bounds with the missing part at 0 and at 100. (S-17)"));
        if (rubric.Caps.Count > 0)
            yield return (scope.Say("封顶", "Caps"), string.Join('\n', rubric.Caps.Select(cap => scope.Say(cap.Title))) + scope.Say("（S-15）", " (S-15)"));
        if (rubric.Bands.Count > 0)
        {
            yield return (scope.Say("等级", "Bands"), scope.Say(
                string.Join("，", rubric.Bands.Select(band => $"{band.Title.Zh}：{ReportScope.Number(band.LowerBound)} 分及以上")) + "。（S-19）",
                string.Join(", ", rubric.Bands.Select(band => $"{band.Title.En}: {ReportScope.Number(band.LowerBound)} and above")) + ". (S-19)"));
        }

        yield return (scope.Say("排名", "Rank"), scope.Say(
            "只排有总分的项目；公布的分数相同则并列，下一名次顺延（1、2、2、4）。（S-20）",
            "Only complete totals are ranked; equal published totals share a rank and the next is skipped (1, 2, 2, 4). (S-20)"));
        yield return (scope.Say("区域与集团", "Regions and group"), string.Join('\n', rubric.Indicators.Select(each =>
            $"{each.Id} {scope.Say(each.Title)}{scope.Say("：", ": ")}{scope.Say(FieldWords.Of(each.Region))}")) + scope.Say("（S-21）", " (S-21)"));
        if (rubric.GroupResultQuarters.Count > 0)
        {
            var quarters = string.Join(scope.Say("、", ", "), rubric.GroupResultQuarters.Select(each => scope.Say($"第{ReportScope.Number(each)}季度", $"Q{ReportScope.Number(each)}")));
            yield return (scope.Say("集团BSC结果", "Group BSC result"), scope.Say(
                $"{quarters}的正式成绩以集团BSC结果为准，本系统计算的分数并列供对照；结果尚未导入时没有正式成绩和排名。（S-22）",
                $"In {quarters} the group BSC result is official and the computed figure stands beside it; until it is imported there is no official figure and no rank. (S-22)"));
        }

        yield return (scope.Say("取整", "Rounding"), scope.Say(
            $"计算过程不取整，只在公布时四舍五入到 {ReportScope.Number(rubric.Decimals)} 位小数；等级、排名、并列和变化都按公布的分数。（S-18）",
            $"Nothing is rounded on the way; a published figure is rounded half up to {ReportScope.Number(rubric.Decimals)} decimal(s). Bands, ranks, ties and changes use the published figure. (S-18)"));
        yield return (scope.Say("公式", "Formulas"), scope.IsGroup
            ? scope.Say(
                "总分、排名、回访得分和合计是公式；其余为计算结果。逐项的公式和原始答复在各区域的工作簿里。改动单元格不会改变正式成绩。",
                "Totals, ranks, callback scores and sums are formulas; all else are results. Formulas down to the answers stand in each region's workbook. Changing a cell changes no official figure.")
            : scope.Say(
                "所有得分都是公式：排名、概况和项目表引用“计算”，“计算”引用“检查项对照”和“回访问题”，它们再引用“检查答复”“回访明细”和“权重”。这三张表里浅黄色的格子可以改，用来核对或试算；写出之前，每个公式都与计算程序的结果核对过（相差不超过 0.000000001）。总分的置信区间和并列范围由计算程序给出，不是公式。改动单元格不会改变正式成绩。",
                "Every score is a formula: ranking, profile and project sheets point to Calculation, Calculation to Items by project and Callbacks, and these to Answers, Calls and Weights. The pale yellow cells of those three may be changed, to check or to try; before writing, each formula was held to the engine's figure (within 0.000000001). Intervals of totals are the engine's and no formulas. Changing a cell changes no official figure."));
    }

    private static string Checklist(ReportScope scope, Indicator indicator)
    {
        var share = ReportScope.Number(100 * indicator.MinimumCompleteness);
        return scope.Say(
            $"来自检查表，{ReportScope.Number(indicator.Items.Count)} 个检查项。得分 = {FieldWords.Of(indicator.Rollup).Zh}。一项在本季度检查多次的，取平均。已答的应检分值不足 {share}% 时没有得分。（S-10、S-12、S-14）",
            $"From checklists, {ReportScope.Number(indicator.Items.Count)} items. Score = {FieldWords.Of(indicator.Rollup).En}. An item seen on several visits counts as their mean. With less than {share}% of the applicable points answered there is no score. (S-10, S-12, S-14)");
    }

    private static string Callbacks(ReportScope scope, Indicator indicator)
    {
        var kinds = indicator.Questions.Select(each => each.Callback).Distinct().ToList();
        var measures = indicator.Questions.Select(each => each.Measure).Distinct().ToList();
        var minimum = ReportScope.Number(indicator.Questions.Max(each => each.MinimumAnswers));
        return scope.Say(
            $"来自{string.Join("、", kinds.Select(each => FieldWords.Of(each).Zh))}，{ReportScope.Number(indicator.Questions.Count)} 道题。每题得分 = {string.Join("；", measures.Select(each => FieldWords.Of(each).Zh))}；指标为各题的加权平均。有效答复少于 {minimum} 份的题没有得分。同一户同类回访只计最近一次。（S-13、S-24）",
            $"From {string.Join(", ", kinds.Select(each => FieldWords.Of(each).En))}s, {ReportScope.Number(indicator.Questions.Count)} questions. A question's score is the {string.Join("; ", measures.Select(each => FieldWords.Of(each).En))}; the indicator is their weighted mean. A question with fewer than {minimum} valid answers has no score. Of several calls to a household for the same purpose the latest counts. (S-13, S-24)");
    }
}
