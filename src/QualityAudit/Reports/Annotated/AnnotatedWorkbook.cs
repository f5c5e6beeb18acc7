using System.Globalization;
using System.IO.Packaging;
using System.Xml;
using System.Xml.Linq;
using QualityAudit.Diagnostics;

namespace QualityAudit.Reports.Annotated;

/// <summary>
/// A copy of a workbook with what is wrong shown where it is: faulty cells filled and commented, and a first sheet that lists all findings
/// with links. Everything else of the workbook stays as it is. The copy, corrected, can be imported: the list is known by a hidden
/// defined name (<see cref="OwnFiles.FindingsName"/>) and not read. Annotated again, the marks of the first time are taken off.
/// </summary>
public static class AnnotatedWorkbook
{
    private const string Sheets = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
    private const string Styles = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";
    private const string Comments = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
    private const string Drawing = "application/vnd.openxmlformats-officedocument.vmlDrawing";

    /// <param name="original">The bytes of an .xlsx file that the import could read.</param>
    /// <param name="findings">What was said of it.</param>
    /// <param name="language">Of list and comments.</param>
    /// <returns>The bytes of the copy; null where the package is put together in a way that nothing can be added to it safely.</returns>
    public static byte[]? Write(byte[] original, IReadOnlyList<Diagnostic> findings, Language language)
    {
        try
        {
            using var parts = new WorkbookParts(original);
            return new Annotation(parts, findings, language).Write();
        }
        catch (Exception cause) when (cause is XmlException or IOException or FileFormatException or InvalidOperationException or UriFormatException or ArgumentException or FormatException or OverflowException)
        {
            return null;
        }
    }

    private sealed class Annotation(WorkbookParts parts, IReadOnlyList<Diagnostic> findings, Language language)
    {
        private readonly XElement workbook = parts.Workbook.Root!;
        private readonly XNamespace main = parts.Main;

        public byte[] Write()
        {
            var again = RemoveEarlierList();
            var (stylesPart, styles) = LoadStyles();
            foreach (var sheet in SheetElements.ToList())
                Annotate(sheet, styles, again);
            AddList(styles);
            WorkbookParts.Save(stylesPart, styles.Document);
            return parts.Finish();
        }

        private IEnumerable<XElement> SheetElements => workbook.Element(main + "sheets")?.Elements(main + "sheet") ?? [];

        private XElement? DefinedNames => workbook.Element(main + "definedNames");

        private (PackagePart Part, MarkStyles Styles) LoadStyles()
        {
            if (parts.Related(parts.WorkbookPart, "styles") is { } there)
                return (there, new MarkStyles(WorkbookParts.Load(there)));
            var (part, _) = parts.Add(parts.WorkbookPart, "/xl/stylesOfFindings.xml", Styles, "styles");
            return (part, new MarkStyles(MarkStyles.None(main)));
        }

        private bool RemoveEarlierList()
        {
            var mark = DefinedNames?.Elements(main + "definedName").FirstOrDefault(name => string.Equals((string?)name.Attribute("name"), OwnFiles.FindingsName, StringComparison.OrdinalIgnoreCase));
            if (mark is null)
                return false;
            var sheets = SheetElements.ToList();
            var index = sheets.FindIndex(sheet => string.Equals(OwnFiles.SheetOf(mark.Value), (string?)sheet.Attribute("name"), StringComparison.OrdinalIgnoreCase));
            mark.Remove();
            if (index < 0 || sheets.Count == 1)
                return true;
            DefinedNames!.Elements(main + "definedName").Where(name => LocalSheet(name) == index).Remove();
            ShiftLocalNames(after: index, by: -1);
            parts.Remove(parts.WorkbookPart, RelationshipOf(sheets[index]));
            sheets[index].Remove();
            return true;
        }

        private void Annotate(XElement sheet, MarkStyles styles, bool again)
        {
            if (parts.Target(parts.WorkbookPart, RelationshipOf(sheet)) is not { } part)
                return;
            var name = (string?)sheet.Attribute("name");
            var here = findings.Where(finding => string.Equals(finding.Location.Sheet, name, StringComparison.Ordinal)).ToList();
            var marks = new CellMarks(here);
            if (marks.IsEmpty && !again && !IsSelected(part))
                return;
            var drawing = marks.IsEmpty && !again ? null : Comment(part, here);
            var marking = new SheetMarking(main, parts.Relationships, styles, marks, drawing);
            using (var look = parts.ReadOriginal(part))
                marking.Look(look);
            using var source = parts.ReadOriginal(part);
            using var target = WorkbookParts.Write(part);
            marking.Copy(source, target);
        }

