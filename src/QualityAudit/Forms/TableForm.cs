using QualityAudit.Spreadsheets;

namespace QualityAudit.Forms;

/// <summary>One column of a plain list to fill in: what may be typed, null where nothing may, and what stands there already.</summary>
internal sealed record FormColumn<T>(LocalizedText Heading, double Width, Entry? Entry, Func<T, CellContent> Given);

/// <summary>A plain list: rows with something in them, then rows to fill in.</summary>
internal static class TableForm
{
    private const int HeaderRow = 4;

    public static void Write<T>(Sheet sheet, FormWords words, string title, string hint, IReadOnlyList<FormColumn<T>> columns, IReadOnlyList<T> given, int spareRows)
    {
        for (var i = 0; i < columns.Count; i++)
            sheet.Width(i + 1, columns[i].Width);
        sheet.Put(1, 1, new TextContent(title) { Look = Look.Title }, columns.Count);
        sheet.Put(2, 1, new TextContent(hint) { Look = Look.Muted }, columns.Count);
        var (first, last) = (HeaderRow + 1, HeaderRow + given.Count + spareRows);
        var inputs = new InputCells(sheet, first, columns.Count + 2);
        for (var i = 0; i < columns.Count; i++)
        {
            sheet.Put(HeaderRow, i + 1, new TextContent(words.Say(columns[i].Heading)) { Look = Look.Header }, 1, Align.Centre);
            if (columns[i].Entry is { } entry)
                inputs.AddDown(first, last, i + 1, entry);
            for (var row = 0; row < given.Count; row++)
            {
                if (columns[i].Entry is null)
                    sheet.Put(first + row, i + 1, columns[i].Given(given[row]));
                else
                    sheet.Write(first + row, i + 1, columns[i].Given(given[row]));
            }
        }

        sheet.Grid(HeaderRow, 1, last, columns.Count);
        inputs.Hide(columns.Count + 1);
        sheet.Freeze(HeaderRow);
        sheet.Print(title, "QualityAudit", landscape: true, columns.Count, HeaderRow, last);
        inputs.Protect();
    }
}
