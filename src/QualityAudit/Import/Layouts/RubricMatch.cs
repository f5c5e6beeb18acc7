using QualityAudit.Audits;
using QualityAudit.Diagnostics;
using QualityAudit.Import.Checklists;
using QualityAudit.Import.Tables;
using QualityAudit.Import.Values;
using QualityAudit.Rubrics;

namespace QualityAudit.Import.Layouts;

/// <summary>
/// Which rubric a foreign checklist belongs to: the one it names, else the one valid in its quarter that knows most of its rows.
/// Two that know as many are an error that names them; none that knows any is one plain sentence.
/// </summary>
internal sealed class RubricMatch(IReadOnlyList<ItemMatcher> matchers, FieldReader reader)
{
    public ItemMatcher? Choose(LayoutSheet sheet, HeadEntries head, Quarter? quarter)
    {
        var rows = sheet.Below.Select(row => new LayoutRow(row, sheet.Header)).ToList();
        var known = matchers
            .Where(matcher => quarter is not { } visited || matcher.Rubric.IsValidFor(visited))
            .Select(matcher => (Matcher: matcher, Rows: rows.Count(row => matcher.Certain(row) is not null)))
            .Where(candidate => candidate.Rows > 0)
            .ToList();
        if (known.Count == 0)
        {
            reader.Bag.Add(SheetDiagnostics.ForeignChecklist.At(
                reader.Sheet.At(sheet.First),
                ("known", matchers.Count == 0 ? new("一个也没有", "none") : TextList.Of([.. matchers.Select(matcher => matcher.Rubric.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)], 8))));
            return null;
        }

        var named = known.Where(candidate => Names(head, candidate.Matcher.Rubric)).ToList();
        var candidates = named.Count > 0 ? named : known;
        var most = candidates.Max(candidate => candidate.Rows);
        var best = candidates.Where(candidate => candidate.Rows == most).ToList();
        if (best.Count == 1 || (quarter is null && best.TrueForAll(candidate => candidate.Matcher.Rubric.Id == best[0].Matcher.Rubric.Id)))
            return best[^1].Matcher;
        reader.Bag.Add(SheetDiagnostics.RubricUnclear.At(reader.Sheet.At(sheet.First), ("known", TextList.Of(best.Select(candidate => candidate.Matcher.Rubric.ToString())))));
        return null;
    }

    private static bool Names(HeadEntries head, Rubric rubric) =>
        head.All(ChecklistFields.Rubric) is [var cell, ..]
        && new[] { rubric.Id, rubric.Title.Zh, rubric.Title.En }.Any(name => PlainText.Of(name) == PlainText.Of(cell.Text))
        && (head.All(ChecklistFields.Version) is not [var version, ..] || PlainText.Of(version.Text) == PlainText.Of(rubric.Version));
}
