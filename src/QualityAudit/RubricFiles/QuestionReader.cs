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
        ["all-of"] = Measure.AllOf,
    };

    private static readonly LocalizedText YesNoHasNoRating = new("是/否题没有评分", "a yes/no question has no rating");
    private static readonly LocalizedText NeverAsked = new("它的结果由 of 中各题的答案推出", "its outcome follows from the answers to the questions in of");
    private static readonly LocalizedText OnlyForAllOf = new("只有 measure: all-of 才用得到", "only measure: all-of uses it");
    private static readonly LocalizedText OnlyForMap = new("只有 measure: map 才用得到", "only measure: map uses it");

    public static Question Read(Section section, Placement above, int minimumAnswers, RubricContext context)
    {
        var id = section.Id("id");
        context.Subjects.Add(id, section.PlaceOf("id"));
        var text = section.Text("text");
        var callback = section.Choice("callback", Kinds, null) ?? CallbackKind.Handover;
        var measure = section.Choice("measure", Measures, null);
        var placement = Placement.ReadForQuestion(section, above, context);
        var points = Points(section, measure);
        var question = new Question(id ?? "?", text, callback, measure ?? Measure.YesShare, section.Positive("weight", 1m) ?? 1m)
        {
            Points = points,
            Map = Map(section, measure, points),
            Parts = Parts(section, measure, callback, context),
            MinimumAnswers = section.Whole("minimumAnswers", 0, 1_000_000, minimumAnswers) ?? minimumAnswers,
            Step = placement.Step,
            Department = placement.Department,
            Participants = placement.Participants,
            Basis = placement.Basis,
        };
        section.End();
        context.Questions.Add(question);
        return question;
    }

    private static int Points(Section section, Measure? measure)
    {
        if (measure is not (Measure.YesShare or Measure.AllOf))
            return section.Whole("points", measure == Measure.TopTwoBox ? 3 : 2, 10, 5) ?? 5;
        section.NoEffect("points", measure == Measure.AllOf ? NeverAsked : YesNoHasNoRating);
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

    // S-13: what must hold together are answers of one respondent, so all of them are asked in the same call.
    private static List<Question> Parts(Section section, Measure? measure, CallbackKind callback, RubricContext context)
    {
        if (measure is not Measure.AllOf)
        {
            if (measure is null)
                section.Node("of", required: false);
            else
                section.NoEffect("of", OnlyForAllOf);
            return [];
        }

        var parts = new List<Question>();
        foreach (var word in section.Words("of", least: 2, required: true))
        {
            if (context.Questions.Find(question => string.Equals(question.Id, word.Text, StringComparison.Ordinal)) is not { } part)
                section.Found.Add(RubricDiagnostics.UnknownPart.At(word.Place,
                    ("id", LocalizedText.Same(word.Text)), ("suggestion", NearMiss.Suggestion(word.Text, context.Questions.Select(question => question.Id)))));
            else if (part.Callback != callback)
                section.Found.Add(RubricDiagnostics.PartOfOtherKind.At(word.Place, ("id", part.Id)));
            else if (part.Measure is Measure.Mean or Measure.Map or Measure.AllOf)
                section.Found.Add(RubricDiagnostics.PartWithoutShare.At(word.Place, ("id", part.Id)));
            else if (!parts.Contains(part))
                parts.Add(part);
        }

        return parts;
    }
}
