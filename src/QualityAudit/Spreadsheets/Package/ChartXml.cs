using QualityAudit.Spreadsheets.Charts;
using QualityAudit.Spreadsheets.Formulas;

namespace QualityAudit.Spreadsheets.Package;

/// <summary>One chart as every spreadsheet program draws it, with the figures of now beside the references to their cells.</summary>
internal static class ChartXml
{
    private const string CategoryAxis = "111111111";
    private const string ValueAxis = "222222222";

    public static void Write(Utf8Text xml, Chart chart)
    {
        var isBar = chart.Kind != ChartKind.Line;
        xml.Raw("""<?xml version="1.0" encoding="utf-8"?><c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><c:roundedCorners val="0"/><c:chart>"""u8);
        Title(xml, chart.Title, size: 1200, turned: false);
        xml.Raw("<c:autoTitleDeleted val=\"0\"/><c:plotArea><c:layout/>"u8);
        xml.Raw(chart.Kind switch
        {
            ChartKind.Line => "<c:lineChart><c:grouping val=\"standard\"/><c:varyColors val=\"0\"/>"u8,
            ChartKind.StackedBars => "<c:barChart><c:barDir val=\"bar\"/><c:grouping val=\"stacked\"/><c:varyColors val=\"0\"/>"u8,
            _ => "<c:barChart><c:barDir val=\"bar\"/><c:grouping val=\"clustered\"/><c:varyColors val=\"0\"/>"u8,
        });
        for (var i = 0; i < chart.Series.Count; i++)
            Series(xml, chart, chart.Series[i], i);
        xml.Raw(chart.Kind switch
        {
            ChartKind.Line => "<c:marker val=\"1\"/>"u8,
            ChartKind.StackedBars => "<c:gapWidth val=\"45\"/><c:overlap val=\"100\"/>"u8,
            _ => "<c:gapWidth val=\"60\"/>"u8,
        });
        xml.Raw($"<c:axId val=\"{CategoryAxis}\"/><c:axId val=\"{ValueAxis}\"/>").Raw(chart.Kind == ChartKind.Line ? "</c:lineChart>"u8 : "</c:barChart>"u8);

        // Bars are read from above.
        xml.Raw($"<c:catAx><c:axId val=\"{CategoryAxis}\"/><c:scaling><c:orientation val=\"{(isBar ? "maxMin" : "minMax")}\"/></c:scaling><c:delete val=\"0\"/><c:axPos val=\"{(isBar ? "l" : "b")}\"/>");
        if (chart.CategoryAxis.Length > 0)
            Title(xml, chart.CategoryAxis, size: 900, turned: isBar);
        xml.Raw($"<c:numFmt formatCode=\"General\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/><c:tickLblPos val=\"low\"/>{Line}{Small}<c:crossAx val=\"{ValueAxis}\"/><c:crosses val=\"autoZero\"/><c:auto val=\"0\"/><c:lblAlgn val=\"ctr\"/><c:lblOffset val=\"100\"/><c:noMultiLvlLbl val=\"1\"/></c:catAx>");
        xml.Raw($"<c:valAx><c:axId val=\"{ValueAxis}\"/><c:scaling><c:orientation val=\"minMax\"/>");
        if (chart.Most is { } most)
            xml.Raw("<c:max val=\""u8).Number(most).Raw("\"/>"u8);
        if (chart.Least is { } least)
            xml.Raw("<c:min val=\""u8).Number(least).Raw("\"/>"u8);
        xml.Raw($"</c:scaling><c:delete val=\"0\"/><c:axPos val=\"{(isBar ? "b" : "l")}\"/><c:majorGridlines>{Line}</c:majorGridlines>");
        Title(xml, chart.ValueAxis, size: 900, turned: !isBar);
        xml.Raw($"<c:numFmt formatCode=\"0\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/><c:tickLblPos val=\"nextTo\"/>{Line}{Small}<c:crossAx val=\"{CategoryAxis}\"/><c:crosses val=\"{(isBar ? "max" : "autoZero")}\"/></c:valAx></c:plotArea>");
        if (chart.Series.Count > 1)
            xml.Raw($"<c:legend><c:legendPos val=\"b\"/><c:overlay val=\"0\"/>{Small}</c:legend>");
        xml.Raw("<c:plotVisOnly val=\"0\"/><c:dispBlanksAs val=\"gap\"/></c:chart></c:chartSpace>"u8);
    }

    private static string Line => $"<c:spPr><a:ln w=\"6350\"><a:solidFill><a:srgbClr val=\"{Palette.Line}\"/></a:solidFill></a:ln></c:spPr>";

    private static string Small => $"<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz=\"900\"><a:solidFill><a:srgbClr val=\"{Palette.Muted}\"/></a:solidFill></a:defRPr></a:pPr><a:endParaRPr lang=\"zh-CN\"/></a:p></c:txPr>";

