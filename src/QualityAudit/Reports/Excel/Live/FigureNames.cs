using QualityAudit.Spreadsheets;

namespace QualityAudit.Reports.Excel.Live;

/// <summary>Names for the figures, the same in every language: Total_Region, Total_SH01, A1_SH01, Rank_SH01.</summary>
internal static class FigureNames
{
    public static void Give(Book book, Calculation live)
    {
        for (var unit = Calculation.Region; unit < live.Units; unit++)
        {
            var id = unit == Calculation.Region ? "Region" : live.Scope.Projects[unit].Project.Id;
            book.Name($"Total_{id}", live.At(live.Layout.Official, unit).Area);
            book.Name($"Exact_Total_{id}", live.Total(unit).Area);
            if (unit != Calculation.Region)
                book.Name($"Rank_{id}", live.At(live.Layout.Rank, unit).Area);
            for (var place = 0; place < live.Scope.Rubric.Indicators.Count; place++)
                book.Name($"Indicator_{live.Scope.Rubric.Indicators[place].Id}_{id}", live.Score(place, unit).Area);
        }
    }
}
