using QualityAudit.Spreadsheets.Package;

namespace QualityAudit.Spreadsheets.Formulas;

/// <summary>Where formulas are printed: XML of the sheet that they stand on.</summary>
internal sealed class FormulaText(Utf8Text xml, Sheet home)
{
    public FormulaText Raw(ReadOnlySpan<char> markup)
    {
        xml.Raw(markup);
        return this;
    }

    public FormulaText Text(string text)
    {
        xml.Text(text);
        return this;
    }

    public void Number(decimal number) => xml.Number(number);

    public FormulaText Cell(Sheet sheet, int row, int column)
    {
        if (sheet != home)
            xml.Text(sheet.Reference);
        xml.Address(row, column);
        return this;
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

    public void List(ReadOnlySpan<char> function, IReadOnlyList<IPrintable> arguments)
    {
        xml.Raw(function).Raw("("u8);
        for (var i = 0; i < arguments.Count; i++)
        {
            if (i > 0)
                xml.Raw(","u8);
            arguments[i].Print(this);
        }

        xml.Raw(")"u8);
    }
}

/// <summary>A piece of a formula.</summary>
internal interface IPrintable
{
    void Print(FormulaText to);
}
