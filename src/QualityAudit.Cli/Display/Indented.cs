using System.Text;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace QualityAudit.Cli.Display;

/// <summary>
/// Markup whose every line, wrapped ones too, begins at the same column. Chinese is written without blanks: it is wrapped between any two
/// characters, unless a line would then begin with a full stop or end with an opening bracket.
/// </summary>
internal sealed class Indented(int columns, string markup) : IRenderable
{
    private const string NeverFirst = "，。、；：？！）》”’】…,.;:?!)]}%";
    private const string NeverLast = "（《“‘【([{";
    private const int Unwrapped = 100_000;

    private readonly IRenderable content = new Markup(markup);

    public Measurement Measure(RenderOptions options, int maxWidth) => content.Measure(options, maxWidth);

    public IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        var width = Math.Max(1, maxWidth - columns);
        foreach (var written in Segment.SplitLines(content.Render(options, Unwrapped)))
        {
            foreach (var line in Wrap(written, width))
            {
                yield return Segment.Padding(columns);
                foreach (var segment in line)
                    yield return segment;
                yield return Segment.LineBreak;
            }
        }
    }

    private static IEnumerable<List<Segment>> Wrap(IEnumerable<Segment> written, int width)
    {
        var line = new List<Segment>();
        var used = 0;
        foreach (var unit in Units(written))
        {
            var length = unit.Sum(segment => segment.CellCount());
            if (used > 0 && used + length > width)
            {
                yield return line;
                (line, used) = ([], 0);
                if (unit.TrueForAll(segment => segment.Text == " "))
                    continue;
            }

            // A path that is longer than the screen is cut where the screen ends.
            foreach (var segment in length > width ? unit.SelectMany(Characters) : unit)
            {
                if (used > 0 && used + segment.CellCount() > width)
                {
                    yield return line;
                    (line, used) = ([], 0);
                }

                line.Add(segment);
                used += segment.CellCount();
            }
        }

        if (line.Count > 0)
            yield return line;
    }

    /// <summary>What stays together: a word, a blank, a Chinese character with the marks that belong to it.</summary>
    private static IEnumerable<List<Segment>> Units(IEnumerable<Segment> written)
    {
        var unit = new List<Segment>();
        foreach (var character in written.SelectMany(Characters))
        {
            if (unit.Count > 0 && MayBreak(unit[^1].Text, character.Text))
            {
                yield return unit;
                unit = [];
            }

            unit.Add(character);
        }

        if (unit.Count > 0)
            yield return unit;
    }

    private static bool MayBreak(string before, string after) =>
        !NeverLast.Contains(before, StringComparison.Ordinal) && !NeverFirst.Contains(after, StringComparison.Ordinal)
        && (before == " " || after == " " || IsWide(before) || IsWide(after));

    private static bool IsWide(string character) => Rune.GetRuneAt(character, 0).Value >= 0x2E80;

    private static IEnumerable<Segment> Characters(Segment segment) => segment.Text.EnumerateRunes().Select(rune => new Segment(rune.ToString(), segment.Style));
}
