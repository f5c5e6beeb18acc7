using System.Text;
using QualityAudit.Import;
using Spectre.Console.Rendering;

namespace QualityAudit.Cli.Display;

/// <summary>
/// The last thing between the input and a screen: a name that carries control characters, or characters that turn the writing round, is
/// printed with their numbers, wherever it comes from.
/// </summary>
internal sealed class HarmlessText : IRenderHook
{
    public IEnumerable<IRenderable> Process(RenderOptions options, IEnumerable<IRenderable> renderables) => renderables.Select(content => new Filtered(content));

    private sealed class Filtered(IRenderable content) : IRenderable
    {
        public Measurement Measure(RenderOptions options, int maxWidth) => content.Measure(options, maxWidth);

        public IEnumerable<Segment> Render(RenderOptions options, int maxWidth) => content.Render(options, maxWidth).Select(Harmless);

        // What steers the screen on our own behalf is marked as such.
        private static Segment Harmless(Segment segment) =>
            segment.IsControlCode || segment.IsLineBreak || !Shown.IsHarmful(segment.Text) ? segment : new Segment(Shown.Path(segment.Text), segment.Style);
    }
}

/// <summary>The same for what is written as it is.</summary>
internal sealed class HarmlessWriter(TextWriter inner) : TextWriter(inner.FormatProvider)
{
    public override Encoding Encoding => inner.Encoding;

    public override void Write(char value)
    {
        if (value is '\n' or '\r' or '\t' || char.IsSurrogate(value) || !Shown.IsHarmful([value]))
            inner.Write(value);
        else
            inner.Write(Shown.Path(value.ToString()));
    }

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(ReadOnlySpan<char> buffer)
    {
        if (!Shown.IsHarmful(buffer))
        {
            inner.Write(buffer);
            return;
        }

        foreach (var c in buffer)
            Write(c);
    }

    public override void WriteLine(string? value)
    {
        Write(value);
        inner.WriteLine();
    }

    public override void Flush() => inner.Flush();
}
