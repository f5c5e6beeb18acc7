using QualityAudit.Rubrics;

namespace QualityAudit.Reports.Wording;

/// <summary>Who answers for an item or a question, and who takes part: "Project sales (with Property company)".</summary>
public static class DepartmentWords
{
    /// <summary>Null where no department is named.</summary>
    public static LocalizedText? Of(Rubric rubric, string? department, IReadOnlyList<string> participants)
    {
        if (department is null)
            return null;
        var lead = Title(rubric, department);
        if (participants.Count == 0)
            return lead;
        var others = participants.Select(key => Title(rubric, key)).ToList();
        return new(
            $"{lead.Zh}（参与：{string.Join("、", others.Select(other => other.Zh))}）",
            $"{lead.En} (with {string.Join(", ", others.Select(other => other.En))})");
    }

    private static LocalizedText Title(Rubric rubric, string key) =>
        rubric.Departments.FirstOrDefault(entry => string.Equals(entry.Key, key, StringComparison.Ordinal))?.Title ?? LocalizedText.Same(key);
}
