using System.Text;
using Microsoft.AspNetCore.Components;

namespace QualityAudit.Reports.Html;

/// <summary>
/// A piece of a page written at once. Parts that stand on it by the thousand are written so: an element each for the renderer would cost more than
/// all the rest of the page. What comes from data goes through <see cref="Text"/>, and only what we wrote ourselves through <see cref="Raw"/>.
/// </summary>
internal sealed class Markup
{
    private readonly StringBuilder written = new(256);

    /// <summary>What is written, for a template.</summary>
    public static MarkupString Of(Action<Markup> write)
    {
        var markup = new Markup();
        write(markup);
        return markup.Take();
    }

    /// <summary>Markup of ours.</summary>
    public Markup Raw(string ours)
    {
        written.Append(ours);
        return this;
    }

    /// <summary>Data, which never becomes markup.</summary>
    public Markup Text(string data)
    {
        written.Append(PageEncoding.Encoder.Encode(data));
        return this;
    }

    /// <summary>Hands over what was written, and begins anew.</summary>
    public MarkupString Take()
    {
        var taken = new MarkupString(written.ToString());
        written.Clear();
        return taken;
    }
}
