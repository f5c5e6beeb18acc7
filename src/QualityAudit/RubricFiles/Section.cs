using QualityAudit.Audits;
using QualityAudit.Diagnostics;
using QualityAudit.Rubrics.Scales;

namespace QualityAudit.RubricFiles;

/// <summary>
/// A group of keys being read. Each reading method reports what is wrong with its key and goes on; a key that was asked for
/// is a known key, so <see cref="End"/> can tell the unknown ones. What could not be read comes back as null, or as the fallback.
/// </summary>
internal sealed class Section
{
    private readonly YamlMap map;
    private readonly LocalizedText where;
    private readonly DiagnosticBag found;
    private readonly Dictionary<string, YamlNode> values = new(StringComparer.Ordinal);
    private readonly List<string> known = [];

    /// <summary>Where: what the group of keys describes, as a message would name it ("an item").</summary>
    public Section(YamlMap map, LocalizedText where, DiagnosticBag found)
    {
        this.map = map;
        this.where = where;
        this.found = found;
        foreach (var (key, value) in map.Entries)
            if (!values.TryAdd(key.Text, value))
                found.Add(RubricDiagnostics.DuplicateKey.At(key.Place, ("key", Same(key.Text)), ("where", where)));
    }

    public DiagnosticBag Found => found;

    public SourceLocation Place => map.Place;

    public bool Has(string key) => values.ContainsKey(key);

    /// <summary>Where the key's value stands; where the section starts when the key is absent.</summary>
    public SourceLocation PlaceOf(string key) => values.TryGetValue(key, out var value) ? value.Place : map.Place;

    /// <summary>Reports every key that nobody asked for.</summary>
    public void End()
    {
        foreach (var (key, _) in map.Entries.Where(entry => !known.Contains(entry.Key.Text)))
            found.Add(RubricDiagnostics.UnknownKey.At(key.Place,
                ("key", Same(key.Text)),
                ("where", where),
                ("suggestion", NearMiss.Suggestion(key.Text, known)),
                ("allowed", Same(string.Join(", ", known.Distinct(StringComparer.Ordinal))))));
    }

    /// <summary>The key's node; null, after a finding when it is required, if it is absent or empty.</summary>
    public YamlNode? Node(string key, bool required)
    {
        known.Add(key);
        if (values.TryGetValue(key, out var value) && value is not YamlScalar { IsEmpty: true })
            return value;
        if (value is not null)
            found.Add(RubricDiagnostics.EmptyValue.At(value.Place, ("key", key)));
        else if (required)
            found.Add(RubricDiagnostics.MissingKey.At(map.Place, ("key", Same(key)), ("where", where)));
        return null;
    }

    /// <summary>A plain word or number as it is written.</summary>
    public YamlScalar? Word(string key, bool required)
    {
        var node = Node(key, required);
        if (node is YamlScalar scalar)
            return scalar;
        if (node is not null)
            WrongType(key, node, Wanted.Word);
        return null;
    }

    /// <summary>An id: letters, digits and - . _; reported when it holds anything else.</summary>
    public string? Id(string key)
    {
        if (Word(key, required: true) is not { } scalar)
            return null;
        if (Ids.IsLegal(scalar.Text))
            return scalar.Text;
        found.Add(RubricDiagnostics.IllegalId.At(scalar.Place, ("id", scalar.Text)));
        return null;
    }

    /// <summary>A text in both languages; an empty text stands in for one that could not be read.</summary>
    public LocalizedText Text(string key) => OptionalText(key, required: true) ?? LocalizedText.Same("");

    public LocalizedText? OptionalText(string key) => OptionalText(key, required: false);

    public decimal? Number(string key, bool required)
    {
        var node = Node(key, required);
        return node is null ? null : NumberOf(key, node);
    }

    /// <summary>A number above 0; <paramref name="fallback"/> null makes the key required.</summary>
    public decimal? Positive(string key, decimal? fallback)
    {
        if (Number(key, required: fallback is null) is not { } number)
            return Has(key) ? null : fallback;
        if (number > 0)
            return number;
        found.Add(RubricDiagnostics.NotPositive.At(PlaceOf(key), ("key", key), ("value", CanonicalNumber.Write(number))));
        return null;
    }

