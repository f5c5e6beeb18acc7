using System.Collections;
using System.Diagnostics.CodeAnalysis;
using QualityAudit.Audits;
using QualityAudit.Rubrics;

namespace QualityAudit.Scoring;

/// <summary>The responses of one project's visits, item by item, in the order of the visits: a visit and a response each.</summary>
internal sealed class GivenAnswers
{
    private readonly RubricItems items;
    private readonly IReadOnlyList<VisitSummary> visits;
    private readonly (int Visit, Response Response)[] given;
    private readonly int[] ends;
    private readonly List<(VisitSummary, Response)> toUnknown = [];

    public GivenAnswers(UnansweredPolicy unanswered, RubricItems items, IReadOnlyList<Visit> from)
    {
        Unanswered = unanswered;
        this.items = items;
        visits = [.. from.Select(VisitSummary.Of)];
        var read = new List<(int Item, int Visit, Response Response)>(from.Sum(visit => visit.Responses.Count));
        ends = new int[items.Count + 1];
        for (var visit = 0; visit < from.Count; visit++)
        {
            foreach (var response in from[visit].Responses)
            {
                if (items.NumberOf(response.SubjectId) is >= 0 and var item)
                {
                    ends[item + 1]++;
                    read.Add((item, visit, response));
                }
                else
                {
                    toUnknown.Add((visits[visit], response));
                }
            }
        }

        for (var item = 1; item < ends.Length; item++)
            ends[item] += ends[item - 1];
        given = new (int, Response)[read.Count];
        foreach (var (item, visit, response) in read)
            given[ends[item]++] = (visit, response);
    }

    /// <summary>The visits, by date as they were given.</summary>
    public IReadOnlyList<VisitSummary> Visits => visits;

    /// <summary>Of the rubric.</summary>
    public UnansweredPolicy Unanswered { get; }

    /// <summary>Responses to items that the rubric does not have, those to one item together.</summary>
    public IEnumerable<(VisitSummary Visit, Response Response)> ToUnknown =>
        toUnknown.GroupBy(answer => answer.Item2.SubjectId, StringComparer.Ordinal).SelectMany(item => item);

    /// <summary>By the item's number.</summary>
    public ItemAnswers To(int item) => new(this, items[item], item == 0 ? 0 : ends[item - 1], ends[item]);

    public VisitSummary VisitOf(int place) => visits[given[place].Visit];

    public Response ResponseAt(int place) => given[place].Response;
}

/// <summary>
/// One item's answers over all visits of a project. As a list they take shape when they are looked at, receipt and all, and are not kept.
/// </summary>
internal sealed class ItemAnswers(GivenAnswers given, Item item, int first, int end) : IReadOnlyList<ItemAnswer>
{
    public int Count => end - first;

    public ItemAnswer this[int index]
    {
        get
        {
            var (visit, response) = (given.VisitOf(first + index), given.ResponseAt(first + index));
            var (state, credit, _) = MeaningOf(index);
            return new ItemAnswer(
                state, response.Value, response.Raw, credit, visit.Date, visit.Kind, visit.Inspector,
                response.Reason, response.Evidence, response.Remark, visit.Source.At(response.Cell));
        }
    }

    /// <summary>What an answer comes to; outside the rubric, it is excluded.</summary>
    public (ResponseState State, decimal? Credit, bool IsOutside) MeaningOf(int index)
    {
        var response = given.ResponseAt(first + index);
        var credit = response.State switch
        {
            ResponseState.Answered => item.Scale.Credit(response.Value ?? ""),
            ResponseState.NotApplicable when item.NotApplicable == NotApplicablePolicy.Zero => 0,
            ResponseState.Unanswered when given.Unanswered == UnansweredPolicy.Zero => 0,
            _ => (decimal?)null,
        };
        return IsOutsideRubric(response.State, credit) ? (ResponseState.Excluded, credit, true) : (response.State, credit, false);
    }

    /// <summary>Where an answer stands, and what stands there.</summary>
    public (SourceLocation Source, string Raw) PlaceOf(int index) =>
        (given.VisitOf(first + index).Source.At(given.ResponseAt(first + index).Cell), given.ResponseAt(first + index).Raw);

    public IEnumerator<ItemAnswer> GetEnumerator()
    {
        for (var index = 0; index < Count; index++)
            yield return this[index];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private bool IsOutsideRubric(ResponseState state, [NotNullWhen(false)] decimal? credit) =>
        (state == ResponseState.Answered && credit is null)
        || (state == ResponseState.NotApplicable && item.NotApplicable == NotApplicablePolicy.Forbidden);
}
