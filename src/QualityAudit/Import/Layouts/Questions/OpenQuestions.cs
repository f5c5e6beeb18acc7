namespace QualityAudit.Import.Layouts.Questions;

/// <summary>The questions of one file: those answered beforehand, and those that are still open and refuse it.</summary>
internal sealed class OpenQuestions(LayoutAnswers? answers)
{
    private readonly List<LayoutQuestion> open = [];

    public IReadOnlyList<LayoutQuestion> All => open;

    /// <summary>Somebody has chosen for this key already.</summary>
    public bool IsChosen(string key) => answers?.Has(key) == true;

    /// <summary>The choice that was made; null, and kept, where nobody has chosen yet: the caller then reports an error that names the choices.</summary>
    public int? Choose(LayoutQuestion question)
    {
        var choice = answers?.Of(question);
        if (choice is null && !open.Exists(known => string.Equals(known.Key, question.Key, StringComparison.Ordinal)))
            open.Add(question);
        return choice;
    }
}
