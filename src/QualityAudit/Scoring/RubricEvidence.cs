using QualityAudit.Audits;
using QualityAudit.Rubrics;

namespace QualityAudit.Scoring;

/// <summary>
/// Which part of a quarter's evidence belongs to a rubric. A checklist names its rubric. A call belongs to every rubric that has
/// an answer from it; a call without any answer belongs to the rubrics that ask its kind of callback, unless the sheet it stands
/// on asks other questions only.
/// </summary>
public static class RubricEvidence
{
    /// <summary>The ids of the rubrics that the quarter has evidence of, in ordinal order. Candidates: versions valid for the quarter.</summary>
    public static IReadOnlyList<string> RubricsIn(QuarterEvidence evidence, IReadOnlyList<Rubric> candidates)
    {
        var ids = evidence.Visits.Select(visit => visit.RubricId).ToHashSet(StringComparer.Ordinal);
        var open = candidates.Where(rubric => !ids.Contains(rubric.Id)).Select(rubric => (rubric.Id, Questions: QuestionIds(rubric)))
            .Where(rubric => rubric.Questions.Count > 0).ToList();
        if (open.Count > 0)
        {
            var answered = AnsweredIn(CallTable.Of(evidence.Callbacks));
            ids.UnionWith(open.Where(rubric => rubric.Questions.Overlaps(answered)).Select(rubric => rubric.Id));
        }

        // S-22: a rubric whose official result is the group's is reported from that result alone, too.
        if (evidence.GroupResults.Count > 0)
            ids.UnionWith(candidates.Where(rubric => rubric.GroupResultQuarters.Contains(evidence.Quarter.Number)).Select(rubric => rubric.Id));
        return [.. ids.Order(StringComparer.Ordinal)];
    }

    /// <summary>The calls that belong to the rubric.</summary>
    internal static RubricCalls CallsOf(QuarterEvidence evidence, Rubric rubric)
    {
        var table = CallTable.Of(evidence.Callbacks);
        var belong = new bool[table.Count];
        var questions = QuestionIds(rubric);
        if (questions.Count > 0)
            Mark(table, questions, KindsOf(rubric), belong);
        return new RubricCalls(table, belong);
    }

    private static void Mark(CallTable table, HashSet<string> questions, HashSet<CallbackKind> kinds, bool[] belong)
    {
        var own = new HashSet<(int Sheet, CallbackKind)>();
        var foreign = new HashSet<(int Sheet, CallbackKind)>();
        Standing[] said = [.. table.Shared.Select(response => !IsAnswer(response) ? Standing.Silent : questions.Contains(response.SubjectId) ? Standing.Own : Standing.Foreign)];
        var standings = new Standing[table.Count];
        for (var call = 0; call < standings.Length; call++)
        {
            foreach (var response in table.GivenIn(call))
            {
                if (said[response] != Standing.Silent)
                    standings[call] = said[response];
                if (standings[call] == Standing.Own)
                    break;
            }

            if (standings[call] != Standing.Silent)
                (standings[call] == Standing.Own ? own : foreign).Add((table.Rows[call].Sheet, table.Rows[call].Kind));
        }

        foreign.ExceptWith(own);
        for (var call = 0; call < standings.Length; call++)
        {
            var row = table.Rows[call];
            belong[call] = standings[call] == Standing.Own || (standings[call] == Standing.Silent && kinds.Contains(row.Kind) && !foreign.Contains((row.Sheet, row.Kind)));
        }
    }

    /// <summary>The quarter's files without those that hold evidence of other rubrics only.</summary>
    internal static IEnumerable<InputFile> InputsOf(QuarterEvidence evidence, Rubric rubric, RubricCalls calls)
    {
        var others = evidence.Visits.Where(visit => !Names(visit, rubric)).Select(visit => visit.Source.File)
            .Concat(calls.Table.Sheets.Select(sheet => sheet.File))
            .ToHashSet(StringComparer.Ordinal);
        others.ExceptWith(evidence.Visits.Where(visit => Names(visit, rubric)).Select(visit => visit.Source.File));
        others.ExceptWith(calls.Sheets.Select(sheet => sheet.File));
        return evidence.Inputs.Where(input => !others.Contains(input.Path));
    }

    internal static bool Names(Visit visit, Rubric rubric) => string.Equals(visit.RubricId, rubric.Id, StringComparison.Ordinal);

    // A blank cell may only mean that the sheet has a column for another rubric's question.
    private static bool IsAnswer(SharedResponse response) => response.State == ResponseState.Answered || response.Value is not null;

    // The ids of questions that somebody answered.
    private static HashSet<string> AnsweredIn(CallTable table)
    {
        var met = new bool[table.Shared.Count];
        for (var call = 0; call < table.Count; call++)
        {
            foreach (var response in table.GivenIn(call))
                met[response] = true;
        }

        return table.Shared.Where((response, number) => met[number] && IsAnswer(response)).Select(response => response.SubjectId).ToHashSet(StringComparer.Ordinal);
    }

    internal static HashSet<string> QuestionIds(Rubric rubric) =>
        rubric.Indicators.SelectMany(indicator => indicator.Questions).Select(question => question.Id).ToHashSet(StringComparer.Ordinal);

    internal static HashSet<CallbackKind> KindsOf(Rubric rubric) =>
        rubric.Indicators.SelectMany(indicator => indicator.Questions).Select(question => question.Callback).ToHashSet();

    private enum Standing
    {
        /// <summary>It holds no answer at all.</summary>
        Silent,
        Own,
        Foreign,
    }
}
