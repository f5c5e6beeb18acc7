using QualityAudit.Audits;
using QualityAudit.RubricFiles;
using QualityAudit.Rubrics;
using QualityAudit.Samples.Mixed;
using QualityAudit.Samples.WithMistakes;
using QualityAudit.Samples.Year2008;

namespace QualityAudit.Samples;

/// <summary>The sample audits of the repository. Everything is made from tables and fixed seeds: the same rubric gives the same files.</summary>
public static class SampleAudits
{
    /// <summary>The folders that hold nothing but generated files.</summary>
    public static IReadOnlyList<string> Folders { get; } = ["2008", "mixed", "with-mistakes"];

    public static IReadOnlyList<SampleFile> Make(RubricCatalogue rubrics) => Make(rubrics, rubrics.For("six-plus-two", new Quarter(2008, 1))!);

    private static IReadOnlyList<SampleFile> Make(RubricCatalogue rubrics, Rubric rubric) =>
    [
        .. SampleYear.Files(rubric).Select(file => file with { Path = $"2008/{file.Path}" }),
        .. MixedQuarter.Files(rubrics).Select(file => file with { Path = $"mixed/{file.Path}" }),
        .. Mistakes.Files(rubric).Select(file => file with { Path = $"with-mistakes/{file.Path}" }),
    ];
}
