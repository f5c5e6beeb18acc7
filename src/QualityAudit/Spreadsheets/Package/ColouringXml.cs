namespace QualityAudit.Spreadsheets.Package;

/// <summary>Conditional formats: the first one given has priority.</summary>
internal sealed class ColouringXml(Utf8Text xml, StyleSheet styles)
{
    public void Write(IReadOnlyList<Colouring> colourings)
    {
        for (var i = 0; i < colourings.Count; i++)
        {
            var each = colourings[i];
            xml.Raw("<conditionalFormatting sqref=\""u8).Range(new CellRange(each.FirstRow, each.FirstColumn, each.LastRow, each.LastColumn)).Raw("\"><cfRule type=\""u8);
            switch (each)
            {
                case ConditionColouring condition:
                    xml.Raw("expression\" dxfId=\""u8).Number(styles.Difference(condition.Fill)).Raw("\" priority=\""u8).Number(i + 1).Raw("\"><formula>"u8).Text(condition.Rule).Raw("</formula>"u8);
                    break;
                case ScaleColouring scale:
                    xml.Raw("colorScale\" priority=\""u8).Number(i + 1).Raw("\"><colorScale>"u8);
                    Point(scale.Low);
                    Point(scale.Middle);
                    Point(scale.High);
                    xml.Raw($"<color rgb=\"FF{Palette.Low}\"/><color rgb=\"FF{Palette.Middle}\"/><color rgb=\"FF{Palette.High}\"/></colorScale>");
                    break;
                case BarColouring bar:
                    xml.Raw("dataBar\" priority=\""u8).Number(i + 1).Raw("\"><dataBar minLength=\"0\" maxLength=\"100\">"u8);
                    Point(0);
                    Point(bar.Full);
                    xml.Raw($"<color rgb=\"FF{bar.Fill}\"/></dataBar>");
                    break;
            }

            xml.Raw("</cfRule></conditionalFormatting>"u8);
        }
    }

    private void Point(decimal at) => xml.Raw("<cfvo type=\"num\" val=\""u8).Number((double)at).Raw("\"/>"u8);
}
