using QualityAudit.Import.Layouts.Profiles;
using QualityAudit.Import.Layouts.Questions;

namespace QualityAudit.Import.Layouts;

/// <summary>What is known of layouts before a file is opened. Forced: read everything that is not in our own format by this profile.</summary>
public sealed record LayoutKnowledge(IReadOnlyList<LayoutProfile> Profiles)
{
    public static LayoutKnowledge None { get; } = new([]);

    public LayoutProfile? Forced { get; init; }

    public LayoutAnswers? Answers { get; init; }
}
