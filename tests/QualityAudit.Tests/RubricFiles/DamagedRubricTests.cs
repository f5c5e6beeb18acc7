using FsCheck;
using FsCheck.Fluent;
using QualityAudit.Diagnostics;
using QualityAudit.RubricFiles;

namespace QualityAudit.Tests.RubricFiles;

/// <summary>Whatever people do to a rubric file, they get findings, never an exception.</summary>
public sealed class DamagedRubricTests
{
    private static readonly string[] Pieces =
        ["{", "}", "[", "]", ":", ": ", "- ", "\"", "'", "\n", "\t", "  ", "#", "&a ", "*a", "!!int ", "|", ">-", "?", "? ", "---\n", "%", "@", "~", "null", "-1", "1e9", "，", "\u0000", "\uFEFF", "zzz: 1", ","];

    [Fact]
    public void A_damaged_file_gives_findings_and_never_an_exception()
    {
        var damage =
            from at in Gen.Choose(0, DemoRubric.Text.Length)
            from length in Gen.Choose(0, 12)
            from piece in Gen.Elements(Pieces)
            select (At: at, Length: length, Piece: piece);
        var damages = damage.NonEmptyListOf().Select(list => list.Take(4).ToList()).ToArbitrary();

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1500), Prop.ForAll(damages, list =>
        {
            var text = DemoRubric.Text;
            foreach (var (at, length, piece) in list)
            {
                var start = Math.Min(at, text.Length);
                text = text[..start] + piece + text[Math.Min(text.Length, start + length)..];
            }
            var reading = RubricFile.Parse(text, "demo.yaml");
            return reading.Rubric is null == reading.Diagnostics.Any(finding => finding.Severity == Severity.Error)
                && reading.Diagnostics.All(finding => finding.Location is { Line: > 0, Column: > 0 });
        }));
    }
}
