using QualityAudit.Spreadsheets;

namespace QualityAudit.Forms;

/// <summary>One paragraph of the instructions under its heading.</summary>
internal sealed record Instruction(LocalizedText Heading, LocalizedText Text);

/// <summary>How to fill a form in, on one printed page.</summary>
internal static class InstructionSheet
{
    public static void Write(Sheet sheet, FormWords words, IReadOnlyList<Instruction> instructions)
    {
        var title = words.Say("填写说明", "How to fill this in");
        sheet.Widths(20, 86);
        sheet.Put(1, 1, new TextContent(title) { Look = Look.Title }, 2);
        var row = 3;
        foreach (var instruction in instructions)
        {
            sheet.Put(row, 1, new TextContent(words.Say(instruction.Heading)) { Look = Look.Strong });
            sheet.Put(row++, 2, new TextContent(words.Say(instruction.Text)));
        }

        sheet.Grid(3, 1, row - 1, 2);
        sheet.Print(title, "QualityAudit", landscape: false, 2);
        sheet.Protect(sizes: false, filter: false);
    }
}
