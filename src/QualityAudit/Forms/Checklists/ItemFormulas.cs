using QualityAudit.Rubrics;
using QualityAudit.Spreadsheets;

namespace QualityAudit.Forms.Checklists;

/// <summary>The hidden cells of one item: how its answer stands and what it is worth (S-01, S-03, S-04, S-14), as long as it is blank too.</summary>
internal static class ItemFormulas
{
    public static void Write(Sheet sheet, ItemRow row, Rubric rubric, FormWords words)
    {
        var (item, cells) = (row.Item, row.Cells);
        // S-03: what is left blank counts 0 where the rubric says so.
        var blankCounts = rubric.Unanswered == UnansweredPolicy.Zero;
        var notApplicableCounts = item.NotApplicable == NotApplicablePolicy.Zero;
        List<string> scoredStates = ["1", .. notApplicableCounts ? ["2"] : (string[])[], .. blankCounts ? ["0"] : (string[])[]];
        var blank = blankCounts ? 1 : 0;

        Put(FormColumns.State, StateOf(row, words), 0);
        Put(FormColumns.Scored, $"IF({Expression.Any(scoredStates.Select(state => $"{cells.State}={state}"))},1,0)", blank);
        Put(FormColumns.Credit, $"IF({cells.State}=1,{row.Form.Credit(cells)},0)", 0);
        Put(FormColumns.Applicable, notApplicableCounts ? "1" : $"IF({cells.State}=2,0,1)", 1);
        Put(FormColumns.Zero, $"IF(AND({cells.Scored}=1,{cells.Credit}=0),1,0)", blank);
        Put(FormColumns.ReasonMissing, ReasonMissing(item, cells), 0);
        Constant(FormColumns.Weight, item.Counts ? item.Points : 0);
        Constant(FormColumns.Bonus, item is { Bonus: true, Advisory: false } ? item.Points : 0);
        Constant(FormColumns.Critical, item is { Critical: true, Advisory: false } ? 1 : 0);

        void Put(int column, string expression, decimal whileBlank) =>
            sheet.Write(row.Row, column, new FormulaContent(expression, whileBlank, "General"));
        void Constant(int column, decimal value) => sheet.Write(row.Row, column, new NumberContent(value, "General"));
    }

    private static string StateOf(ItemRow row, FormWords words)
    {
        var cells = row.Cells;
        var others = new List<string>();
        if (row.Form.Measured is not null)
            others.Add(Expression.Blank(cells.Measured));
        if (row.Form.Parts.Count > 0)
            others.Add($"COUNTA({cells.Parts})=0");
        var empty = Expression.All([Expression.Blank(cells.Result), .. others]);
        var notObserved = Expression.All([$"{cells.Result}={Expression.Text(words.NotObserved)}", .. others]);
        var notApplicable = Expression.All([$"{cells.Result}={Expression.Text(words.NotApplicable)}", .. others]);
        var rest = $"IF({notObserved},3,IF({empty},0,-1))";
        if (row.Item.NotApplicable != NotApplicablePolicy.Forbidden)
            rest = $"IF({notApplicable},2,{rest})";
        return $"IF({row.Form.Valid(cells)},1,{rest})";
    }

    // As the importer asks: lost points need a reason, not applicable a reason or a remark.
    private static string ReasonMissing(Item item, ItemCells cells)
    {
        if (!item.ReasonRequired)
            return "0";
        var notApplicable = $"AND({cells.State}=2,{Expression.Blank(cells.Remark)})";
        var lost = item.Bonus ? notApplicable : $"OR({notApplicable},AND({cells.State}=1,{cells.Credit}<1))";
        return $"IF(AND({Expression.Blank(cells.Reason)},{lost}),1,0)";
    }
}
