using System.Collections;

namespace QualityAudit.Audits;

/// <summary>What the responses of many records say, by number from 0.</summary>
internal sealed class SharedResponses(IEnumerable<SharedResponse> known) : IReadOnlyList<SharedResponse>
{
    private readonly List<SharedResponse> shared = [.. known];
    private readonly Dictionary<(string, ResponseState, string?), int> spelledOut = [];

    public int Count => shared.Count;

    public SharedResponse this[int number] => shared[number];

    /// <summary>The number of what a response says that its record spells out.</summary>
    public int NumberOf(Response response)
    {
        var says = (response.SubjectId, response.State, response.Value);
        if (spelledOut.TryGetValue(says, out var number))
            return number;
        spelledOut.Add(says, shared.Count);
        shared.Add(new SharedResponse(response.SubjectId, response.State, response.Value, null, null, 0));
        return shared.Count - 1;
    }

    public IEnumerator<SharedResponse> GetEnumerator() => shared.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
