using QualityAudit.RubricFiles;
using QualityAudit.Samples;

// Rewrites the sample audits: dotnet run --project tests/QualityAudit.Samples -- sample-audits
var folder = args.Length > 0 ? args[0] : "sample-audits";
var reading = RubricCatalogue.Load(Path.Combine(folder, "..", "rubrics"));
if (reading.Diagnostics.Count > 0)
{
    foreach (var problem in reading.Diagnostics)
        Console.Error.WriteLine(problem);
    return 1;
}

foreach (var file in SampleAudits.Make(reading.Catalogue))
{
    var path = Path.Combine(folder, file.Path);
    Directory.CreateDirectory(Path.GetDirectoryName(path)!);
    File.WriteAllBytes(path, file.Content);
}

return 0;
