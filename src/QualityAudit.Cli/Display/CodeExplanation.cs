using QualityAudit.Diagnostics;
using Spectre.Console;

namespace QualityAudit.Cli.Display;

/// <summary>What there is to know about the code of a message.</summary>
internal static class CodeExplanation
{
    public static void Print(Terminal terminal, DiagnosticDescriptor descriptor)
    {
        var language = terminal.Language;
        var example = DiagnosticExample.Of(descriptor);
        var family = DiagnosticCatalogue.FamilyOf(descriptor);
        terminal.Tables.MarkupLine($"[bold]{descriptor.Code}  {Markup.Escape(descriptor.Title.In(language))}[/]");
        var lines = new Grid().AddColumn(new GridColumn().NoWrap().PadLeft(2).PadRight(2)).AddColumn(new GridColumn().PadRight(0));
        Add(new("何时出现", "When"), family.When);
        lines.AddRow(new Markup(Markup.Escape(new LocalizedText("级别", "Severity").In(language))), new Markup($"{DiagnosticLine.Mark(descriptor.Severity, language)}  {Markup.Escape(Consequence(descriptor, family).In(language))}"));
        Add(new("例如", "Example"), new(example.Message(Language.Chinese), example.Message(Language.English)));
        Add(new("怎么办", "What to do"), new(example.Hint(Language.Chinese), example.Hint(Language.English)));
        terminal.Write(lines);

        void Add(LocalizedText label, LocalizedText text) => lines.AddRow(new Text(label.In(language)), new Text(text.In(language)));
    }

    public static void PrintList(Terminal terminal, IReadOnlyList<DiagnosticDescriptor> descriptors)
    {
        foreach (var family in descriptors.GroupBy(DiagnosticCatalogue.FamilyOf))
        {
            terminal.Tables.MarkupLine($"[bold]{Markup.Escape(family.Key.Title.In(terminal.Language))}[/]");
            foreach (var descriptor in family)
                terminal.Tables.MarkupLine($"  {descriptor.Code}  {DiagnosticLine.Mark(descriptor.Severity, terminal.Language)}  {Markup.Escape(descriptor.Title.In(terminal.Language))}");
        }
    }

    // What the severity means depends on what is being read.
    private static LocalizedText Consequence(DiagnosticDescriptor descriptor, DiagnosticFamily family) => (descriptor.Severity, family.Prefix) switch
    {
        (Severity.Error, "QA2") => new("这份评分标准不能使用，直到改正。", "The rubric is not used until this is put right."),
        (Severity.Error, "QA3") => new("这次计分没有结果，直到改正。", "There is no result until this is put right."),
        (Severity.Error, _) when descriptor.Code.StartsWith("QA41", StringComparison.Ordinal) => new("数据库用不了，直到改正。", "The database cannot be used until this is put right."),
        (Severity.Error, _) => new("整个文件不入库，直到改正。", "Nothing of the file is stored until this is put right."),
        (Severity.Warning, _) => new("照常处理，但请人看一眼。", "Work goes on, but somebody should have a look."),
        _ => new("只是告知，不影响结果。", "For information; nothing is lost by it."),
    };
}
