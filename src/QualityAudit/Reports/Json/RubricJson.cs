using QualityAudit.Rubrics;
using QualityAudit.Rubrics.Scales;

namespace QualityAudit.Reports.Json;

/// <summary>The rubric that was scored with: every wording and weight once; results refer to it by id.</summary>
internal static class RubricJson
{
    public static void Write(JsonPen pen, Rubric rubric)
    {
        pen.Value("id", rubric.Id);
        pen.Value("version", rubric.Version);
        pen.Value("hash", rubric.ContentHash);
        pen.Value("title", rubric.Title);
        pen.Value("note", rubric.Note);
        pen.Value("validFrom", rubric.ValidFrom.ToString());
        pen.Value("validTo", rubric.ValidTo?.ToString());
        pen.Value("decimals", rubric.Decimals);
        pen.Value("unanswered", rubric.Unanswered);
        pen.Value("excludeUnserved", rubric.ExcludeUnserved);
        pen.Values("groupResultQuarters", rubric.GroupResultQuarters.Select(number => (decimal)number));
        pen.Objects("bands", rubric.Bands, band =>
        {
            pen.Value("id", band.Id);
            pen.Value("title", band.Title);
            pen.Value("lowerBound", band.LowerBound);
        });
        pen.Objects("caps", rubric.Caps, cap => Write(pen, cap));
        Write(pen, "steps", rubric.Steps);
        Write(pen, "stages", rubric.Stages);
        Write(pen, "objects", rubric.Objects);
        Write(pen, "departments", rubric.Departments);
        Write(pen, "bases", rubric.Bases);
        pen.Objects("indicators", rubric.Indicators, indicator =>
        {
            pen.Value("id", indicator.Id);
            pen.Value("title", indicator.Title);
            pen.Value("weight", indicator.Weight);
            pen.Value("source", indicator.Source);
            pen.Value("rollup", indicator.Rollup);
            pen.Value("region", indicator.Region);
            pen.Value("minimumCompleteness", indicator.MinimumCompleteness);
            pen.Objects("criteria", indicator.Criteria, criterion => Write(pen, criterion));
        });
    }

    private static void Write(JsonPen pen, string name, IReadOnlyList<CatalogueEntry> entries) => pen.Objects(name, entries, entry =>
    {
        pen.Value("key", entry.Key);
        pen.Value("title", entry.Title);
    });

    private static void Write(JsonPen pen, Cap cap)
    {
        pen.Value("id", cap.Id);
        pen.Value("title", cap.Title);
        pen.Value("kind", cap is FloorCap ? "floor" : "critical");
        pen.Value("target", cap.Target);
        pen.Value("maximum", cap.Maximum);
        pen.Values("items", (cap as CriticalCap)?.Items ?? []);
        pen.Value("indicator", (cap as FloorCap)?.Indicator);
        pen.Value("floor", (cap as FloorCap)?.Floor);
    }

    private static void Write(JsonPen pen, Criterion criterion)
    {
        pen.Value("id", criterion.Id);
        pen.Value("title", criterion.Title);
        pen.Value("weight", criterion.Weight);
        pen.Objects("criteria", criterion.Criteria, child => Write(pen, child));
        pen.Objects("items", criterion.Items, item => Write(pen, item));
        pen.Objects("questions", criterion.Questions, question => Write(pen, question));
    }

    private static void Write(JsonPen pen, Item item)
    {
        pen.Value("id", item.Id);
        pen.Value("text", item.Text);
        pen.Value("standard", item.Standard);
        pen.Object("scale", () => Write(pen, item.Scale));
        pen.Value("points", item.Points);
        pen.Value("object", item.Object);
        pen.Value("step", item.Step);
        pen.Value("stage", item.Stage);
        pen.Value("department", item.Department);
        pen.Values("participants", item.Participants);
        pen.Value("basis", item.Basis);
        pen.Value("frequency", item.Frequency);
        pen.Value("advisory", item.Advisory);
        pen.Value("critical", item.Critical);
        pen.Value("bonus", item.Bonus);
        pen.Value("notApplicable", item.NotApplicable);
        pen.Value("reasonRequired", item.ReasonRequired);
    }

    private static void Write(JsonPen pen, Question question)
    {
        pen.Value("id", question.Id);
        pen.Value("text", question.Text);
        pen.Value("callback", question.Callback);
        pen.Value("measure", question.Measure);
        pen.Value("weight", question.Weight);
        pen.Values("answers", question.ValidAnswers);
        pen.Values("map", question.Map);
        pen.Values("parts", question.Parts.Select(part => part.Id));
        pen.Value("minimumAnswers", question.MinimumAnswers);
        pen.Value("step", question.Step);
        pen.Value("department", question.Department);
        pen.Values("participants", question.Participants);
        pen.Value("basis", question.Basis);
    }

    private static void Write(JsonPen pen, Scale scale)
    {
        pen.Value("kind", scale.Kind);
        switch (scale)
        {
            case GradedScale graded:
                pen.Objects("levels", graded.Levels, level =>
                {
                    pen.Value("key", level.Key);
                    pen.Value("title", level.Label);
                    pen.Value("credit", level.Credit);
                });
                break;
            case YesNoScale yesNo:
                pen.Value("reverse", yesNo.Reverse);
                break;
            case PointsScale points:
                pen.Value("maximum", points.Maximum);
                pen.Value("step", points.Step);
                break;
            case DeductionScale deduction:
                pen.Value("maximum", deduction.Maximum);
                pen.Value("step", deduction.Step);
                break;
            case CountScale count:
                pen.Value("minimum", count.Minimum);
                pen.Value("proportional", count.Proportional);
                break;
            case MeasureScale measure:
                pen.Value("unit", measure.Unit);
                pen.Objects("bands", measure.Bands, band =>
                {
                    pen.Value("atLeast", band.AtLeast);
                    pen.Value("atMost", band.AtMost);
                    pen.Value("credit", band.Credit);
                });
                break;
            case ChecksScale checks:
                Write(pen, checks.Parts);
                break;
            case SequenceScale sequence:
                Write(pen, sequence.Steps);
                break;
        }
    }

    private static void Write(JsonPen pen, IReadOnlyList<ScalePart> parts) => pen.Objects("parts", parts, part =>
    {
        pen.Value("key", part.Key);
        pen.Value("title", part.Label);
    });
}
