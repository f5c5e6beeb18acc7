using QualityAudit.Audits;
using QualityAudit.Diagnostics;
using QualityAudit.Import.Values;

namespace QualityAudit.Import.Checklists;

/// <summary>The visits of one file; the same visit twice is reported.</summary>
internal sealed class VisitList(DiagnosticBag bag)
{
    private readonly List<Visit> visits = [];

    public FileContent Content => new ChecklistContent(visits);

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
