using QualityAudit.Audits;

namespace QualityAudit.Scoring;

/// <summary>The calls of a quarter that belong to a rubric, project by project.</summary>
internal sealed class RubricCalls
{
    private readonly int[] calls;
    private readonly int[] ends;

    /// <param name="table">The quarter's calls.</param>
    /// <param name="belong">Which of them belong to the rubric.</param>
    public RubricCalls(CallTable table, ReadOnlySpan<bool> belong)
    {
        Table = table;
        ends = new int[table.Texts.Count + 1];
        for (var call = 0; call < belong.Length; call++)
            ends[table.Rows[call].Project + 1] += belong[call] ? 1 : 0;
        for (var project = 1; project < ends.Length; project++)
            ends[project] += ends[project - 1];
        calls = new int[ends[^1]];
        for (var call = 0; call < belong.Length; call++)
        {
            if (belong[call])
                calls[ends[table.Rows[call].Project]++] = call;
        }
    }

    public CallTable Table { get; }

    /// <summary>Their numbers in the table, in ordinal order of their ids.</summary>
    public ReadOnlySpan<int> Of(Project project) =>
        Table.Texts.Find(project.Id) is { } number ? calls.AsSpan((number == 0 ? 0 : ends[number - 1])..ends[number]) : [];

    /// <summary>The sheets that they stand in.</summary>
    public IEnumerable<SheetReference> Sheets => calls.Select(call => Table.Rows[call].Sheet).Distinct().Select(sheet => Table.Sheets[sheet]);
}
