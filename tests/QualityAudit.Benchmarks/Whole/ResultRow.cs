namespace QualityAudit.Benchmarks.Whole;

/// <summary>One line of the table: a step, what it takes at the least, what it takes us, how the two compare, and what is to be reached.</summary>
internal sealed record ResultRow(string Step, string Reference, string Ours, string Ratio, string ToReach)
{
    public override string ToString() => $"| {Step} | {Reference} | {Ours} | {Ratio} | {ToReach} |";
}
