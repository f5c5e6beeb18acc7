using QualityAudit.RubricFiles;
using QualityAudit.Samples;

// Rewrites the sample audits: dotnet run --project tests/QualityAudit.Samples -- sample-audits
var folder = args.Length > 0 ? args[0] : "sample-audits";
var reading = RubricFile.Read(Path.Combine(folder, "..", "rubrics", "six-plus-two", "2008.1.yaml"));
if (reading.Rubric is not { } rubric)
{
    foreach (var problem in reading.Diagnostics)
        Console.Error.WriteLine(problem);
    return 1;
}

foreach (var file in SampleAudits.Make(rubric))
{
    var path = Path.Combine(folder, file.Path);
    Directory.CreateDirectory(Path.GetDirectoryName(path)!);
    File.WriteAllBytes(path, file.Content);
}

return 0;
