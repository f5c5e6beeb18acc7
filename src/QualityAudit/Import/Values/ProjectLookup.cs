using System.Globalization;
using QualityAudit.Audits;
using QualityAudit.Diagnostics;
using QualityAudit.Import.Tables;
using QualityAudit.Import.Workbooks;

namespace QualityAudit.Import.Values;

/// <summary>
/// Finds the projects that a file names. What is not found is reported once for each spelling, at its first cell, with the number of
/// times: a callback file may name one unknown project a thousand times.
/// </summary>
internal sealed class ProjectLookup(ProjectIndex index)
{
    private readonly Dictionary<string, (SourceLocation Location, string Raw, int Count)> notFound = new(StringComparer.Ordinal);

    public Project? Find(FieldReader reader, Cell? cell, Field field, bool required = true)
    {
        if (reader.Id(cell, field, required) is not { } readable)
            return null;
        if (index.Find(readable.Text) is [var project])
            return project;
        var key = ProjectIndex.Key(readable.Text);
        var seen = notFound.TryGetValue(key, out var before) ? before : (reader.Sheet.At(readable.Address), readable.Text, 0);
        notFound[key] = seen with { Item3 = seen.Item3 + 1 };
        return null;
    }

    public void Report(DiagnosticBag bag)
    {
        if (notFound.Count > 0 && index.Projects.Count == 0)
        {
            bag.Add(CrossDiagnostics.NoRegister.At(notFound.Values.First().Location));
            return;
        }

        foreach (var (location, raw, count) in notFound.Values)
            bag.Add(Describe(location, raw, LocalizedText.Same(count.ToString(CultureInfo.InvariantCulture))) with { RawValue = raw, Subject = Shown.Text(raw) });
    }

    private Diagnostic Describe(SourceLocation location, string raw, LocalizedText count)
    {
        var shown = LocalizedText.Same(Shown.Text(raw));
        return index.Find(raw) is [var first, var second, ..]
            ? CrossDiagnostics.AmbiguousProject.At(
                location,
                ("project", shown),
                ("first", LocalizedText.Same(first.Id)),
                ("second", LocalizedText.Same(second.Id)),
                ("count", count))
            : CrossDiagnostics.UnknownProject.At(location, ("project", shown), ("count", count), ("suggestion", index.Suggest(raw)));
    }
}