        // The id of a drawing that the sheet does not name yet; null where it names one, or where there is nothing to comment.
        private string? Comment(PackagePart sheet, IReadOnlyList<Diagnostic> here)
        {
            var commentPart = parts.Related(sheet, "comments");
            var notes = new CellNotes(commentPart is null ? CellNotes.None(main) : WorkbookParts.Load(commentPart));
            var gone = commentPart is null ? [] : notes.TakeOff();
            var added = notes.Add(here, language);
            if (added.Count == 0 && commentPart is null)
                return null;
            commentPart ??= parts.Add(sheet, "/xl/commentsOfFindings.xml", Comments, "comments").Part;
            WorkbookParts.Save(commentPart, notes.Document);

            var named = DrawingOf(sheet);
            if (named is not null && parts.Target(sheet, named) is { } there)
            {
                WorkbookParts.WriteText(there, NoteShapes.Add(NoteShapes.TakeOff(WorkbookParts.ReadText(there), gone), added));
                return null;
            }

            var (drawing, id) = parts.Add(sheet, "/xl/drawings/vmlDrawingOfFindings.vml", Drawing, "vmlDrawing");
            WorkbookParts.WriteText(drawing, NoteShapes.Add(NoteShapes.None, added));
            return id;
        }

        private string? DrawingOf(PackagePart sheet)
        {
            using var reader = parts.ReadOriginal(sheet);
            while (reader.Read())
            {
                if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "legacyDrawing" && reader.NamespaceURI == main.NamespaceName)
                    return reader.GetAttribute("id", parts.Relationships.NamespaceName);
            }

            return null;
        }

        private bool IsSelected(PackagePart sheet)
        {
            using var reader = parts.ReadOriginal(sheet);
            while (reader.Read() && !(reader.NodeType == XmlNodeType.Element && reader.LocalName is "sheetData" or "drawing"))
            {
                if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "sheetView" && reader.GetAttribute("tabSelected") is "1" or "true")
                    return true;
            }

            return false;
        }

        private void AddList(MarkStyles styles)
        {
            var names = SheetElements.Select(sheet => (string?)sheet.Attribute("name") ?? "").ToHashSet(StringComparer.OrdinalIgnoreCase);
            var wanted = new LocalizedText("检查结果", "Findings").In(language);
            var name = wanted;
            for (var number = 2; names.Contains(name); number++)
                name = string.Create(CultureInfo.InvariantCulture, $"{wanted} ({number})");
            var (part, relationship) = parts.Add(parts.WorkbookPart, "/xl/worksheets/findings.xml", Sheets, "worksheet");
            var list = new FindingsSheet(findings, language, styles, main);
            using (var writer = WorkbookParts.Write(part))
                list.Write(writer, names);

            ShiftLocalNames(after: -1, by: 1);
            var id = SheetElements.Select(sheet => (int?)sheet.Attribute("sheetId") ?? 0).DefaultIfEmpty(0).Max() + 1;
            workbook.Element(main + "sheets")!.AddFirst(new XElement(
                main + "sheet", new XAttribute("name", name), new XAttribute("sheetId", id), new XAttribute(parts.Relationships + "id", relationship)));
            foreach (var view in workbook.Element(main + "bookViews")?.Elements(main + "workbookView") ?? [])
            {
                view.SetAttributeValue("activeTab", 0);
                view.SetAttributeValue("firstSheet", 0);
            }

            var quoted = FindingsSheet.Quoted(name);
            Define(OwnFiles.FindingsName, $"{quoted}!$A$1", local: false, hidden: true);
            Define("_xlnm._FilterDatabase", string.Create(CultureInfo.InvariantCulture, $"{quoted}!$A${FindingsSheet.HeadRow}:$F${Math.Max(list.LastRow, FindingsSheet.HeadRow + 1)}"), local: true, hidden: true);
            Define("_xlnm.Print_Titles", string.Create(CultureInfo.InvariantCulture, $"{quoted}!${FindingsSheet.HeadRow}:${FindingsSheet.HeadRow}"), local: true, hidden: false);
        }

        private void Define(string name, string formula, bool local, bool hidden)
        {
            if (DefinedNames is null)
            {
                var before = workbook.Element(main + "externalReferences") ?? workbook.Element(main + "functionGroups") ?? workbook.Element(main + "sheets")!;
                before.AddAfterSelf(new XElement(main + "definedNames"));
            }

            DefinedNames!.Add(new XElement(
                main + "definedName",
                new XAttribute("name", name),
                local ? new XAttribute("localSheetId", 0) : null,
                hidden ? new XAttribute("hidden", 1) : null,
                formula));
        }

        private void ShiftLocalNames(int after, int by)
        {
            foreach (var name in DefinedNames?.Elements(main + "definedName") ?? [])
            {
                if (LocalSheet(name) is { } sheet && sheet > after)
                    name.SetAttributeValue("localSheetId", sheet + by);
            }
        }

        private static int? LocalSheet(XElement name) => (int?)name.Attribute("localSheetId");

        private string RelationshipOf(XElement sheet) => (string?)sheet.Attribute(parts.Relationships + "id") ?? "";
    }
}
