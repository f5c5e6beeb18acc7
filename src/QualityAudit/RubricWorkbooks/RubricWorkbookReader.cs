using QualityAudit.Audits;
using QualityAudit.Diagnostics;
using QualityAudit.Import.Workbooks;
using QualityAudit.RubricFiles;

namespace QualityAudit.RubricWorkbooks;

/// <summary>Puts the rows of a rubric's workbook together as the nodes of a rubric file, each of which knows its cell.</summary>
internal sealed class RubricWorkbookReader(string file, DiagnosticBag found)
{
    private static readonly string[] Languages = ["zh", "en"];

    private readonly Dictionary<TwinSheet, TwinTable> tables = [];
    private readonly HashSet<string> usedLists = new(StringComparer.Ordinal);

    /// <summary>The rubric's nodes; null, after findings, where there is no such workbook in the file.</summary>
    public YamlMap? Read(IWorkbook workbook)
    {
        foreach (var of in TwinSheets.All)
        {
            if (workbook.Worksheets.FirstOrDefault(worksheet => string.Equals(worksheet.Name, of.Name, StringComparison.Ordinal)) is not { } worksheet)
                found.Add(RubricDiagnostics.NoSheet.At(new SourceLocation(file), ("sheet", of.Name)));
            else if (TwinTable.Read(of, new SheetReference(file, of.Name), worksheet, found) is { } table)
                tables.Add(of, table);
        }

        return tables.Count == TwinSheets.All.Count ? Rubric() : null;
    }

    private YamlMap Rubric()
    {
        var head = tables[TwinSheets.Head].Rows;
        var entries = new List<(YamlScalar Key, YamlNode Value)>();
        foreach (var setting in TwinSheets.Settings)
        {
            foreach (var row in head.Where(row => string.Equals(row.Word("key"), setting.Path, StringComparison.Ordinal)))
            {
                if (Setting(setting, row) is { } value)
                    entries.Add((Key(setting.Path, row), value));
            }
        }

        foreach (var row in head.Where(row => !IsKnown(row.Word("key"))))
        {
            found.Add(RubricDiagnostics.UnknownKey.At(row.Place,
                ("key", LocalizedText.Same(row.Word("key") ?? "")),
                ("where", LocalizedText.Same(TwinSheets.Head.Name)),
                ("suggestion", NearMiss.Suggestion(row.Word("key") ?? "", TwinSheets.Settings.Select(setting => setting.Path))),
                ("allowed", LocalizedText.Same(string.Join(", ", TwinSheets.Settings.Select(setting => setting.Path))))));
        }

        AddList("bands", OwnList("bands"));
        AddList("caps", [.. tables[TwinSheets.Caps].Rows.Select(row => row.ToMap(TwinSheets.Caps))]);
        foreach (var list in TwinSheets.OwnLists.Where(list => list is not "bands"))
            AddList(list, OwnList(list));
        AddList("indicators", Indicators());
        foreach (var row in tables[TwinSheets.Options].Rows.Where(row => row.Word(TwinSheets.List) is not { } list || !usedLists.Contains(list)))
            found.Add(RubricDiagnostics.ListWithoutUse.At(row.Place, ("list", row.Word(TwinSheets.List) ?? "")));
        return new YamlMap(new SourceLocation(file, TwinSheets.Head.Name), entries);

        void AddList(string key, List<YamlMap> list)
        {
            if (list.Count > 0)
                entries.Add((Key(key, head.Find(row => string.Equals(row.Word("key"), key, StringComparison.Ordinal)), list[0].Place), new YamlList(list[0].Place, list)));
        }
    }

    private static bool IsKnown(string? key) =>
        key is "caps" or "indicators"
        || TwinSheets.OwnLists.Contains(key, StringComparer.Ordinal)
        || TwinSheets.Settings.Any(setting => string.Equals(setting.Path, key, StringComparison.Ordinal));

    private static YamlScalar Key(string key, TwinEntry? row, SourceLocation? place = null) =>
        new(place ?? row!.Place, key, Plain: true) { Comment = row?.Comment };

    // A setting stands in the column of values, or, where it is a text, in those of the two languages.
    private static YamlNode? Setting(TwinColumn setting, TwinEntry row)
    {
        if (setting.Path is "title" or "note")
        {
            var texts = Languages.Where(row.Values.ContainsKey).Select(code => (new YamlScalar(row.Place, code, Plain: true), row.Values[code])).ToList();
            return texts.Count == 0 ? null : new YamlMap(row.Place, texts);
        }

        if (!row.Values.TryGetValue("value", out var node) || node is not YamlScalar value)
            return null;
        return setting.Value switch
        {
            TwinValue.Numbers => new YamlList(value.Place, [.. TwinText.Parts(value.Text, TwinValue.Numbers).Select(part => new YamlScalar(value.Place, part, Plain: true))]),
            TwinValue.Number or TwinValue.Flag => value with { Text = setting.Value == TwinValue.Flag ? TwinTable.FlagOf(value.Text) : value.Text, Plain = true },
            _ => value,
        };
    }

    private List<YamlMap> OwnList(string list)
    {
        usedLists.Add(list);
        return [.. OptionsOf(list).Select(row => Renamed(row.ToMap(TwinSheets.Options, TwinSheets.List), isBand: list is "bands"))];
    }

    private IEnumerable<TwinEntry> OptionsOf(string list) =>
        tables[TwinSheets.Options].Rows.Where(row => string.Equals(row.Word(TwinSheets.List), list, StringComparison.Ordinal));

