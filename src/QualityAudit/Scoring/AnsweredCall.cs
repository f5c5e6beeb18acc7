using QualityAudit.Audits;

namespace QualityAudit.Scoring;

/// <summary>A reached call with all that it says, for those who list calls and not answers.</summary>
/// <param name="CallId">Of the call.</param>
/// <param name="Date">Of the call.</param>
/// <param name="Kind">Of the callback.</param>
/// <param name="Household">Who was called.</param>
/// <param name="Exclusion">Why it is left out.</param>
/// <param name="Coached">The customer had been told what to say.</param>
/// <param name="Sheet">Where it stands.</param>
/// <param name="Answers">To each question of the rubric, null where it has none.</param>
internal sealed record AnsweredCall(
    string CallId, DateOnly Date, CallbackKind Kind, string Household, CallExclusion Exclusion, bool Coached, SheetReference Sheet, GivenAnswer?[] Answers)
{
    /// <summary>The calls of a project that answer a question, in order of date and id.</summary>
    public static IReadOnlyList<AnsweredCall> Of(Assessment project)
    {
        var questions = project.Indicators.SelectMany(indicator => indicator.Questions).ToList();
        if (questions.Select(result => result.Answers).OfType<QuestionAnswers>().FirstOrDefault() is not { Calls: var calls })
            return [];
        var answers = new GivenAnswer?[calls.Reached.Length][];
        for (var place = 0; place < questions.Count; place++)
        {
            if (questions[place].Answers is not QuestionAnswers given)
                continue;
            foreach (var entry in given.Entries)
            {
                var said = given.SaidIn(entry);
                (answers[entry.Call] ??= new GivenAnswer?[questions.Count])[place] = new GivenAnswer(said.Value, said.Raw, said.Cell);
            }
        }

        var made = new List<AnsweredCall>(answers.Length);
        for (var call = 0; call < answers.Length; call++)
        {
            if (answers[call] is not { } some)
                continue;
            var (table, number) = (calls.Table, calls.Reached[call]);
            var row = table.Rows[number];
            made.Add(new AnsweredCall(
                table.IdOf(number).ToString(), row.Date, row.Kind, table.Texts[row.Household], calls.Exclusions[call], row.Coached == true, table.Sheets[row.Sheet], some));
        }

        return made;
    }
}

/// <summary>An answer of a call to a question. Value: canonical; Raw: the cell's own text.</summary>
internal readonly record struct GivenAnswer(string? Value, string Raw, CellAddress Cell);
