using System.Globalization;
using QualityAudit.Audits;
using QualityAudit.Diagnostics;

namespace QualityAudit.Import.Workbooks;

/// <summary>The refusals that <see cref="ReadingLimits"/> lead to, each naming what there is too much of and how much is allowed.</summary>
internal static class LimitReached
{
    public static UnreadableFileException OfFile(SourceLocation location, long bytes) =>
        Refuse(location, new("文件大小（MB）", "megabytes in the file"), bytes >> 20);

    public static UnreadableFileException OfEntries(SourceLocation location, ReadingLimits limits) =>
        Refuse(location, new("工作簿内部的部件数", "parts inside the workbook"), limits.Entries);

    public static UnreadableFileException OfInflatedBytes(SourceLocation location, long bytes) =>
        Refuse(location, new("解压后的大小（MB）", "megabytes once unpacked"), bytes >> 20);

    public static UnreadableFileException OfRows(SourceLocation location, ReadingLimits limits) =>
        Refuse(location, new("一张工作表的行数", "rows on one sheet"), limits.Rows);

    public static UnreadableFileException OfColumns(SourceLocation location) =>
        Refuse(location, new("一行的列数", "columns in one row"), CellAddress.LastColumn);

    public static UnreadableFileException OfCells(SourceLocation location, ReadingLimits limits) =>
        Refuse(location, new("一张工作表的单元格数", "filled cells on one sheet"), limits.Cells);

    public static UnreadableFileException OfTexts(SourceLocation location, ReadingLimits limits) =>
        Refuse(location, new("不同文本的个数", "different texts"), limits.SharedTexts);

    public static UnreadableFileException OfCharacters(SourceLocation location, ReadingLimits limits) =>
        Refuse(location, new("一个单元格的字数", "characters in one cell"), limits.CellCharacters);

    public static UnreadableFileException OfDepth(SourceLocation location, ReadingLimits limits) =>
        Refuse(location, new("元素嵌套层数", "elements nested in each other"), limits.Depth);

    public static UnreadableFileException OfRatio(SourceLocation location, ReadingLimits limits) =>
        Refuse(location, new("解压后变大的倍数", "times its own size once unpacked"), limits.Ratio);

    public static UnreadableFileException OfSeconds(SourceLocation location, ReadingLimits limits) =>
        Refuse(location, new("读取所用的秒数", "seconds of reading"), limits.Seconds);

    public static UnreadableFileException OfText(SourceLocation location, ReadingLimits limits) =>
        Refuse(location, new("全部文字的字数", "characters of text in all"), limits.TextCharacters);

    public static UnreadableFileException OfStyles(SourceLocation location, ReadingLimits limits) =>
        Refuse(location, new("单元格样式的个数", "cell styles"), limits.Styles);

    public static UnreadableFileException OfMerges(SourceLocation location, ReadingLimits limits) =>
        Refuse(location, new("一张工作表的合并区域数", "merged ranges on one sheet"), limits.Merges);

    public static UnreadableFileException OfChecklistRows(SourceLocation location, int most) =>
        Refuse(location, new("一张检查表的行数", "rows in one checklist"), most);

    public static UnreadableFileException OfProjects(SourceLocation location, int most) =>
        Refuse(location, new("一份项目清单里的项目数", "projects in one register"), most);

    public static UnreadableFileException OfNames(SourceLocation location, ReadingLimits limits) =>
        Refuse(location, new("定义的名称个数", "defined names"), limits.Styles);

    public static UnreadableFileException OfHeldCells(SourceLocation location, int most) =>
        Refuse(location, new("行序混乱的工作表的单元格数（请先排序）", "filled cells on a sheet whose rows are not in order (sort it first)"), most);

    public static UnreadableFileException OfSheets(SourceLocation location, ReadingLimits limits) =>
        Refuse(location, new("一个工作簿的工作表数", "sheets in one workbook"), limits.Sheets);

    public static UnreadableFileException OfHeadCells(SourceLocation location, int most) =>
        Refuse(location, new("检查表表格上方的单元格数", "filled cells above the table of a checklist"), most);

    public static UnreadableFileException OfFindings(SourceLocation location, int most) =>
        Refuse(location, new("一个文件里的问题数", "mistakes in one file"), most);

    private static UnreadableFileException Refuse(SourceLocation location, LocalizedText what, long limit) =>
        new(FileDiagnostics.TooLarge.At(
            location,
            ("what", what),
            ("limit", LocalizedText.Same(limit.ToString("N0", CultureInfo.InvariantCulture)))));
}
