using QualityAudit.Diagnostics;
using QualityAudit.Rubrics;

namespace QualityAudit.RubricFiles;

/// <summary>Reads one checklist item, and holds that its flags go together.</summary>
internal static class ItemReader
{
    public static readonly IReadOnlyDictionary<string, NotApplicablePolicy> NotApplicablePolicies =
        new Dictionary<string, NotApplicablePolicy>(StringComparer.Ordinal)
        {
            ["exclude"] = NotApplicablePolicy.Exclude,
            ["zero"] = NotApplicablePolicy.Zero,
            ["forbidden"] = NotApplicablePolicy.Forbidden,
        };

    private static readonly Dictionary<string, Frequency> Frequencies = new(StringComparer.Ordinal)
    {
        ["daily"] = Frequency.Daily,
        ["weekly"] = Frequency.Weekly,
        ["monthly"] = Frequency.Monthly,
        ["quarterly"] = Frequency.Quarterly,
        ["yearly"] = Frequency.Yearly,
    };

    public static Item Read(Section section, Placement above, RubricContext context)
    {
        var id = section.Id("id");
        context.Subjects.Add(id, section.PlaceOf("id"));
        var text = section.Text("text");
        var points = section.Positive("points", fallback: null) ?? 1m;
        var placement = Placement.Read(section, above, context);
        var notApplicable = section.Choice("notApplicable", NotApplicablePolicies, context.NotApplicable);
        var item = new Item(id ?? "?", text, ScaleReader.Read(section, points), points)
        {
            Standard = section.OptionalText("standard"),
            Object = placement.Object,
            Step = placement.Step,
            Stage = placement.Stage,
            Department = placement.Department,
            Participants = placement.Participants,
            Basis = placement.Basis,
            Frequency = section.OptionalChoice("frequency", Frequencies),
            Advisory = section.Flag("advisory"),
            Critical = section.Flag("critical"),
            Bonus = section.Flag("bonus"),
            NotApplicable = notApplicable ?? context.NotApplicable,
            ReasonRequired = section.Flag("reasonRequired", context.ReasonRequired),
        };
        section.End();
        CheckFlags(item, section, context);
        if (item is { Critical: true, Counts: true } && notApplicable is not null and not NotApplicablePolicy.Forbidden)
            context.Found.Add(RubricDiagnostics.CriticalNotApplicable.At(
                section.PlaceOf(section.Has("notApplicable") ? "notApplicable" : "critical"), ("id", item.Id)));
        context.Items.Add(item);
        if (item.Critical)
            context.CriticalItems.Add((item, section.PlaceOf("critical")));
        return item;
    }

    private static void CheckFlags(Item item, Section section, RubricContext context)
    {
        if (item is { Critical: true, Advisory: true })
            context.Found.Add(RubricDiagnostics.CriticalAdvisory.At(section.PlaceOf("critical"), ("id", item.Id)));
        if (item is { Critical: true, Bonus: true })
            context.Found.Add(RubricDiagnostics.CriticalBonus.At(section.PlaceOf("critical"), ("id", item.Id)));
        if (item is { Advisory: true, Bonus: true })
            context.Found.Add(RubricDiagnostics.AdvisoryBonus.At(section.PlaceOf("bonus"), ("id", item.Id)));
    }
}
