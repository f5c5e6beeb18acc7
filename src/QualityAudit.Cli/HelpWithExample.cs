using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using QualityAudit.Cli.Commands;

namespace QualityAudit.Cli;

/// <summary>A verb's help, with an example that can be copied.</summary>
internal sealed class HelpWithExample(HelpAction help, VerbCommand verb, Language language) : SynchronousCommandLineAction
{
    /// <summary>Help is given even where the rest of the call is wrong.</summary>
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var result = help.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine(language == Language.Chinese ? "示例：" : "Example:");
        output.WriteLine($"  {verb.Example}");
        return result;
    }
}
