using QualityAudit.Diagnostics;

namespace QualityAudit.RubricFiles.Checks;

/// <summary>
/// Looks over rubrics that can be read for what is allowed and yet probably a mistake (QA206x). All of these are warnings:
/// whoever writes a rubric may have a reason.
/// </summary>
public static class RubricCheck
{
    /// <summary>What looks like a mistake in a whole folder.</summary>
    public static IReadOnlyList<Diagnostic> Of(RubricCatalogue catalogue)
    {
        var found = new DiagnosticBag();
        MainRubricCheck.Look(catalogue, found);
        return found.All;
    }

    /// <summary>What reading found and what looks like a mistake, each at its place in the file.</summary>
    public static IReadOnlyList<Diagnostic> Of(RubricReading reading)
    {
        if (reading.Rubric is not { } rubric)
            return reading.Diagnostics;
        var found = new DiagnosticBag();
        found.AddRange(reading.Diagnostics);
        WeightCheck.Look(rubric, reading.Places, found);
        WordingCheck.Look(rubric, reading.Places, found);
        CallbackKindCheck.Look(rubric, reading.Places, found);
        return RubricFile.InFileOrder(found);
    }
}
