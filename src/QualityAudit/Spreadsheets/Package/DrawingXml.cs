using System.Globalization;

namespace QualityAudit.Spreadsheets.Package;

/// <summary>Where the charts of a sheet stand.</summary>
internal static class DrawingXml
{
    private const string ChartSpace = "http://schemas.openxmlformats.org/drawingml/2006/chart";

    public static void Drawing(Utf8Text xml, Sheet sheet)
    {
        xml.Raw("""<?xml version="1.0" encoding="utf-8"?><xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">"""u8);
        for (var i = 0; i < sheet.Charts.Count; i++)
        {
            var place = sheet.Charts[i];
            xml.Raw("<xdr:twoCellAnchor>"u8);
            Corner(xml, "from", place.FirstRow, place.FirstColumn);
            Corner(xml, "to", place.LastRow, place.LastColumn);
            xml.Raw("<xdr:graphicFrame macro=\"\"><xdr:nvGraphicFramePr><xdr:cNvPr id=\""u8).Number(i + 2).Raw("\" name=\""u8).Attribute(place.Chart.Title).Raw("\" descr=\""u8).Attribute(place.Chart.Description)
                .Raw("\"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"0\" cy=\"0\"/></xdr:xfrm><a:graphic><a:graphicData uri=\""u8).Raw(ChartSpace)
                .Raw("\"><c:chart xmlns:c=\""u8).Raw(ChartSpace).Raw("\" r:id=\"rId"u8).Number(i + 1).Raw("\"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>"u8);
        }

        xml.Raw("</xdr:wsDr>"u8);
    }

    public static void Relations(Utf8Text xml, PartNames part)
    {
        WorkbookXml.OpenRelations(xml);
        for (var i = 0; i < part.Sheet.Charts.Count; i++)
            WorkbookXml.Relation(xml, i + 1, "http://schemas.openxmlformats.org/officeDocument/2006/relationships/chart", string.Create(CultureInfo.InvariantCulture, $"../charts/chart{part.FirstChart + i}.xml"));
        xml.Raw("</Relationships>"u8);
    }

    private static void Corner(Utf8Text xml, string name, int row, int column) =>
        xml.Raw($"<xdr:{name}><xdr:col>").Number(column - 1).Raw("</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>"u8).Number(row - 1).Raw($"</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:{name}>");
}
