using QualityAudit.Audits;
using QualityAudit.Diagnostics;
using QualityAudit.Rubrics;

namespace QualityAudit.RubricFiles.Checks;

/// <summary>Of several rubrics in a folder one should say that it is the main one.</summary>
internal static class MainRubricCheck
{
    public static void Look(RubricCatalogue catalogue, DiagnosticBag found)
    {
        if (catalogue.MainId is not { } main || catalogue.All.All(rubric => IsOf(rubric, main)))
            return;
        foreach (var rubric in catalogue.All.Where(rubric => rubric.IsMain && !IsOf(rubric, main)))
            found.Add(RubricDiagnostics.SeveralMain.At(FileOf(rubric), ("id", rubric.Id), ("other", main)));
        if (!catalogue.All.Any(rubric => rubric.IsMain))
            found.Add(RubricDiagnostics.NoMain.At(FileOf(catalogue.All[0]), ("id", main)));
    }

    private static bool IsOf(Rubric rubric, string id) => string.Equals(rubric.Id, id, StringComparison.Ordinal);

    private static SourceLocation FileOf(Rubric rubric) => new($"{rubric.Id}/{rubric.Version}.yaml");
}
