namespace QualityAudit.Cli;

/// <summary>The language of a call: --lang, else the environment's (LC_ALL, LC_MESSAGES, LANG), else English.</summary>
internal static class LanguageChoice
{
    public const string Option = "--lang";

    /// <summary>Pages in both languages; messages and everything else in the environment's.</summary>
    public const string Both = "both";

    public static Language From(IReadOnlyList<string> args, Func<string, string?> environment)
    {
        for (var i = 0; i < args.Count; i++)
        {
            var isNext = string.Equals(args[i], Option, StringComparison.Ordinal) && i + 1 < args.Count;
            var isHere = args[i].StartsWith(Option + "=", StringComparison.Ordinal) || args[i].StartsWith(Option + ":", StringComparison.Ordinal);
            if (!isNext && !isHere)
                continue;
            var named = isNext ? args[i + 1] : args[i][(Option.Length + 1)..];
            if (!string.Equals(named, Both, StringComparison.Ordinal))
                return Of(named);
        }

        string?[] settings = [environment("LC_ALL"), environment("LC_MESSAGES"), environment("LANG")];
        return Of(settings.FirstOrDefault(setting => !string.IsNullOrEmpty(setting)));
    }

    private static Language Of(string? setting) =>
        setting?.StartsWith("zh", StringComparison.OrdinalIgnoreCase) == true ? Language.Chinese : Language.English;
}
