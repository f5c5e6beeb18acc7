using System.Text.RegularExpressions;
using ClosedXML.Excel;
using QualityAudit.Reports.Annotated;
using QualityAudit.Tests.Import;
using QualityAudit.Tests.Support;

namespace QualityAudit.Tests.Reports.Annotated;

public sealed class AnnotatedWorkbookTests
{
    private const string Sheet = "检查'08表";

    public static TheoryData<string> Samples => new(
        Directory.EnumerateFiles(Repository.PathTo("sample-audits", "with-mistakes"), "*.xlsx", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Repository.PathTo("sample-audits"), file)));

    [Fact]
    public void The_first_sheet_lists_every_finding_errors_first()
    {
        Annotating.FirstSheet(Annotating.Annotate(Annotating.Faulty)).Should().Equal(
            "检查结果：错误 3 处，警告 1 处",
            "请在标出颜色的单元格里改正（红色必须改，黄色请核对），保存后重新发送这个文件。这张表不会被读取，不用删除。",
            "级别 | 代码 | 位置（点击跳转） | 现在的内容 | 问题 | 怎么改",
            "错误 | QA1106 | 检查'08表!B4 |  | 表格上方没有填写“检查人”。 | 请在表格上方的 A 列写“检查人”，在它右边的单元格填写内容。",
            "错误 | QA1208 | 检查'08表!C10 | 也许 | 检查项 X1-01 的答案“也许”看不懂，可以填：是、否。 | 请改成其中一种写法；不适用请填“不适用”，没看到请填“未观察”。",
            "错误 | QA1302 | 检查'08表!A12 | X1-99 | 评分标准 small 2008.1 里没有检查项“X1-99”。 | 请改正编号，或删除这一行。",
            "警告 | QA1305 | 检查'08表!C11 | 4 | 检查项 X1-03 的结果是“4”，但没有写扣分原因。 | 请在“扣分原因”一列写明看到了什么。",
            "提示 | QA1104 | 工作表“说明” |  | 这张工作表里没有认出表格，没有读取。 | 如果里面有检查数据，请对照模板检查标题行的写法。");
    }

    [Fact]
    public void Faulty_cells_are_filled_and_commented_and_the_list_links_to_them()
    {
        var copy = Annotating.Annotate(Annotating.Faulty, Language.English);
        using var book = new XLWorkbook(new MemoryStream(copy));
        var sheet = book.Worksheet(Sheet);

        sheet.Cells().Where(cell => cell.Style.Fill.BackgroundColor.Color.ToArgb() == unchecked((int)0xFFFFC9CB)).Select(cell => cell.Address.ToString()).Should().Equal("B4", "C10", "A12");
        sheet.Cells().Where(cell => cell.Style.Fill.BackgroundColor.Color.ToArgb() == unchecked((int)0xFFFFEDB8)).Select(cell => cell.Address.ToString()).Should().Equal("C11");
        sheet.Cell("C10").Comment.Text.Should().Contain("QA1208 The answer “也许” to the item X1-01 is not understood").And.Contain("→ Write one of these");
        sheet.Cell("B4").HasComment.Should().BeTrue("a cell that the file did not hold is put in");
        book.Worksheet(1).Name.Should().Be("Findings");
        book.Worksheet(1).Hyperlinks.Select(link => link.InternalAddress).Should().Contain("'检查''08表'!$C$10").And.HaveCount(5);
    }

    [Fact]
    public void What_is_not_marked_stays_as_it_is()
    {
        var before = Annotating.Parts(Annotating.Faulty);
        var after = Annotating.Parts(Annotating.Annotate(Annotating.Faulty));

        foreach (var (name, text) in before.Where(part => !Regex.IsMatch(part.Key, @"workbook\.xml|styles\.xml|sheet1\.xml|Content_Types", RegexOptions.None, TimeSpan.FromSeconds(1))))
            after[name].Should().Be(text, name);
        var original = Annotating.Faulty;
        Annotating.Annotate(original).Should().Equal(Annotating.Annotate(original), "the same input gives the same bytes");
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_copy_is_as_valid_as_its_original_and_keeps_lists_print_set_up_and_widths(string sample)
    {
        var original = File.ReadAllBytes(Repository.PathTo(["sample-audits", .. sample.Split(Path.DirectorySeparatorChar)]));
        var findings = new[] { Diagnostic(original) };

        var copy = AnnotatedWorkbook.Write(original, findings, Language.Chinese)!;

        Annotating.Errors(copy).Should().BeEquivalentTo(Annotating.Errors(original));
        var (before, after) = (Annotating.Part(original, "sheet1.xml"), Annotating.Part(copy, "sheet1.xml"));
        foreach (var element in new[] { "dataValidations", "cols", "pageSetup", "mergeCells", "conditionalFormatting", "headerFooter" })
            Element(after, element).Should().Be(Element(before, element), element);
    }

    [Fact]
    public void The_corrected_copy_imports_without_a_word()
    {
        var copy = Annotating.Annotate(Annotating.Faulty);

        Given.Import(copy).Findings().Should().Equal(Given.Import(Annotating.Faulty).Findings(), "as long as nothing is corrected, the same is wrong and nothing else");
        var corrected = Annotating.Correct(copy, Sheet, ("B4", "李敏"), ("C10", "是"), ("E11", "语速太快"), ("A12", "X1-02"));

        Given.Import(corrected).Findings().Should().Equal("- QA1104");
        Given.Import(corrected).Visits().Single().Inspector.Should().Be("李敏");
    }

    [Fact]
    public void The_list_is_not_read_even_when_somebody_renames_it()
    {
        // A spreadsheet program carries the new name over to the defined names.
        var renamed = Annotating.WithPart(Annotating.Annotate(Annotating.Faulty), "workbook.xml", xml => xml.Replace("检查结果", "检查人看过", StringComparison.Ordinal));

        Given.Import(renamed).Findings().Count(finding => finding.EndsWith("QA1104", StringComparison.Ordinal)).Should().Be(1, "only the sheet 说明 is an unknown one");
    }

    [Fact]
    public void What_somebody_wrote_on_a_cell_stays_and_ours_stands_below_it()
    {
        var commented = WithComment(Annotating.Faulty, "C10", "请李敏确认");

        var copy = Annotating.Annotate(commented);

        using var book = new XLWorkbook(new MemoryStream(copy));
        book.Worksheet(Sheet).Cell("C10").Comment.Text.Should().StartWith("请李敏确认").And.Contain("QA1208");
        Annotating.Errors(copy).Should().BeEquivalentTo(Annotating.Errors(commented));
    }

    [Fact]
    public void Annotated_again_only_what_is_still_wrong_is_marked()
    {
        var first = Annotating.Annotate(WithComment(Annotating.Faulty, "C10", "请李敏确认"));
        var half = Annotating.Correct(first, Sheet, ("C10", "是"), ("B4", "李敏"));

        var second = Annotating.Annotate(half);

        using var book = new XLWorkbook(new MemoryStream(second));
        var sheet = book.Worksheet(Sheet);
        sheet.Cells().Where(cell => cell.HasComment).Select(cell => cell.Address.ToString()).Should().BeEquivalentTo("C10", "C11", "A12");
        sheet.Cell("C10").Comment.Text.Trim().Should().Be("请李敏确认");
        sheet.Cell("C10").Style.Fill.PatternType.Should().Be(XLFillPatternValues.None);
        sheet.Cell("A12").Comment.Text.Split("QA1302").Should().HaveCount(2, "it is said once");
        book.Worksheets.Select(each => each.Name).Should().Equal("检查结果", Sheet, "说明");
        Annotating.FirstSheet(second)[0].Should().Be("检查结果：错误 1 处，警告 1 处");
        Annotating.Errors(second).Should().BeEmpty();
    }

    [Fact]
    public void A_drawing_that_is_no_xml_keeps_its_boxes_and_gets_ours()
    {
        var commented = Annotating.WithPart(WithComment(Annotating.Faulty, "D5", "看一下"), ".vml", vml => vml.Replace("<v:textbox", "<v:textbox><br><font color=red>x</font></v:textbox><v:textbox", StringComparison.Ordinal));

        var copy = Annotating.Annotate(commented);

        Annotating.Part(copy, ".vml").Should().Contain("<br><font").And.Contain("<x:Row>9</x:Row><x:Column>2</x:Column>");
    }

    [Theory]
    [InlineData(true, false, false)]
    [InlineData(false, true, false)]
    [InlineData(false, false, true)]
    public void Rows_out_of_order_cells_without_places_and_strict_workbooks_are_marked_where_they_stand(bool reversed, bool withoutReferences, bool strict)
    {
        var workbook = MarkdownWorkbook.With(rowsReversed: reversed, withoutReferences: withoutReferences, strict: strict).Filled(Annotating.FaultyMarkdown).ToXlsx();

        var copy = Annotating.Annotate(workbook);

        Given.Import(copy).Findings().Should().Equal(Given.Import(workbook).Findings());
        Regex.Matches(Annotating.Part(copy, "commentsOfFindings.xml"), "ref=\"(?<cell>[A-Z0-9]+)\"", RegexOptions.None, TimeSpan.FromSeconds(1)).Select(match => match.Groups["cell"].Value).Should().Equal("B4", "C10", "C11", "A12");
        Regex.Count(Annotating.Part(copy, "sheet1.xml"), "<c [^>]*s=\"[1-9][0-9]*\"", RegexOptions.None, TimeSpan.FromSeconds(1)).Should().Be(4 + Regex.Count(Annotating.Part(workbook, "sheet1.xml"), "<c [^>]*s=\"[1-9]", RegexOptions.None, TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public void What_is_no_workbook_or_holds_a_part_that_cannot_be_read_is_not_annotated()
    {
        AnnotatedWorkbook.Write([1, 2, 3], [], Language.English).Should().BeNull();
        AnnotatedWorkbook.Write(Annotating.WithPart(Annotating.Faulty, "styles.xml", _ => "<!DOCTYPE x [<!ENTITY a \"b\">]><x/>"), [], Language.English).Should().BeNull();
    }

    private static byte[] WithComment(byte[] workbook, string cell, string comment)
    {
        using var book = new XLWorkbook(new MemoryStream(workbook));
        book.Worksheet(Sheet).Cell(cell).Comment.AddText(comment);
        using var saved = new MemoryStream();
        book.SaveAs(saved);
        return saved.ToArray();
    }

    private static QualityAudit.Diagnostics.Diagnostic Diagnostic(byte[] original)
    {
        using var book = new XLWorkbook(new MemoryStream(original));
        return QualityAudit.Diagnostics.CellDiagnostics.NotANumber.At(new QualityAudit.Audits.SourceLocation("x.xlsx", book.Worksheet(1).Name, new QualityAudit.Audits.CellAddress(14, 5)));
    }

    private static string Element(string part, string name) => Regex.Match(part, $"<{name}[ >].*?(</{name}>|/>)", RegexOptions.Singleline, TimeSpan.FromSeconds(1)).Value.Replace(" />", "/>", StringComparison.Ordinal);
}
