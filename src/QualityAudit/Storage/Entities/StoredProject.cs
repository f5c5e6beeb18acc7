using QualityAudit.Audits;

namespace QualityAudit.Storage.Entities;

/// <summary>A version of a project's line in the register. The key is the project's id.</summary>
public sealed class StoredProject : StoredRecord
{
    public required string ProjectName { get; init; }

    public required IReadOnlyList<string> Aliases { get; init; }

    public required string City { get; init; }

    public required string Region { get; init; }

    public required DateOnly? HandoverDate { get; init; }

    public required int? UnitsHandedOver { get; init; }

    public required int? ContractsSigned { get; init; }

    public required string? Grade { get; init; }

    public required CellAddress? Cell { get; init; }

    public required int? Line { get; init; }

    public required int? Column { get; init; }

    public override LocalizedText Name => new($"项目 {Key}", $"Project {Key}");

    public static StoredProject Of(Project project, StoredFile file) => new()
    {
        Key = project.Id,
        FileId = file.Id,
        Sheet = project.Source.Sheet,
        ProjectName = project.Name,
        Aliases = project.Aliases,
        City = project.City,
        Region = project.Region,
        HandoverDate = project.HandoverDate,
        UnitsHandedOver = project.UnitsHandedOver,
        ContractsSigned = project.ContractsSigned,
        Grade = project.Grade,
        Cell = project.Source.Cell,
        Line = project.Source.Line,
        Column = project.Source.Column,
    };

    public Project ToProject(string path) => new(
        Key, ProjectName, Aliases, City, Region, HandoverDate, UnitsHandedOver, ContractsSigned, Grade, PlaceIn(path));

    public override SourceLocation PlaceIn(string path) => new(path, Sheet, Cell, Line, Column);

    public override bool SaysTheSameAs(StoredRecord other) =>
        other is StoredProject project
        && project.Aliases.SequenceEqual(Aliases, StringComparer.Ordinal)
        && (project.ProjectName, project.City, project.Region, project.HandoverDate, project.UnitsHandedOver, project.ContractsSigned, project.Grade)
            == (ProjectName, City, Region, HandoverDate, UnitsHandedOver, ContractsSigned, Grade);

    internal override void Compare(StoredRecord earlier, ValueChanges changes)
    {
        var before = (StoredProject)earlier;
        changes.Field(new("项目", "Project"), before.ProjectName, ProjectName);
        changes.Field(new("别名", "Aliases"), string.Join("; ", before.Aliases), string.Join("; ", Aliases));
        changes.Field(new("城市", "City"), before.City, City);
        changes.Field(new("区域", "Region"), before.Region, Region);
        changes.Field(new("交付日期", "Handover date"), before.HandoverDate, HandoverDate);
        changes.Field(new("交付户数", "Units handed over"), before.UnitsHandedOver, UnitsHandedOver);
        changes.Field(new("签约数", "Contracts signed"), before.ContractsSigned, ContractsSigned);
        changes.Field(new("档次", "Grade"), before.Grade, Grade);
    }

    public override bool IsIdenticalTo(StoredRecord other) => SaysTheSameAs(other) && other.PlaceIn("") == PlaceIn("");
}
