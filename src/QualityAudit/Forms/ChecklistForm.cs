using QualityAudit.Audits;
using QualityAudit.Forms.Checklists;
using QualityAudit.Spreadsheets;

namespace QualityAudit.Forms;

/// <summary>The checklist that an inspector fills in: a workbook with one sheet a project. The same request gives the same bytes.</summary>
public static class ChecklistForm
{
    public const string Mark = "checklist";

    /// <exception cref="ArgumentException">The rubric has no checklist items, or there is no project.</exception>
    public static void Write(FormRequest request, IReadOnlyList<Project> projects, Stream output)
    {
        if (projects.Count == 0)
            throw new ArgumentException("A form is made for one project at least.", nameof(projects));
        if (!request.Rubric.Indicators.Any(indicator => indicator.Items.Count > 0))
            throw new ArgumentException($"{request.Rubric} has no checklist items.", nameof(request));
        var words = request.Words;
        var book = new Book(request.Language, $"{words.Say(request.Rubric.Title)} · {words.Quarter(request.Quarter)}", request.Quarter, OwnFiles.FormCategory);
        var instructions = book.Add(words.Say(OwnFiles.InstructionSheet));
        var sheets = projects.Select(project => (Project: project, Sheet: book.Add(project.Name))).ToList();
        InstructionSheet.Write(instructions, words, ChecklistInstructions.Of(request));
        foreach (var (project, sheet) in sheets)
            new ChecklistSheet(sheet, request, project).Write();
        book.Active = sheets[0].Sheet;
        book.Mark(OwnFiles.FormMark, Mark);
        book.Mark(OwnFiles.RubricMark, request.RubricMark);
        book.Save(output);
    }
}
