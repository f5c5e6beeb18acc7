using QualityAudit.Audits;

namespace QualityAudit.Diagnostics;

/// <summary>
/// One finding about the input: what (descriptor), where, and the named values that its texts speak of.
/// RawValue: the cell's own text. Subject: the item, question, project or column that the finding is about.
/// Header: the words at the top of the cell's column, as the user sees them.
/// Others: further places of the same file with the same mistake, which is said once, at the first.
/// </summary>
public sealed record Diagnostic(
    DiagnosticDescriptor Descriptor,
    SourceLocation Location,
    IReadOnlyList<(string Name, LocalizedText Value)> Arguments)
{
    public string? RawValue { get; init; }

    public string? Subject { get; init; }

    public string? Header { get; init; }

    public IReadOnlyList<SourceLocation> Others { get; init; } = [];

    public string Code => Descriptor.Code;

    public Severity Severity => Promoted ? Severity.Error : Descriptor.Severity;

    // A warning that refuses its file, because that was asked for.
    private bool Promoted { get; init; }

    public string Message(Language language) => Fill(Descriptor.Message, language);

    public string Hint(Language language) => Fill(Descriptor.Hint, language);

    /// <summary>The same finding, a warning made an error.</summary>
    public Diagnostic Strictly() => Severity == Severity.Warning ? this with { Promoted = true } : this;

    /// <summary>The finding once for each of its places.</summary>
    public IEnumerable<Diagnostic> AtEachPlace() =>
        Others.Count == 0 ? [this] : Others.Prepend(Location).Select(place => this with { Location = place, Others = [] });

    public override string ToString() => $"{Code} {Location} {Message(Language.English)}";

    private string Fill(LocalizedText template, Language language)
    {
        var text = template.In(language);
        foreach (var (name, value) in Arguments)
            text = text.Replace($"{{{name}}}", value.In(language), StringComparison.Ordinal);
        return text;
    }
}
