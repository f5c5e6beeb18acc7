using QualityAudit.Audits;
using QualityAudit.Reports.Wording;
using QualityAudit.Rubrics;
using QualityAudit.Rubrics.Scales;
using QualityAudit.Spreadsheets;
using QualityAudit.Spreadsheets.Formulas;

namespace QualityAudit.Reports.Excel.Live;

/// <summary>
/// An answer to an item as one cell holds it, a level's word, a number, or the word of a state, and its credit as a formula over that cell
/// (S-02, S-03). What a number leaves out (which parts, which days) is told in words beside it.
/// </summary>
internal sealed class AnswerCells(ReportScope scope, WeightsSheet weights)
{
    public string NotApplicable { get; } = scope.Say(FieldWords.Of(ResponseState.NotApplicable));

    public string NotObserved { get; } = scope.Say(FieldWords.Of(ResponseState.NotObserved));

    public string Unanswered { get; } = scope.Say(FieldWords.Of(ResponseState.Unanswered));

    public string Excluded { get; } = scope.Say(FieldWords.Of(ResponseState.Excluded));

    private string Yes => scope.Say("是", "yes");

    private string No => scope.Say("否", "no");

    private string InOrder => scope.Say("有序", "in order");

    private string OutOfOrder => scope.Say("无序", "out of order");

    public CellContent Content(Item item, ResponseState state, string? value)
    {
        if (state != ResponseState.Answered || value is null)
            return new TextContent(scope.Say(FieldWords.Of(state))) { Look = Look.Muted };
        return item.Scale switch
        {
            GradedScale graded => new TextContent(WeightsSheet.Labels(scope, graded)[graded.Levels.ToList().FindIndex(level => string.Equals(level.Key, value, StringComparison.Ordinal))]),
            YesNoScale => new TextContent(string.Equals(value, YesNoScale.Yes, StringComparison.Ordinal) ? Yes : No),
            ChecksScale => new NumberContent(string.Equals(value, ChecksScale.None, StringComparison.Ordinal) ? 0 : value.Split(',').Length, "General"),
            SequenceScale sequence => new TextContent(sequence.Credit(value) == 1 ? InOrder : OutOfOrder),
            _ => CanonicalNumber.TryRead(value, out var number) ? new NumberContent(number, "General") : new TextContent(value),
        };
    }

    /// <summary>Which parts were missing, which days were given; empty where the cell says all.</summary>
    public string Detail(Item item, ResponseState state, string? value) =>
        item.Scale is ChecksScale or SequenceScale && state == ResponseState.Answered ? scope.Say(AnswerWords.Of(item.Scale, state, value)) : "";

    /// <summary>Remarks on an answer, those that there are.</summary>
    public static string Together(params ReadOnlySpan<string?> remarks)
    {
        var all = "";
        foreach (var remark in remarks)
        {
            if (!string.IsNullOrWhiteSpace(remark))
                all = all.Length == 0 ? remark : $"{all} / {remark}";
        }

        return all;
    }

    public Formula Credit(Item item, CellReference cell)
    {
        var credit = item.Scale switch
        {
            GradedScale graded => weights.LevelsOf(graded) is var (labels, credits) ? Fx.If(Fx.IsNumber(Fx.Match(cell, labels)), Fx.Lookup(cell, labels, credits), "") : "",
            YesNoScale yesNo => Fx.If(cell.Is(Yes), yesNo.Reverse ? 0 : 1, Fx.If(cell.Is(No), yesNo.Reverse ? 1 : 0, "")),
            SequenceScale => Fx.If(cell.Is(InOrder), 1, Fx.If(cell.Is(OutOfOrder), 0, "")),
            PointsScale points => Fx.If(Fx.IsNumber(cell), cell / points.Maximum, ""),
            DeductionScale deduction => Fx.If(Fx.IsNumber(cell), (deduction.Maximum - (Formula)cell) / deduction.Maximum, ""),
            CountScale count => Fx.If(Fx.IsNumber(cell), Fx.If(cell.IsAtLeast(count.Minimum), 1, count.Proportional ? cell / count.Minimum : 0), ""),
            ChecksScale checks => Fx.If(Fx.IsNumber(cell), cell / checks.Parts.Count, ""),
            MeasureScale measure => Fx.If(Fx.IsNumber(cell), measure.Bands.Reverse().Aggregate((Formula)"", (otherwise, band) => In(cell, band, otherwise)), ""),
            _ => throw new ArgumentOutOfRangeException(nameof(item), item.Scale.Kind, "A scale without a formula."),
        };
        if (item.NotApplicable == NotApplicablePolicy.Zero)
            credit = Fx.If(cell.Is(NotApplicable), 0, credit);
        return scope.Rubric.Unanswered == UnansweredPolicy.Zero ? Fx.If(Fx.Or(cell.Is(Unanswered), cell.Is("")), 0, credit) : credit;
    }

