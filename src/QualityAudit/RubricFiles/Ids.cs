using QualityAudit.Audits;
using QualityAudit.Diagnostics;
using QualityAudit.Rubrics.Scales;

namespace QualityAudit.RubricFiles;

/// <summary>The ids given so far in one family (items and questions; indicators and criteria; …), with where they stand.</summary>
internal sealed class Ids(DiagnosticBag found)
{
    // Spreadsheets and people do not tell "L01A" from "L01a".
    private readonly Dictionary<string, SourceLocation> places = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Where each id was given first.</summary>
    public IReadOnlyDictionary<string, SourceLocation> Places => places;

    /// <summary>Letters, digits and - . _, the first a letter or digit. "none" is what a checks scale calls an empty answer.</summary>
    public static bool IsLegal(string id) =>
        id.Length is > 0 and <= 64
        && char.IsAsciiLetterOrDigit(id[0])
        && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_')
        && !string.Equals(id, ChecksScale.None, StringComparison.OrdinalIgnoreCase);

    /// <summary>Takes the id down; a finding when it was given before.</summary>
    public void Add(string? id, SourceLocation place)
    {
        if (id is not null && !places.TryAdd(id, place))
            found.Add(RubricDiagnostics.DuplicateId.At(place, ("id", LocalizedText.Same(id)), ("first", InWords(places[id]))));
    }

    private static LocalizedText InWords(SourceLocation place)
    {
        if (place.Cell is { } cell)
            return LocalizedText.Same($"{place.Sheet}!{cell}");
        var line = CanonicalNumber.Write(place.Line ?? 0);
        return new($"第 {line} 行", $"line {line}");
    }
}