    /// <summary>A number between two limits, both included; without a fallback the key is required unless said otherwise.</summary>
    public decimal? Within(string key, decimal least, decimal most, decimal? fallback, bool required = true) =>
        Number(key, required && fallback is null) is { } number
            ? InRange(key, number, least, most, PlaceOf(key))
            : Has(key) ? null : fallback;

    /// <summary>A whole number between two limits, both included.</summary>
    public int? Whole(string key, int least, int most, int? fallback)
    {
        if (Number(key, required: fallback is null) is not { } number)
            return Has(key) ? null : fallback;
        if (number == decimal.Truncate(number))
            return (int?)InRange(key, number, least, most, PlaceOf(key));
        WrongType(key, values[key], Wanted.Whole);
        return null;
    }

    /// <summary>true or false; false when absent.</summary>
    public bool Flag(string key, bool fallback = false)
    {
        var node = Node(key, required: false);
        if (node is YamlScalar { Plain: true, Text: "true" or "false" } scalar)
            return string.Equals(scalar.Text, "true", StringComparison.Ordinal);
        if (node is not null)
            WrongType(key, node, Wanted.Flag);
        return fallback;
    }

    /// <summary>One of the named choices; null fallback makes the key required.</summary>
    public T? Choice<T>(string key, IReadOnlyDictionary<string, T> choices, T? fallback)
        where T : struct
    {
        if (Word(key, required: fallback is null) is not { } scalar)
            return Has(key) ? null : fallback;
        if (choices.TryGetValue(scalar.Text, out var choice))
            return choice;
        NotAllowed(key, scalar, choices.Keys);
        return null;
    }

    /// <summary>One of the named choices; null when the key is absent.</summary>
    public T? OptionalChoice<T>(string key, IReadOnlyDictionary<string, T> choices)
        where T : struct
    {
        if (Word(key, required: false) is not { } scalar)
            return null;
        if (choices.TryGetValue(scalar.Text, out var choice))
            return choice;
        NotAllowed(key, scalar, choices.Keys);
        return null;
    }

    public Quarter? Quarter(string key, bool required)
    {
        if (Word(key, required) is not { } scalar)
            return null;
        if (Audits.Quarter.TryParse(scalar.Text, out var quarter))
            return quarter;
        found.Add(RubricDiagnostics.NotAQuarter.At(scalar.Place, ("key", key), ("value", scalar.Text)));
        return null;
    }

    /// <summary>The entries of a list; empty when it is absent or no list. A finding when there are fewer than <paramref name="least"/>.</summary>
    public IReadOnlyList<YamlNode> Entries(string key, int least, bool required)
    {
        var node = Node(key, required);
        if (node is null)
            return [];
        if (node is not YamlList list)
        {
            WrongType(key, node, Wanted.List);
            return [];
        }
        if (list.Entries.Count < least)
            found.Add(RubricDiagnostics.TooFewEntries.At(list.Place,
                ("key", key), ("count", CanonicalNumber.Write(list.Entries.Count)), ("least", CanonicalNumber.Write(least))));
        return list.Entries;
    }

    /// <summary>The entries of a list of groups of keys.</summary>
    public IReadOnlyList<Section> Sections(string key, LocalizedText each, int least, bool required)
    {
        var sections = new List<Section>();
        foreach (var entry in Entries(key, least, required))
        {
            if (entry is YamlMap child)
                sections.Add(new Section(child, each, found));
            else
                WrongType(key, entry, Wanted.Group);
        }
        return sections;
    }

    /// <summary>The words of a list, with their places.</summary>
    public IReadOnlyList<YamlScalar> Words(string key, int least = 0, bool required = false)
    {
        var words = new List<YamlScalar>();
        foreach (var entry in Entries(key, least, required))
        {
            if (entry is YamlScalar { IsEmpty: false } scalar)
                words.Add(scalar);
            else
                WrongType(key, entry, Wanted.Word);
        }
        return words;
    }

