using QualityAudit.Import.Values;
using QualityAudit.Import.Workbooks;

namespace QualityAudit.Import.Layouts.Profiles;

/// <summary>
/// Where a profile's header stands on a sheet. It fits where each of its columns that is read is there, in any order, and no column that
/// it does not know; Why: what kept it from fitting the row that came nearest.
/// </summary>
internal sealed record ProfileFit(LayoutHeader? Header, LocalizedText Why)
{
    private const int MostNamed = 6;

    public static ProfileFit Of(LayoutProfile profile, IReadOnlyList<SheetRow> rows, IReadOnlyList<MergedRange> merges)
    {
        var wanted = profile.Columns.Select(column => (Column: column, Keys: column.Header.Select(HeaderWords.Key).ToHashSet(StringComparer.Ordinal))).ToList();
        (LayoutHeader Header, int Known, List<string> Missing, List<LayoutColumn> Strange)? nearest = null;
        foreach (var header in LayoutHeader.Candidates(rows, merges, profile.HeaderRows, _ => Meaning.None))
        {
            var open = wanted.ToList();
            var strange = new List<LayoutColumn>();
            var columns = new List<LayoutColumn>();
            foreach (var column in header.Columns)
            {
                var key = HeaderWords.Key(column.Words);
                var at = open.FindIndex(known => known.Keys.Contains(key));
                if (at < 0)
                    strange.Add(column);
                else
                    columns.Add(column with { Meaning = open[at].Column.Meaning, Question = open[at].Column.Question });
                if (at >= 0)
                    open.RemoveAt(at);
            }

            var missing = open.Where(column => column.Column.Meaning != Meaning.None).Select(column => column.Column.Header[0]).ToList();
            if (missing.Count == 0 && strange.Count == 0)
                return new ProfileFit(header with { Columns = columns }, LocalizedText.Same(""));
            if (columns.Count > (nearest?.Known ?? 0))
                nearest = (header, columns.Count, missing, strange);
        }

        return new ProfileFit(null, nearest is { } near ? Reason(near.Header, near.Missing, near.Strange) : new("前 30 行里没有它的任何标题", "none of its headers stands in the first 30 rows"));
    }

    private static LocalizedText Reason(LayoutHeader header, List<string> missing, List<LayoutColumn> strange)
    {
        var row = header.LastRow;
        var zh = new List<string>();
        var en = new List<string>();
        if (missing.Count > 0)
        {
            var named = TextList.Of([.. missing.Select(Shown.Text)], MostNamed);
            zh.Add($"第 {row} 行缺少标题：{named.Zh}");
            en.Add($"row {row} lacks the headers {named.En}");
        }

        if (strange.Count > 0)
        {
            var named = TextList.Of([.. strange.Select(column => $"{column.Cell.Address} {Shown.Text(column.Words)}")], MostNamed);
            zh.Add($"有不认识的标题：{named.Zh}");
            en.Add($"these headers are not in it: {named.En}");
        }

        return new(string.Join('；', zh), string.Join("; ", en));
    }
}
