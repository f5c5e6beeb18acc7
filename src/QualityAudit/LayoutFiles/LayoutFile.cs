using System.Text;
using QualityAudit.Audits;
using QualityAudit.Diagnostics;
using QualityAudit.Import.Layouts.Profiles;
using QualityAudit.RubricFiles;

namespace QualityAudit.LayoutFiles;

/// <summary>A layout profile as a YAML file below its rubric: {rubric}/layouts/{name}.yaml. Writing what was read gives the same text.</summary>
public static class LayoutFile
{
    public const string Folder = "layouts";

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a file; every finding with line and column. The profile is null where one of them is an error.</summary>
    public static (LayoutProfile? Profile, IReadOnlyList<Diagnostic> Diagnostics) Read(string path, string displayName, string rubricId)
    {
        try
        {
            return Parse(StrictUtf8.GetString(File.ReadAllBytes(path)), displayName, rubricId);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return (null, [RubricDiagnostics.NotReadable.At(new SourceLocation(displayName), ("path", displayName))]);
        }
        catch (DecoderFallbackException)
        {
            return (null, [RubricDiagnostics.NotUtf8.At(new SourceLocation(displayName))]);
        }
    }

    /// <summary>Reads the text of a profile; its name is the file's.</summary>
    public static (LayoutProfile? Profile, IReadOnlyList<Diagnostic> Diagnostics) Parse(string text, string displayName, string rubricId)
    {
        var found = new DiagnosticBag();
        var profile = YamlDocument.Read(RubricFile.Normalize(text), displayName, found) switch
        {
            null => null,
            YamlMap map => new LayoutReader(new Section(map, LayoutReader.RootName, found)).Read(Path.GetFileNameWithoutExtension(displayName), rubricId),
            { } other => NotAGroup(other, found),
        };
        return (found.HasErrors ? null : profile, RubricFile.InFileOrder(found));
    }

    /// <summary>The profile as a file, with comments for whoever reviews it.</summary>
    /// <param name="profile">What to write.</param>
    /// <param name="origin">The workbook and sheet that it was made from.</param>
    public static string Write(LayoutProfile profile, string origin) => LayoutWriter.Write(profile, origin);

    private static LayoutProfile? NotAGroup(YamlNode root, DiagnosticBag found)
    {
        found.Add(RubricDiagnostics.WrongType.At(root.Place, ("key", LayoutReader.RootName), ("wanted", new("一组键值", "a group of keys")), ("found", root.Kind)));
        return null;
    }
}
