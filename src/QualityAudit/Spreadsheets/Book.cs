using ClosedXML.Excel;
using QualityAudit.Audits;

namespace QualityAudit.Spreadsheets;

/// <summary>The workbook being written. Saving it twice gives the same bytes.</summary>
internal sealed class Book : IDisposable
{
    private readonly XLWorkbook workbook = new(XLEventTracking.Disabled);
    private readonly SheetNames names = new();
    private readonly List<ComputedCell> computed = [];
    private readonly List<Sheet> sheets = [];
    private readonly SortedDictionary<string, string> marks = new(StringComparer.Ordinal);

    /// <param name="language">Of everything written.</param>
    /// <param name="title">Among the properties of the file.</param>
    /// <param name="quarter">The file is dated by it, never by the clock: the same content is the same file.</param>
    /// <param name="category">What kind of file of ours it is (<see cref="OwnFiles"/>).</param>
    public Book(Language language, string title, Quarter quarter, string category)
    {
        Language = language;
        workbook.Style.Font.FontName = language == Language.Chinese ? "微软雅黑" : "Calibri";
        workbook.Style.Font.FontSize = Looks.BodySize;
        workbook.Style.Alignment.Vertical = XLAlignmentVerticalValues.Center;
        var lastDay = quarter.LastDay.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        workbook.Properties.Title = CellText.Clean(title);
        workbook.Properties.Subject = quarter.ToString();
        workbook.Properties.Category = category;
        workbook.Properties.Author = "QualityAudit";
        workbook.Properties.LastModifiedBy = "QualityAudit";
        workbook.Properties.Created = lastDay;
        workbook.Properties.Modified = lastDay;
    }

    public Language Language { get; }

    /// <summary>Adds a sheet at the end; the name it gets may differ from the wanted one.</summary>
    public Sheet Add(string wantedName)
    {
        var name = names.Take(wantedName);
        var sheet = new Sheet(workbook.AddWorksheet(name), Language, (cell, value) => computed.Add(value with { Sheet = name, Cell = cell }));
        sheets.Add(sheet);
        return sheet;
    }

    /// <summary>Gives the workbook a hidden name for a text, by which a program knows the workbook again whoever saved it since.</summary>
    public void Mark(string name, string text) => marks.Add(name, text);

    public void Save(Stream output)
    {
        using var raw = new MemoryStream();
        workbook.SaveAs(raw, new SaveOptions { GenerateCalculationChain = false, ConsolidateConditionalFormatRanges = false });
        WorkbookPackage.Finish(raw, computed, marks, sheets.ToDictionary(sheet => sheet.Name, sheet => sheet.Growing, StringComparer.Ordinal), output);
    }

    public void Dispose() => workbook.Dispose();
}

/// <summary>What a formula cell shows before anything recalculates it: a number as XML writes it, or a text.</summary>
internal sealed record ComputedCell(string Sheet, string Cell, string Value, bool IsText)
{
    public static ComputedCell Of(decimal number) => new("", "", ((double)number).ToString("R", System.Globalization.CultureInfo.InvariantCulture), false);

    public static ComputedCell Of(string text) => new("", "", text, true);
}
