using QualityAudit.Audits;
using QualityAudit.Rubrics;

namespace QualityAudit.Forms;

/// <summary>By which rubric, for which quarter and in which language a form is made.</summary>
public sealed record FormRequest(Rubric Rubric, Quarter Quarter, Language Language)
{
    internal FormWords Words { get; } = new(Language);

    /// <summary>What the hidden name of a form says of its rubric.</summary>
    internal string RubricMark => $"{Rubric.Id}|{Rubric.Version}|{Rubric.ContentHash}";
}
