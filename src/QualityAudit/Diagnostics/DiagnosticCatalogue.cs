using System.Reflection;

namespace QualityAudit.Diagnostics;

/// <summary>Every descriptor, by code. The families are the static classes beside this one, one for each range of codes.</summary>
public static class DiagnosticCatalogue
{
    /// <summary>The ranges of codes, in their order.</summary>
    public static IReadOnlyList<DiagnosticFamily> Families { get; } =
    [
        new(typeof(FileDiagnostics), "QA10", new("文件", "File"), new("打开文件时", "When a file is opened")),
        new(typeof(SheetDiagnostics), "QA11", new("工作表与标题行", "Sheet and header"), new("读工作表的表头和标题行时", "When the header row of a sheet and the entries above it are read")),
        new(typeof(CellDiagnostics), "QA12", new("单元格", "Cell"), new("读单元格时", "When a cell is read")),
        new(typeof(RowDiagnostics), "QA13", new("行", "Row"), new("读一行数据时", "When a row is read")),
        new(typeof(CrossDiagnostics), "QA14", new("跨工作表与跨文件", "Across sheets and files"), new("把各工作表、各文件放在一起核对时", "When sheets and files are compared with one another")),
        new(typeof(RubricDiagnostics), "QA2", new("评分标准", "Rubric"), new("读评分标准文件时", "When a rubric file is read")),
        new(typeof(ScoringDiagnostics), "QA3", new("计分", "Scoring"), new("计分时", "When a quarter is scored")),
        new(typeof(StorageDiagnostics), "QA4", new("存储", "Storage"), new("存入数据库时", "When a file is put into the database")),
        new(typeof(ReportDiagnostics), "QA5", new("输出", "Output"), new("写出文件时", "When a file is written")),
    ];

    /// <summary>All descriptors in the order of their codes.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        .. Families
            .SelectMany(family => family.Declares.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Select(field => (DiagnosticDescriptor)field.GetValue(null)!)
            .OrderBy(descriptor => descriptor.Code, StringComparer.Ordinal),
    ];

    public static DiagnosticFamily FamilyOf(DiagnosticDescriptor descriptor) =>
        Families.First(family => descriptor.Code.StartsWith(family.Prefix, StringComparison.Ordinal));

    /// <summary>The descriptor of a code as a user types it, whatever the case; null where there is none.</summary>
    public static DiagnosticDescriptor? Find(string code) =>
        All.FirstOrDefault(descriptor => string.Equals(descriptor.Code, code.Trim(), StringComparison.OrdinalIgnoreCase));

    /// <summary>The codes nearest to one that does not exist, nearest first, at most three.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> Near(string code)
    {
        const int Farthest = 2;
        var typed = code.Trim().ToUpperInvariant();
        return
        [
            .. All
                .Select(descriptor => (descriptor, Distance: EditDistance.Between(typed, descriptor.Code)))
                .Where(near => near.Distance <= Farthest)
                .OrderBy(near => near.Distance)
                .ThenBy(near => near.descriptor.Code, StringComparer.Ordinal)
                .Take(3)
                .Select(near => near.descriptor),
        ];
    }
}
