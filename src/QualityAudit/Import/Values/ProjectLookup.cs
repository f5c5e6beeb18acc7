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
    private readonly Dictionary<string, (string Raw, List<SourceLocation> Places)> notFound = new(StringComparer.Ordinal);

    public Project? Find(FieldReader reader, Cell? cell, Field field, bool required = true)
    {
        if (reader.Id(cell, field, required) is not { } readable)
            return null;
        if (index.Find(readable.Text) is [var project])
            return project;
        var key = ProjectIndex.Key(readable.Text);
        if (!notFound.TryGetValue(key, out var seen))
            notFound.Add(key, seen = (readable.Text, []));
        seen.Places.Add(reader.Sheet.At(readable.Address));
        return null;
    }

    public void Report(DiagnosticBag bag)
    {
        if (notFound.Count > 0 && index.Projects.Count == 0)
        {
            bag.Add(CrossDiagnostics.NoRegister.At(notFound.Values.First().Places[0]));
            return;
        }

        foreach (var (raw, places) in notFound.Values)
        {
            bag.Add(Describe(places[0], raw, Times(places.Count)) with { RawValue = raw, Subject = Shown.Text(raw), Others = places[1..] });
        }
    }

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
            : CrossDiagnostics.UnknownProject.At(location, ("project", shown), ("times", times), ("suggestion", index.Suggest(raw)));
    }

    private static LocalizedText Times(int places)
    {
        var count = places.ToString(CultureInfo.InvariantCulture);
        return places == 1 ? LocalizedText.Same("") : new($"（共 {count} 处）", $" (in {count} cells)");
    }
}
