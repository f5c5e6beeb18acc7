namespace QualityAudit.Samples.Workbooks;

/// <summary>The texts of a workbook, each written once.</summary>
internal sealed class SharedTexts
{
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
    private readonly List<string> texts = [];

    public int PlaceOf(string text)
    {
        if (places.TryGetValue(text, out var place))
            return place;
        texts.Add(text);
        return places[text] = texts.Count - 1;
    }

    public string ToXml(string space) => Xml.Document(xml =>
    {
        xml.WriteStartElement("sst", space);
        foreach (var text in texts)
        {
            xml.WriteStartElement("si");
            xml.WriteElementString("t", text);
            xml.WriteEndElement();
        }
    });
}
