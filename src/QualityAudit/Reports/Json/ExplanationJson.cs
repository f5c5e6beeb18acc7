using QualityAudit.Scoring;
using QualityAudit.Scoring.Explaining;

namespace QualityAudit.Reports.Json;

/// <summary>Why a figure is what it is: where the points went, what each item would bring, the way up, and the way from last quarter.</summary>
internal static class ExplanationJson
{
    public static void Write(JsonPen pen, Assessment assessment)
    {
        pen.Object("ledger", () => Write(pen, assessment.Ledger));
        pen.Lines("whatIfs", assessment.WhatIfs, Write);
        pen.ObjectOrNull("nextBand", assessment.NextBand, path =>
        {
            pen.Value("band", path.Target.Id);
            pen.Value("bound", path.Target.LowerBound);
            pen.Value("missing", path.Missing);
            pen.Lines("steps", path.Steps, Write);
        });
        pen.ObjectOrNull("bridge", assessment.Bridge, bridge => Write(pen, bridge));
        pen.Value("noBridge", assessment.NoBridge);
    }

    private static void Write(JsonPen pen, Ledger ledger)
    {
        pen.Value("total", ledger.Total);
        pen.Value("lost", ledger.Lost);
        pen.Value("gained", ledger.Gained);
        pen.Value("capped", ledger.Capped);
        pen.Value("open", ledger.Open);
        Write("byIndicator", ledger.ByIndicator);
        Write("byCriterion", ledger.ByCriterion);
        Write("byStep", ledger.ByStep);
        Write("byDepartment", ledger.ByDepartment);
        Write("bonuses", ledger.Bonuses);
        Write("caps", ledger.Caps);
        Write("withoutScore", ledger.WithoutScore);

        void Write(string name, IReadOnlyList<LedgerLine> lines) => pen.Lines(name, lines, (writer, line) =>
        {
            writer.Value("key", line.Key);
            writer.Value("depth", line.Depth);
            writer.Value("points", line.Points);
            writer.Value("share", line.Share);
            writer.Value("subjects", line.Subjects);
        });
    }

    private static void Write(JsonPen pen, WhatIf what)
    {
        pen.Value("indicator", what.IndicatorId);
        pen.Value("subject", what.SubjectId);
        pen.Value("total", what.Total);
        pen.Value("gain", what.Gain);
        pen.Value("band", what.Band?.Id);
    }

    private static void Write(JsonPen pen, Bridge bridge)
    {
        pen.Value("from", bridge.From.ToString());
        pen.Value("before", bridge.Before);
        pen.Value("now", bridge.Now);
        pen.Value("difference", bridge.Difference);
        pen.Value("answers", bridge.Answers);
        pen.Value("rubric", bridge.Rubric);
        pen.Value("applicability", bridge.Applicability);
        pen.Value("bonus", bridge.Bonus);
        pen.Value("caps", bridge.Caps);
        pen.Lines("steps", bridge.Steps, (writer, step) =>
        {
            writer.Value("cause", step.Cause);
            writer.Value("indicator", step.IndicatorId);
            writer.Value("from", step.From);
            writer.Value("points", step.Points);
            writer.Value("to", step.To);
        });
        pen.Lines("lines", bridge.Lines, (writer, line) =>
        {
            writer.Value("indicator", line.IndicatorId);
            writer.Value("subject", line.SubjectId);
            writer.Value("points", line.Points);
            writer.Value("creditBefore", line.CreditBefore);
            writer.Value("creditNow", line.CreditNow);
        });
        pen.ObjectOrNull("comparable", bridge.Comparable, comparable =>
        {
            pen.Value("before", comparable.Before);
            pen.Value("now", comparable.Now);
            pen.Value("difference", comparable.Difference);
            pen.Value("coverage", comparable.Coverage);
        });
    }
}
