using QualityAudit.Audits;

namespace QualityAudit.Diagnostics;

/// <summary>
/// One finding about the input: what (descriptor), where, and the named values that its texts speak of.
/// RawValue: the cell's own text. Subject: the item, question, project or column that the finding is about.
/// </summary>
public sealed record Diagnostic(
    DiagnosticDescriptor Descriptor,
    SourceLocation Location,
    IReadOnlyList<(string Name, LocalizedText Value)> Arguments)
{
    public string? RawValue { get; init; }

    public string? Subject { get; init; }

    public string Code => Descriptor.Code;

    public Severity Severity => Descriptor.Severity;

    public string Message(Language language) => Fill(Descriptor.Message, language);

    public string Hint(Language language) => Fill(Descriptor.Hint, language);

    public override string ToString() => $"{Code} {Location} {Message(Language.English)}";

    private string Fill(LocalizedText template, Language language)
    {
        var text = template.In(language);
        foreach (var (name, value) in Arguments)
            text = text.Replace($"{{{name}}}", value.In(language), StringComparison.Ordinal);
        return text;
    }
}
