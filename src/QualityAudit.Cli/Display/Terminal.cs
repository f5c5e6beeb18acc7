using QualityAudit.Audits;
using QualityAudit.Diagnostics;
using QualityAudit.Workflow;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace QualityAudit.Cli.Display;

/// <summary>Where a call speaks: data to standard output, messages to standard error, all in one language.</summary>
internal sealed class Terminal
{
    // Wide enough for every column of the score table when nobody's screen sets the width.
    private const int TableWidthWithoutScreen = 140;

    // A column of text is never narrower than four Chinese characters, unless its texts are.
    private const int LeastColumn = 8;
    private const int ColumnPadding = 3;

    // A message in a log is one line, however long, so that it can be searched.
    private const int MessageWidthWithoutScreen = 10_000;

    private readonly IAnsiConsole messages;
    private readonly bool canAsk;

    public Terminal(TextWriter output, TextWriter error, Language language)
    {
        Data = new HarmlessWriter(output);
        Language = language;
        Tables = ConsoleOn(output, ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected, TableWidthWithoutScreen);
        canAsk = ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected && !Console.IsInputRedirected;
        messages = ConsoleOn(error, ReferenceEquals(error, Console.Error) && !Console.IsErrorRedirected, MessageWidthWithoutScreen);
    }

    public Language Language { get; }

    /// <summary>Standard output, plain.</summary>
    public TextWriter Data { get; }

    /// <summary>Standard output for what is laid out; a table goes through <see cref="Write(Table)"/>.</summary>
    public IAnsiConsole Tables { get; }

    /// <summary>
    /// A table as wide as the screen, or wider where that is too narrow for it: the lines then run over. In a column without room for a Chinese
    /// character the library would never come to an end.
    /// </summary>
    public void Write(Table table) =>
        Write(table, table.Columns.Select((column, place) => (column.NoWrap, table.Rows.Select(row => row.ElementAtOrDefault(place)).Append(column.Header))));

    /// <summary>The same of a table without lines.</summary>
    public void Write(Grid grid) =>
        Write(grid, grid.Columns.Select((column, place) => (column.NoWrap, grid.Rows.Select(row => row.ElementAtOrDefault(place)))));

    /// <summary>A message, not data.</summary>
    public void Tell(LocalizedText text) => messages.MarkupLineInterpolated($"{text.In(Language)}");

    /// <summary>A message in markup, indented as a whole.</summary>
    public void Write(int indent, string markup) => messages.Write(new Indented(indent, markup));

    /// <summary>A message that something is wrong.</summary>
    public void Complain(LocalizedText text) => messages.MarkupLineInterpolated($"[red]{text.In(Language)}[/]");

    public void Show(Diagnostic diagnostic) => Show([diagnostic]);

    /// <summary>Each finding once: severity, code, place and message, then what to do.</summary>
    public void Show(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var line in diagnostics.Distinct().Select(diagnostic => DiagnosticLine.Of(diagnostic, Language)))
            messages.MarkupLine(line);
    }

    /// <summary>Somebody sits before it: input, output and messages are all a screen.</summary>
    public bool CanAsk => canAsk && messages.Profile.Capabilities.Interactive;

    private static readonly LocalizedText HowToChoose = new("（按 ↑ ↓ 选择，回车确定）", "(↑ ↓ to choose, Enter to confirm)");

    private string In(SourceLocation place) => string.Concat(
        place.File,
        place.Sheet is { } sheet ? new LocalizedText($"，工作表“{sheet}”", $", sheet “{sheet}”").In(Language) : "",
        place.Cell is { } cell ? new LocalizedText($"，单元格 {cell}", $", cell {cell}").In(Language) : "");

    /// <summary>Lets somebody choose; null for none of the choices.</summary>
    public int? Ask(SourceLocation place, LocalizedText question, IReadOnlyList<LocalizedText> choices)
    {
        var none = new LocalizedText("都不对：不读取这个文件", "None of these: do not read the file");
        var prompt = new SelectionPrompt<int>()
            .Title($"[grey]{Markup.Escape(In(place))}[/]\n[bold]{Markup.Escape(question.In(Language))}[/]  [grey]{Markup.Escape(HowToChoose.In(Language))}[/]")
            .MoreChoicesText(new LocalizedText("（还有更多，用上下键查看）", "(more above and below)").In(Language))
            .UseConverter(choice => Markup.Escape((choice < 0 ? none : choices[choice]).In(Language)))
            .AddChoices(Enumerable.Range(0, choices.Count).Append(-1));
        var chosen = messages.Prompt(prompt);
        Tell(new($"{place}：{question.Zh} {(chosen < 0 ? none : choices[chosen]).Zh}", $"{place}: {question.En} {(chosen < 0 ? none : choices[chosen]).En}"));
        return chosen < 0 ? null : chosen;
    }

    /// <summary>Lets somebody choose one of several ways to go on.</summary>
    public int Choose(LocalizedText question, IReadOnlyList<LocalizedText> choices)
    {
        var chosen = messages.Prompt(new SelectionPrompt<int>()
            .Title($"[bold]{Markup.Escape(question.In(Language))}[/]  [grey]{Markup.Escape(HowToChoose.In(Language))}[/]")
            .UseConverter(choice => Markup.Escape(choices[choice].In(Language)))
            .AddChoices(Enumerable.Range(0, choices.Count)));
        Tell(new($"{question.Zh} {choices[chosen].Zh}", $"{question.En} {choices[chosen].En}"));
        return chosen;
    }

    /// <summary>Runs long work with a progress bar on a screen, in silence elsewhere.</summary>
    public async Task<T> WithProgressAsync<T>(Func<IProgress<WorkProgress>?, Task<T>> work)
    {
        if (!messages.Profile.Capabilities.Interactive)
            return await work(null);
        return await messages.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn())
            .StartAsync(async progress => await work(new ProgressBarReport(progress.AddTask("…"), Language)));
    }

    private void Write(IRenderable shown, IEnumerable<(bool NoWrap, IEnumerable<IRenderable?> Texts)> columns)
    {
        var options = RenderOptions.Create(Tables);
        var least = ColumnPadding + columns.Sum(column =>
        {
            var widest = column.Texts.OfType<IRenderable>().Select(text => text.Measure(options, MessageWidthWithoutScreen).Max).DefaultIfEmpty(0).Max();
            return ColumnPadding + (column.NoWrap ? widest : Math.Min(widest, LeastColumn));
        });
        var screen = Tables.Profile.Width;
        Tables.Profile.Width = Math.Max(screen, least);
        Tables.Write(shown);
        Tables.Profile.Width = screen;
    }

    private static IAnsiConsole ConsoleOn(TextWriter writer, bool isScreen, int widthWithoutScreen)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = isScreen ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = isScreen ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = isScreen ? InteractionSupport.Detect : InteractionSupport.No,
        });
        console.Pipeline.Attach(new HarmlessText());
        if (!isScreen)
            console.Profile.Width = widthWithoutScreen;
        return console;
    }
}
