using System.IO.Compression;
using System.IO.Packaging;
using System.Xml;
using System.Xml.Linq;

namespace QualityAudit.Reports.Annotated;

/// <summary>
/// The parts of a workbook under change: a copy in memory, of which only what is written anew differs from the original.
/// Transitional or strict, the namespaces are those that the workbook itself uses. Nothing outside the file is touched.
/// </summary>
internal sealed class WorkbookParts : IDisposable
{
    // A part that the reader of the import has not looked into may be anything.
    private const long LargestPart = 128L << 20;
    private const string OfficeDocument = "/officeDocument";
    private const string Strict = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    private const string StrictDocument = "http://purl.oclc.org/ooxml/officeDocument";
    private const string Transitional = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    // The earliest time that a zip entry can carry.
    private static readonly DateTimeOffset EntryTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly XmlReaderSettings Reading = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        CheckCharacters = false,
        MaxCharactersInDocument = LargestPart,
    };

    private static readonly XmlWriterSettings Writing = new() { CheckCharacters = false, Encoding = new System.Text.UTF8Encoding(false), NewLineHandling = NewLineHandling.None };

    private readonly MemoryStream bytes;
    private readonly Package original;
    private readonly Package package;
    private readonly string relationshipBase;

    public WorkbookParts(byte[] content)
    {
        original = Package.Open(new MemoryStream(content, writable: false), FileMode.Open, FileAccess.Read);
        bytes = new MemoryStream(content.Length * 2);
        bytes.Write(content);
        package = Package.Open(bytes, FileMode.Open, FileAccess.ReadWrite);
        var main = package.GetRelationships().FirstOrDefault(one => one.RelationshipType.EndsWith(OfficeDocument, StringComparison.Ordinal))
            ?? throw new FileFormatException("The package names no workbook.");
        relationshipBase = main.RelationshipType[..^OfficeDocument.Length];
        WorkbookPart = package.GetPart(PackUriHelper.ResolvePartUri(new Uri("/", UriKind.Relative), main.TargetUri));
        Workbook = Load(WorkbookPart);
        Main = Workbook.Root!.Name.Namespace;
        Relationships = Main == Strict ? $"{StrictDocument}/relationships" : Transitional;
    }

    public PackagePart WorkbookPart { get; }

    public XDocument Workbook { get; }

    /// <summary>The namespace of everything in sheets, styles and comments.</summary>
    public XNamespace Main { get; }

    /// <summary>The namespace of the attributes that name a relationship.</summary>
    public XNamespace Relationships { get; }

    public static XDocument Load(PackagePart part)
    {
        using var stream = part.GetStream(FileMode.Open, FileAccess.Read);
        using var reader = XmlReader.Create(stream, Reading);
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
    }

    public static void Save(PackagePart part, XDocument document)
    {
        using var stream = part.GetStream(FileMode.Create, FileAccess.Write);
        using var writer = XmlWriter.Create(stream, Writing);
        document.Save(writer);
    }

    public XmlReader ReadOriginal(PackagePart part) =>
        XmlReader.Create(original.GetPart(part.Uri).GetStream(FileMode.Open, FileAccess.Read), new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            CheckCharacters = false,
            MaxCharactersInDocument = LargestPart,
            CloseInput = true,
        });

    public static XmlWriter Write(PackagePart part)
    {
        var settings = Writing.Clone();
        settings.CloseOutput = true;
        return XmlWriter.Create(part.GetStream(FileMode.Create, FileAccess.Write), settings);
    }

    public static string ReadText(PackagePart part)
    {
        using var reader = new StreamReader(part.GetStream(FileMode.Open, FileAccess.Read));
        var text = new char[1 << 16];
        var all = new System.Text.StringBuilder();
        for (var read = reader.Read(text); read > 0; read = reader.Read(text))
        {
            if (all.Append(text, 0, read).Length > LargestPart)
                throw new FileFormatException("A drawing is larger than any drawing.");
        }

        return all.ToString();
    }

    public static void WriteText(PackagePart part, string text)
    {
        using var writer = new StreamWriter(part.GetStream(FileMode.Create, FileAccess.Write), new System.Text.UTF8Encoding(false));
        writer.Write(text);
    }

    /// <summary>The part that another one is related to, such as "comments" of a sheet; null where there is none.</summary>
    public PackagePart? Related(PackagePart from, string kind) =>
        from.GetRelationshipsByType($"{relationshipBase}/{kind}").Select(relationship => Target(from, relationship)).FirstOrDefault(part => part is not null);

    public PackagePart? Target(PackagePart from, string relationshipId) =>
        from.RelationshipExists(relationshipId) ? Target(from, from.GetRelationship(relationshipId)) : null;

    /// <summary>A new part beside another one, related to it; the relationship's id.</summary>
    public (PackagePart Part, string Id) Add(PackagePart from, string uri, string contentType, string kind)
    {
        var numbered = uri;
        for (var number = 2; package.PartExists(new Uri(numbered, UriKind.Relative)); number++)
            numbered = uri.Insert(uri.LastIndexOf('.'), $"-{number}");
        var part = package.CreatePart(new Uri(numbered, UriKind.Relative), contentType, CompressionOption.Normal);
        var id = "qaFindings";
        for (var number = 2; from.RelationshipExists(id); number++)
            id = $"qaFindings{number}";
        from.CreateRelationship(part.Uri, TargetMode.Internal, $"{relationshipBase}/{kind}", id);
        return (part, id);
    }

    public void Remove(PackagePart from, string relationshipId)
    {
        if (Target(from, relationshipId) is { } part)
            package.DeletePart(part.Uri);
        from.DeleteRelationship(relationshipId);
    }

    /// <summary>The changed workbook; the same changes give the same bytes.</summary>
    public byte[] Finish()
    {
        Save(WorkbookPart, Workbook);
        package.Close();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Update, leaveOpen: true))
        {
            foreach (var entry in zip.Entries)
                entry.LastWriteTime = EntryTime;
        }

        return bytes.ToArray();
    }

    public void Dispose()
    {
        ((IDisposable)original).Dispose();
        ((IDisposable)package).Dispose();
        bytes.Dispose();
    }

    private PackagePart? Target(PackagePart from, PackageRelationship relationship)
    {
        if (relationship.TargetMode == TargetMode.External)
            return null;
        var uri = PackUriHelper.ResolvePartUri(from.Uri, relationship.TargetUri);
        return package.PartExists(uri) ? package.GetPart(uri) : null;
    }
}
