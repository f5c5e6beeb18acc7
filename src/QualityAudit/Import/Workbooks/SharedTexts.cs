namespace QualityAudit.Import.Workbooks;

/// <summary>
/// The texts that cells of a workbook point to by number, read as far as cells have asked for: a look at the first rows of a large workbook
/// needs few of them. Few texts are read at once.
/// </summary>
internal sealed class SharedTexts(XlsxPackage package, string part) : IDisposable
{
    // What unpacks a part takes as much memory, and thousands of small workbooks may stand open.
    private const long SmallPart = 64L << 10;

    private readonly List<string> texts = [];
    private readonly XlsxText reader = new(package);
    private IEnumerator<string>? coming;
    private bool isStarted;
    private UnreadableFileException? fault;

    /// <summary>Null where there is no such number.</summary>
    public string? this[int number]
    {
        get
        {
            while (number >= texts.Count && Next())
            {
                if (texts.Count == 1 && package.LengthOf(part) <= SmallPart)
                    ReadAll();
            }

            return number >= 0 && number < texts.Count ? texts[number] : null;
        }
    }

    /// <summary>Reads the rest, so that damage is found wherever it lies; nothing where no cell has asked for any.</summary>
    public void Finish()
    {
        while (isStarted && Next())
        {
        }
    }

    public void Dispose() => coming?.Dispose();

    private void ReadAll()
    {
        try
        {
            Finish();
        }
        catch (UnreadableFileException found) when (ReferenceEquals(found, fault))
        {
            // Said to whoever needs more than what stands before it.
        }
    }

    private bool Next()
    {
        // Whoever comes back after damage was found finds it again, not an end.
        if (fault is not null)
            throw new UnreadableFileException(fault.Diagnostic, fault);
        if (!isStarted)
            (coming, isStarted) = (package.Tokens(part, Texts).GetEnumerator(), true);
        if (coming is null)
            return false;
        if (!MoveNext(coming))
        {
            coming.Dispose();
            coming = null;
            return false;
        }

        texts.Add(coming.Current);
        return true;
    }

    private bool MoveNext(IEnumerator<string> from)
    {
        try
        {
            var more = from.MoveNext();
            return more && texts.Count == package.Limits.SharedTexts ? throw LimitReached.OfTexts(package.Location, package.Limits) : more;
        }
        catch (UnreadableFileException unreadable)
        {
            fault = unreadable;
            throw;
        }
    }

    private IEnumerable<string> Texts(XmlTokens xml)
    {
        while (xml.Next())
        {
            if (xml.Token == XmlToken.StartTag && xml.Depth == 1)
                yield return reader.Read(xml);
        }
    }
}
