using QualityAudit.Audits;
using QualityAudit.Import.Tables;
using QualityAudit.Import.Values;
using QualityAudit.Import.Workbooks;

namespace QualityAudit.Import.Callbacks;

/// <summary>What is known of a call apart from its answers. Whatever could not be read is null and has been reported.</summary>
internal sealed record CallHead(
    Cell Id,
    string? ProjectId,
    CallbackKind? Kind,
    DateOnly? Date,
    string? Household,
    DateOnly? MoveInDate,
    CallOutcome? Outcome,
    bool? ServedPerson,
    bool? Coached)
{
    /// <summary>Where its date stands.</summary>
    public CellAddress DateAt { get; private init; }

    public static CallHead Read(Cell id, TableRow row, ProjectLookup projects, FieldReader reader) => new(
        id,
        ProjectOf(row, projects, reader)?.Id,
        reader.Word(row[CallbackFields.Kind], CallbackFields.Kind, Words.CallbackKinds, required: true),
        reader.Date(row[CallbackFields.Date], CallbackFields.Date, required: true),
        reader.Text(row[CallbackFields.Household], CallbackFields.Household, required: true),
        reader.Date(row[CallbackFields.MoveInDate], CallbackFields.MoveInDate),
        reader.Word(row[CallbackFields.Outcome], CallbackFields.Outcome, Words.Outcomes, required: true),
        reader.Word(row[CallbackFields.Served], CallbackFields.Served, Words.Served),
        reader.Word(row[CallbackFields.Coached], CallbackFields.Coached, Words.Coached))
    {
        DateAt = row[CallbackFields.Date]?.Address ?? id.Address,
    };

    private static Project? ProjectOf(TableRow row, ProjectLookup projects, FieldReader reader)
    {
        var onlyId = row[CallbackFields.Project] is null;
        return onlyId || row.Has(CallbackFields.ProjectId)
            ? projects.Find(reader, row[CallbackFields.ProjectId], CallbackFields.ProjectId)
            : projects.Find(reader, row[CallbackFields.Project], CallbackFields.Project);
    }

    /// <summary>The call with its answers; null when something it needs could not be read.</summary>
    public Callback? With(IReadOnlyList<Response> responses, SheetReference sheet) =>
        ProjectId is null || Kind is null || Date is null || Household is null || Outcome is null
            ? null
            : new Callback(
                PlainText.Kept(Id.Text), ProjectId, Kind.Value, Date.Value, Household, MoveInDate, Outcome.Value, ServedPerson, Coached, sheet, Id.Address.Row, responses);
}
