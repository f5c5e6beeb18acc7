namespace QualityAudit.Audits;

/// <summary>
/// Which calls of a quarter to add up: those that belong to one rubric. A call belongs to it that has an answer to one of its questions; a call without
/// any answer belongs to it if it is of a kind that it asks, unless the sheet that it stands on asks other questions only.
/// </summary>
/// <param name="Quarter">Of the calls.</param>
/// <param name="Questions">Ids of the rubric's questions.</param>
/// <param name="Kinds">The kinds of callback that it asks.</param>
/// <param name="ExcludesUnserved">Leaves out answers of a person who was not served (F29).</param>
/// <param name="Together">Questions whose answers are looked at together, by kind (S-13, all-of).</param>
public sealed record CallsToAdd(
    Quarter Quarter,
    IReadOnlySet<string> Questions,
    IReadOnlySet<CallbackKind> Kinds,
    bool ExcludesUnserved,
    IReadOnlyList<(CallbackKind Kind, IReadOnlyList<string> Questions)> Together);

/// <summary>What the calls of a quarter add up to; the calls themselves stay where they are stored.</summary>
/// <param name="Attempts">By project, outcome and whether they count.</param>
/// <param name="Answers">Of reached calls, by project, kind, whether they count, and what was said.</param>
/// <param name="Together">For each of <see cref="CallsToAdd.Together"/>, the same of what one customer said to all its questions.</param>
public sealed record CallSums(IReadOnlyList<AttemptSum> Attempts, IReadOnlyList<AnswerSum> Answers, IReadOnlyList<IReadOnlyList<JointSum>> Together);

/// <summary>Call attempts alike.</summary>
public sealed record AttemptSum(string ProjectId, CallOutcome Outcome, CallExclusion Exclusion, bool Coached, int Calls);

/// <summary>Answers alike.</summary>
public sealed record AnswerSum(string ProjectId, CallbackKind Kind, CallExclusion Exclusion, SaidAnswer Said, int Calls);

/// <summary>Calls whose answers to several questions are alike; Said in the order in which they stand in the call.</summary>
public sealed record JointSum(string ProjectId, CallExclusion Exclusion, IReadOnlyList<SaidAnswer> Said, int Calls);

/// <summary>What was said to a question; Value as of <see cref="Response"/>, null also where it is longer than any valid answer.</summary>
public sealed record SaidAnswer(string QuestionId, ResponseState State, string? Value);

/// <summary>Why a reached call's answers do not count.</summary>
public enum CallExclusion
{
    None,

    /// <summary>The household was called again for the same kind of callback (S-24).</summary>
    Superseded,

    /// <summary>Somebody answered who was not served (F29).</summary>
    Unserved,
}
