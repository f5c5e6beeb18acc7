using System.Globalization;
using QualityAudit.Import;
using QualityAudit.Import.Workbooks;
using QualityAudit.Tests.Support;

namespace QualityAudit.Tests.Import.BrokenFiles;

/// <summary>
/// A file made for one thing that goes wrong with files, and what is expected of it (docs/workbook-formats.md, "Broken files"):
/// "2 rows", or "refused", and everything that is said of it, "QA1008" of the whole file, "E2 QA1204" of a cell.
/// </summary>
public sealed record BrokenFile(string Name, string FileName, Func<byte[]> Content, string Expected)
{
    /// <summary>Two results of the group, each a row, as a file of any kind may hold them.</summary>
    public const string Results = """
        | 年度 | 季度 | 区域 | 项目 | 得分 |
        | 2008 | 4    | 沪南 |      | 84.5 |
        | 2008 | 4    | 浙江 |      | 79   |
        """;

    /// <summary>The register of <see cref="Given.Projects"/>.</summary>
    public const string Register = """
        | 项目编号 | 项目       | 别名            | 城市 | 区域 |
        | SH01     | 春申城     | 春申;Spring City | 上海 | 沪南 |
        | SH02     | 四季花城   |                 | 上海 | 沪南 |
        | HZ01     | 良渚文化村 | 良渚            | 杭州 | 浙江 |
        """;

    public static BrokenFile Of(string name, string fileName, byte[] content, string expected) => new(name, fileName, () => content, expected);

    /// <summary>A workbook of the results with the XML of its sheet written otherwise.</summary>
    public static BrokenFile OfSheet(string name, Func<string, string> change, string expected) =>
        new(name, "a.xlsx", () => WithPart("xl/worksheets/sheet1.xml", change), expected);

    public static byte[] WithPart(string part, Func<string, string> change) => Workbooks.Zipped.Parts(
        MarkdownWorkbook.Parse(Results).Parts().Select(one => one.Name == part ? (one.Name, change(one.Content)) : one));

    public override string ToString() => Name;

    /// <summary>Reads the file through the whole importer; what is said of it must be whole sentences that do no harm.</summary>
    public string Outcome(ReadingLimits? limits = null)
    {
        using var folder = new TemporaryFolder();
        var file = folder.Add(FileName, Content());
        var importer = new FileImporter([Given.Rubric], limits);
        importer.Recognise(file);
        return OutcomeOf(importer.Read(file, Given.Projects));
    }

    public static string OutcomeOf(ImportedFile file)
    {
        foreach (var found in file.Diagnostics)
        {
            Sentences.ShouldBePlain(found.Message(Language.Chinese), Language.Chinese);
            Sentences.ShouldBePlain(found.Message(Language.English), Language.English);
            Sentences.ShouldBePlain(found.Hint(Language.Chinese), Language.Chinese);
            Sentences.ShouldBePlain(found.Hint(Language.English), Language.English);
        }

        string[] said = [.. file.Findings().Select(finding => finding.Replace("- ", "", StringComparison.Ordinal))];
        var rows = file.File is null ? "refused" : string.Create(CultureInfo.InvariantCulture, $"{file.RowsTaken} rows");
        return string.Join(", ", said.Prepend(rows));
    }
}

internal static class BrokenFileOutcome
{
    public static void ShouldEndAsExpected(this BrokenFile file, QualityAudit.Import.Workbooks.ReadingLimits? limits = null) =>
        file.Outcome(limits).Should().Be(file.Expected, file.Name);
}
