using Microsoft.AspNetCore.Components;

namespace QualityAudit.Reports.Html;

/// <summary>
/// A bar beside its figure, so nothing for a screen reader. Bounds are drawn lightly, with a mark at the provisional figure; whiskers
/// span the interval of the sampling.
/// </summary>
/// <param name="Value">0 to 100; null for an empty bar.</param>
/// <param name="Tone">Of four; null for none.</param>
internal sealed record ScoreBar(decimal? Value, int? Tone)
{
    public (decimal? Low, decimal? High) Bounds { get; init; }

    public (decimal? Low, decimal? High) Whiskers { get; init; }

    public static MarkupString Of(decimal? value, int? tone, decimal? whiskerLow = null, decimal? whiskerHigh = null) =>
        Markup.Of(to => new ScoreBar(value, tone) { Whiskers = (whiskerLow, whiskerHigh) }.Write(to));

    public void Write(Markup to)
    {
        to.Raw("<svg class=\"bar ").Raw(Tone is { } tone ? $"t{Figures.Count(tone)}" : "open").Raw("\" viewBox=\"0 0 100 6\" preserveAspectRatio=\"none\" aria-hidden=\"true\">");
        if (Bounds is ({ } low, { } high))
        {
            Rectangle(to, "fill", null, low);
            Rectangle(to, "bounds", low, high - low);
            if (Value is { } mark)
                Mark(to, mark);
        }
        else if (Whiskers is ({ } from, { } end) && Value is { } shown)
        {
            Rectangle(to, "fill", null, shown);
            to.Raw("<line class=\"whisker\" x1=\"").Raw(Figures.Length(from)).Raw("\" x2=\"").Raw(Figures.Length(end)).Raw("\" y1=\"3\" y2=\"3\"></line>");
            Mark(to, from);
            Mark(to, end);
        }
        else if (Value is { } value)
        {
            Rectangle(to, "fill", null, value);
        }

        to.Raw("</svg>");
    }

    private static void Rectangle(Markup to, string look, decimal? from, decimal width)
    {
        to.Raw("<rect class=\"").Raw(look);
        if (from is { } start)
            to.Raw("\" x=\"").Raw(Figures.Length(start));
        to.Raw("\" width=\"").Raw(Figures.Length(width)).Raw("\"></rect>");
    }

    private static void Mark(Markup to, decimal at) =>
        to.Raw("<line class=\"mark\" x1=\"").Raw(Figures.Length(at)).Raw("\" x2=\"").Raw(Figures.Length(at)).Raw("\" y1=\"0\" y2=\"6\"></line>");
}
