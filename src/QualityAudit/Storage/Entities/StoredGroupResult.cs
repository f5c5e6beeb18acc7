using QualityAudit.Audits;

namespace QualityAudit.Storage.Entities;

/// <summary>A version of an official result of the group. The key is quarter, region and project, joined by tabs.</summary>
public sealed class StoredGroupResult : StoredRecord
{
    public required Quarter Quarter { get; init; }

    public required string? Region { get; init; }

    public required string? ProjectId { get; init; }

    public required decimal Score { get; init; }

    public required CellAddress? Cell { get; init; }

    public required int? Line { get; init; }

    public required int? Column { get; init; }

    public override LocalizedText Name => (Region, ProjectId) switch
    {
        (_, { } project) => new($"项目 {project} 的 {Quarter} 集团BSC结果", $"The group BSC result of project {project} for {Quarter}"),
        ({ } region, _) => new($"区域 {region} 的 {Quarter} 集团BSC结果", $"The group BSC result of region {region} for {Quarter}"),
        _ => new($"集团的 {Quarter} BSC结果", $"The group's own BSC result for {Quarter}"),
    };

    public static StoredGroupResult Of(GroupBscResult result, StoredFile file) => new()
    {
        Key = $"{result.Quarter}\t{result.Region}\t{result.ProjectId}",
        FileId = file.Id,
        Sheet = result.Source.Sheet,
        Quarter = result.Quarter,
        Region = result.Region,
        ProjectId = result.ProjectId,
        Score = result.Score,
        Cell = result.Source.Cell,
        Line = result.Source.Line,
        Column = result.Source.Column,
    };

    public GroupBscResult ToResult(string path) => new(Quarter, Region, ProjectId, Score, PlaceIn(path));

    public override SourceLocation PlaceIn(string path) => new(path, Sheet, Cell, Line, Column);

    public override bool SaysTheSameAs(StoredRecord other) => other is StoredGroupResult result && result.Score == Score;

    internal override void Compare(StoredRecord earlier, ValueChanges changes) =>
        changes.Field(new("得分", "Score"), ((StoredGroupResult)earlier).Score, Score);

    public override bool IsIdenticalTo(StoredRecord other) => SaysTheSameAs(other) && other.PlaceIn("") == PlaceIn("");
}
