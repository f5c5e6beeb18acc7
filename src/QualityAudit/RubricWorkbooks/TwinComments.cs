using QualityAudit.RubricFiles;

namespace QualityAudit.RubricWorkbooks;

/// <summary>Comments that no row of a sheet can carry: those above a key inside an entry, or above a level or part of a scale's settings.</summary>
internal static class TwinComments
{
    /// <summary>The lines below such comments.</summary>
    public static IEnumerable<int> WithoutPlace(YamlMap rubric) => rubric.Entries.SelectMany(entry => Inside(entry.Value));

    private static IEnumerable<int> Inside(YamlNode node) => node switch
    {
        YamlList list => list.Entries.SelectMany(Inside),
        YamlMap map => map.Entries.SelectMany(entry => Inside(entry.Value).Concat(entry.Key.Comment is null ? [] : [entry.Key.Place.Line ?? 0])),
        _ => [],
    };
}
