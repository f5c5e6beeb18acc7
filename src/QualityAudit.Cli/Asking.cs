using QualityAudit.Cli.Display;
using QualityAudit.Import.Layouts.Questions;
using QualityAudit.Workflow;

namespace QualityAudit.Cli;

/// <summary>
/// Imports, and asks on a terminal what could be read in several ways; the files in question are then read again. Where nobody can be
/// asked, or nobody chooses, they stay refused.
/// </summary>
internal sealed class Asking(Terminal terminal, AuditWorkflow workflow)
{
    private readonly HashSet<string> declined = new(StringComparer.Ordinal);

    public async Task<ImportSummary> ImportAsync(ImportRequest request, CancellationToken cancellationToken)
    {
        var answers = new LayoutAnswers();
        request = request with { Layouts = request.Layouts with { Answers = answers } };
        var imported = await Once(request);
        while (terminal.CanAsk && Ask(imported.Questions, answers))
        {
            var again = imported.Files.Where(file => file.Read.Questions.Count > 0).Select(file => file.Source.FullPath).ToHashSet(StringComparer.Ordinal);
            imported = imported.With(await Once(request with { Only = again }));
        }

        return imported;

        Task<ImportSummary> Once(ImportRequest wanted) => terminal.WithProgressAsync(progress => workflow.ImportAsync(wanted, progress, cancellationToken));
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
