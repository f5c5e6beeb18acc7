using QualityAudit.Audits;
using QualityAudit.Diagnostics;
using QualityAudit.Import.Values;
using QualityAudit.Import.Workbooks;

namespace QualityAudit.Import.Checklists;

/// <summary>The visits of one file; the same visit twice is reported.</summary>
internal sealed class VisitList(DiagnosticBag bag)
{
    private readonly List<Visit> visits = [];

    public FileContent Content => new ChecklistContent(visits);

    /// <summary>Compares a visit's date with that of the one before: a year apart is probably a slip.</summary>
    public void CheckDate(Cell cell, DateOnly day, FieldReader reader)
    {
        if (visits.Count == 0)
            return;
        var line = new DateLine(reader, ChecklistFields.Date);
        line.Add(cell, visits[^1].Date);
        line.Add(cell, day);
        line.End();
    }

    public void Add(Visit visit)
    {
        if (visits.FirstOrDefault(earlier => earlier.Key == visit.Key) is { } first)
        {
            bag.Add(CrossDiagnostics.RepeatedVisit.At(
                visit.Source.Whole,
                ("first", Shown.Text(first.Source.Sheet ?? "")),
                ("project", visit.ProjectId),
                ("date", FieldReader.Iso(visit.Date)),
                ("inspector", Shown.Text(visit.Inspector))));
        }

        visits.Add(visit);
    }
}
