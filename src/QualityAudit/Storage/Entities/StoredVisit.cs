using System.Globalization;
using QualityAudit.Audits;

namespace QualityAudit.Storage.Entities;

/// <summary>A version of a filled checklist. The key is <see cref="VisitKey"/>, its parts joined by tabs.</summary>
public sealed class StoredVisit : AnsweredRecord
{
    public required string ProjectId { get; init; }

    public required DateOnly Date { get; init; }

    public required Quarter Quarter { get; init; }

    public required string Inspector { get; init; }

    public required VisitKind Kind { get; init; }

    public required string RubricId { get; init; }

    public required string RubricVersion { get; init; }

    public required int Revision { get; init; }

    public override int RevisionOrOne => Revision;

    internal override int OwnRow => 0;

    public override LocalizedText Name
    {
        get
        {
            var date = Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            var (zh, en) = Kind switch
            {
                VisitKind.MysteryShop => ("神秘访客", "mystery shop"),
                VisitKind.DocumentCheck => ("资料检查", "document check"),
                VisitKind.StaffInterview => ("人员访谈", "staff interview"),
                _ => ("抽查", "spot check"),
            };
            return new($"项目 {ProjectId} {date} 的{zh}（{Inspector}）", $"The {en} of project {ProjectId} on {date} ({Inspector})");
        }
    }

    public static StoredVisit Of(Visit visit, StoredFile file) => new()
    {
        Key = KeyText(visit.Key),
        FileId = file.Id,
        Sheet = visit.Source.Sheet,
        ProjectId = visit.ProjectId,
        Date = visit.Date,
        Quarter = visit.Quarter,
        Inspector = visit.Inspector,
        Kind = visit.Kind,
        RubricId = visit.RubricId,
        RubricVersion = visit.RubricVersion,
        Revision = visit.Revision,
        Responses = visit.Responses,
    };

    public Visit ToVisit(string path) => new(
        ProjectId, Date, Inspector, Kind, RubricId, RubricVersion, Revision, new SheetReference(path, Sheet), Responses);

    public override SourceLocation PlaceIn(string path) => new(path, Sheet);

    public override bool SaysTheSameAs(StoredRecord other) =>
        other is StoredVisit visit
        && string.Equals(visit.RubricVersion, RubricVersion, StringComparison.Ordinal)
        && ResponseContent.SaysTheSame(visit.Responses, Responses);

    public override bool IsIdenticalTo(StoredRecord other) =>
        other is StoredVisit visit
        && (visit.Sheet, visit.Revision, visit.RubricVersion) == (Sheet, Revision, RubricVersion)
        && visit.Responses.SequenceEqual(Responses);

    internal override void Compare(StoredRecord earlier, ValueChanges changes)
    {
        var before = (StoredVisit)earlier;
        changes.Field(new("评分标准版本", "Rubric version"), before.RubricVersion, RubricVersion);
        changes.Responses(before.Responses, Responses);
    }

    private static string KeyText(VisitKey key) =>
        string.Create(CultureInfo.InvariantCulture, $"{key.ProjectId}\t{key.RubricId}\t{key.Date:yyyy-MM-dd}\t{key.Kind}\t{key.Inspector}");
}
