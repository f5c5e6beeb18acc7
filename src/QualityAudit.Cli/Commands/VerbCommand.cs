using System.CommandLine;
using QualityAudit.Cli.Display;
using QualityAudit.Diagnostics;
using QualityAudit.RubricFiles;

namespace QualityAudit.Cli.Commands;

/// <summary>One verb of the command. Example: a call that works on the sample audits.</summary>
internal abstract class VerbCommand(string name, LocalizedText description, string example, Terminal terminal)
    : Command(name, description.In(terminal.Language))
{
    public string Example => example;

    protected Terminal Terminal => terminal;

    /// <summary>The rubrics of a folder; null when one of them has an error, which has then been shown.</summary>
    protected RubricCatalogue? LoadRubrics(string folder)
    {
        var reading = RubricCatalogue.Load(folder);
        var errors = reading.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error).ToList();
        terminal.Show(errors);
        return errors.Count > 0 ? null : reading.Catalogue;
    }

    protected static int ExitCodeOf(IEnumerable<Diagnostic> findings) =>
        findings.Any(finding => finding.Severity == Severity.Error) ? ExitCode.InputHasErrors : ExitCode.Fine;
}
