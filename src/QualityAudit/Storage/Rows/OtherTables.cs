using QualityAudit.Audits;
using QualityAudit.Storage.Entities;

namespace QualityAudit.Storage.Rows;

internal sealed class FileTable() : RecordTable<StoredFile>("Files", isNumbered: true, "Digest", "Id", "Kind", "Path", "RecordCount", "SavedAt", "Sha256", "Written")
{
    public override void Write(StoredFile record, RowSink row, bool whole)
    {
        row.Text(record.Digest);
        if (whole)
            row.Number(record.Id);
        row.Text(StoredWord<FileKind>.Of(record.Kind));
        row.Text(record.Path);
        row.Whole(record.RecordCount);
        row.Text(StoredText.Of(record.SavedAt));
        row.Text(record.Sha256);
        row.Whole(record.Written);
    }

    public override StoredFile Read(RowReader row) => new()
    {
        Digest = row.TextOrNull(),
        Id = row.Number(),
        Kind = StoredWord<FileKind>.Read(row.Characters()),
        Path = row.Text(),
        RecordCount = row.Whole(),
        SavedAt = StoredText.TimeOf(row.TextOrNull()),
        Sha256 = row.Text(),
        Written = row.WholeOrNull(),
    };
}

internal sealed class ResponseFormTable() : RecordTable<ResponseForm>("ResponseForms", isNumbered: false, "Column", "Id", "Raw", "Row", "State", "SubjectId", "Value")
{
    public override void Write(ResponseForm record, RowSink row, bool whole)
    {
        row.Whole(record.Column);
        row.Whole(record.Id);
        row.Text(record.Raw);
        row.Whole(record.Row);
        row.Text(StoredWord<ResponseState>.Of(record.State));
        row.Text(record.SubjectId);
        row.Text(record.Value);
    }

    public override ResponseForm Read(RowReader row) => new()
    {
        Column = row.Whole(),
        Id = row.Whole(),
        Raw = row.TextOrNull(),
        Row = row.WholeOrNull(),
        State = StoredWord<ResponseState>.Read(row.Characters()),
        SubjectId = row.Text(),
        Value = row.TextOrNull(),
    };
}

internal sealed class QuarterRubricTable() : RecordTable<QuarterRubric>("QuarterRubrics", isNumbered: true, "ContentHash", "Id", "Quarter", "RubricId", "Text", "Version")
{
    public override void Write(QuarterRubric record, RowSink row, bool whole)
    {
        row.Text(record.ContentHash);
        if (whole)
            row.Number(record.Id);
        row.Text(record.Quarter.ToString());
        row.Text(record.RubricId);
        row.Text(record.Text);
        row.Text(record.Version);
    }

    public override QuarterRubric Read(RowReader row) => new()
    {
        ContentHash = row.Text(),
        Id = row.Number(),
        Quarter = StoredText.QuarterOf(row.Text()),
        RubricId = row.Text(),
        Text = row.Text(),
        Version = row.Text(),
    };
}
