using QualityAudit.Audits;
using QualityAudit.Diagnostics;
using QualityAudit.Import.Layouts.Profiles;

namespace QualityAudit.LayoutFiles;

/// <summary>The layout profiles below a folder of rubrics, by name. Findings name files by their path from there; one with an error is not among the profiles.</summary>
public sealed record LayoutCatalogue(IReadOnlyList<LayoutProfile> Profiles, IReadOnlyList<Diagnostic> Diagnostics)
{
    public static LayoutCatalogue Load(string rubrics)
    {
        var profiles = new List<LayoutProfile>();
        var found = new DiagnosticBag();
        foreach (var path in Paths(rubrics))
        {
            var name = Path.GetRelativePath(rubrics, path).Replace('\\', '/');
            var (profile, findings) = LayoutFile.Read(path, name, name.Split('/')[0]);
            found.AddRange(findings);
            if (profile is null)
                continue;
            if (profiles.Find(other => string.Equals(other.Name, profile.Name, StringComparison.OrdinalIgnoreCase)) is { } same)
                found.Add(RubricDiagnostics.LayoutNameTwice.At(new SourceLocation(name), ("name", profile.Name), ("other", same.Source!.File)));
            else
                profiles.Add(profile with { Source = profile.Source! with { File = name } });
        }

        return new LayoutCatalogue([.. profiles.OrderBy(profile => profile.Name, StringComparer.Ordinal)], found.All);
    }

    public LayoutProfile? Find(string name) => Profiles.FirstOrDefault(profile => string.Equals(profile.Name, name, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<string> Paths(string rubrics) =>
        Directory.Exists(rubrics)
            ? Directory.EnumerateDirectories(rubrics)
                .Select(folder => Path.Combine(folder, LayoutFile.Folder))
                .Where(Directory.Exists)
                .SelectMany(Directory.EnumerateFiles)
                .Where(path => Path.GetExtension(path) is ".yaml" or ".yml")
                .Order(StringComparer.Ordinal)
            : [];
}
