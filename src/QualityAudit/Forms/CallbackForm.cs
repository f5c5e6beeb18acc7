using QualityAudit.Audits;
using QualityAudit.Forms.Callbacks;
using QualityAudit.Spreadsheets;

namespace QualityAudit.Forms;

/// <summary>
/// What a call centre fills in: a sheet for each kind of callback that the rubric has questions for, a row a call. Drawn households stand in
/// it already; spare rows are for further attempts and for households that were not drawn. The same request gives the same bytes.
/// </summary>
public static class CallbackForm
{
    public const string Mark = "callbacks";

    /// <exception cref="ArgumentException">The rubric has no callback questions, or there is no project.</exception>
    public static void Write(FormRequest request, IReadOnlyList<Project> projects, IReadOnlyList<DrawnHousehold> households, int spareRows, Stream output)
    {
        if (projects.Count == 0)
            throw new ArgumentException("A form is made for one project at least.", nameof(projects));
        var questions = request.Rubric.Indicators.SelectMany(indicator => indicator.Questions).Where(question => question.IsAsked).ToLookup(question => question.Callback);
        if (questions.Count == 0)
            throw new ArgumentException($"{request.Rubric} has no callback questions.", nameof(request));
        var words = request.Words;
        var title = words.Say("客户回访表", "Callbacks");
        var book = new Book(request.Language, $"{title} · {words.Quarter(request.Quarter)}", request.Quarter, OwnFiles.FormCategory);
        var instructions = book.Add(words.Say(OwnFiles.InstructionSheet));
        var kinds = Enum.GetValues<CallbackKind>().Where(kind => questions.Contains(kind)).ToList();
        var sheets = kinds.ToDictionary(kind => kind, kind => book.Add(words.Choice(AuditNames.Of(kind))));
        InstructionSheet.Write(instructions, words, CallbackInstructions.Of(request));
        foreach (var (kind, sheet) in sheets)
            new CallSheet(sheet, request, kind, [.. questions[kind]], projects, [.. households.Where(household => household.Kind == kind)], spareRows).Write();
        book.Active = sheets[kinds[0]];
        book.Mark(OwnFiles.FormMark, Mark);
        book.Mark(OwnFiles.RubricMark, request.RubricMark);
        book.Save(output);
    }
}
