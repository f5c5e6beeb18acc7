using System.Xml.Linq;
using QualityAudit.Audits;
using QualityAudit.Diagnostics;
using QualityAudit.Spreadsheets;

namespace QualityAudit.Reports.Annotated;

/// <summary>
/// The comments of one sheet with ours among them: what somebody wrote on a cell stays, and ours is added below it. Ours begin with a
/// mark, by which they are taken off when a copy is annotated again.
/// </summary>
internal sealed class CellNotes(XDocument document)
{
    private const string Author = "QualityAudit";
    private const string Mark = "【QualityAudit】";

    // Excel opens a sheet with thousands of comments slowly, and nobody reads them; the list of findings holds all.
    private const int Most = 2_000;

    private readonly XNamespace main = document.Root!.Name.Namespace;

    public XDocument Document => document;

    public static XDocument None(XNamespace main) => new(new XElement(main + "comments", new XElement(main + "authors"), new XElement(main + "commentList")));

    /// <summary>Takes off what an earlier annotation wrote; the cells that have no comment any more.</summary>
    public IReadOnlyList<CellAddress> TakeOff()
    {
        var gone = new List<CellAddress>();
        foreach (var comment in List.Elements(main + "comment").ToList())
        {
            if (comment.Element(main + "text") is not { } text || FirstOfOurs(text) is not { } ours)
                continue;
            foreach (var later in ours.ElementsAfterSelf().Prepend(ours).ToList())
                later.Remove();
            if (text.HasElements)
                continue;
            if (CellAddress.TryParse((string?)comment.Attribute("ref"), out var cell))
                gone.Add(cell);
            comment.Remove();
        }

        return gone;
    }

    /// <summary>Writes a comment on each cell with an error or warning; the cells that had none before.</summary>
    public IReadOnlyList<CellAddress> Add(IEnumerable<Diagnostic> findings, Language language)
    {
        var there = List.Elements(main + "comment").ToLookup(comment => (string?)comment.Attribute("ref") ?? "", StringComparer.OrdinalIgnoreCase);
        var added = new List<CellAddress>();
        var cells = findings
            .Where(finding => finding.Severity != Severity.Info && finding.Location.Cell is not null)
            .GroupBy(finding => finding.Location.Cell!.Value)
            .OrderBy(cell => cell.Key)
            .Take(Most);
        foreach (var cell in cells)
        {
            var text = string.Join("\n\n", cell.OrderByDescending(finding => finding.Severity).Select(finding => $"{finding.Code} {finding.Message(language)}\n→ {finding.Hint(language)}"));
            var comment = there[cell.Key.ToString()].FirstOrDefault();
            if (comment?.Element(main + "text") is { } written)
            {
                written.Elements(main + "phoneticPr").Remove();
                written.Add(Run($"\n\n{Mark}", bold: true), Run($"\n{text}", bold: false));
                continue;
            }

            List.Add(new XElement(
                main + "comment",
                new XAttribute("ref", cell.Key.ToString()),
                new XAttribute("authorId", AuthorId()),
                new XElement(main + "text", Run(Mark, bold: true), Run($"\n{text}", bold: false))));
            added.Add(cell.Key);
        }

        return added;
    }

    private XElement List => document.Root!.Element(main + "commentList")!;

    private static XElement? FirstOfOurs(XElement text) => text.Elements().FirstOrDefault(part => part.Value.TrimStart().StartsWith(Mark, StringComparison.Ordinal));

    private XElement Run(string text, bool bold) => new(
        main + "r",
        new XElement(
            main + "rPr",
            bold ? new XElement(main + "b") : null,
            new XElement(main + "sz", new XAttribute("val", 9)),
            new XElement(main + "color", new XAttribute("indexed", 81)),
            new XElement(main + "rFont", new XAttribute("val", "Tahoma"))),
        new XElement(main + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), CellText.Clean(text)));

    private int AuthorId()
    {
        var authors = document.Root!.Element(main + "authors")!;
        var index = authors.Elements().ToList().FindIndex(author => string.Equals(author.Value, Author, StringComparison.Ordinal));
        if (index >= 0)
            return index;
        authors.Add(new XElement(main + "author", Author));
        return authors.Elements().Count() - 1;
    }
}
