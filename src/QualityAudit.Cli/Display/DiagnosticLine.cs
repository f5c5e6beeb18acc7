using QualityAudit.Diagnostics;
using Spectre.Console;

namespace QualityAudit.Cli.Display;

/// <summary>One finding as two lines of markup.</summary>
internal static class DiagnosticLine
{
    public static string Of(Diagnostic diagnostic, Language language)
    {
        var place = diagnostic.Location.ToString();
        var where = place.Length == 0 ? "" : $"{Markup.Escape(place)}  ";
        return $"{Mark(diagnostic.Severity, language)} {diagnostic.Code}  {where}{Markup.Escape(diagnostic.Message(language))}\n      → {Markup.Escape(diagnostic.Hint(language))}";
    }

    /// <summary>The severity as a word in its colour.</summary>
    public static string Mark(Severity severity, Language language) => severity switch
    {
        Severity.Error => $"[red]{new LocalizedText("错误", "error").In(language)}[/]",
        Severity.Warning => $"[yellow]{new LocalizedText("警告", "warning").In(language)}[/]",
        _ => $"[grey]{new LocalizedText("提示", "note").In(language)}[/]",
    };
}
