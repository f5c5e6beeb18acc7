using QualityAudit.Audits;

namespace QualityAudit.Storage;

/// <summary>When two lists of responses mean the same.</summary>
internal static class ResponseContent
{
    /// <summary>Same answers, reasons and remarks, in any order; the cells and the spelling of an answer may differ.</summary>
    public static bool SaysTheSame(IReadOnlyList<Response> left, IReadOnlyList<Response> right) =>
        left.Count == right.Count && (SaysTheSame(left.AsEnumerable(), right) || SaysTheSame(BySubject(left), BySubject(right)));

    private static bool SaysTheSame(IEnumerable<Response> left, IEnumerable<Response> right) =>
        left.Select(Meaning).SequenceEqual(right.Select(Meaning));

    private static IOrderedEnumerable<Response> BySubject(IReadOnlyList<Response> responses) =>
        responses.OrderBy(response => response.SubjectId, StringComparer.Ordinal);

    private static (string, ResponseState, string?, string?, string?, string?) Meaning(Response response) =>
        (response.SubjectId, response.State, response.Value, response.Reason, response.Evidence, response.Remark);
}
