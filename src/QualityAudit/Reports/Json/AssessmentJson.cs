using QualityAudit.Scoring;
using QualityAudit.Scoring.Statistics;

namespace QualityAudit.Reports.Json;

/// <summary>The members that a project, a region and the group have in common.</summary>
internal static class AssessmentJson
{
    public static void Write(JsonPen pen, Assessment assessment)
    {
        pen.Value("status", assessment.Status);
        pen.Figure("total", assessment.Total);
        pen.Figure("computed", assessment.Total);
        pen.Figure("official", assessment.Official);
        pen.Figure("uncapped", assessment.Uncapped);
        pen.Value("band", assessment.Band?.Id);
        WriteProvisional(pen, assessment.Provisional);
        Write(pen, assessment.Uncertainty);
        Write(pen, assessment.Change);
        pen.Objects("trend", assessment.Trend, point =>
        {
            pen.Value("quarter", point.Quarter.ToString());
            pen.Value("published", point.Published);
        });
        pen.Objects("indicators", assessment.Indicators, indicator => IndicatorJson.Write(pen, indicator));
        pen.Objects("caps", assessment.Caps, cap => Write(pen, cap));
        pen.Object("profiles", () =>
        {
            Write(pen, "steps", assessment.Profiles.Steps);
            Write(pen, "stages", assessment.Profiles.Stages);
            Write(pen, "objects", assessment.Profiles.Objects);
            Write(pen, "departments", assessment.Profiles.Departments);
        });
        pen.Objects("losses", assessment.Losses, loss =>
        {
            pen.Value("indicator", loss.IndicatorId);
            pen.Value("subject", loss.SubjectId);
            pen.Value("points", loss.Points);
        });
        ExplanationJson.Write(pen, assessment);
    }

    /// <summary>The rank as a number and beside it, by the same name: Of how many, TiedWith whom, the Range of ranks it cannot be told apart from, and its Robustness.</summary>
    public static void Write(JsonPen pen, string name, Rank? rank)
    {
        if (rank is null)
        {
            pen.Null(name);
            pen.Null($"{name}Of");
        }
        else
        {
            pen.Value(name, rank.Position);
            pen.Value($"{name}Of", rank.Of);
        }

        pen.Values($"{name}TiedWith", rank?.TiedWith ?? []);
        if (rank?.Range is { } range)
            pen.Values($"{name}Range", [range.Best, range.Worst]);
        else
            pen.Null($"{name}Range");
        pen.ObjectOrNull($"{name}Robustness", rank?.Robustness, held =>
        {
            pen.Value("noise", Robustness.Noise);
            pen.Value("draws", held.Draws);
            pen.Value("best", held.Best);
            pen.Value("worst", held.Worst);
            pen.Value("kept", held.Kept);
        });
    }

    /// <summary>What the sampling of customers leaves open (S-30, S-31).</summary>
    public static void Write(JsonPen pen, Uncertainty? open) => pen.ObjectOrNull("uncertainty", open, its =>
    {
        pen.Value("respondents", its.Respondents);
        pen.Value("low", its.Low);
        pen.Value("high", its.High);
        pen.Value("halfWidth", its.HalfWidth);
        pen.Value("caution", its.Caution);
    });

    public static void Write(JsonPen pen, Change? change) => pen.ObjectOrNull("change", change, its =>
    {
        pen.Value("from", its.From.ToString());
        pen.Value("before", its.Before);
        pen.Value("now", its.Now);
        pen.Value("delta", its.Delta);
        pen.Value("margin", its.Margin);
        pen.Value("meaning", its.Meaning);
    });

    // S-17
    private static void WriteProvisional(JsonPen pen, Provisional? provisional)
    {
        if (provisional?.Value is { } value)
            pen.Figure("provisional", value);
        else
            pen.Null("provisional");
        if (provisional is null)
            pen.Null("bounds");
        else
            pen.Published("bounds", provisional.Low, provisional.High);
        pen.Value("coverage", provisional?.Coverage);
    }

    private static void Write(JsonPen pen, CapEffect effect)
    {
        pen.Value("id", effect.Cap.Id);
        pen.Value("target", effect.Cap.Target);
        pen.Value("maximum", effect.Cap.Maximum);
        pen.Figure("before", effect.Before);
        pen.Figure("after", effect.After);
        pen.Objects("evidence", effect.Evidence, evidence =>
        {
            pen.Value("subject", evidence.Subject);
            pen.Place(evidence.Source);
        });
    }

    private static void Write(JsonPen pen, string name, IReadOnlyList<ProfileLine> lines) => pen.Objects(name, lines, line =>
    {
        pen.Value("key", line.Key);
        pen.Figure(line.Score);
        pen.Value("items", line.Items);
    });
}
