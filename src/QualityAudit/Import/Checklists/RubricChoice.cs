using QualityAudit.Audits;
using QualityAudit.Diagnostics;
using QualityAudit.Import.Tables;
using QualityAudit.Import.Values;
using QualityAudit.Import.Workbooks;
using QualityAudit.Rubrics;

namespace QualityAudit.Import.Checklists;

/// <summary>Which rubric a checklist was filled by: as its head says, else as its template's mark says (S-23).</summary>
internal sealed class RubricChoice(IReadOnlyList<Rubric> rubrics, FieldReader reader)
{
    public Rubric? Choose(HeadBlock head, TemplateMark? mark, Quarter? quarter, SheetTable table)
    {
        var idCell = head[ChecklistFields.Rubric];
        var versionCell = head[ChecklistFields.Version];
        var id = IsFilled(idCell) ? reader.Text(idCell, ChecklistFields.Rubric) : mark?.RubricId;
        var version = IsFilled(versionCell) ? reader.Text(versionCell, ChecklistFields.Version) : mark?.Version;
        if (id is null && version is null && !IsFilled(idCell) && !IsFilled(versionCell) && quarter is { } dated && ByItems(table, dated) is { } only)
        {
            reader.Bag.Add(SheetDiagnostics.RubricByItems.At(table.Sheet.At(table.Header.First), ("rubric", only.ToString())));
            return only;
        }

        if (id is null && !IsFilled(idCell))
            reader.Bag.Add(SheetDiagnostics.MissingHeadEntry.At(PlaceOf(idCell), ("label", ChecklistFields.Rubric.Name)));
        if (version is null && !IsFilled(versionCell))
            reader.Bag.Add(SheetDiagnostics.MissingHeadEntry.At(PlaceOf(versionCell), ("label", ChecklistFields.Version.Name)));
        if (id is null || version is null)
            return null;
        if (mark is not null && !(Same(id, mark.RubricId) && Same(version, mark.Version)))
        {
            reader.Bag.Add(SheetDiagnostics.TemplateDisagrees.At(
                PlaceOf(idCell ?? versionCell),
                ("entered", $"{Shown.Text(id)} {Shown.Text(version)}"),
                ("template", mark.ToString())));
            return null;
        }

        if (Find(id, version, PlaceOf(idCell), PlaceOf(versionCell)) is not { } rubric)
            return null;
        if (mark is { ContentHash: { Length: > 0 } hash } && !Same(hash, rubric.ContentHash))
            reader.Bag.Add(SheetDiagnostics.TemplateOutdated.At(PlaceOf(idCell), ("rubric", rubric.ToString())));
        if (quarter is { } visited && !rubric.IsValidFor(visited))
            reader.Bag.Add(SheetDiagnostics.RubricNotValid.At(
                PlaceOf(versionCell),
                ("quarter", LocalizedText.Same(visited.ToString())),
                ("rubric", LocalizedText.Same(rubric.ToString())),
                ("period", Period(rubric))));
        return rubric;
    }

    /// <summary>The only rubric valid in the quarter that knows every id of the table; null where there is none or more than one.</summary>
    private Rubric? ByItems(SheetTable table, Quarter quarter)
    {
        var ids = table.Rows.Select(row => row[ChecklistFields.Item]).Where(cell => cell is { IsBlank: false }).Select(cell => ItemRows.Key(cell!.Value.Text)).ToList();
        var knowing = rubrics.Where(rubric => rubric.IsValidFor(quarter)).Where(rubric =>
        {
            var known = rubric.Indicators.SelectMany(indicator => indicator.Items).Select(item => ItemRows.Key(item.Id)).ToHashSet(StringComparer.Ordinal);
            return ids.Count > 0 && ids.TrueForAll(id => known.Contains(id) || (id.LastIndexOf('/') is > 0 and var slash && known.Contains(id[..slash])));
        }).ToList();
        return knowing is [var only] ? only : null;
    }

    private Rubric? Find(string id, string version, SourceLocation atId, SourceLocation atVersion)
    {
        var versions = rubrics.Where(rubric => Same(rubric.Id, id) || Same(rubric.Title.Zh, id) || Same(rubric.Title.En, id)).ToList();
        if (versions.Count == 0)
        {
            var known = rubrics.Select(rubric => rubric.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
            reader.Bag.Add(SheetDiagnostics.UnknownRubric.At(
                atId,
                ("rubric", LocalizedText.Same(Shown.Text(id))),
                ("known", known.Count == 0 ? new("一个也没有", "none") : TextList.Of(known))));
            return null;
        }

        if (versions.FirstOrDefault(rubric => Same(rubric.Version, version)) is { } found)
            return found;
        reader.Bag.Add(SheetDiagnostics.UnknownRubricVersion.At(
            atVersion,
            ("rubric", LocalizedText.Same(versions[0].Id)),
            ("version", LocalizedText.Same(Shown.Text(version))),
            ("known", TextList.Of(versions.Select(rubric => rubric.Version).Order(StringComparer.Ordinal)))));
        return null;
    }

    private SourceLocation PlaceOf(Cell? cell) => cell is { } known ? reader.Sheet.At(known.Address) : reader.Sheet.Whole;

    private static bool IsFilled(Cell? cell) => cell is { IsBlank: false };

    private static bool Same(string left, string right) => PlainText.Of(left) == PlainText.Of(right);

    private static LocalizedText Period(Rubric rubric) => rubric.ValidTo is { } last
        ? new($"{rubric.ValidFrom} 至 {last}", $"from {rubric.ValidFrom} to {last}")
        : new($"{rubric.ValidFrom} 起", $"from {rubric.ValidFrom} on");
}
