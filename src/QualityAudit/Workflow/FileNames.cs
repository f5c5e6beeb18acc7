using System.Text;

namespace QualityAudit.Workflow;

/// <summary>Makes a name from the data safe as a file name on every system; letters of all scripts stay.</summary>
internal static class FileNames
{
    private const int Longest = 80;

    public static string Safe(string name)
    {
        var safe = new StringBuilder();
        foreach (var rune in name.Normalize(NormalizationForm.FormC).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || rune.Value is '-' or '_' or ' ' or '(' or ')' or '（' or '）')
                safe.Append(rune);
            else
                safe.Append('_');
            if (safe.Length >= Longest)
                break;
        }

        var trimmed = safe.ToString().Trim();
        return trimmed.Length == 0 ? "_" : trimmed;
    }
}
