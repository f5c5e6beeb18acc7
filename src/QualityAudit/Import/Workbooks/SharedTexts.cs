namespace QualityAudit.Import.Workbooks;

/// <summary>The texts that cells of a workbook point to by number.</summary>
internal static class SharedTexts
{
    public static IReadOnlyList<string> Read(XlsxPackage package, string part)
    {
        var texts = new List<string>();
        var reader = new XlsxText(package);
        foreach (var text in package.Tokens(part, xml => Texts(xml, reader)))
        {
            texts.Add(text);
            if (texts.Count > package.Limits.SharedTexts)
                throw LimitReached.OfTexts(package.Location, package.Limits);
        }

        return texts;
    }

    private static IEnumerable<string> Texts(XmlTokens xml, XlsxText reader)
    {
        while (xml.Next())
        {
            if (xml.Token == XmlToken.StartTag && xml.Depth == 1)
                yield return reader.Read(xml);
        }
    }
}
