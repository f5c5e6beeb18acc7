using QualityAudit.Diagnostics;
using QualityAudit.Tests.Support;

namespace QualityAudit.Tests.Cli;

public sealed class ExplainCommandTests
{
    [Fact]
    public async Task A_code_is_explained_by_title_time_consequence_example_and_what_to_do()
    {
        var chinese = await CliCall.RunAsync("explain", "QA1203", "--lang", "zh");
        var english = await CliCall.RunAsync("explain", "qa1203", "--lang", "en");

        chinese.ExitCode.Should().Be(0);
        chinese.Output.Should().Contain("QA1203  没有填写").And.Contain("读单元格时").And.Contain("整个文件不入库").And.Contain("“回访类型”没有填写。").And.Contain("请在这个单元格填写");
        english.Output.Should().Contain("Not filled in").And.Contain("When a cell is read").And.Contain("Nothing of the file is stored").And.Contain("“Callback kind” is not filled in.").And.Contain("What to do");
        english.Error.Should().BeEmpty();
    }

    [Fact]
    public async Task Every_code_can_be_explained()
    {
        foreach (var descriptor in DiagnosticCatalogue.All)
            (await CliCall.RunAsync("explain", descriptor.Code, "--lang", "zh")).Output.Should().Contain(descriptor.Title.Zh);
    }

    [Fact]
    public async Task A_code_that_does_not_exist_leads_to_those_near_it()
    {
        var call = await CliCall.RunAsync("explain", "QA1293", "--lang", "en");

        call.ExitCode.Should().Be(2);
        call.Output.Should().BeEmpty();
        call.Error.Should().Contain("no code “QA1293”").And.Contain("Did you mean").And.Contain("QA1203");
    }

    [Fact]
    public async Task What_is_no_code_at_all_is_said_to_be_none_without_control_characters()
    {
        var call = await CliCall.RunAsync("explain", "[red]\u001b[2J", "--lang", "zh");

        call.ExitCode.Should().Be(2);
        call.Error.Should().NotContain("\u001b").And.Contain("explain QA");
    }

    [Fact]
    public async Task The_beginning_of_a_code_lists_its_kind()
    {
        var call = await CliCall.RunAsync("explain", "QA12", "--lang", "zh");

        call.ExitCode.Should().Be(0);
        call.Output.Should().Contain("QA1203").And.Contain("QA1218").And.NotContain("QA1302");
    }
}
