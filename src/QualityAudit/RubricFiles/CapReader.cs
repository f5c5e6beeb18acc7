using QualityAudit.Diagnostics;
using QualityAudit.Rubrics;

namespace QualityAudit.RubricFiles;

/// <summary>Reads the caps (S-15), after the indicators: they name indicators and items.</summary>
internal sealed class CapReader(IReadOnlyList<Indicator> indicators, RubricContext context)
{
    private const string Total = "total";

    private enum CapKind
    {
        Critical,
        Floor,
    }

    private static readonly LocalizedText Name = new("封顶规则", "a cap");

    private static readonly Dictionary<string, CapKind> Kinds = new(StringComparer.Ordinal)
    {
        ["critical"] = CapKind.Critical,
        ["floor"] = CapKind.Floor,
    };

    public IReadOnlyList<Cap> Read(Section rubric)
    {
        var ids = new Ids(context.Found);
        var caps = new List<Cap>();
        foreach (var section in rubric.Sections("caps", Name, least: 0, required: false))
        {
            var id = section.Id("id");
            ids.Add(id, section.PlaceOf("id"));
            if (ReadCap(section, id ?? "?") is { } cap)
                caps.Add(cap);
        }
        CheckCriticalItems(caps);
        return caps;
    }

    private Cap? ReadCap(Section section, string id)
    {
        var title = section.Text("title");
        var target = Target(section);
        var maximum = section.Within("maximum", 0, 100, null) ?? 0m;
        switch (section.Choice("kind", Kinds, null))
        {
            case CapKind.Critical:
                var watched = Watched(section, id);
                section.End();
                return new CriticalCap(id, title, target, maximum, watched);
            case CapKind.Floor:
                var indicator = Reference(section, "indicator", section.Word("indicator", required: true), IndicatorIds);
                var floor = section.Within("below", 0, 100, null) ?? 0m;
                section.End();
                return new FloorCap(id, title, target, maximum, indicator ?? "?", floor);
            default:
                return null;
        }
    }

    private IEnumerable<string> IndicatorIds => indicators.Select(indicator => indicator.Id);

    private string? Target(Section section)
    {
        var target = Reference(section, "target", section.Word("target", required: true), [Total, .. IndicatorIds]);
        return string.Equals(target, Total, StringComparison.Ordinal) ? null : target;
    }

    private List<string> Watched(Section section, string cap)
    {
        var watched = new List<string>();
        foreach (var word in section.Words("items"))
        {
            if (Reference(section, "items", word, context.Items.Select(item => item.Id)) is not { } id)
                continue;
            if (!context.Items.Exists(item => item.Critical && string.Equals(item.Id, id, StringComparison.Ordinal)))
                context.Found.Add(RubricDiagnostics.CapItemNotCritical.At(word.Place, ("cap", cap), ("id", id)));
            watched.Add(id);
        }
        // Where an item's flag could not be read, nobody knows whether it is critical.
        if (!section.Has("items") && context.CriticalItems.Count == 0 && !context.Found.HasErrors)
            context.Found.Add(RubricDiagnostics.CapNeverBites.At(section.Place, ("cap", cap)));
        return watched;
    }

    private static string? Reference(Section section, string key, YamlScalar? word, IEnumerable<string> known)
    {
        if (word is null || known.Contains(word.Text, StringComparer.Ordinal))
            return word?.Text;
        section.Found.Add(RubricDiagnostics.UnknownReference.At(word.Place,
            ("key", LocalizedText.Same(key)),
            ("id", LocalizedText.Same(word.Text)),
            ("suggestion", NearMiss.Suggestion(word.Text, known))));
        return null;
    }

    private void CheckCriticalItems(List<Cap> caps)
    {
        var critical = caps.OfType<CriticalCap>().ToList();
        foreach (var (item, place) in context.CriticalItems.Where(entry => entry.Item.Counts))
            if (!critical.Exists(cap => cap.Items.Count == 0 || cap.Items.Contains(item.Id, StringComparer.Ordinal)))
                context.Found.Add(RubricDiagnostics.CriticalWithoutCap.At(place, ("id", item.Id)));
    }
}
