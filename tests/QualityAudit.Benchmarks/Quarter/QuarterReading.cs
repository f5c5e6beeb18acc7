using QualityAudit.Audits;
using QualityAudit.Import;
using QualityAudit.RubricFiles;

namespace QualityAudit.Benchmarks.Quarter;

/// <summary>What reading a generated quarter needs: its rubric and its register.</summary>
internal static class QuarterReading
{
    public static (FileImporter Importer, IReadOnlyList<Project> Projects) Prepare(string folder, string rubrics)
    {
        var reading = RubricCatalogue.Load(rubrics);
        var importer = new FileImporter(reading.Catalogue.All);
        var register = importer.Read(Found(folder, "register.xlsx"), []);
        return (importer, ((RegisterContent)register.File!.Content).Projects);
    }

    public static FoundFile Found(string folder, string name) => new(Path.Combine(folder, name), name);
}
