using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using QualityAudit.Audits;
using QualityAudit.Diagnostics;
using QualityAudit.Spreadsheets;

namespace QualityAudit.Reports.Annotated;

/// <summary>The first sheet of an annotated workbook: a line a finding, errors first, each with a link to its cell.</summary>
internal sealed class FindingsSheet(IReadOnlyList<Diagnostic> findings, Language language, MarkStyles styles, XNamespace main)
{
    public const int HeadRow = 4;

    // Excel takes 65,530 links a sheet; nobody mends more lines than this by hand.
    private const int Most = 20_000;

    private static readonly (LocalizedText Name, double Width)[] Columns =
    [
        (new("级别", "Severity"), 9),
        (new("代码", "Code"), 9),
        (new("位置（点击跳转）", "Where (click)"), 22),
        (new("现在的内容", "It says"), 22),
        (new("问题", "What is wrong"), 52),
        (new("怎么改", "What to do"), 52),
    ];

    private readonly List<(int Row, string Target)> links = [];
    private readonly List<Diagnostic> listed =
    [
        .. findings
            .OrderByDescending(finding => finding.Severity)
            .ThenBy(finding => finding.Location.Sheet, StringComparer.Ordinal)
            .ThenBy(finding => finding.Location.Cell ?? default)
            .ThenBy(finding => finding.Code, StringComparer.Ordinal)
            .Take(Most),
    ];

    public int LastRow => HeadRow + listed.Count;

    public void Write(XmlWriter sheet, IReadOnlySet<string> sheetNames)
    {
        sheet.WriteStartElement("worksheet", main.NamespaceName);
        Element(sheet, "sheetPr", () => Element(sheet, "pageSetUpPr", ("fitToPage", "1")));
        Element(sheet, "sheetViews", () => Element(sheet, "sheetView", [("tabSelected", "1"), ("workbookViewId", "0"), ("showGridLines", "0")], () =>
            Element(sheet, "pane", ("ySplit", Text(HeadRow)), ("topLeftCell", $"A{HeadRow + 1}"), ("activePane", "bottomLeft"), ("state", "frozen"))));
        Element(sheet, "cols", () =>
        {
            for (var column = 1; column <= Columns.Length; column++)
                Element(sheet, "col", ("min", Text(column)), ("max", Text(column)), ("width", Columns[column - 1].Width.ToString(CultureInfo.InvariantCulture)), ("customWidth", "1"));
        });
        Element(sheet, "sheetData", () =>
        {
            Row(sheet, 1, 24, (Title.In(language), styles.Title));
            Row(sheet, 2, null, (Instruction.In(language), 0));
            Row(sheet, HeadRow, 18, [.. Columns.Select(column => (column.Name.In(language), styles.Head))]);
            for (var index = 0; index < listed.Count; index++)
                Finding(sheet, HeadRow + 1 + index, listed[index], sheetNames);
        });
        Element(sheet, "autoFilter", ("ref", $"A{HeadRow}:F{Math.Max(LastRow, HeadRow + 1)}"));
        if (links.Count > 0)
        {
            Element(sheet, "hyperlinks", () =>
            {
                foreach (var (row, target) in links)
                    Element(sheet, "hyperlink", ("ref", $"C{Text(row)}"), ("location", target));
            });
        }

        Element(sheet, "pageMargins", ("left", "0.4"), ("right", "0.4"), ("top", "0.5"), ("bottom", "0.5"), ("header", "0.3"), ("footer", "0.3"));
        Element(sheet, "pageSetup", ("paperSize", "9"), ("orientation", "landscape"), ("fitToHeight", "0"));
        sheet.WriteEndElement();
    }

    /// <summary>A sheet's name as formulas and links write it.</summary>
    public static string Quoted(string sheet) => $"'{sheet.Replace("'", "''", StringComparison.Ordinal)}'";

    // Without signs some programs take C3 for the third column.
    private static string Absolute(CellAddress cell) => $"${CellAddress.ColumnName(cell.Column)}${Text(cell.Row)}";

