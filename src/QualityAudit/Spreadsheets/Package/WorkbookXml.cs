using System.Globalization;

namespace QualityAudit.Spreadsheets.Package;

/// <summary>The parts that hold a workbook together: what is in it, what belongs to what, names, properties.</summary>
internal static class WorkbookXml
{
    public const string Head = """<?xml version="1.0" encoding="utf-8"?>""";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006";
    private const string Content = "application/vnd.openxmlformats-officedocument";

    public static void ContentTypes(Utf8Text xml, IReadOnlyList<PartNames> parts)
    {
        xml.Raw($"""{Head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="{Content}.vmlDrawing"/>""");
        Override(xml, "/docProps/app.xml", $"{Content}.extended-properties+xml");
        Override(xml, "/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
        Override(xml, "/xl/workbook.xml", $"{Content}.spreadsheetml.sheet.main+xml");
        Override(xml, "/xl/styles.xml", $"{Content}.spreadsheetml.styles+xml");
        Override(xml, "/xl/sharedStrings.xml", $"{Content}.spreadsheetml.sharedStrings+xml");
        foreach (var part in parts)
        {
            Override(xml, $"/xl/worksheets/sheet{part.Number}.xml", $"{Content}.spreadsheetml.worksheet+xml");
            if (part.Notes is { } notes)
                Override(xml, string.Create(CultureInfo.InvariantCulture, $"/xl/comments{notes}.xml"), $"{Content}.spreadsheetml.comments+xml");
            if (part.Drawing is { } drawing)
                Override(xml, string.Create(CultureInfo.InvariantCulture, $"/xl/drawings/drawing{drawing}.xml"), $"{Content}.drawing+xml");
            for (var i = 0; i < part.Sheet.Charts.Count; i++)
                Override(xml, string.Create(CultureInfo.InvariantCulture, $"/xl/charts/chart{part.FirstChart + i}.xml"), $"{Content}.drawingml.chart+xml");
        }

        xml.Raw("</Types>"u8);
    }

    public static void RootRelations(Utf8Text xml)
    {
        OpenRelations(xml);
        Relation(xml, 1, $"{Office}/relationships/officeDocument", "xl/workbook.xml");
        Relation(xml, 2, "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml");
        Relation(xml, 3, $"{Office}/relationships/extended-properties", "docProps/app.xml");
        xml.Raw("</Relationships>"u8);
    }

    public static void Application(Utf8Text xml) =>
        xml.Raw($"""{Head}<Properties xmlns="{Office}/extended-properties"><Application>QualityAudit</Application></Properties>""");

    public static void Core(Utf8Text xml, BookProperties properties)
    {
        var day = properties.LastDay.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        xml.Raw($"""{Head}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">""");
        Property(xml, "dc:title", properties.Title);
        Property(xml, "dc:subject", properties.Subject);
        Property(xml, "dc:creator", "QualityAudit");
        if (properties.Keywords is { } keywords)
            Property(xml, "cp:keywords", keywords);
        if (properties.Description is { } description)
            Property(xml, "dc:description", description);
        Property(xml, "cp:lastModifiedBy", "QualityAudit");
        xml.Raw($"""<dcterms:created xsi:type="dcterms:W3CDTF">{day}T00:00:00Z</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">{day}T00:00:00Z</dcterms:modified>""");
        Property(xml, "cp:category", properties.Category);
        xml.Raw("</cp:coreProperties>"u8);
    }

    public static void Workbook(Utf8Text xml, Book book)
    {
        var active = book.Sheets.ToList().IndexOf(book.Active ?? book.Sheets[0]);
        xml.Raw($"""{Head}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="{Office}/relationships"><bookViews><workbookView activeTab=""");
        xml.Raw("\""u8).Number(active).Raw("\"/></bookViews><sheets>"u8);
        for (var i = 0; i < book.Sheets.Count; i++)
            xml.Raw("<sheet name=\""u8).Attribute(book.Sheets[i].Name).Raw("\" sheetId=\""u8).Number(i + 1).Raw("\" r:id=\"rId"u8).Number(i + 1).Raw("\"/>"u8);
        xml.Raw("</sheets>"u8);
        Names(xml, book);
        // Values stand beside formulas; whoever can calculate does so when the workbook is opened.
        xml.Raw("<calcPr calcId=\"191029\" fullCalcOnLoad=\"1\"/></workbook>"u8);
    }

    public static void Relations(Utf8Text xml, int sheets)
    {
        OpenRelations(xml);
        for (var i = 1; i <= sheets; i++)
            Relation(xml, i, $"{Office}/relationships/worksheet", string.Create(CultureInfo.InvariantCulture, $"worksheets/sheet{i}.xml"));
        Relation(xml, sheets + 1, $"{Office}/relationships/styles", "styles.xml");
        Relation(xml, sheets + 2, $"{Office}/relationships/sharedStrings", "sharedStrings.xml");
        xml.Raw("</Relationships>"u8);
    }

    public static void SheetRelations(Utf8Text xml, PartNames part)
    {
        OpenRelations(xml);
        if (part.Drawing is { } drawing)
            Relation(xml, 1, $"{Office}/relationships/drawing", string.Create(CultureInfo.InvariantCulture, $"../drawings/drawing{drawing}.xml"));
        if (part.Notes is { } notes)
        {
            Relation(xml, 2, $"{Office}/relationships/vmlDrawing", string.Create(CultureInfo.InvariantCulture, $"../drawings/vmlDrawing{notes}.vml"));
            Relation(xml, 3, $"{Office}/relationships/comments", string.Create(CultureInfo.InvariantCulture, $"../comments{notes}.xml"));
        }

        xml.Raw("</Relationships>"u8);
    }

    public static void OpenRelations(Utf8Text xml) => xml.Raw($"""{Head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">""");

    public static void Relation(Utf8Text xml, int id, string type, string target) =>
        xml.Raw("<Relationship Id=\"rId"u8).Number(id).Raw($"\" Type=\"{type}\" Target=\"{target}\"/>");

    private static void Names(Utf8Text xml, Book book)
    {
        var names = new List<(string Name, int? Sheet, bool Hidden, string Text)>();
        for (var i = 0; i < book.Sheets.Count; i++)
        {
            var sheet = book.Sheets[i];
            if (sheet.Filtered is { } filtered)
                names.Add(("_xlnm._FilterDatabase", i, true, Absolute(sheet, filtered)));
            if (sheet.Paper is not { } paper)
                continue;
            names.Add(("_xlnm.Print_Area", i, false, Absolute(sheet, new CellRange(1, 1, paper.LastRow, paper.LastColumn))));
            if (paper.RepeatedRow > 0)
                names.Add(("_xlnm.Print_Titles", i, false, string.Create(CultureInfo.InvariantCulture, $"{sheet.Reference}${paper.RepeatedRow}:${paper.RepeatedRow}")));
        }

        names.AddRange(book.Marks.Select(mark => (mark.Key, (int?)null, true, $"\"{mark.Value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")));
        names.AddRange(book.Named.Select(name => (name.Key, (int?)null, false, name.Value.Absolute)));
        if (names.Count == 0)
            return;
        xml.Raw("<definedNames>"u8);
        foreach (var (name, sheet, hidden, text) in names.OrderBy(each => each.Name, StringComparer.Ordinal).ThenBy(each => each.Sheet))
        {
            xml.Raw("<definedName name=\""u8).Attribute(name);
            if (sheet is { } number)
                xml.Raw("\" localSheetId=\""u8).Number(number);
            xml.Raw(hidden ? "\" hidden=\"1\">"u8 : "\">"u8).Text(text).Raw("</definedName>"u8);
        }

        xml.Raw("</definedNames>"u8);
    }

    private static string Absolute(Sheet sheet, CellRange range) =>
        new Formulas.Area(sheet, range.FirstRow, range.FirstColumn, range.LastRow, range.LastColumn).Absolute;

    private static void Override(Utf8Text xml, string part, string type) => xml.Raw($"<Override PartName=\"{part}\" ContentType=\"{type}\"/>");

    private static void Property(Utf8Text xml, string name, string text) => xml.Raw($"<{name}>").Text(text).Raw($"</{name}>");
}
