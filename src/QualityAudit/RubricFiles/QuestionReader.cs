using QualityAudit.Audits;
using QualityAudit.Diagnostics;
using QualityAudit.Rubrics;
using QualityAudit.Rubrics.Scales;

namespace QualityAudit.RubricFiles;

/// <summary>Reads one callback question (S-13).</summary>
internal static class QuestionReader
{
    private static readonly Dictionary<string, CallbackKind> Kinds = new(StringComparer.Ordinal)
    {
        ["sales"] = CallbackKind.Sales,
        ["handover"] = CallbackKind.Handover,
        ["daily-living"] = CallbackKind.DailyLiving,
        ["repair"] = CallbackKind.Repair,
        ["complaint"] = CallbackKind.Complaint,
    };

    private static readonly Dictionary<string, Measure> Measures = new(StringComparer.Ordinal)
    {
        ["yes-share"] = Measure.YesShare,
        ["top-two-box"] = Measure.TopTwoBox,
        ["top-box"] = Measure.TopBox,
        ["mean"] = Measure.Mean,
        ["map"] = Measure.Map,
    };

    private static readonly LocalizedText YesNoHasNoRating = new("是/否题没有评分", "a yes/no question has no rating");
    private static readonly LocalizedText OnlyForMap = new("只有 measure: map 才用得到", "only measure: map uses it");

    public static Question Read(Section section, Placement above, int minimumAnswers, RubricContext context)
    {
        var id = section.Id("id");
        context.Subjects.Add(id, section.PlaceOf("id"));
        var text = section.Text("text");
        var callback = section.Choice("callback", Kinds, null) ?? CallbackKind.Handover;
        var measure = section.Choice("measure", Measures, null);
        var (step, department) = Placement.ReadForQuestion(section, above, context);
        var points = Points(section, measure);
        var question = new Question(id ?? "?", text, callback, measure ?? Measure.YesShare, section.Positive("weight", 1m) ?? 1m)
        {
            Points = points,
            Map = Map(section, measure, points),
            MinimumAnswers = section.Whole("minimumAnswers", 0, 1_000_000, minimumAnswers) ?? minimumAnswers,
            Step = step,
            Department = department,
        };
        section.End();
        return question;
    }

    private static int Points(Section section, Measure? measure)
    {
        if (measure != Measure.YesShare)
            return section.Whole("points", measure == Measure.TopTwoBox ? 3 : 2, 10, 5) ?? 5;
        section.NoEffect("points", YesNoHasNoRating);
        return 5;
    }

    private static IReadOnlyList<decimal> Map(Section section, Measure? measure, int points)
    {
        if (measure is null)
        {
            section.Node("map", required: false);
            return [];
        }
        if (measure != Measure.Map)
        {
            section.NoEffect("map", OnlyForMap);
            return [];
        }
        var map = section.Numbers("map", 0, 100, required: true);
        if (section.Has("map") && map.Count != points)
            section.Found.Add(RubricDiagnostics.MapLength.At(section.PlaceOf("map"),
                ("count", CanonicalNumber.Write(map.Count)), ("points", CanonicalNumber.Write(points))));
        return map;
    }
}
