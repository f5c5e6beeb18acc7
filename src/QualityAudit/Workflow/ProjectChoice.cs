using QualityAudit.Audits;
using QualityAudit.Diagnostics;
using QualityAudit.Import;
using QualityAudit.Import.Tables;
using QualityAudit.Import.Values;

namespace QualityAudit.Workflow;

/// <summary>
/// The projects that forms are made for, named as people name them: registers by their files, projects by id, name or alias.
/// Registers alone mean all of their projects, nothing at all means every project stored.
/// </summary>
/// <param name="Projects">Each once, in the order of naming.</param>
/// <param name="Findings">What is wrong with a register, and names that no project has.</param>
public sealed record ProjectChoice(IReadOnlyList<Project> Projects, IReadOnlyList<Diagnostic> Findings)
{
    public static ProjectChoice Of(IReadOnlyList<string> named, IReadOnlyList<Project> stored, FileImporter importer)
    {
        var bag = new DiagnosticBag();
        var registers = named.Where(File.Exists).ToList();
        var names = named.Where(name => !File.Exists(name)).ToList();
        var known = registers.Count == 0 ? stored : [.. registers.SelectMany(path => Read(path, importer, bag))];
        if (names.Count == 0)
            return new ProjectChoice(known, bag.All);

        var index = new ProjectIndex(known);
        var chosen = new List<Project>();
        foreach (var name in names)
        {
            if (index.Find(name) is [var project])
                chosen.Add(project);
            else
                bag.Add(CrossDiagnostics.UnknownProject.At(
                    new SourceLocation("--projects"),
                    ("project", LocalizedText.Same(Shown.Text(name))), ("count", LocalizedText.Same("1")), ("suggestion", NearMiss.Suggest(name, index.Names))));
        }

        return new ProjectChoice([.. chosen.DistinctBy(project => project.Id, StringComparer.Ordinal)], bag.All);
    }

    private static IReadOnlyList<Project> Read(string path, FileImporter importer, DiagnosticBag bag)
    {
        var file = new FoundFile(path, Shown.Path(Path.GetFileName(path)));
        var read = importer.Read(file, []);
        bag.AddRange(read.Diagnostics.Where(found => found.Severity == Severity.Error));
        if (read.File?.Content is RegisterContent register)
            return register.Projects;
        if (!bag.HasErrors)
            bag.Add(FileDiagnostics.NothingRecognised.At(new SourceLocation(file.RelativePath)));
        return [];
    }
}
