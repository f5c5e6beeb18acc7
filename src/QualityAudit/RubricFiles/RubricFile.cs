using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using QualityAudit.Audits;
using QualityAudit.Diagnostics;

namespace QualityAudit.RubricFiles;

/// <summary>Reads a rubric from YAML. Everything wrong with a file is reported at once, each finding with line and column.</summary>
public static partial class RubricFile
{
    private static readonly LocalizedText RootName = new("评分标准", "the rubric");
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads the file; findings name it by <paramref name="path"/>.</summary>
    public static RubricReading Read(string path) => Read(path, path);

    /// <summary>Reads the text of a rubric; findings name it by <paramref name="displayName"/>.</summary>
    public static RubricReading Parse(string text, string displayName)
    {
        var content = Normalize(text);
        var found = new DiagnosticBag();
        if (YamlDocument.Read(content, displayName, found) is { } root)
            return Read(root, content, found);
        return new RubricReading(null, InFileOrder(found));
    }

    /// <summary>Reads a rubric from its nodes, wherever these stand; content is the YAML text that they make up.</summary>
    internal static RubricReading Read(YamlNode root, string content, DiagnosticBag found)
    {
        if (root is not YamlMap map)
        {
            found.Add(RubricDiagnostics.WrongType.At(root.Place,
                ("key", RootName), ("wanted", new("一组键值", "a group of keys")), ("found", root.Kind)));
            return new RubricReading(null, InFileOrder(found));
        }

        var reader = new RubricReader(new Section(map, RootName, found), Hash(content));
        var rubric = reader.Read() with { SourceText = content };
        return new RubricReading(found.HasErrors ? null : rubric, InFileOrder(found)) { Places = reader.Places };
    }

    internal static RubricReading Read(string path, string displayName)
    {
        var whole = new SourceLocation(displayName);
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return new RubricReading(null, [RubricDiagnostics.NotReadable.At(whole, ("path", displayName))]);
        }
        try
        {
            return Parse(StrictUtf8.GetString(bytes), displayName);
        }
        catch (DecoderFallbackException)
        {
            return new RubricReading(null, [RubricDiagnostics.NotUtf8.At(whole)]);
        }
    }

    // The same rubric has the same hash whichever editor saved it: no byte order mark, LF line ends.
    internal static string Normalize(string text) => text.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal);

    // Giving a version its last quarter, or calling it the main one, changes nothing of how it scores: the quarters it scored keep it without a word.
    private static string Hash(string content) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(UnscoringLines().Replace(content, "", count: 2))));

    [GeneratedRegex("^(?:validTo|main):.*\n?", RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex UnscoringLines();

    internal static IReadOnlyList<Diagnostic> InFileOrder(DiagnosticBag found) =>
    [
        .. found.All.OrderBy(d => d.Location.Line)
            .ThenBy(d => d.Location.Column)
            .ThenBy(d => d.Location.Sheet, StringComparer.Ordinal)
            .ThenBy(d => d.Location.Cell)
            .ThenBy(d => d.Code, StringComparer.Ordinal),
    ];
}
