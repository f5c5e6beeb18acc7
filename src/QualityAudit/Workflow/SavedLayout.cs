using QualityAudit.Import;
using QualityAudit.LayoutFiles;

namespace QualityAudit.Workflow;

/// <summary>The layout of an import, kept under its rubric as a file. Path: where it was written; null, and Problem says why, where it was not.</summary>
public sealed record SavedLayout(string? Path, LocalizedText? Problem)
{
    private const int LongestName = 64;

    /// <summary>Writes the one layout that the import found out; several, none, or a name that is taken are problems.</summary>
    public static async Task<SavedLayout> WriteAsync(ImportSummary imported, string name, string rubrics)
    {
        if (!IsName(name))
            return Failed(new($"格式名称“{name}”不能作文件名；请用字母、数字、汉字和 - _。", $"The layout's name “{name}” cannot be a file name; use letters, digits, - and _."));
        var readings = imported.Files.SelectMany(file => file.Read.Readings.Select(reading => (File: file.Path, Reading: reading))).Where(entry => !entry.Reading.IsOwnFormat).ToList();
        var found = readings.Where(entry => entry.Reading.Profile is not null).ToList();
        if (found.Count == 0)
        {
            return Failed(readings.Count == 0
                ? new("没有其他格式的工作表，没有可保存的格式。", "No sheet is in a layout of its own; there is nothing to keep.")
                : new("没有一张工作表能确定怎样读，没有保存格式；请先解决上面的问题。", "No sheet could be read for certain, so no layout was kept; see to the problems above first."));
        }

        var texts = found.GroupBy(entry => (entry.Reading.Profile!.RubricId, LayoutFile.Write(entry.Reading.Profile! with { Name = name }, ""))).Select(layout => layout.First()).ToList();
        if (texts.Count > 1)
            return Failed(new($"这些文件里有 {texts.Count} 种格式；请一次只导入一种，分别保存。", $"These files hold {texts.Count} layouts; import one kind at a time to keep each under a name of its own."));
        var (file, reading) = texts[0];
        var profile = reading.Profile!;
        if (profile.Name.Length > 0)
            return Failed(new($"这些文件已经按保存的格式“{profile.Name}”读取，不必再存。", $"These files are read by the saved layout “{profile.Name}” already."));
        var path = System.IO.Path.Combine(rubrics, profile.RubricId, LayoutFile.Folder, name + ".yaml");
        if (LayoutCatalogue.Load(rubrics).Find(name) is not null || File.Exists(path))
            return Failed(new($"已有名为“{name}”的格式；请换一个名称，或先删除 {path}。", $"There is a layout “{name}” already; choose another name, or delete {path} first."));
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
            var text = LayoutFile.Write(profile, Shown.Path(reading.Sheet.Sheet is { } sheet ? $"{file} ! {sheet}" : file));
            await WholeFile.WriteAsync(path, async stream => await stream.WriteAsync(System.Text.Encoding.UTF8.GetBytes(text)));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return Failed(new($"不能写入 {path}；请用 --rubrics 指定可以写入的评分标准文件夹。", $"{path} cannot be written; name a folder of rubrics that can be with --rubrics."));
        }

        return new SavedLayout(path, null);
    }

    private static bool IsName(string name) =>
        name.Length is > 0 and <= LongestName && char.IsLetterOrDigit(name[0]) && name.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.');

    private static SavedLayout Failed(LocalizedText problem) => new(null, problem);
}