    // The rubric file says id and title of a band, key and title of a catalogue's entry.
    private static YamlMap Renamed(YamlMap entry, bool isBand)
    {
        var renamed = entry.Entries.Select(pair => (pair.Key with { Text = pair.Key.Text switch { "key" when isBand => "id", "label" => "title", var other => other } }, pair.Value));
        return entry with { Entries = isBand ? [.. renamed.OrderBy(pair => pair.Item1.Text is "title")] : [.. renamed] };
    }

    private List<YamlMap> Indicators()
    {
        var criteria = tables[TwinSheets.Criteria].Rows;
        var groups = Ids(tables[TwinSheets.Indicators].Rows.Concat(criteria));
        var parents = new Dictionary<TwinEntry, string>(ReferenceEqualityComparer.Instance);
        Place(TwinSheets.Criteria, groups, parents, IndicatorFor);
        Place(TwinSheets.Items, Ids(criteria), parents, _ => FirstParent(TwinSheets.Items));
        Place(TwinSheets.Questions, Ids(criteria), parents, _ => FirstParent(TwinSheets.Questions));

        var (below, items, questions) = (Below(TwinSheets.Criteria), Below(TwinSheets.Items), Below(TwinSheets.Questions));
        var taken = new HashSet<string>(StringComparer.Ordinal);
        return [.. tables[TwinSheets.Indicators].Rows.Select(row => With(row.ToMap(TwinSheets.Indicators), "criteria", Criteria(row.Word("id"))))];

        ILookup<string, TwinEntry> Below(TwinSheet sheet) => tables[sheet].Rows.Where(parents.ContainsKey).ToLookup(row => parents[row], StringComparer.Ordinal);

        List<YamlMap> Criteria(string? parent) => parent is not null && taken.Add(parent) ? [.. below[parent].Select(Criterion)] : [];

        // The first criterion of an id takes the rows that name it: a second one of that id is a finding of its own, and criteria
        // that name each other in a circle are never reached.
        YamlMap Criterion(TwinEntry row)
        {
            var map = row.ToMap(TwinSheets.Criteria, TwinSheets.Parent);
            if (row.Word("id") is not { } id || taken.Contains(id))
                return map;
            map = With(map, "criteria", Criteria(id));
            map = With(map, "items", [.. items[id].Select(Item)]);
            return With(map, "questions", [.. questions[id].Select(question => question.ToMap(TwinSheets.Questions, TwinSheets.Parent))]);
        }
    }

    private static HashSet<string> Ids(IEnumerable<TwinEntry> rows) => rows.Select(row => row.Word("id")).OfType<string>().ToHashSet(StringComparer.Ordinal);

    // A row that names no known parent is one finding; it is read on where it most likely belongs, so that its own mistakes are found too.
    private void Place(TwinSheet sheet, HashSet<string> known, Dictionary<TwinEntry, string> parents, Func<TwinEntry, string?> likely)
    {
        foreach (var row in tables[sheet].Rows)
        {
            var parent = row.Word(TwinSheets.Parent);
            if (parent is not null && known.Contains(parent))
            {
                parents.Add(row, parent);
                continue;
            }

            if (parent is null)
                found.Add(RubricDiagnostics.MissingKey.At(row.Place, ("key", LocalizedText.Same(TwinSheets.Parent)), ("where", LocalizedText.Same(sheet.Name))));
            else
                found.Add(RubricDiagnostics.UnknownReference.At(row.Values[TwinSheets.Parent].Place,
                    ("key", LocalizedText.Same(TwinSheets.Parent)), ("id", LocalizedText.Same(parent)), ("suggestion", NearMiss.Suggestion(parent, known))));
            if (likely(row) is { } place)
                parents.Add(row, place);
        }
    }

    private string? IndicatorFor(TwinEntry criterion)
    {
        var source = tables[TwinSheets.Questions].Rows.Exists(question => question.Word(TwinSheets.Parent) is { } parent && string.Equals(parent, criterion.Word("id"), StringComparison.Ordinal))
            ? "callbacks"
            : "checklist";
        return tables[TwinSheets.Indicators].Rows.Find(indicator => string.Equals(indicator.Word("source"), source, StringComparison.Ordinal))?.Word("id");
    }

    private string? FirstParent(TwinSheet sheet) => tables[sheet].Rows.Select(row => row.Word(TwinSheets.Parent)).FirstOrDefault(parent => parent is not null);

    private YamlMap Item(TwinEntry row)
    {
        var item = row.ToMap(TwinSheets.Items, TwinSheets.Parent);
        if (item["scale"] is not YamlMap scale)
            return item;
        var kind = (scale["kind"] as YamlScalar)?.Text;
        YamlNode settled = scale;
        if (TwinSheets.ListOf(kind) is { } list && row.Word("id") is { } id)
        {
            usedLists.Add(id);
            settled = With(scale, list, [.. OptionsOf(id).Select(option => option.ToMap(TwinSheets.Options, TwinSheets.List))]);
        }

        if (settled is YamlMap { Entries: [(_, var only)] } && kind is not null)
            settled = only;
        return item with { Entries = [.. item.Entries.Select(entry => entry.Key.Text is "scale" ? (entry.Key, settled) : entry)] };
    }

    private static YamlMap With(YamlMap map, string key, List<YamlMap> children) =>
        children.Count == 0 ? map : map with { Entries = [.. map.Entries, (new YamlScalar(children[0].Place, key, Plain: true), new YamlList(children[0].Place, children))] };
}
