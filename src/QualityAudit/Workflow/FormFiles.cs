using System.Globalization;
using QualityAudit.Audits;
using QualityAudit.Forms;

namespace QualityAudit.Workflow;

/// <summary>The files of the forms to fill in: their names, and writing each of them whole or not at all.</summary>
public static class FormFiles
{
    /// <summary>A workbook a project, or one with a sheet a project; returns the files written.</summary>
    public static Task<IReadOnlyList<string>> WriteChecklistsAsync(
        FormRequest request, IReadOnlyList<Project> projects, bool oneFile, string folder, IProgress<WorkProgress>? progress, CancellationToken cancellationToken)
    {
        var kind = new LocalizedText("检查表", "checklist").In(request.Language);
        var common = $"{request.Quarter}-{kind}-{request.Rubric.Id}";
        List<FormFile> files = oneFile
            ? [new(common, output => ChecklistForm.Write(request, projects, output))]
            : [.. projects.Select(project => new FormFile($"{common}-{project.Id}-{project.Name}", output => ChecklistForm.Write(request, [project], output)))];
        return WriteAsync(files, folder, progress, cancellationToken);
    }

    public static Task<IReadOnlyList<string>> WriteCallbacksAsync(
        FormRequest request, IReadOnlyList<Project> projects, IReadOnlyList<DrawnHousehold> households, int spareRows, string folder, CancellationToken cancellationToken)
    {
        var kind = new LocalizedText("回访表", "callbacks").In(request.Language);
        return WriteAsync(
            [new($"{request.Quarter}-{kind}-{request.Rubric.Id}", output => CallbackForm.Write(request, projects, households, spareRows, output))], folder, null, cancellationToken);
    }

    public static Task<IReadOnlyList<string>> WriteRegisterAsync(IReadOnlyList<Project> projects, Language language, string folder, CancellationToken cancellationToken) =>
        WriteAsync([new(new LocalizedText("项目清单", "projects").In(language), output => RegisterForm.Write(projects, language, output))], folder, null, cancellationToken);

    public static Task<IReadOnlyList<string>> WriteGroupBscAsync(
        IReadOnlyList<Project> projects, Quarter quarter, Language language, string folder, CancellationToken cancellationToken)
    {
        var kind = new LocalizedText("集团BSC", "group-bsc").In(language);
        return WriteAsync([new($"{quarter}-{kind}", output => GroupBscForm.Write(projects, quarter, language, output))], folder, null, cancellationToken);
    }

    private static async Task<IReadOnlyList<string>> WriteAsync(
        List<FormFile> files, string folder, IProgress<WorkProgress>? progress, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        var written = new List<string>();
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var file in files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var safe = FileNames.Safe(file.Name);
            var name = safe;
            // Two projects whose names differ only in what a file name cannot hold still get a file each.
            for (var number = 2; !taken.Add(name); number++)
                name = string.Create(CultureInfo.InvariantCulture, $"{safe}~{number}");
            progress?.Report(new WorkProgress(WorkStage.Writing, written.Count, files.Count, name));
            var path = Path.Combine(folder, name + ".xlsx");
            await WholeFile.WriteAsync(path, output =>
            {
                file.Write(output);
                return Task.CompletedTask;
            });
            written.Add(path);
        }

        progress?.Report(new WorkProgress(WorkStage.Writing, files.Count, files.Count, ""));
        return written;
    }

    private sealed record FormFile(string Name, Action<Stream> Write);
}
