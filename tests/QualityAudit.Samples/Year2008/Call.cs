using QualityAudit.Audits;

namespace QualityAudit.Samples.Year2008;

/// <summary>One attempt to call a household. Answers: what was written down for each question, "" for nothing; empty unless somebody answered.</summary>
internal sealed record Call(
    string Id,
    SampleProject Project,
    CallbackKind Kind,
    DateOnly Date,
    string Household,
    DateOnly? MoveIn,
    CallOutcome Outcome,
    bool? Served,
    bool? Coached,
    IReadOnlyDictionary<string, string> Answers);
