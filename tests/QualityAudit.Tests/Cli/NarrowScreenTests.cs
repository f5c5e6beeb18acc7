using QualityAudit.Cli.Display;
using Spectre.Console;

namespace QualityAudit.Tests.Cli;

/// <summary>Tables on screens of any width: they end, and no text of them is lost.</summary>
public sealed class NarrowScreenTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    [InlineData(44)]
    [InlineData(80)]
    public void A_table_of_Chinese_texts_is_written_however_narrow_the_screen(int width)
    {
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumn("区域 / 项目");
        foreach (var number in Enumerable.Range(1, 8))
            table.AddColumn(new TableColumn($"指标{number} 12.5 %").RightAligned().NoWrap());
        table.AddColumn("说明");
        table.AddRow(["售楼处神秘访客", .. Enumerable.Repeat("81.5", 8), "关键公示缺失，总分最高60分"]);

        var written = Written(width, terminal => terminal.Write(table));

        written.Where(c => c is >= '一' and <= '龟').Should().BeEquivalentTo($"区域项目{string.Concat(Enumerable.Repeat("指标", 8))}说明售楼处神秘访客关键公示缺失总分最高分".ToCharArray());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(80)]
    public void A_table_without_lines_too(int width)
    {
        var grid = new Grid().AddColumn(new GridColumn().NoWrap()).AddColumn(new GridColumn());
        grid.AddRow(new Text("原因"), new Text("单元格里的答复不在评分标准之内"));

        Written(width, terminal => terminal.Write(grid)).Where(c => c is >= '一' and <= '龟').Should().HaveCount(17);
    }

    private static string Written(int width, Action<Terminal> write)
    {
        using var output = new StringWriter();
        var terminal = new Terminal(output, TextWriter.Null, Language.Chinese);
        terminal.Tables.Profile.Width = width;
        write(terminal);
        return output.ToString();
    }
}