    /// <summary>The words that an item is in without a credit, over all visits: the strongest state (S-10).</summary>
    public Formula State(Area answers)
    {
        if (answers.Count == 1)
            return new CellReference(answers.Sheet, answers.FirstRow, answers.FirstColumn).Then("");
        Formula Any(string word) => Fx.CountIf(answers, word).IsAbove(0);
        return Fx.If(
            Fx.CountIf(answers, NotApplicable).Is(answers.Count),
            NotApplicable,
            Fx.If(Any(NotObserved), NotObserved, Fx.If(Any(Unanswered), Unanswered, Fx.If(Any(Excluded), Excluded, Unanswered))));
    }

    /// <summary>As a reader says it, with the unit: "4 / 6 项".</summary>
    public Formula Said(Item item, CellReference cell)
    {
        var (before, after) = item.Scale switch
        {
            PointsScale points => ("", scope.Say($" / {ReportScope.Number(points.Maximum)} 分", $" of {ReportScope.Number(points.Maximum)}")),
            DeductionScale deduction => (scope.Say("扣 ", ""), scope.Say($" / {ReportScope.Number(deduction.Maximum)} 分", $" of {ReportScope.Number(deduction.Maximum)} deducted")),
            CountScale count => ("", scope.Say($" 次（要求至少 {ReportScope.Number(count.Minimum)}）", $" ({ReportScope.Number(count.Minimum)} required)")),
            MeasureScale measure => ("", $" {scope.Say(measure.Unit)}"),
            ChecksScale checks => ("", scope.Say($" / {ReportScope.Number(checks.Parts.Count)} 项", $" of {ReportScope.Number(checks.Parts.Count)}")),
            _ => ("", ""),
        };
        if (after.Length == 0)
            return cell.Then("");
        var said = cell.Then(after);
        return Fx.If(Fx.IsNumber(cell), before.Length == 0 ? said : ((Formula)before).Then(said), cell.Then(""));
    }

    public Validation Allowed(Item item)
    {
        var words = item.Scale switch
        {
            GradedScale graded => WeightsSheet.Labels(scope, graded),
            YesNoScale => [Yes, No],
            SequenceScale => [InOrder, OutOfOrder],
            _ => [],
        };
        IReadOnlyList<string> states = [.. item.NotApplicable == NotApplicablePolicy.Forbidden ? [] : new[] { NotApplicable }, NotObserved, Unanswered];
        var list = string.Join(',', [.. words, .. states]);
        var prompt = words.Count > 0 ? "" : $"{ScaleWords.Of(scope, item.Scale)} / {string.Join(" / ", states)}";
        // A longer list, or one with commas in its words, does not fit into a rule.
        return words.Count > 0 && list.Length < 250 && !list.Contains('"', StringComparison.Ordinal) && !words.Any(word => word.Contains(',', StringComparison.Ordinal))
            ? new Validation("list", null, $"\"{list}\"", null, "", null)
            : new Validation(null, null, null, null, prompt.Length > 250 ? "" : prompt, null);
    }

    private static Formula In(CellReference cell, MeasureBand band, Formula otherwise)
    {
        Formula[] limits = [.. band.AtLeast is { } least ? new[] { cell.IsAtLeast(least) } : [], .. band.AtMost is { } most ? new[] { cell.IsAtMost(most) } : []];
        return limits.Length == 0 ? band.Credit : Fx.If(Fx.And(limits), band.Credit, otherwise);
    }
}
