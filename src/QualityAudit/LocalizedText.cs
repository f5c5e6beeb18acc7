namespace QualityAudit;

/// <summary>One text in both languages. Neither side is ever null; they carry the same placeholders.</summary>
public sealed record LocalizedText(string Zh, string En)
{
    public string In(Language language) => language == Language.Chinese ? Zh : En;

    /// <summary>A text that reads the same in both languages: an id, a number, a name.</summary>
    public static LocalizedText Same(string text) => new(text, text);

    public override string ToString() => $"{Zh} / {En}";
}
