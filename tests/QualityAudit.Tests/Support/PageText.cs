using System.Text;
using AngleSharp.Dom;

namespace QualityAudit.Tests.Support;

/// <summary>
/// A page as its reader has it: headings, paragraphs, list entries and table rows a line each, links with where they lead, drawings by
/// their names. What is hidden from everybody, the style and the script are left out.
/// </summary>
public static class PageText
{
    private static readonly HashSet<string> Left = new(StringComparer.Ordinal) { "style", "script", "head" };
    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "p", "li", "h1", "h2", "h3", "h4", "caption", "summary", "dt", "dd", "tr", "svg", "option",
    };

    public static string Of(IDocument page)
    {
        var text = new StringBuilder();
        Write(text, page.Body!, 0);
        return text.ToString();
    }

    private static void Write(StringBuilder text, IElement element, int depth)
    {
        if (Left.Contains(element.LocalName) || element.GetAttribute("aria-hidden") == "true")
            return;
        if (Blocks.Contains(element.LocalName))
        {
            var line = element.LocalName == "tr" ? string.Join(" | ", element.Children.Select(Inline)) : Inline(element);
            if (line.Length > 0 || element.LocalName == "tr")
                text.Append(Sign(element)).Append(line).Append('\n');
            foreach (var nested in element.QuerySelectorAll("ul, ol").Where(list => (list.ParentElement!.Closest("ul, ol, p, tr") is { } parent && element.Contains(parent)) || list.ParentElement == element))
                Write(text, nested, depth + 1);
            return;
        }

        var own = string.Join(' ', element.ChildNodes.OfType<IText>().Select(node => Collapsed(node.Data)).Where(part => part.Length > 0));
        if (own.Length > 0)
            text.Append(own).Append('\n');
        foreach (var child in element.Children)
        {
            if (Blocks.Contains(child.LocalName) || child.QuerySelector(string.Join(',', Blocks)) is not null || child.Children.Length > 0)
                Write(text, child, depth);
            else if (!Left.Contains(child.LocalName) && Inline(child) is { Length: > 0 } inline)
                text.Append(inline).Append('\n');
        }
    }

    private static string Sign(IElement element) => element.LocalName switch
    {
        "h1" or "h2" or "h3" or "h4" => "\n" + new string('#', element.LocalName[1] - '0') + " ",
        "caption" => "[table] ",
        "summary" => "[folds] ",
        "svg" => "[drawing] ",
        "tr" => "| ",
        "li" or "option" => "- ",
        "dt" => ": ",
        "dd" => "  = ",
        _ => "",
    };

    private static string Inline(IElement element)
    {
        var text = new StringBuilder();
        Inline(text, element);
        return Collapsed(text.ToString());
    }

    private static void Inline(StringBuilder text, INode node)
    {
        foreach (var child in node.ChildNodes)
        {
            switch (child)
            {
                case IText words:
                    text.Append(words.Data);
                    break;
                case IElement { LocalName: "ul" or "ol" or "style" or "script" }:
                case IElement element when element.GetAttribute("aria-hidden") == "true":
                    break;
                case IElement { LocalName: "svg" } drawing when node is not IElement { LocalName: "svg" }:
                    text.Append(" [drawing] ").Append(drawing.QuerySelector("title")?.TextContent).Append(' ');
                    break;
                case IElement { LocalName: "a" } link:
                    text.Append('[');
                    Inline(text, link);
                    text.Append("](").Append(link.GetAttribute("href")).Append(')');
                    break;
                case IElement { LocalName: "small" or "span" or "text" or "desc" } apart:
                    text.Append(' ');
                    Inline(text, apart);
                    text.Append(' ');
                    break;
                default:
                    Inline(text, child);
                    break;
            }
        }
    }

    private static string Collapsed(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
