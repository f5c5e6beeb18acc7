using QualityAudit.Diagnostics;
using QualityAudit.Import;
using QualityAudit.Rubrics;
using QualityAudit.Tests.Import;
using QualityAudit.Tests.Support;

namespace QualityAudit.Tests.Diagnostics;

/// <summary>One mistake in an input and exactly what is said about it: "C14 QA1204" each, "-" where no cell is meant.</summary>
public sealed record ImportCase(string Name, Func<IReadOnlyList<Diagnostic>> Import, params string[] Findings)
{
    public static ImportCase Of(string name, string markdown, params string[] findings) =>
        Of(name, MarkdownWorkbook.Xlsx(markdown), "file.xlsx", findings);

    public static ImportCase Of(string name, byte[] content, string file, params string[] findings) =>
        new(name, () => Given.Import(content, file).Diagnostics, findings);

    public static ImportCase With(string name, Rubric rubric, string markdown, params string[] findings) =>
        new(name, () => Given.Import(markdown, rubric).Diagnostics, findings);

    /// <summary>A checklist whose rows stand below a complete head; the first of them is row 10.</summary>
    public static ImportCase Checklist(string name, string rows, params string[] findings) =>
        Of(name, $"{Head}\n{Columns}\n{rows}", findings);

    /// <summary>Handover callbacks; the first row of data is row 2.</summary>
    public static ImportCase Callbacks(string name, string rows, params string[] findings) =>
        Of(name, $"{CallColumns}\n{rows}", findings);

    public const string Head = """
        | 项目     | SH01       |
        | 季度     | 2008Q3     |
        | 检查日期 | 2008-08-20 |
        | 检查人   | 李敏       |
        | 检查类型 | 神秘访客   |
        | 评分标准 | small      |
        | 版本     | 2008.1     |
        """ + "\n";

    public const string Columns = "| 编号 | 检查内容 | 结果 | 实测值 | 扣分原因 | 备注 |";

    public const string CallColumns = "| 回访编号 | 项目 | 回访类型 | 回访日期 | 房号 | 结果 | CB-A2-1 | CB-A3-1 | CB-A3-4 |";

    public override string ToString() => Name;

    /// <summary>The head with one entry written differently, or left out where <paramref name="value"/> is null.</summary>
    internal static string HeadWith(string label, string? value) => string.Join('\n', Head.Split('\n').Select(line =>
        !line.Contains($"| {label}", StringComparison.Ordinal) ? line : value is null ? "| 　 | . |" : $"| {label} | {value} |"));

    internal static IReadOnlyList<Diagnostic> Walk(Action<TemporaryFolder> fill)
    {
        using var folder = new TemporaryFolder();
        fill(folder);
        // What is said of the folder itself names a path that is another one each time.
        return [.. FolderWalk.Find([folder.Path]).Diagnostics.Select(found => found.Location.File == folder.Path ? found with { Location = new("文件夹") } : found)];
    }
}
