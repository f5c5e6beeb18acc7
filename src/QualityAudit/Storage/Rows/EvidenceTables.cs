using QualityAudit.Audits;
using QualityAudit.Storage.Entities;

namespace QualityAudit.Storage.Rows;

internal sealed class ProjectTable() : RecordTable<StoredProject>(
    "Projects", isNumbered: true,
    "Aliases", "Cell", "City", "Column", "ContractsSigned", "FileId", "Grade", "HandoverDate", "Id", "Key", "Line", "Name", "Region", "Sheet", "SupersededById", "UnitsHandedOver")
{
    public override void Write(StoredProject record, RowSink row, bool whole)
    {
        row.Text(StoredText.Of(record.Aliases));
        row.Text(record.Cell?.ToString());
        row.Text(record.City);
        row.Whole(record.Column);
        row.Whole(record.ContractsSigned);
        row.Number(record.FileId);
        row.Text(record.Grade);
        row.Day(record.HandoverDate);
        if (whole)
            row.Number(record.Id);
        row.Text(record.Key);
        row.Whole(record.Line);
        row.Text(record.ProjectName);
        row.Text(record.Region);
        row.Text(record.Sheet);
        row.Number(record.SupersededById);
        row.Whole(record.UnitsHandedOver);
    }

    public override StoredProject Read(RowReader row) => new()
    {
        Aliases = StoredText.ListOf(row.Text()),
        Cell = StoredText.CellOf(row.TextOrNull()),
        City = row.Text(),
        Column = row.WholeOrNull(),
        ContractsSigned = row.WholeOrNull(),
        FileId = row.Number(),
        Grade = row.TextOrNull(),
        HandoverDate = row.DayOrNull(),
        Id = row.Number(),
        Key = row.Text(),
        Line = row.WholeOrNull(),
        ProjectName = row.Text(),
        Region = row.Text(),
        Sheet = row.TextOrNull(),
        SupersededById = row.NumberOrNull(),
        UnitsHandedOver = row.WholeOrNull(),
    };
}

internal sealed class VisitTable() : RecordTable<StoredVisit>(
    "Visits", isNumbered: true,
    "Date", "FileId", "Forms", "Id", "Inspector", "Key", "Kind", "ProjectId", "Quarter", "Responses", "Revision", "RubricId", "RubricVersion", "Sheet", "SupersededById")
{
    public override void Write(StoredVisit record, RowSink row, bool whole)
    {
        row.Day(record.Date);
        row.Number(record.FileId);
        row.Numbers(record.Forms);
        if (whole)
            row.Number(record.Id);
        row.Text(record.Inspector);
        row.Text(record.Key);
        row.Text(StoredWord<VisitKind>.Of(record.Kind));
        row.Text(record.ProjectId);
        row.Text(record.Quarter.ToString());
        row.Text(record.SpelledOut);
        row.Whole(record.Revision);
        row.Text(record.RubricId);
        row.Text(record.RubricVersion);
        row.Text(record.Sheet);
        row.Number(record.SupersededById);
    }

    public override StoredVisit Read(RowReader row) => new()
    {
        Date = row.Day(),
        FileId = row.Number(),
        Forms = row.NumbersOrNull(),
        Id = row.Number(),
        Inspector = row.Text(),
        Key = row.Text(),
        Kind = StoredWord<VisitKind>.Read(row.Characters()),
        ProjectId = row.Text(),
        Quarter = StoredText.QuarterOf(row.Text()),
        SpelledOut = row.Text(),
        Revision = row.Whole(),
        RubricId = row.Text(),
        RubricVersion = row.Text(),
        Sheet = row.TextOrNull(),
        SupersededById = row.NumberOrNull(),
    };
}

internal sealed class CallbackTable() : RecordTable<StoredCallback>(
    "Callbacks", isNumbered: true,
    "Coached", "Date", "FileId", "Forms", "Household", "Id", "Key", "Kind", "MoveInDate", "Outcome", "ProjectId", "Quarter", "Responses", "Row", "ServedPerson", "Sheet", "SupersededById")
{
    public override void Write(StoredCallback record, RowSink row, bool whole)
    {
        row.Truth(record.Coached);
        row.Day(record.Date);
        row.Number(record.FileId);
        row.Numbers(record.Forms);
        row.Text(record.Household);
        if (whole)
            row.Number(record.Id);
        row.Text(record.Key);
        row.Text(StoredWord<CallbackKind>.Of(record.Kind));
        row.Day(record.MoveInDate);
        row.Text(StoredWord<CallOutcome>.Of(record.Outcome));
        row.Text(record.ProjectId);
        row.Text(record.Quarter.ToString());
        row.Text(record.SpelledOut);
        row.Whole(record.Row);
        row.Truth(record.ServedPerson);
        row.Text(record.Sheet);
        row.Number(record.SupersededById);
    }

    public override StoredCallback Read(RowReader row) => new()
    {
        Coached = row.TruthOrNull(),
        Date = row.Day(),
        FileId = row.Number(),
        Forms = row.NumbersOrNull(),
        Household = row.Text(),
        Id = row.Number(),
        Key = row.Text(),
        Kind = StoredWord<CallbackKind>.Read(row.Characters()),
        MoveInDate = row.DayOrNull(),
        Outcome = StoredWord<CallOutcome>.Read(row.Characters()),
        ProjectId = row.Text(),
        Quarter = StoredText.QuarterOf(row.Text()),
        SpelledOut = row.Text(),
        Row = row.Whole(),
        ServedPerson = row.TruthOrNull(),
        Sheet = row.TextOrNull(),
        SupersededById = row.NumberOrNull(),
    };
}

internal sealed class GroupResultTable() : RecordTable<StoredGroupResult>(
    "GroupResults", isNumbered: true, "Cell", "Column", "FileId", "Id", "Key", "Line", "ProjectId", "Quarter", "Region", "Score", "Sheet", "SupersededById")
{
    public override void Write(StoredGroupResult record, RowSink row, bool whole)
    {
        row.Text(record.Cell?.ToString());
        row.Whole(record.Column);
        row.Number(record.FileId);
        if (whole)
            row.Number(record.Id);
        row.Text(record.Key);
        row.Whole(record.Line);
        row.Text(record.ProjectId);
        row.Text(record.Quarter.ToString());
        row.Text(record.Region);
        row.Text(StoredText.Of(record.Score));
        row.Text(record.Sheet);
        row.Number(record.SupersededById);
    }

    public override StoredGroupResult Read(RowReader row) => new()
    {
        Cell = StoredText.CellOf(row.TextOrNull()),
        Column = row.WholeOrNull(),
        FileId = row.Number(),
        Id = row.Number(),
        Key = row.Text(),
        Line = row.WholeOrNull(),
        ProjectId = row.TextOrNull(),
        Quarter = StoredText.QuarterOf(row.Text()),
        Region = row.TextOrNull(),
        Score = StoredText.DecimalOf(row.Text()),
        Sheet = row.TextOrNull(),
        SupersededById = row.NumberOrNull(),
    };
}
