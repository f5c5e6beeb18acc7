using Spectre.Console;
using Spectre.Console.Rendering;

namespace QualityAudit.Cli.Display;

/// <summary>Markup whose every line, wrapped ones too, begins at the same column.</summary>
internal sealed class Indented(int columns, string markup) : IRenderable
{
    private readonly IRenderable content = new Markup(markup);

    public Measurement Measure(RenderOptions options, int maxWidth) => content.Measure(options, maxWidth);

    public IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        foreach (var line in Segment.SplitLines(content.Render(options, Math.Max(columns + 1, maxWidth - columns))))
        {
            yield return Segment.Padding(columns);
            foreach (var segment in line)
                yield return segment;
            yield return Segment.LineBreak;
        }
    }
}
