namespace QualityAudit.Reports.Html;

/// <summary>The style sheet that every page carries inline, from page.css beside this file.</summary>
internal static class PageStyle
{
    public static string Css { get; } = Read();

    private static string Read()
    {
        using var stream = typeof(PageStyle).Assembly.GetManifestResourceStream("QualityAudit.Reports.Html.page.css")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
