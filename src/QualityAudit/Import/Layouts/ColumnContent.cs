using QualityAudit.Import.Workbooks;

namespace QualityAudit.Import.Layouts;

/// <summary>Decides by the cells below what a header alone leaves open.</summary>
internal static class ColumnContent
{
    // One cell in ten may be something else: a heading, a slip.
    private const double Nearly = 0.9;

    public static LayoutHeader Decide(LayoutHeader header, IReadOnlyList<SheetRow> rows)
    {
        var columns = header.Columns.ToList();
        Replace(Meaning.SectionOrItem, (_, last) => columns.Exists(column => column.Meaning == Meaning.Item) || !last ? Meaning.Section : Meaning.Item);
        if (!columns.Exists(column => column.Meaning == Meaning.Item))
        {
            var last = columns.FindLastIndex(column => column.Meaning == Meaning.Section);
            if (last >= 0)
                columns[last] = columns[last] with { Meaning = Meaning.Item };
        }

        Replace(Meaning.RuleOrMaximum, (column, _) => Share(column, cell => cell.Type == CellType.Number) >= Nearly ? Meaning.Maximum : Meaning.Rule);
        if (!columns.Exists(column => column.Meaning == Meaning.Maximum))
            ReplaceAll(Meaning.Entitled, Meaning.Maximum, columns);
        // One verdict among remarks is enough to ask what the remarks mean; none at all leaves nothing to score.
        Replace(Meaning.ReasonOrResult, (column, _) => !columns.Exists(IsVerdict) && Share(column, ResultWords.IsVerdict) > 0 ? Meaning.Result : Meaning.Reason);
        Replace(Meaning.RuleOrReason, (column, _) => StandsWhereNothingWasLost(column) ? Meaning.Rule : Meaning.Reason);
        return header with { Columns = columns };

        void Replace(Meaning open, Func<LayoutColumn, bool, Meaning> decide)
        {
            var last = columns.FindLastIndex(column => column.Meaning == open);
            for (var i = 0; i < columns.Count; i++)
            {
                if (columns[i].Meaning == open)
                    columns[i] = columns[i] with { Meaning = decide(columns[i], i == last) };
            }
        }

        double Share(LayoutColumn column, Func<Cell, bool> test)
        {
            var filled = rows.SelectMany(row => row.Cells).Where(cell => cell.Address.Column == column.Column).ToList();
            return filled.Count == 0 ? 0 : (double)filled.Count(test) / filled.Count;
        }

        // A reason stands only where points were lost; a rule stands at every item.
        bool StandsWhereNothingWasLost(LayoutColumn column)
        {
            var deducted = columns.Find(other => other.Meaning == Meaning.Deducted)?.Column;
            var score = columns.Find(other => other.Meaning == Meaning.Score)?.Column;
            var maximum = columns.Find(other => other.Meaning == Meaning.Maximum)?.Column;
            if (deducted is null && (score is null || maximum is null))
                return true;
            return rows.Any(row => row.At(column.Column) is { } && (deducted is { } taken
                ? row.At(taken) is null or { Number: 0 }
                : row.At(score!.Value) is { Number: { } got } && row.At(maximum!.Value) is { Number: { } most } && got == most));
        }
    }

    private static void ReplaceAll(Meaning from, Meaning to, List<LayoutColumn> columns)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            if (columns[i].Meaning == from)
                columns[i] = columns[i] with { Meaning = to };
        }
    }

    private static bool IsVerdict(LayoutColumn column) =>
        column.Meaning is Meaning.Score or Meaning.Deducted or Meaning.Share or Meaning.Result;
}
