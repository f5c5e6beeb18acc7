using QualityAudit.Rubrics;

namespace QualityAudit.Forms.Checklists;

/// <summary>One row of a checklist's table; closed set. Row counts from 1.</summary>
internal abstract record FormRow(int Row);

/// <summary>A heading: an indicator where there are several (depth 0), a criterion, or the 6+2 step of the items below it.</summary>
internal sealed record HeadingRow(int Row, LocalizedText Text, int Depth) : FormRow(Row)
{
    /// <summary>Null for an indicator or a step.</summary>
    public Criterion? Criterion { get; init; }
}

/// <summary>An item; the rows of its parts follow it.</summary>
internal sealed record ItemRow(int Row, Item Item, ItemForm Form) : FormRow(Row)
{
    public ItemCells Cells { get; } = new(Row, Form.Parts.Count);

    public int LastRow => Row + Form.Parts.Count;
}

/// <summary>A part to tick or a step to date. Number counts from 1 within its item.</summary>
internal sealed record PartRow(int Row, Item Item, int Number, string Label, bool IsDate) : FormRow(Row);
