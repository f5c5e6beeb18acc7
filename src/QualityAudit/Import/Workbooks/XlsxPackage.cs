using System.IO.Compression;
using System.Xml;
using QualityAudit.Audits;
using QualityAudit.Diagnostics;

namespace QualityAudit.Import.Workbooks;

/// <summary>
/// The zip around a workbook: parts by name, and who points to whom. Every part is read forward only, without DTDs, without any
/// look outside the file. What is broken in it is told with the part's name.
/// </summary>
internal sealed class XlsxPackage : IDisposable
{
    private readonly ZipArchive zip;
    private readonly ReadingLimits limits;
    private readonly InflatedTotal total;
    private readonly Dictionary<string, ZipArchiveEntry> parts = new(StringComparer.OrdinalIgnoreCase);

    public XlsxPackage(FileBytes bytes, ReadingLimits limits)
    {
        Location = bytes.Location;
        this.limits = limits;
        total = new InflatedTotal(bytes.Clock);
        try
        {
            zip = new ZipArchive(bytes.Open(), ZipArchiveMode.Read);
            if (zip.Entries.Count > limits.Entries)
                throw LimitReached.OfEntries(Location, limits);
            foreach (var entry in zip.Entries)
                Add(entry);
            using var again = bytes.Open();
            if (LocalHeaders.Disagreement(again) is { } disagreeing)
                throw Damaged(disagreeing);
            foreach (var (name, entry) in parts.Where(part => IsXml(part.Key) && DocumentType.StandsIn(part.Value)))
                throw Damaged(name);
        }
        catch (UnreadableFileException)
        {
            zip?.Dispose();
            throw;
        }
        catch (Exception cause) when (cause is InvalidDataException or IOException or ArgumentException or NotSupportedException)
        {
            throw new UnreadableFileException(
                FileDiagnostics.Damaged.At(Location, ("part", new LocalizedText("整个文件", "the file as a whole"))),
                cause);
        }
    }

    public SourceLocation Location { get; }

    public ReadingLimits Limits => limits;

    public ReadingClock Clock => total.Clock;

    public bool Has(string part) => parts.ContainsKey(part);

    /// <summary>Bytes of a part once it is unpacked, as the file itself says; 0 where it is not there.</summary>
    public long LengthOf(string part) => parts.TryGetValue(part, out var entry) ? entry.Length : 0;

    /// <summary>Lets <paramref name="read"/> go through a part; a part that is not there reads as nothing.</summary>
    public void Read(string part, Action<XmlReader> read)
    {
        if (!parts.TryGetValue(part, out var entry))
            return;
        using var work = total.Clock.Start();
        Guard(part, () =>
        {
            using var stream = new PartStream(entry, Location, limits, total);
            using var xml = XmlReader.Create(stream, new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                CloseInput = false,
                IgnoreWhitespace = true,
                MaxCharactersInDocument = limits.PartBytes,
            });
            read(xml);
            while (xml.Read())
            {
            }

            stream.Finish();
            return true;
        });
    }

    /// <summary>The same for a large part, token by token; its contents are handed out as they are read.</summary>
    public IEnumerable<T> Tokens<T>(string part, Func<XmlTokens, IEnumerable<T>> read)
    {
        if (!parts.TryGetValue(part, out var entry))
            yield break;
        using var work = total.Clock.Start();
        using var stream = Guard(part, () => new PartStream(entry, Location, limits, total));
        using var xml = Guard(part, () => new XmlTokens(stream, limits.Depth));
        using var items = read(xml).GetEnumerator();
        Func<bool> next = items.MoveNext;
        while (Guard(part, next))
            yield return items.Current;
        Guard(part, () =>
        {
            while (xml.Next())
            {
            }

            stream.Finish();
            return true;
        });
    }

    /// <summary>Targets of a part's relationships by id, as part names; relations to the outside are left out.</summary>
    public IReadOnlyDictionary<string, Relationship> RelationshipsOf(string part)
    {
        var slash = part.LastIndexOf('/');
        var folder = part[..(slash + 1)];
        var found = new Dictionary<string, Relationship>(StringComparer.Ordinal);
        Read($"{folder}_rels/{part[(slash + 1)..]}.rels", xml =>
        {
            while (xml.Read())
            {
                if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "Relationship" || xml.GetAttribute("TargetMode") == "External")
                    continue;
                if (xml.GetAttribute("Id") is { } id && xml.GetAttribute("Target") is { } target)
                    found[id] = new Relationship(xml.GetAttribute("Type") ?? "", Resolve(folder, target));
            }
        });
        return found;
    }

    // The cells and their texts are read to the end anyway, and refused then.
    private static bool IsXml(string part) =>
        !part.StartsWith("xl/worksheets/sheet", StringComparison.OrdinalIgnoreCase)
        && !part.Equals("xl/sharedStrings.xml", StringComparison.OrdinalIgnoreCase)
        && (part.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || part.EndsWith(".rels", StringComparison.OrdinalIgnoreCase) || part.EndsWith(".vml", StringComparison.OrdinalIgnoreCase));

    private void Add(ZipArchiveEntry entry)
    {
        var name = entry.FullName.Replace('\\', '/').TrimStart('/');
        if (name.Split('/').Contains("..") || !parts.TryAdd(name, entry))
            throw Damaged(entry.FullName);
        if (entry.IsEncrypted)
            throw new UnreadableFileException(FileDiagnostics.PasswordProtected.At(Location));
    }

    public UnreadableFileException Damaged(string part, Exception? cause = null) =>
        new(FileDiagnostics.Damaged.At(Location, ("part", new LocalizedText($"其中的“{Shown.Text(part)}”部分", $"its part “{Shown.Text(part)}”"))), cause);

    public void Dispose() => zip.Dispose();

    private static string Resolve(string folder, string target)
    {
        if (target.StartsWith('/'))
            return target[1..];
        var steps = new List<string>(folder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var step in target.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step == ".." && steps.Count > 0)
                steps.RemoveAt(steps.Count - 1);
            else if (step is not ("." or ".."))
                steps.Add(step);
        }

        return string.Join('/', steps);
    }

    private T Guard<T>(string part, Func<T> action)
    {
        try
        {
            return action();
        }
        catch (Exception cause) when (cause is XmlException or InvalidDataException or IOException or ArgumentException or NotSupportedException)
        {
            throw Damaged(part, cause);
        }
        catch (XmlTooDeepException)
        {
            throw LimitReached.OfDepth(Location, limits);
        }
    }
}

/// <summary>One part points to another. Type: the relation's address, of which only the last word differs between dialects.</summary>
internal sealed record Relationship(string Type, string Target)
{
    public bool Is(string kind) => Type.EndsWith($"/{kind}", StringComparison.OrdinalIgnoreCase);
}
