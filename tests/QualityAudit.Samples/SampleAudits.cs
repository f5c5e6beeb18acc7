using QualityAudit.Rubrics;
using QualityAudit.Samples.WithMistakes;
using QualityAudit.Samples.Year2008;

namespace QualityAudit.Samples;

/// <summary>The sample audits of the repository. Everything is made from tables and fixed seeds: the same rubric gives the same files.</summary>
public static class SampleAudits
{
    /// <summary>The folders that hold nothing but generated files.</summary>
    public static IReadOnlyList<string> Folders { get; } = ["2008", "with-mistakes"];

    public static IReadOnlyList<SampleFile> Make(Rubric rubric) =>
    [
        .. SampleYear.Files(rubric).Select(file => file with { Path = $"2008/{file.Path}" }),
        .. Mistakes.Files(rubric).Select(file => file with { Path = $"with-mistakes/{file.Path}" }),
    ];
}
