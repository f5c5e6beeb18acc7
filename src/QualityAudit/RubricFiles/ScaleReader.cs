using QualityAudit.Audits;
using QualityAudit.Diagnostics;
using QualityAudit.Rubrics;
using QualityAudit.Rubrics.Scales;

namespace QualityAudit.RubricFiles;

/// <summary>Reads an item's scale: its name alone ("yes-no"), or a group of keys with "kind"; graded met / partly / not met when absent (S-02).</summary>
internal static class ScaleReader
{
    private static readonly LocalizedText Name = new("评分方式", "a scale");
    private static readonly LocalizedText LevelName = new("档次", "a level");
    private static readonly LocalizedText BandName = new("测量区间", "a band");
    private static readonly LocalizedText PartName = new("分项", "a part");

    private static readonly Dictionary<string, Func<Section, decimal, Scale>> Kinds = new(StringComparer.Ordinal)
    {
        ["graded"] = Graded,
        ["yes-no"] = (section, _) => new YesNoScale(section.Flag("reverse")),
        ["points"] = (section, points) => Stepped(section, points, (maximum, step) => new PointsScale(maximum, step)),
        ["deduction"] = (section, points) => Stepped(section, points, (maximum, step) => new DeductionScale(maximum, step)),
        ["count"] = (section, _) => new CountScale(section.Whole("minimum", 1, 1_000_000, null) ?? 1, section.Flag("proportional")),
        ["measure"] = Measure,
        ["checks"] = (section, _) => new ChecksScale(Parts(section, "parts")),
        ["sequence"] = (section, _) => new SequenceScale(Parts(section, "steps")),
    };

    public static GradedScale Default { get; } = new(
    [
        new GradedLevel("met", new("符合", "met"), 1m),
        new GradedLevel("partly", new("部分符合", "partly met"), 0.5m),
        new GradedLevel("not-met", new("不符合", "not met"), 0m),
    ]);

    /// <summary>The scale under "scale" of an item worth that many points.</summary>
    public static Scale Read(Section item, decimal points)
    {
        switch (item.Node("scale", required: false))
        {
            case null:
                return Default;
            case YamlScalar word when Kinds.TryGetValue(word.Text, out var named):
                return named(new Section(new YamlMap(word.Place, []), Name, item.Found), points);
            case YamlScalar word:
                item.NotAllowed("scale", word, Kinds.Keys);
                return Default;
            case YamlMap map:
                var section = new Section(map, Name, item.Found);
                if (section.Word("kind", required: true) is not { } kind)
                    return Default;
                if (!Kinds.TryGetValue(kind.Text, out var read))
                {
                    section.NotAllowed("kind", kind, Kinds.Keys);
                    return Default;
                }
                var scale = read(section, points);
                section.End();
                return scale;
            case var other:
                item.WrongType("scale", other, new("评分方式的名称或一组键值", "the name of a scale or a group of keys"));
                return Default;
        }
    }

    private static GradedScale Graded(Section section, decimal points)
    {
        if (section.Node("levels", required: false) is null)
            return Default;
        var answers = new AnswerNames(section.Found);
        var levels = new List<GradedLevel>();
        foreach (var level in section.Sections("levels", LevelName, least: 2, required: true))
        {
            var (key, label) = answers.Read(level);
            levels.Add(new GradedLevel(key, label, Credit(level)));
            level.End();
        }
        NeedsFullCredit(section, "levels", levels.Select(level => level.Credit));
        return new GradedScale(levels);
    }

    private static Scale Stepped(Section section, decimal points, Func<decimal, decimal, Scale> make)
    {
        var maximum = section.Positive("maximum", points) ?? points;
        var step = section.Positive("step", 1m);
        if (step is not null && maximum % step != 0)
            section.Found.Add(RubricDiagnostics.StepDoesNotFit.At(section.PlaceOf("step"),
                ("step", CanonicalNumber.Write(step.Value)), ("maximum", CanonicalNumber.Write(maximum))));
        return make(maximum, step ?? 1m);
    }

    private static MeasureScale Measure(Section section, decimal points)
    {
        var unit = section.Text("unit");
        var bands = new List<MeasureBand>();
        var places = new List<SourceLocation>();
        foreach (var band in section.Sections("bands", BandName, least: 2, required: true))
        {
            bands.Add(new MeasureBand(
                band.Within("atLeast", 0, 1_000_000_000, null, required: false),
                band.Within("atMost", 0, 1_000_000_000, null, required: false),
                Credit(band)));
            places.Add(band.Place);
            band.End();
        }
        CheckReach(section.Found, bands, places);
        NeedsFullCredit(section, "bands", bands.Select(band => band.Credit));
        return new MeasureScale(unit, bands);
    }

    // A value belongs to the first band that holds it. Every band must be the first for some value, and the last must hold the rest.
    private static void CheckReach(DiagnosticBag found, List<MeasureBand> bands, List<SourceLocation> places)
    {
        for (var i = 0; i < bands.Count; i++)
        {
            var empty = bands[i].AtLeast > bands[i].AtMost;
            var covered = bands.Take(i).Any(earlier => Covers(earlier, bands[i]));
            if (empty || covered)
                found.Add(RubricDiagnostics.MeasureNeverReached.At(places[i], ("number", CanonicalNumber.Write(i + 1))));
        }
        if (bands.Count > 0 && bands[^1] is not { AtLeast: null, AtMost: null })
            found.Add(RubricDiagnostics.MeasureNotClosed.At(places[^1]));
    }

    private static bool Covers(MeasureBand outer, MeasureBand inner) =>
        (outer.AtLeast ?? 0) <= (inner.AtLeast ?? 0) && (outer.AtMost is null || outer.AtMost >= inner.AtMost);

    private static List<ScalePart> Parts(Section section, string list)
    {
        var answers = new AnswerNames(section.Found);
        var parts = new List<ScalePart>();
        foreach (var part in section.Sections(list, PartName, least: 2, required: true))
        {
            var (key, label) = answers.Read(part);
            parts.Add(new ScalePart(key, label));
            part.End();
        }
        return parts;
    }

    private static decimal Credit(Section section) => section.Within("credit", 0, 1, null) ?? 1m;

    private static void NeedsFullCredit(Section section, string key, IEnumerable<decimal> credits)
    {
        if (section.Has(key) && credits.Any() && !credits.Contains(1m))
            section.Found.Add(RubricDiagnostics.NoFullCredit.At(section.PlaceOf(key), ("key", key)));
    }
}
