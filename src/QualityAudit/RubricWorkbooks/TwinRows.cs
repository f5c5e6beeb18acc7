using QualityAudit.RubricFiles;

namespace QualityAudit.RubricWorkbooks;

/// <summary>One row to be written: a node of the rubric, and what its file does not say of it (its parent, the list it belongs to).</summary>
internal sealed record TwinRow(YamlMap Node, IReadOnlyDictionary<string, string> Added)
{
    private static readonly IReadOnlyDictionary<string, string> Nothing = new Dictionary<string, string>(StringComparer.Ordinal);

    public static TwinRow Of(YamlMap node) => new(node, Nothing);

    public static TwinRow Of(YamlMap node, string key, string value) => new(node, new Dictionary<string, string>(StringComparer.Ordinal) { [key] = value });

    /// <summary>What stands in a column's cell; empty where the file says nothing.</summary>
    public string this[TwinColumn column]
    {
        get
        {
            if (Added.TryGetValue(column.Path, out var added))
                return added;
            if (string.Equals(column.Path, TwinSheets.Comment, StringComparison.Ordinal))
                return TwinText.OfComment(Node.Comment);
            return TwinText.Of(Find(Node, column.Path.Split('.')), column.Value);
        }
    }

    private static YamlNode? Find(YamlNode? node, ReadOnlySpan<string> path)
    {
        foreach (var key in path)
        {
            // A scale without settings is written as its kind alone.
            if (node is YamlScalar && key is "kind")
                return node;
            node = node is YamlMap map ? map[key] : null;
        }

        return node is YamlScalar or YamlList ? node : null;
    }
}

/// <summary>A rubric's nodes as the rows of its sheets, in the order of the file.</summary>
internal static class TwinRows
{
    public static IReadOnlyList<TwinRow> Of(TwinSheet sheet, YamlMap rubric)
    {
        if (sheet == TwinSheets.Indicators)
            return [.. Maps(rubric, "indicators").Select(TwinRow.Of)];
        if (sheet == TwinSheets.Criteria)
            return [.. Maps(rubric, "indicators").SelectMany(Criteria)];
        if (sheet == TwinSheets.Items)
            return [.. Below(rubric, "items")];
        if (sheet == TwinSheets.Questions)
            return [.. Below(rubric, "questions")];
        if (sheet == TwinSheets.Caps)
            return [.. Maps(rubric, "caps").Select(TwinRow.Of)];
        return [.. OwnLists(rubric), .. Below(rubric, "items").SelectMany(item => ScaleList(item.Node))];
    }

    private static IEnumerable<TwinRow> Criteria(YamlMap parent) =>
        Maps(parent, "criteria").SelectMany(criterion => Criteria(criterion).Prepend(TwinRow.Of(criterion, TwinSheets.Parent, Id(parent))));

    private static IEnumerable<TwinRow> Below(YamlMap rubric, string children) =>
        Maps(rubric, "indicators").SelectMany(Criteria)
            .SelectMany(criterion => Maps(criterion.Node, children).Select(child => TwinRow.Of(child, TwinSheets.Parent, Id(criterion.Node))));

    private static IEnumerable<TwinRow> OwnLists(YamlMap rubric) =>
        from list in TwinSheets.OwnLists
        from entry in Maps(rubric, list)
        select TwinRow.Of(Renamed(entry), TwinSheets.List, list);

    private static IEnumerable<TwinRow> ScaleList(YamlMap item) =>
        item["scale"] is YamlMap scale && scale["kind"] is YamlScalar kind && TwinSheets.ListOf(kind.Text) is { } list
            ? Maps(scale, list).Select(entry => TwinRow.Of(entry, TwinSheets.List, Id(item)))
            : [];

    // Bands and catalogues say id and title where levels and parts say key and label.
    private static YamlMap Renamed(YamlMap entry) => entry with
    {
        Entries = [.. entry.Entries.Select(pair => (pair.Key with { Text = pair.Key.Text switch { "id" => "key", "title" => "label", var other => other } }, pair.Value))],
    };

    private static IEnumerable<YamlMap> Maps(YamlMap map, string key) => map[key] is YamlList list ? list.Entries.OfType<YamlMap>() : [];

    private static string Id(YamlMap map) => map["id"] is YamlScalar id ? id.Text : "";
}
