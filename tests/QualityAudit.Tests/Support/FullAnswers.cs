using QualityAudit.Audits;
using QualityAudit.Rubrics;
using QualityAudit.Rubrics.Scales;

namespace QualityAudit.Tests.Support;

/// <summary>Evidence in which every response that counts for some items and questions is replaced by the best one.</summary>
public static class FullAnswers
{
    public static QuarterEvidence To(QuarterEvidence evidence, Rubric rubric, IReadOnlyCollection<string> subjects)
    {
        var questions = subjects.Select(rubric.FindQuestion).Where(question => question is not null)
            .SelectMany(question => question!.Parts.Prepend(question)).ToDictionary(question => question.Id, StringComparer.Ordinal);
        var items = subjects.Select(rubric.FindItem).Where(item => item is not null).Select(item => item!).ToList();
        return evidence with
        {
            Visits = [.. evidence.Visits.Select(visit => visit with { Responses = [.. Filled(visit)] })],
            Callbacks =
            [
                .. evidence.Callbacks.Select(call => call with
                {
                    Responses = [.. call.Responses.Select(response => questions.TryGetValue(response.SubjectId, out var question) && response.State == ResponseState.Answered
                        ? response with { Value = question.ValidAnswers[^1] }
                        : response)],
                }),
            ],
        };

        // S-03: a blank or inapplicable answer that counts as 0 counts; an item without a row does so, too, once in the project.
        IEnumerable<Response> Filled(Visit visit)
        {
            foreach (var response in visit.Responses)
            {
                var item = items.Find(each => each.Id == response.SubjectId);
                var counts = response.State == ResponseState.Answered
                    || (response.State == ResponseState.NotApplicable && item?.NotApplicable == NotApplicablePolicy.Zero)
                    || (response.State == ResponseState.Unanswered && rubric.Unanswered == UnansweredPolicy.Zero);
                yield return item is not null && counts ? Full(item, response.Cell) : response;
            }

            if (rubric.Unanswered != UnansweredPolicy.Zero)
                yield break;
            foreach (var item in items.Where(item => evidence.Visits.Where(other => other.ProjectId == visit.ProjectId).All(other => other.Responses.All(response => response.SubjectId != item.Id))))
                yield return Full(item, new CellAddress(90, 5));
        }
    }

    public static string Best(Scale scale) => scale switch
    {
        YesNoScale yesNo => yesNo.Reverse ? "no" : "yes",
        PointsScale points => CanonicalNumber.Write(points.Maximum),
        DeductionScale or MeasureScale => "0",
        CountScale => "99",
        ChecksScale => "a,b,c",
        _ => "met",
    };

    private static Response Full(Item item, CellAddress cell) => new(item.Id, ResponseState.Answered, Best(item.Scale), Best(item.Scale), cell);
}
