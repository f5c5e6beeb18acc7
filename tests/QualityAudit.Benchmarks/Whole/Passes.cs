using System.Diagnostics;
using QualityAudit.Benchmarks.Bare;
using QualityAudit.Benchmarks.Quarter;

namespace QualityAudit.Benchmarks.Whole;

/// <summary>Going through all checklists or all callback workbooks of a quarter once, two at a time: bare, or read in full with every check.</summary>
internal static class Passes
{
    public const string Inflate = "inflate";
    public const string Tokens = "tokens";
    public const string XmlReader = "xml-reader";
    public const string Read = "read";

    private const int Readers = 2;

    /// <summary>Seconds of the second time; the first one warms up.</summary>
    public static double Time(string pass, string kind, string folder, string rubrics)
    {
        var (importer, projects) = QuarterReading.Prepare(folder, rubrics);
        var files = Directory.GetFiles(Path.Combine(folder, kind));
        Action<string> go = pass switch
        {
            Inflate => path => BarePasses.Inflate(path),
            Tokens => path => BarePasses.Tokens(path),
            XmlReader => path => BarePasses.XmlReaders(path),
            Read => path => Whole(importer.Read(QuarterReading.Found(folder, Path.GetRelativePath(folder, path)), projects)),
            _ => throw new ArgumentOutOfRangeException(nameof(pass), pass, "No such pass."),
        };
        Parallel.ForEach(files.Take(files.Length > 1 ? files.Length : 0), new ParallelOptions { MaxDegreeOfParallelism = Readers }, go);
        var clock = Stopwatch.StartNew();
        Parallel.ForEach(files, new ParallelOptions { MaxDegreeOfParallelism = Readers }, go);
        return clock.Elapsed.TotalSeconds;
    }

    // What is read in part only would be fast for a bad reason.
    private static void Whole(Import.ImportedFile file)
    {
        if (file.File is null || file.Diagnostics.Count > 0)
            throw new InvalidOperationException($"{file.Path} should read without a word: {string.Join("; ", file.Diagnostics.Select(found => $"{found.Location} {found.Code}"))}");
    }
}
