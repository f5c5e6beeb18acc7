using QualityAudit.Diagnostics;
using QualityAudit.Rubrics;

namespace QualityAudit.RubricFiles;

/// <summary>Reads the criteria of one indicator: at most two levels, each holding criteria, items or questions, never a mixture.</summary>
internal sealed class CriterionReader(string indicator, IndicatorSource? source, int minimumAnswers, RubricContext context)
{
    private const int DeepestLevel = 2;

    private static readonly string[] Children = ["criteria", "items", "questions"];

    private static readonly LocalizedText CriterionName = new("考核点", "a criterion");
    private static readonly LocalizedText ItemName = new("检查项", "an item");
    private static readonly LocalizedText QuestionName = new("回访问题", "a question");

    public Criterion Read(Section section, Placement above, int level)
    {
        var id = section.Id("id");
        context.Groups.Add(id, section.PlaceOf("id"));
        var title = section.Text("title");
        var placement = Placement.Read(section, above, context);
        CheckChildren(section, id ?? "?", level);

        // Below the deepest level everything is one finding; reading on would only repeat it.
        var criteria = level > DeepestLevel ? [] : section.Sections("criteria", CriterionName, least: 1, required: false)
            .Select(child => Read(child, placement, level + 1))
            .ToList();
        var items = section.Sections("items", ItemName, least: 1, required: false)
            .Select(child => ItemReader.Read(child, placement, context))
            .ToList();
        var questions = section.Sections("questions", QuestionName, least: 1, required: false)
            .Select(child => QuestionReader.Read(child, placement, minimumAnswers, context))
            .ToList();

        // S-11: unless the file says otherwise a criterion weighs what stands beneath it, so that criteria and points tell the same story.
        var criterion = new Criterion(id ?? "?", title, 1) { Criteria = criteria, Items = items, Questions = questions };
        var beneath = criterion.WeightBeneath;
        var weight = section.Positive("weight", beneath > 0 ? beneath : 1m) ?? 1m;
        section.End();
        return criterion with { Weight = weight };
    }

    private void CheckChildren(Section section, string id, int level)
    {
        var present = Children.Where(section.Has).ToList();
        if (level > DeepestLevel)
            context.Found.Add(RubricDiagnostics.NestedTooDeep.At(section.Place, ("id", id)));
        else if (present.Count == 0)
            context.Found.Add(RubricDiagnostics.CriterionEmpty.At(section.Place, ("id", id)));
        else if (present.Count > 1)
            context.Found.Add(RubricDiagnostics.CriterionMixed.At(section.Place, ("id", LocalizedText.Same(id)), ("keys", new(string.Join("、", present), string.Join(" and ", present)))));

        var wrong = source switch
        {
            IndicatorSource.Checklist => "questions",
            IndicatorSource.Callbacks => "items",
            _ => null,
        };
        if (wrong is not null && section.Has(wrong))
            context.Found.Add(RubricDiagnostics.WrongChildren.At(section.PlaceOf(wrong),
                ("indicator", LocalizedText.Same(indicator)),
                ("key", LocalizedText.Same(wrong)),
                ("source", source == IndicatorSource.Checklist ? new("检查表", "checklists") : new("回访", "callbacks"))));
    }
}
