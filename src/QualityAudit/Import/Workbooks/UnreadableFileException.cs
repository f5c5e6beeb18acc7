using QualityAudit.Diagnostics;

namespace QualityAudit.Import.Workbooks;

/// <summary>Ends the reading of a file that cannot be read any further. It never leaves Import: the importer hands on its diagnostic.</summary>
public sealed class UnreadableFileException(Diagnostic diagnostic, Exception? cause = null) : Exception(diagnostic.ToString(), cause)
{
    public Diagnostic Diagnostic { get; } = diagnostic;
}
