using System.Globalization;
using QualityAudit.Audits;
using QualityAudit.Diagnostics;
using QualityAudit.Import.Tables;
using QualityAudit.Import.Workbooks;

namespace QualityAudit.Import.Values;

/// <summary>
/// Finds the projects that a file names. What is not found is reported once for each spelling, at its first cell, with all the
/// others: a callback file may name one unknown project a thousand times.
/// </summary>
internal sealed class ProjectLookup(ProjectIndex index)
{
    // A thousand wrong names, each compared with a thousand others: of the rest nobody is told what they may have meant.
    private const long MostComparisons = 1_000_000;

    private readonly Dictionary<string, (string Raw, List<(SheetReference Sheet, CellAddress Cell)> Places)> notFound = new(StringComparer.Ordinal);

    private long compared;

    public Project? Find(FieldReader reader, Cell? cell, Field field, bool required = true)
    {
        if (reader.Id(cell, field, required) is not { } readable)
            return null;
        if (index.Find(readable.Text) is [var project])
            return project;
        var key = ProjectIndex.Key(readable.Text);
        if (!notFound.TryGetValue(key, out var seen))
        {
            if (notFound.Count + reader.Bag.All.Count >= DiagnosticBag.Most)
                throw LimitReached.OfFindings(reader.Sheet.At(readable.Address), DiagnosticBag.Most);
            notFound.Add(key, seen = (readable.Text, new(1)));
        }

        seen.Places.Add((reader.Sheet, readable.Address));
        return null;
    }

    /// <summary>Both name one and the same project, by whatever name.</summary>
    public bool AreSame(Cell one, Cell other) => index.Find(one.Text) is [var first] && index.Find(other.Text) is [var second] && first.Id == second.Id;

    public void Report(DiagnosticBag bag)
    {
        if (notFound.Count > 0 && index.Projects.Count == 0)
        {
            bag.Add(CrossDiagnostics.NoRegister.At(At(notFound.Values.First().Places[0])));
            return;
        }

        foreach (var (raw, places) in notFound.Values)
        {
            bag.Add(Describe(At(places[0]), raw, Times(places.Count)) with { RawValue = raw, Subject = Shown.Text(raw), Others = [.. places.Skip(1).Select(At)] });
        }
    }

    private static SourceLocation At((SheetReference Sheet, CellAddress Cell) place) => place.Sheet.At(place.Cell);

    private Diagnostic Describe(SourceLocation location, string raw, LocalizedText times)
    {
        var shown = LocalizedText.Same(Shown.Text(raw));
        return index.Find(raw) is [var first, var second, ..]
            ? CrossDiagnostics.AmbiguousProject.At(
                location,
                ("project", shown),
                ("first", LocalizedText.Same(first.Id)),
                ("second", LocalizedText.Same(second.Id)),
                ("times", times))
            : CrossDiagnostics.UnknownProject.At(location, ("project", shown), ("times", times), ("suggestion", Suggestion(raw)));
    }

    private LocalizedText Suggestion(string raw) =>
        (compared += index.Names.Count) > MostComparisons ? LocalizedText.Same("") : NearMiss.Suggest(raw, index.Names);

    private static LocalizedText Times(int places)
    {
        var count = places.ToString(CultureInfo.InvariantCulture);
        return places == 1 ? LocalizedText.Same("") : new($"（共 {count} 处）", $" (in {count} cells)");
    }
}
