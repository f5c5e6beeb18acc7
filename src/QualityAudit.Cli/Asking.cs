using QualityAudit.Audits;
using QualityAudit.Cli.Display;
using QualityAudit.Import.Layouts.Questions;
using QualityAudit.Workflow;

namespace QualityAudit.Cli;

/// <summary>
/// Imports, and asks on a terminal what could be read in several ways; the files in question are then read again. Where nobody can be
/// asked, or nobody chooses, they stay refused. What a file says differently from what is stored is shown before it replaces that; on a
/// terminal somebody then decides, elsewhere it is replaced.
/// </summary>
internal sealed class Asking(Terminal terminal, AuditWorkflow workflow)
{
    private readonly HashSet<string> declined = new(StringComparer.Ordinal);

    /// <param name="request">What to import.</param>
    /// <param name="rehearsal">Nothing is stored, so nothing is replaced.</param>
    /// <param name="cancellationToken">Whole files are stored, or not.</param>
    public async Task<ImportSummary> ImportAsync(ImportRequest request, bool rehearsal, CancellationToken cancellationToken)
    {
        var answers = new LayoutAnswers();
        request = request with { Layouts = request.Layouts with { Answers = answers }, HoldsReplacements = !rehearsal };
        var imported = await Once(request);
        while (terminal.CanAsk && Ask(imported.Questions, answers))
        {
            var again = imported.Files.Where(file => file.Read.Questions.Count > 0).Select(file => file.Source.FullPath).ToHashSet(StringComparer.Ordinal);
            imported = imported.With(await Once(request with { Only = again, SentTogether = imported.Hashes }));
        }

        return imported.HeldBack.Count == 0 ? imported : await ReplacedAsync(imported, request, Once);

        Task<ImportSummary> Once(ImportRequest wanted) => terminal.WithProgressAsync(progress => workflow.ImportAsync(wanted, progress, cancellationToken));
    }

    private async Task<ImportSummary> ReplacedAsync(ImportSummary imported, ImportRequest request, Func<ImportRequest, Task<ImportSummary>> once)
    {
        var replacing = Replacements.Decide(terminal, imported.HeldBack).Select(file => file.Source.FullPath).ToHashSet(StringComparer.Ordinal);
        imported = imported with { Files = [.. imported.Files.Select(file => file.IsHeldBack && !replacing.Contains(file.Source.FullPath) ? file.Declined() : file)] };
        if (replacing.Count == 0)
            return imported;
        // Files that name a project of the new register were read by the old one.
        var isRegister = imported.Files.Any(file => file.Read.Kind == FileKind.Register && replacing.Contains(file.Source.FullPath));
        if (isRegister)
            replacing.UnionWith(imported.Files.Where(file => file.Verdict == Diagnostics.FileVerdict.Refused && !(file.IsHeldBack && file.Diagnostics.Any())).Select(file => file.Source.FullPath));
        return imported.With(await once(request with { Only = replacing, SentTogether = imported.Hashes, HoldsReplacements = false }));
    }

    /// <summary>True when something was chosen that was open before.</summary>
    private bool Ask(IReadOnlyList<LayoutQuestion> questions, LayoutAnswers answers)
    {
        var isAnswered = false;
        foreach (var question in questions.Where(question => !declined.Contains(question.Key)))
        {
            if (terminal.Ask(question.Place, question.Text, question.Choices) is { } choice)
            {
                answers.Add(question, choice);
                isAnswered = true;
            }
            else
                declined.Add(question.Key);
        }

        return isAnswered;
    }
}
