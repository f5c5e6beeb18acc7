using QualityAudit.Spreadsheets;

namespace QualityAudit.Reports.Excel.Live;

/// <summary>Names for the figures, the same in every language: Total_Region, Total_Group, Total_SH01, Indicator_A1_SH01, Rank_SH01.</summary>
internal static class FigureNames
{
    // A list of thousands of names helps nobody.
    private const int MostProjects = 200;

    public static void Give(Book book, Calculation live)
    {
        foreach (var unit in live.Units.All.Where(unit => !live.Units.IsProject(unit) || live.Units.Projects <= MostProjects))
        {
            var id = IdOf(live.Scope, unit);
            book.Name($"Total_{id}", live.At(live.Layout.Official, unit).Area);
            book.Name($"Exact_Total_{id}", live.Total(unit).Area);
            if (unit != Units.Whole)
                book.Name($"Rank_{id}", live.At(live.Layout.Rank, unit).Area);
            for (var place = 0; place < live.Scope.Rubric.Indicators.Count; place++)
                book.Name($"Indicator_{live.Scope.Rubric.Indicators[place].Id}_{id}", live.Score(place, unit).Area);
        }
    }

    private static string IdOf(ReportScope scope, int unit) => unit == Units.Whole
        ? scope.IsGroup ? "Group" : "Region"
        : scope.Units.IsProject(unit) ? scope.Projects[unit].Project.Id : scope.Units.Heading(unit);
}
