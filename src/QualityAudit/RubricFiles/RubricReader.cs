using QualityAudit.Audits;
using QualityAudit.Diagnostics;
using QualityAudit.Rubrics;
using QualityAudit.Rubrics.Scales;

namespace QualityAudit.RubricFiles;

/// <summary>Reads a whole rubric from its root node: head, bands, catalogues, indicators, caps.</summary>
internal sealed class RubricReader(Section section, string contentHash)
{
    private const int MostDecimals = 4;

    private static readonly LocalizedText IndicatorName = new("指标", "an indicator");
    private static readonly LocalizedText BandName = new("等级", "a band");
    private static readonly LocalizedText EntryName = new("目录条目", "a catalogue entry");

    private static readonly Dictionary<string, UnansweredPolicy> UnansweredPolicies = new(StringComparer.Ordinal)
    {
        ["reject"] = UnansweredPolicy.Reject,
        ["exclude"] = UnansweredPolicy.Exclude,
        ["zero"] = UnansweredPolicy.Zero,
    };

    private static readonly Dictionary<string, bool> UnservedPolicies = new(StringComparer.Ordinal)
    {
        ["exclude"] = true,
        ["count"] = false,
    };

    private readonly DiagnosticBag found = section.Found;

    /// <summary>Where its parts stand; known once it has been read.</summary>
    public RubricPlaces Places { get; private set; } = RubricPlaces.None;

    /// <summary>The rubric as far as it could be read; it is worth using only when nothing was an error.</summary>
    public Rubric Read()
    {
        var id = section.Id("id");
        var version = section.Id("version");
        var title = section.Text("title");
        var note = section.OptionalText("note");
        var (from, to) = Validity();
        var isMain = section.Flag("main");
        var decimals = section.Whole("decimals", 0, MostDecimals, 1) ?? 1;
        var groupQuarters = GroupResultQuarters();
        var unanswered = section.Choice("unanswered", UnansweredPolicies, UnansweredPolicy.Reject) ?? UnansweredPolicy.Reject;
        var excludeUnserved = section.Choice("unserved", UnservedPolicies, fallback: true) ?? true;
        var bands = Bands();
        var context = new RubricContext(found)
        {
            NotApplicable = section.Choice("notApplicable", ItemReader.NotApplicablePolicies, NotApplicablePolicy.Exclude)
                ?? NotApplicablePolicy.Exclude,
            ReasonRequired = section.Flag("reasonRequired"),
            Steps = Catalogue("steps"),
            Stages = Catalogue("stages"),
            Objects = Catalogue("objects"),
            Departments = Catalogue("departments"),
            Bases = Catalogue("bases"),
        };
        var indicators = Indicators(context);
        var caps = new CapReader(indicators, context).Read(section);
        section.End();
        Places = new RubricPlaces(context.Groups.Places, context.Subjects.Places);
        return new Rubric(id ?? "?", version ?? "?", contentHash, title, indicators)
        {
            ValidFrom = from,
            ValidTo = to,
            IsMain = isMain,
            Note = note,
            Decimals = decimals,
            Bands = bands,
            Caps = caps,
            GroupResultQuarters = groupQuarters,
            Unanswered = unanswered,
            ExcludeUnserved = excludeUnserved,
            Steps = context.Steps,
            Stages = context.Stages,
            Objects = context.Objects,
            Departments = context.Departments,
            Bases = context.Bases,
        };
    }

    private (Quarter From, Quarter? To) Validity()
    {
        var from = section.Quarter("validFrom", required: true);
        var to = section.Quarter("validTo", required: false);
        if (from > to)
            found.Add(RubricDiagnostics.ValidityReversed.At(section.PlaceOf("validTo"),
                ("from", from.Value.ToString()), ("to", to.Value.ToString())));
        return (from ?? new Quarter(1900, 1), to);
    }

    private List<int> GroupResultQuarters() =>
        [.. section.Numbers("groupResultQuarters", 1, 4, required: false, whole: true).Select(number => (int)number).Distinct()];

    private List<Band> Bands()
    {
        var ids = new Ids(found);
        var bands = new List<Band>();
        decimal? previous = null;
        var readable = true;
        SourceLocation? lastPlace = null;
        foreach (var entry in section.Sections("bands", BandName, least: 1, required: true))
        {
            var id = entry.Id("id");
            ids.Add(id, entry.PlaceOf("id"));
            var bound = entry.Within("from", 0, 100, null);
            if (bound >= previous)
                found.Add(RubricDiagnostics.BandOrder.At(entry.PlaceOf("from"),
                    ("id", id ?? "?"), ("bound", CanonicalNumber.Write(bound.Value)), ("previous", CanonicalNumber.Write(previous.Value))));
            bands.Add(new Band(id ?? "?", entry.Text("title"), bound ?? 0m));
            previous = bound ?? previous;
            readable = bound is not null;
            lastPlace = entry.PlaceOf("from");
            entry.End();
        }
        if (bands.Count > 0 && readable && bands[^1].LowerBound != 0)
            found.Add(RubricDiagnostics.LastBandNotZero.At(lastPlace!,
                ("id", bands[^1].Id), ("bound", CanonicalNumber.Write(bands[^1].LowerBound))));
        return bands;
    }

    private List<CatalogueEntry> Catalogue(string name)
    {
        var ids = new Ids(found);
        var entries = new List<CatalogueEntry>();
        foreach (var entry in section.Sections(name, EntryName, least: 0, required: false))
        {
            var key = entry.Id("key");
            ids.Add(key, entry.PlaceOf("key"));
            entries.Add(new CatalogueEntry(key ?? "?", entry.Text("title"), [.. entry.Words("aliases").Select(word => word.Text)]));
            entry.End();
        }
        return entries;
    }

    private List<Indicator> Indicators(RubricContext context)
    {
        var read = section.Sections("indicators", IndicatorName, least: 1, required: true)
            .Select(child => IndicatorReader.Read(child, context))
            .ToList();
        var sum = read.Sum(entry => entry.Indicator.Weight);
        if (read.Count > 0 && read.TrueForAll(entry => entry.HasWeight) && sum != 100)
            found.Add(RubricDiagnostics.WeightsSum.At(section.PlaceOf("indicators"), ("sum", CanonicalNumber.Write(sum))));
        return [.. read.Select(entry => entry.Indicator)];
    }
}