    private LocalizedText Title
    {
        get
        {
            var errors = Text(findings.Count(finding => finding.Severity == Severity.Error));
            var warnings = Text(findings.Count(finding => finding.Severity == Severity.Warning));
            return new($"检查结果：错误 {errors} 处，警告 {warnings} 处", $"Findings: errors {errors}, warnings {warnings}");
        }
    }

    private LocalizedText Instruction => listed.Count < findings.Count
        ? new($"这里只列出前 {Text(listed.Count)} 条，共 {Text(findings.Count)} 条。请在标出颜色的单元格里改正，保存后重新发送这个文件；这张表不会被读取。", $"The first {Text(listed.Count)} of {Text(findings.Count)}. Correct the coloured cells, save, and send this file again; this sheet is not read.")
        : new("请在标出颜色的单元格里改正（红色必须改，黄色请核对），保存后重新发送这个文件。这张表不会被读取，不用删除。", "Correct the coloured cells (red must be corrected, yellow should be checked), save, and send this file again. This sheet is not read; leave it.");

    private void Finding(XmlWriter sheet, int row, Diagnostic finding, IReadOnlySet<string> sheetNames)
    {
        var location = finding.Location;
        var isSheet = location.Sheet is { } name && sheetNames.Contains(name);
        if (isSheet)
            links.Add((row, $"{Quoted(location.Sheet!)}!{Absolute(location.Cell ?? new CellAddress(1, 1))}"));
        var (severity, look) = finding.Severity switch
        {
            Severity.Error => (new LocalizedText("错误", "error"), styles.Error),
            Severity.Warning => (new("警告", "warning"), styles.Warning),
            _ => (new("提示", "note"), styles.Body),
        };
        var cells = new (string Text, int Style)[]
        {
            (severity.In(language), look),
            (finding.Code, styles.Body),
            (Where(location).In(language), isSheet ? styles.Link : styles.Body),
            (finding.RawValue ?? "", styles.Value),
            (finding.Message(language), styles.Body),
            (finding.Hint(language), styles.Body),
        };
        var lines = cells.Select((content, column) => TextExtent.Lines(content.Text, Columns[column].Width)).Max();
        Row(sheet, row, Math.Min(15 * lines + 4, 400), cells);
    }

    private static LocalizedText Where(SourceLocation location) => (location.Sheet, location.Cell) switch
    {
        ({ } sheet, { } cell) => LocalizedText.Same($"{sheet}!{cell}"),
        ({ } sheet, null) => new($"工作表“{sheet}”", $"sheet “{sheet}”"),
        (null, { } cell) => LocalizedText.Same(cell.ToString()),
        _ => new("整个文件", "the whole file"),
    };

    private void Row(XmlWriter sheet, int row, int? height, params (string Text, int Style)[] cells) => Element(
        sheet,
        "row",
        height is { } points ? [("r", Text(row)), ("ht", Text(points)), ("customHeight", "1")] : [("r", Text(row))],
        () =>
        {
            for (var column = 0; column < cells.Length; column++)
            {
                var (text, style) = cells[column];
                var place = ("r", new CellAddress(row, column + 1).ToString());
                if (text.Length == 0)
                    Element(sheet, "c", place, ("s", Text(style)));
                else
                    Element(sheet, "c", [place, ("s", Text(style)), ("t", "inlineStr")], () => Element(sheet, "is", () => InlineText.Write(sheet, main, text)));
            }
        });

    private void Element(XmlWriter sheet, string name, params IReadOnlyList<(string Name, string Value)> attributes) => Element(sheet, name, attributes, () => { });

    private void Element(XmlWriter sheet, string name, Action content) => Element(sheet, name, [], content);

    private void Element(XmlWriter sheet, string name, IReadOnlyList<(string Name, string Value)> attributes, Action content)
    {
        sheet.WriteStartElement(name, main.NamespaceName);
        foreach (var (attribute, value) in attributes)
            sheet.WriteAttributeString(attribute, value);
        content();
        sheet.WriteEndElement();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