    /// <summary>The numbers of a list, between two limits, both included; the lower limit stands in for what is no such number.</summary>
    public IReadOnlyList<decimal> Numbers(string key, decimal least, decimal most, bool required, bool whole = false)
    {
        var numbers = new List<decimal>();
        foreach (var entry in Entries(key, least: 0, required))
        {
            var number = NumberOf(key, entry);
            if (whole && number is { } odd && odd != decimal.Truncate(odd))
                WrongType(key, entry, Wanted.Whole);
            else if (number is { } read)
                number = InRange(key, read, least, most, entry.Place);
            numbers.Add(number ?? least);
        }
        return numbers;
    }

    public void WrongType(string key, YamlNode value, LocalizedText wanted) =>
        found.Add(RubricDiagnostics.WrongType.At(value.Place, ("key", Same(key)), ("wanted", wanted), ("found", value.Kind)));

    public void NotAllowed(string key, YamlScalar value, IEnumerable<string> allowed) =>
        found.Add(RubricDiagnostics.NotAllowed.At(value.Place,
            ("key", Same(key)),
            ("value", Same(value.Text)),
            ("suggestion", NearMiss.Suggestion(value.Text, allowed)),
            ("allowed", Same(string.Join(", ", allowed)))));

    /// <summary>Reports a key that is known but does nothing where it stands.</summary>
    public void NoEffect(string key, LocalizedText reason)
    {
        known.Add(key);
        if (Has(key))
            found.Add(RubricDiagnostics.NoEffect.At(PlaceOf(key), ("key", Same(key)), ("reason", reason)));
    }

    private LocalizedText? OptionalText(string key, bool required)
    {
        var node = Node(key, required);
        if (node is null)
            return null;
        if (node is not YamlMap texts)
        {
            WrongType(key, node, Wanted.BothLanguages);
            return null;
        }
        var section = new Section(texts, new($"“{key}”", $"“{key}”"), found);
        var zh = section.Words(key, "zh", new("中文", "Chinese"));
        var en = section.Words(key, "en", new("英文", "English"));
        section.End();
        return zh is null || en is null ? null : new LocalizedText(zh, en);
    }

    private string? Words(string owner, string code, LocalizedText language)
    {
        known.Add(code);
        values.TryGetValue(code, out var node);
        if (node is null or YamlScalar { IsEmpty: true } || (node is YamlScalar blank && string.IsNullOrWhiteSpace(blank.Text)))
        {
            found.Add(RubricDiagnostics.MissingLanguage.At(PlaceOf(code),
                ("key", Same(owner)), ("language", language), ("code", Same(code))));
            return null;
        }
        if (node is YamlScalar scalar)
            return scalar.Text.Trim();
        WrongType(code, node, Wanted.Word);
        return null;
    }

    private decimal? NumberOf(string key, YamlNode node)
    {
        if (node is YamlScalar { Plain: true } scalar && CanonicalNumber.TryRead(scalar.Text, out var number))
            return number;
        WrongType(key, node, Wanted.Number);
        return null;
    }

    private decimal? InRange(string key, decimal number, decimal least, decimal most, SourceLocation place)
    {
        if (number >= least && number <= most)
            return number;
        found.Add(RubricDiagnostics.OutOfRange.At(place,
            ("key", key),
            ("value", CanonicalNumber.Write(number)),
            ("least", CanonicalNumber.Write(least)),
            ("most", CanonicalNumber.Write(most))));
        return null;
    }

    private static LocalizedText Same(string text) => LocalizedText.Same(text);

    private static class Wanted
    {
        public static readonly LocalizedText Word = new("一个词", "a single word or text");
        public static readonly LocalizedText Number = new("一个数（不加引号）", "a number (without quotes)");
        public static readonly LocalizedText Whole = new("一个整数", "a whole number");
        public static readonly LocalizedText Flag = new("true 或 false", "true or false");
        public static readonly LocalizedText List = new("一个列表（每项以 - 开头，或写在 [ ] 里）", "a list (entries start with -, or stand in [ ])");
        public static readonly LocalizedText Group = new("每项一组键值", "a group of keys in each entry");
        public static readonly LocalizedText BothLanguages = new("zh 和 en 两种文字", "a text in zh and en");
    }
}
