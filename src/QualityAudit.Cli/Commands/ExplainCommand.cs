using System.CommandLine;
using QualityAudit.Cli.Display;
using QualityAudit.Diagnostics;

namespace QualityAudit.Cli.Commands;

/// <summary>Tells about the code of a message: what it means, when it appears, an example, what to do.</summary>
internal sealed class ExplainCommand : VerbCommand
{
    public ExplainCommand(Terminal terminal, CommonOptions options)
        : base("explain", new("说明一个信息代码的含义和处理办法", "Explain the code of a message: what it means and what to do"), "qualityaudit explain QA1203", terminal)
    {
        var subject = new Argument<string>("subject")
        {
            Description = options.Say("信息代码，如 QA1203；只写开头（如 QA12）列出这一类的全部代码", "Code of a message, such as QA1203; its beginning (QA12) lists all codes of that kind"),
            HelpName = options.Say("代码", "code"),
        };
        Arguments.Add(subject);

        SetAction(call => ExplainCode(call.GetValue(subject)!));
    }

    private int ExplainCode(string code)
    {
        if (DiagnosticCatalogue.Find(code) is { } descriptor)
        {
            CodeExplanation.Print(Terminal, descriptor);
            return ExitCode.Fine;
        }

        var alike = DiagnosticCatalogue.All.Where(known => known.Code.StartsWith(code.Trim(), StringComparison.OrdinalIgnoreCase)).ToList();
        if (alike.Count > 0)
        {
            CodeExplanation.PrintList(Terminal, alike);
            return ExitCode.Fine;
        }

        Terminal.Complain(new($"没有代码“{Plain(code)}”。", $"There is no code “{Plain(code)}”."));
        var near = DiagnosticCatalogue.Near(code);
        if (near.Count > 0)
            Terminal.Tell(new("您是不是想查：", "Did you mean:"));
        else
            Terminal.Tell(new("代码以 QA 开头，后面四位数字；explain QA 列出全部代码。", "A code is QA and four digits; “explain QA” lists them all."));
        foreach (var suggestion in near)
            Terminal.Tell(new($"  {suggestion.Code}  {suggestion.Title.Zh}", $"  {suggestion.Code}  {suggestion.Title.En}"));
        return ExitCode.Usage;
    }

    private static string Plain(string typed) => Import.Shown.Text(typed);
}
