using QualityAudit.Audits;

namespace QualityAudit.Diagnostics;

public enum Severity
{
    /// <summary>A harmless thing that was put right.</summary>
    Info,

    /// <summary>Stored, and a human should look. Whatever could change a score is at least this.</summary>
    Warning,

    /// <summary>The file is not stored, or the rubric is refused.</summary>
    Error,
}

/// <summary>
/// One thing that can be wrong with the input, declared once. Code: QA10xx file, QA11xx sheet and header, QA12xx cell,
/// QA13xx row, QA14xx across sheets and files, QA2xxx rubric, QA3xxx scoring, QA4xxx storage, QA5xxx report; never reused.
/// Message and Hint hold placeholders "{name}" filled from a diagnostic's arguments; the place is never part of them.
/// </summary>
public sealed record DiagnosticDescriptor(string Code, Severity Severity, LocalizedText Title, LocalizedText Message, LocalizedText Hint)
{
    /// <summary>A finding of this kind at a place. Arguments fill the placeholders of message and hint by name.</summary>
    public Diagnostic At(SourceLocation location, params ReadOnlySpan<(string Name, LocalizedText Value)> arguments) =>
        new(this, location, [.. arguments]);

    /// <summary>The same with arguments that read alike in both languages (values, ids, numbers).</summary>
    public Diagnostic At(SourceLocation location, params ReadOnlySpan<(string Name, string Value)> arguments)
    {
        var texts = new (string Name, LocalizedText Value)[arguments.Length];
        for (var i = 0; i < arguments.Length; i++)
            texts[i] = (arguments[i].Name, LocalizedText.Same(arguments[i].Value));
        return new(this, location, texts);
    }

    public Diagnostic At(SourceLocation location) => new(this, location, []);
}
