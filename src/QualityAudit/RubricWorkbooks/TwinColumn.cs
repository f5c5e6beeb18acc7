namespace QualityAudit.RubricWorkbooks;

/// <summary>What a column's cells hold.</summary>
internal enum TwinValue
{
    Word,
    Number,
    Flag,

    /// <summary>Several words with ";" between them.</summary>
    Words,

    /// <summary>Several numbers with "," between them.</summary>
    Numbers,
}

/// <summary>
/// One column of a sheet: Path is the key of the rubric file, with "." where it stands in a group ("text.zh"); the heading shows both.
/// Choices: what may be chosen, "=" and a list's name where the choices stand in the workbook itself.
/// </summary>
internal sealed record TwinColumn(string Path, LocalizedText Name, double Width, TwinValue Value = TwinValue.Word)
{
    public IReadOnlyList<string> Choices { get; init; } = [];

    public LocalizedText? Meaning { get; init; }

    /// <summary>What stands in the heading: "分值 points".</summary>
    public string Heading => $"{Name.Zh}\n{Path}";

    /// <summary>The path that a heading names: its last word, whatever stands before it.</summary>
    public static string PathIn(string heading)
    {
        var words = heading.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? "" : words[^1];
    }
}

/// <summary>One sheet of the workbook: its name, what it lists, its columns in the order in which the file has its keys.</summary>
internal sealed record TwinSheet(string Name, LocalizedText Purpose, IReadOnlyList<TwinColumn> Columns)
{
    /// <summary>The column by which a row is known.</summary>
    public TwinColumn Key => Columns[0];
}
