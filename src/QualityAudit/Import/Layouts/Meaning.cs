namespace QualityAudit.Import.Layouts;

/// <summary>
/// What a column says: about an item of a checklist, or about a call. Those that end in Or… are words that mean one thing here and
/// another there: the cells decide, and a profile never holds them.
/// </summary>
public enum Meaning
{
    None,
    Id,
    Section,
    Item,
    Maximum,

    /// <summary>The points that could be had here; left empty, the item does not apply.</summary>
    Entitled,
    Rule,
    Deducted,
    Score,

    /// <summary>The score as a share of 1 or of a hundred.</summary>
    Share,
    Result,
    NotApplicable,

    /// <summary>Whether the thing exists at all; "no" is not applicable.</summary>
    Applicability,
    Reason,
    Remark,
    Evidence,

    /// <summary>When this item was looked at.</summary>
    Date,
    SectionOrItem,
    RuleOrMaximum,
    RuleOrReason,
    ReasonOrResult,

    CallId,
    ProjectId,
    Project,
    CallKind,
    CallDate,
    Household,
    MoveInDate,
    Outcome,
    Served,
    Coached,

    /// <summary>The column holds the answers to one question.</summary>
    Question,
    QuestionId,

    /// <summary>The question in words.</summary>
    Caption,
    Answer,
    AnswerCode,
    AnswerScore,
}
