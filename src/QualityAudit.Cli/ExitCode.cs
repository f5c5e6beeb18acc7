namespace QualityAudit.Cli;

/// <summary>What the command tells the shell.</summary>
internal static class ExitCode
{
    public const int Fine = 0;

    /// <summary>The input has errors; whatever could be done with the rest was done.</summary>
    public const int InputHasErrors = 1;

    /// <summary>The command was called in a way that it does not know.</summary>
    public const int Usage = 2;

    /// <summary>A fault of the program itself.</summary>
    public const int Internal = 3;
}
