namespace QualityAudit.Benchmarks.Hostile;

/// <summary>
/// A file that is large, deep or wrong on purpose. Says: the code of an error that refuses it, or <see cref="Stored"/>. Projects: how many the
/// register beside it lists.
/// </summary>
internal sealed record HostileFile(string Name, string FileName, string Says, Action<Stream> Write)
{
    public const string Stored = "stored";

    /// <summary>In the test suite too: the others differ from these in little.</summary>
    public bool IsTested { get; init; }

    public int Projects { get; init; } = 3;

    public override string ToString() => Name;
}
