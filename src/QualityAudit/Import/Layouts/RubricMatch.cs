using QualityAudit.Audits;
using QualityAudit.Diagnostics;
using QualityAudit.Import.Checklists;
using QualityAudit.Import.Layouts.Questions;
using QualityAudit.Import.Tables;
using QualityAudit.Import.Values;
using QualityAudit.Rubrics;

namespace QualityAudit.Import.Layouts;

/// <summary>
/// Which rubric a foreign checklist belongs to: the one it names, else the one valid in its quarter that knows most of its rows.
/// Two that know as many are an error that names them; none that knows any is one plain sentence.
/// </summary>
internal sealed class RubricMatch(IReadOnlyList<ItemMatcher> all, FieldReader reader, OpenQuestions questions)
{
    public ItemMatcher? Choose(LayoutSheet sheet, HeadEntries head, Quarter? quarter)
    {
        var matchers = sheet.Profile is { } profile ? [.. all.Where(matcher => string.Equals(matcher.Rubric.Id, profile.RubricId, StringComparison.Ordinal))] : all;
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
        var names = best.ConvertAll(candidate => LocalizedText.Same(candidate.Matcher.Rubric.ToString()));
        var question = new LayoutQuestion(
            LayoutCheck.KeyOf(sheet.Header, $"rubric {quarter}"), reader.Sheet.At(sheet.First),
            new("几个评分标准里都有这些检查项。用哪一个？", "Several rubrics hold these items. Which one counts?"), names);
        if (questions.Choose(question) is { } chosen)
            return best[chosen].Matcher;
        reader.Bag.Add(SheetDiagnostics.RubricUnclear.At(reader.Sheet.At(sheet.First), ("known", TextList.Of(names))));
        return null;
    }

    private static bool Names(HeadEntries head, Rubric rubric) =>
        head.All(ChecklistFields.Rubric) is [var cell, ..]
        && new[] { rubric.Id, rubric.Title.Zh, rubric.Title.En }.Any(name => PlainText.Of(name) == PlainText.Of(cell.Text))
        && (head.All(ChecklistFields.Version) is not [var version, ..] || PlainText.Of(version.Text) == PlainText.Of(rubric.Version));
}
