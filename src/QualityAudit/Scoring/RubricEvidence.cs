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
        foreach (var call in evidence.Callbacks)
        {
            if (open.Count == 0)
                break;
            foreach (var (id, _) in open.Where(rubric => call.Responses.Any(response => rubric.Questions.Contains(response.SubjectId) && IsAnswer(response))))
                ids.Add(id);
            open.RemoveAll(rubric => ids.Contains(rubric.Id));
        }

        // S-22: a rubric whose official result is the group's is reported from that result alone, too.
        if (evidence.GroupResults.Count > 0)
            ids.UnionWith(candidates.Where(rubric => rubric.GroupResultQuarters.Contains(evidence.Quarter.Number)).Select(rubric => rubric.Id));
        return [.. ids.Order(StringComparer.Ordinal)];
    }

    /// <summary>The calls that belong to the rubric.</summary>
    internal static IReadOnlyList<Callback> CallsOf(QuarterEvidence evidence, Rubric rubric)
    {
        var questions = QuestionIds(rubric);
        if (questions.Count == 0)
            return [];
        var kinds = rubric.Indicators.SelectMany(indicator => indicator.Questions).Select(question => question.Callback).ToHashSet();
        var own = new HashSet<(SheetReference, CallbackKind)>();
        var foreign = new HashSet<(SheetReference, CallbackKind)>();
        var standings = evidence.Callbacks.Select(StandingOf).ToList();
        foreach (var (call, standing) in evidence.Callbacks.Zip(standings))
        {
            if (standing != Standing.Silent)
                (standing == Standing.Own ? own : foreign).Add((call.Source, call.Kind));
        }

        foreign.ExceptWith(own);
        return
        [
            .. evidence.Callbacks.Zip(standings)
                .Where(pair => pair.Second == Standing.Own || (pair.Second == Standing.Silent && kinds.Contains(pair.First.Kind) && !foreign.Contains((pair.First.Source, pair.First.Kind))))
                .Select(pair => pair.First),
        ];

        Standing StandingOf(Callback call)
        {
            var standing = Standing.Silent;
            foreach (var response in call.Responses.Where(IsAnswer))
            {
                if (questions.Contains(response.SubjectId))
                    return Standing.Own;
                standing = Standing.Foreign;
            }

            return standing;
        }
    }

    /// <summary>The quarter's files without those that hold evidence of other rubrics only.</summary>
    internal static IEnumerable<InputFile> InputsOf(QuarterEvidence evidence, Rubric rubric, IReadOnlyList<Callback> calls)
    {
        var others = evidence.Visits.Where(visit => !Names(visit, rubric)).Select(visit => visit.Source.File)
            .Concat(evidence.Callbacks.Select(call => call.Source.File))
            .ToHashSet(StringComparer.Ordinal);
        others.ExceptWith(evidence.Visits.Where(visit => Names(visit, rubric)).Select(visit => visit.Source.File));
        others.ExceptWith(calls.Select(call => call.Source.File));
        return evidence.Inputs.Where(input => !others.Contains(input.Path));
    }

    internal static bool Names(Visit visit, Rubric rubric) => string.Equals(visit.RubricId, rubric.Id, StringComparison.Ordinal);

    // A blank cell may only mean that the sheet has a column for another rubric's question.
    private static bool IsAnswer(Response response) => response.State == ResponseState.Answered || response.Value is not null;

    private static HashSet<string> QuestionIds(Rubric rubric) =>
        rubric.Indicators.SelectMany(indicator => indicator.Questions).Select(question => question.Id).ToHashSet(StringComparer.Ordinal);

    private enum Standing
    {
        /// <summary>It holds no answer at all.</summary>
        Silent,
        Own,
        Foreign,
    }
}