    private static void Title(Utf8Text xml, string text, int size, bool turned)
    {
        xml.Raw("<c:title><c:tx><c:rich><a:bodyPr"u8).Raw(turned ? " rot=\"-5400000\" vert=\"horz\"/>"u8 : "/>"u8).Raw("<a:p><a:pPr><a:defRPr sz=\""u8).Number(size)
            .Raw($"\" b=\"{(size > 1000 ? 1 : 0)}\"/></a:pPr><a:r><a:rPr lang=\"zh-CN\" sz=\"").Number(size).Raw($"\" b=\"{(size > 1000 ? 1 : 0)}\"><a:solidFill><a:srgbClr val=\"{(size > 1000 ? Palette.Accent : Palette.Muted)}\"/></a:solidFill></a:rPr><a:t>")
            .Text(text).Raw("</a:t></a:r></a:p></c:rich></c:tx><c:overlay val=\"0\"/></c:title>"u8);
    }

    private static void Series(Utf8Text xml, Chart chart, ChartSeries series, int index)
    {
        xml.Raw("<c:ser><c:idx val=\""u8).Number(index).Raw("\"/><c:order val=\""u8).Number(index).Raw("\"/><c:tx>"u8);
        Texts(xml, series.Name);
        xml.Raw("</c:tx>"u8);
        xml.Raw(chart.Kind == ChartKind.Line
            ? $"<c:spPr><a:ln w=\"28575\"><a:solidFill><a:srgbClr val=\"{series.Colour}\"/></a:solidFill></a:ln></c:spPr><c:marker><c:symbol val=\"circle\"/><c:size val=\"6\"/><c:spPr><a:solidFill><a:srgbClr val=\"{series.Colour}\"/></a:solidFill></c:spPr></c:marker>"
            : $"<c:spPr><a:solidFill><a:srgbClr val=\"{series.Colour}\"/></a:solidFill></c:spPr><c:invertIfNegative val=\"0\"/>");
        if (chart.Labelled)
        {
            xml.Raw("<c:dLbls><c:numFmt formatCode=\""u8).Attribute(chart.Format).Raw("\" sourceLinked=\"0\"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"u8)
                .Raw($"<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz=\"800\"><a:solidFill><a:srgbClr val=\"{Ink(chart, series)}\"/></a:solidFill></a:defRPr></a:pPr><a:endParaRPr lang=\"zh-CN\"/></a:p></c:txPr>")
                .Raw(chart.Kind switch
                {
                    ChartKind.Line => "<c:dLblPos val=\"t\"/>"u8,
                    ChartKind.StackedBars => "<c:dLblPos val=\"ctr\"/>"u8,
                    _ => "<c:dLblPos val=\"inEnd\"/>"u8,
                })
                .Raw("<c:showLegendKey val=\"0\"/><c:showVal val=\"1\"/><c:showCatName val=\"0\"/><c:showSerName val=\"0\"/><c:showPercent val=\"0\"/><c:showBubbleSize val=\"0\"/></c:dLbls>"u8);
        }

        xml.Raw("<c:cat>"u8);
        Texts(xml, series.Categories);
        xml.Raw("</c:cat><c:val><c:numRef><c:f>"u8).Text(series.Values.Absolute).Raw("</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val=\""u8).Number(series.Values.Count).Raw("\"/>"u8);
        for (var i = 0; i < series.Values.Count; i++)
        {
            if (series.Values[i] is { IsNumber: true } value)
                xml.Raw("<c:pt idx=\""u8).Number(i).Raw("\"><c:v>"u8).Number((double)value.Number).Raw("</c:v></c:pt>"u8);
        }

        xml.Raw("</c:numCache></c:numRef></c:val>"u8).Raw(chart.Kind == ChartKind.Line ? "<c:smooth val=\"0\"/></c:ser>"u8 : "</c:ser>"u8);
    }

    // Dark bars take white figures.
    private static string Ink(Chart chart, ChartSeries series) =>
        chart.Kind != ChartKind.Line && string.Equals(series.Colour, Palette.Accent, StringComparison.Ordinal) ? Palette.Paper : "333333";

    private static void Texts(Utf8Text xml, Area cells)
    {
        xml.Raw("<c:strRef><c:f>"u8).Text(cells.Absolute).Raw("</c:f><c:strCache><c:ptCount val=\""u8).Number(cells.Count).Raw("\"/>"u8);
        for (var i = 0; i < cells.Count; i++)
            xml.Raw("<c:pt idx=\""u8).Number(i).Raw("\"><c:v>"u8).Text(cells[i].AsText()).Raw("</c:v></c:pt>"u8);
        xml.Raw("</c:strCache></c:strRef>"u8);
    }
}
