using QualityAudit.Audits;

namespace QualityAudit.Reports.Html;

/// <summary>How a place is written for readers: "file › sheet › C14".</summary>
public static class Receipt
{
    private const string Arrow = " › ";

    public static string Of(SourceLocation source) => Cell(source) is { Length: > 0 } cell ? Sheet(source) + Arrow + cell : Sheet(source);

    public static string Of(SheetReference source) => Sheet(source.Whole);

    public static string Sheet(SourceLocation source) => source.Sheet is null ? source.File : source.File + Arrow + source.Sheet;

    public static string Cell(SourceLocation source) => source.Cell?.ToString() ?? (source.Line is { } line ? Figures.Count(line) : "");
}
