using System.Security.Cryptography;
using System.Text;

namespace QualityAudit.Reports.Html;

/// <summary>
/// What a page may do: run its own style and script, known by their hashes, and nothing else; it asks for nothing. A style or script
/// that got in with the data would have another hash. The same page has the same policy.
/// </summary>
internal static class PagePolicy
{
    // Markup that the encoder never lets data become, standing where policy, style and script are put in at the end.
    private const string Policy = "content=\"policy\"";
    private const string Style = "<style></style>";
    private const string Script = "<script></script>";

    /// <summary>What completes a page: its style, its script and the policy that allows both, each in its place.</summary>
    public static IReadOnlyList<(string Place, string Text)> Additions(string style, string script)
    {
        var policy = $"default-src 'none'; style-src '{Hash(style)}'; script-src '{Hash(script)}'; img-src data:; base-uri 'none'; form-action 'none'";
        return [(Policy, $"content=\"{policy}\""), (Style, $"<style>{style}</style>"), (Script, $"<script>{script}</script>")];
    }

    private static string Hash(string text) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
