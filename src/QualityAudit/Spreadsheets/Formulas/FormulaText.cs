using QualityAudit.Spreadsheets.Package;

namespace QualityAudit.Spreadsheets.Formulas;

/// <summary>Where formulas are printed: XML of the sheet that they stand on.</summary>
internal sealed class FormulaText(Utf8Text xml, Sheet home)
{
    public void Raw(ReadOnlySpan<byte> markup) => xml.Raw(markup);

    public void Text(string text) => xml.Text(text);

    public void Number(decimal number) => xml.Number(number);

    public void Cell(Sheet sheet, int row, int column)
    {
        if (sheet != home)
            xml.Raw(sheet.ReferenceMarkup);
        xml.Address(row, column);
    }

    public void Area(Sheet sheet, int firstRow, int firstColumn, int lastRow, int lastColumn)
    {
        Cell(sheet, firstRow, firstColumn);
        if (firstRow != lastRow || firstColumn != lastColumn)
        {
            xml.Raw(":"u8);
            xml.Address(lastRow, lastColumn);
        }
    }
}

/// <summary>A piece of a formula.</summary>
internal interface IPrintable
{
    void Print(FormulaText to);
}
