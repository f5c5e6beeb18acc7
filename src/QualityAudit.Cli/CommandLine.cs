using System.CommandLine;
using System.CommandLine.Help;
using System.Globalization;
using QualityAudit.Cli.Commands;
using QualityAudit.Cli.Display;
using QualityAudit.Storage;

namespace QualityAudit.Cli;

/// <summary>The `qualityaudit` command: its verbs, and how each end of a run is told to the user and the shell.</summary>
public static class CommandLine
{
    /// <summary>Runs one call. Data goes to output, messages to error. The result is one of <see cref="ExitCode"/>.</summary>
    public static async Task<int> RunAsync(
        IReadOnlyList<string> args, TextWriter output, TextWriter error, Func<string, string?> environment, CancellationToken cancellationToken)
    {
        var language = LanguageChoice.From(args, environment);
        // The parser's own texts follow the UI culture; figures and dates never do.
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language == Language.Chinese ? "zh-Hans" : "en");
        var terminal = new Terminal(output, error, language);
        var root = Root(terminal, environment);

        var call = root.Parse(args);
        if (call.Errors.Count > 0)
        {
            foreach (var problem in call.Errors)
                terminal.Complain(LocalizedText.Same(problem.Message));
            terminal.Complain(new("用 --help 查看用法。", "Use --help to see how it is called."));
            return ExitCode.Usage;
        }

        try
        {
            return await call.InvokeAsync(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false }, cancellationToken);
        }
        catch (StorageException unusable)
        {
            terminal.Show(unusable.Diagnostic);
            return ExitCode.InputHasErrors;
        }
        catch (OperationCanceledException)
        {
            terminal.Complain(new("已中止。已存入的文件保持完整，可再次运行。", "Stopped. Every file stored so far is whole; run it again to go on."));
            return ExitCode.InputHasErrors;
        }
        catch (IOException cause)
        {
            terminal.Complain(new($"无法读写文件：{cause.Message}", $"A file could not be read or written: {cause.Message}"));
            return ExitCode.InputHasErrors;
        }
        catch (UnauthorizedAccessException cause)
        {
            terminal.Complain(new($"没有读写权限：{cause.Message}", $"No permission to read or write: {cause.Message}"));
            return ExitCode.InputHasErrors;
        }
        catch (Exception fault)
        {
            terminal.Complain(new(
                $"程序内部错误，请把以下内容发给维护者：{fault}",
                $"An internal fault; please send this to the maintainers: {fault}"));
            return ExitCode.Internal;
        }
    }

    private static RootCommand Root(Terminal terminal, Func<string, string?> environment)
    {
        var options = new CommonOptions(terminal.Language, environment);
        var root = new RootCommand(new LocalizedText(
            "QualityAudit：把检查表、回访等工作簿变成可追溯的区域成绩单。",
            "QualityAudit: from a folder of audit workbooks to regional scorecards that can be traced to the cell.").In(terminal.Language))
        {
            new RunCommand(terminal, options),
            new ImportCommand(terminal, options),
            new ScoreCommand(terminal, options),
            new ReportCommand(terminal, options),
            new CallsCommand(terminal, options),
            new QuartersCommand(terminal, options),
            new DatabaseCommand(terminal, options),
            new RubricCommand(terminal, options),
            new TemplateCommand(terminal, options),
            new ExplainCommand(terminal, options),
        };
        root.Options.Add(options.Language);
        foreach (var command in AllCommands(root))
        {
            if (root.Options.OfType<HelpOption>().FirstOrDefault()?.Action is HelpAction help && command is VerbCommand verb)
                verb.Options.Add(new HelpOption { Description = options.Say("显示用法和示例", "Show how it is called, with an example"), Action = new HelpWithExample(help, verb, terminal.Language) });
        }

        return root;
    }

    private static IEnumerable<Command> AllCommands(Command command) =>
        command.Subcommands.SelectMany(AllCommands).Prepend(command);
}
