namespace QualityAudit.Reports.Html;

/// <summary>What every page carries inline, from the files beside this one.</summary>
internal static class PageAssets
{
    public static string Style { get; } = Read("page.css");

    public static string Script { get; } = Read("page.js");

    private static string Read(string name)
    {
        using var stream = typeof(PageAssets).Assembly.GetManifestResourceStream($"QualityAudit.Reports.Html.{name}")!;
        using var reader = new StreamReader(stream);
        using var compact = new StringWriter();
        PageMarkup.WriteCompact(compact, reader.ReadToEnd().ReplaceLineEndings("\n"));
        return compact.ToString();
    }
}
