using QualityAudit.Import.Workbooks;

namespace QualityAudit.Import.Checklists;

/// <summary>The mark a template carries: a hidden defined name that says which rubric it was made from, "id|version|hash".</summary>
internal sealed record TemplateMark(string RubricId, string Version, string? ContentHash)
{
    public static TemplateMark? Of(IWorkbook workbook)
    {
        if (!workbook.DefinedNames.TryGetValue(OwnFiles.RubricMark, out var formula))
            return null;
        var parts = formula.TrimStart('=').Trim('"').Split('|');
        return parts is [{ Length: > 0 } id, { Length: > 0 } version, ..] ? new(id, version, parts.Length > 2 ? parts[2] : null) : null;
    }

    public override string ToString() => $"{Shown.Text(RubricId)} {Shown.Text(Version)}";
}
