using QualityAudit.Audits;
using QualityAudit.Forms;
using QualityAudit.Rubrics;

namespace QualityAudit.Tests.Forms;

/// <summary>Forms of the third quarter of 2008 as the files that they are.</summary>
public static class FormBytes
{
    public static readonly Quarter Quarter = new(2008, 3);

    public static byte[] Checklist(Rubric rubric, Language language, params IReadOnlyList<Project> projects) => Checklist(rubric, Quarter, language, projects);

    public static byte[] Checklist(Rubric rubric, Quarter quarter, Language language, params IReadOnlyList<Project> projects) =>
        Of(stream => ChecklistForm.Write(new FormRequest(rubric, quarter, language), projects, stream));

    public static byte[] Callbacks(Rubric rubric, IReadOnlyList<Project> projects, IReadOnlyList<DrawnHousehold> households, Language language = Language.Chinese, int spareRows = 5) =>
        Of(stream => CallbackForm.Write(new FormRequest(rubric, Quarter, language), projects, households, spareRows, stream));

    public static byte[] Register(IReadOnlyList<Project> projects, Language language = Language.Chinese) =>
        Of(stream => RegisterForm.Write(projects, language, stream));

    public static byte[] GroupBsc(IReadOnlyList<Project> projects, Language language = Language.Chinese) =>
        Of(stream => GroupBscForm.Write(projects, Quarter, language, stream));

    private static byte[] Of(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return stream.ToArray();
    }
}
