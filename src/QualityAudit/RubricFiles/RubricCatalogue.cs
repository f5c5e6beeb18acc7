using QualityAudit.Audits;
using QualityAudit.Diagnostics;
using QualityAudit.Rubrics;

namespace QualityAudit.RubricFiles;

/// <summary>What loading a folder of rubrics gave. The catalogue holds the rubrics without an error; Readings are the files, in the order of their paths.</summary>
public sealed record RubricCatalogueReading(RubricCatalogue Catalogue, IReadOnlyList<Diagnostic> Diagnostics)
{
    public IReadOnlyList<RubricReading> Readings { get; init; } = [];
}

/// <summary>The rubrics of a folder, {id}/{version}.yaml. All: by id, then by first valid quarter. No two versions of one id are valid in one quarter.</summary>
public sealed class RubricCatalogue(IReadOnlyList<Rubric> rubrics)
{
    public IReadOnlyList<Rubric> All { get; } =
    [
        .. rubrics.OrderBy(rubric => rubric.Id, StringComparer.Ordinal)
            .ThenBy(rubric => rubric.ValidFrom)
            .ThenBy(rubric => rubric.Version, StringComparer.Ordinal),
    ];

    /// <summary>The id whose scorecard comes first and whose files bear no id: the one that says so, else the first; null where there is none.</summary>
    public string? MainId => All.Count == 0 ? null : (All.FirstOrDefault(rubric => rubric.IsMain) ?? All[0]).Id;

    /// <summary>Loads every rubric below the folder; findings name files by their path from there.</summary>
    public static RubricCatalogueReading Load(string directory)
    {
        var found = new DiagnosticBag();
        var loaded = new List<(Rubric Rubric, SourceLocation File)>();
        var paths = RubricPaths(directory).ToList();
        var readings = new RubricReading[paths.Count];
        Parallel.For(0, paths.Count, place => readings[place] = RubricFile.Read(paths[place], NameOf(paths[place])));
        foreach (var (path, reading) in paths.Zip(readings))
        {
            found.AddRange(reading.Diagnostics);
            var file = new SourceLocation(NameOf(path));
            if (reading.Rubric is { } rubric && HasItsName(rubric, path, file, found))
                loaded.Add((rubric, file));
        }
        if (loaded.Count == 0 && !found.HasErrors)
            found.Add(RubricDiagnostics.NoRubrics.At(new SourceLocation(directory), ("path", directory)));
        var usable = WithoutOverlaps(loaded, found);
        usable = WithoutContradictions([.. loaded.Where(entry => usable.Contains(entry.Rubric))], found);
        return new RubricCatalogueReading(new RubricCatalogue(usable), found.All) { Readings = readings };

        string NameOf(string path) => Path.GetRelativePath(directory, path).Replace('\\', '/');
    }

    /// <summary>The version of the rubric that is valid for the quarter (S-23); null when none is.</summary>
    public Rubric? For(string rubricId, Quarter quarter) =>
        All.FirstOrDefault(rubric => string.Equals(rubric.Id, rubricId, StringComparison.Ordinal) && rubric.IsValidFor(quarter));

    public Rubric? Find(string id, string version) =>
        All.FirstOrDefault(rubric => string.Equals(rubric.Id, id, StringComparison.Ordinal)
            && string.Equals(rubric.Version, version, StringComparison.Ordinal));

    private static IEnumerable<string> RubricPaths(string directory) =>
        Directory.Exists(directory)
            ? Directory.EnumerateDirectories(directory)
                .SelectMany(folder => Directory.EnumerateFiles(folder))
                .Where(path => Path.GetExtension(path) is ".yaml" or ".yml")
                .Order(StringComparer.Ordinal)
            : [];

    private static bool HasItsName(Rubric rubric, string path, SourceLocation file, DiagnosticBag found)
    {
        var version = Path.GetFileNameWithoutExtension(path);
        var folder = Path.GetFileName(Path.GetDirectoryName(path))!;
        var versionFits = string.Equals(version, rubric.Version, StringComparison.Ordinal);
        var folderFits = string.Equals(folder, rubric.Id, StringComparison.Ordinal);
        if (!versionFits)
            found.Add(RubricDiagnostics.FileNameNotVersion.At(file, ("file", Path.GetFileName(path)), ("version", rubric.Version)));
        if (!folderFits)
            found.Add(RubricDiagnostics.FolderNotId.At(file, ("folder", folder), ("id", rubric.Id)));
        return versionFits && folderFits;
    }

    // S-23: of two versions valid in one quarter neither may be picked in silence.
    private static List<Rubric> WithoutOverlaps(List<(Rubric Rubric, SourceLocation File)> loaded, DiagnosticBag found)
    {
        var overlapping = new HashSet<Rubric>(ReferenceEqualityComparer.Instance);
        for (var later = 1; later < loaded.Count; later++)
        {
            foreach (var (other, _) in loaded.Take(later))
            {
                var (rubric, file) = loaded[later];
                if (!string.Equals(rubric.Id, other.Id, StringComparison.Ordinal) || !AreValidTogether(rubric, other))
                    continue;
                var first = rubric.ValidFrom > other.ValidFrom ? rubric.ValidFrom : other.ValidFrom;
                found.Add(RubricDiagnostics.OverlappingValidity.At(file,
                    ("id", rubric.Id), ("version", rubric.Version), ("other", other.Version), ("quarter", first.ToString())));
                overlapping.Add(rubric);
                overlapping.Add(other);
            }
        }
        return [.. loaded.Select(entry => entry.Rubric).Where(rubric => !overlapping.Contains(rubric))];
    }

    // Callback workbooks name questions by id alone: rubrics may share a question on purpose, never by accident.
    private static List<Rubric> WithoutContradictions(List<(Rubric Rubric, SourceLocation File)> loaded, DiagnosticBag found)
    {
        var contradicting = new HashSet<Rubric>(ReferenceEqualityComparer.Instance);
        var known = new Dictionary<string, List<(Rubric Rubric, Question Question)>>(StringComparer.OrdinalIgnoreCase);
        foreach (var (rubric, file) in loaded)
        {
            foreach (var question in rubric.Indicators.SelectMany(indicator => indicator.Questions).Where(question => question.IsAsked))
            {
                if (!known.TryGetValue(question.Id, out var same))
                    known.Add(question.Id, same = []);
                foreach (var (other, _) in same.Where(each => !IsSameQuestion(each.Question, question) && AreValidTogether(each.Rubric, rubric)))
                {
                    found.Add(RubricDiagnostics.SharedQuestionDiffers.At(file, ("id", question.Id), ("other", other.ToString()), ("rubric", rubric.ToString())));
                    contradicting.Add(rubric);
                }
                same.Add((rubric, question));
            }
        }
        return [.. loaded.Select(entry => entry.Rubric).Where(rubric => !contradicting.Contains(rubric))];
    }

    private static bool IsSameQuestion(Question one, Question other) =>
        one.Callback == other.Callback && one.ValidAnswers.SequenceEqual(other.ValidAnswers, StringComparer.Ordinal);

    private static bool AreValidTogether(Rubric one, Rubric other)
    {
        var first = one.ValidFrom > other.ValidFrom ? one.ValidFrom : other.ValidFrom;
        return one.IsValidFor(first) && other.IsValidFor(first);
    }
}
