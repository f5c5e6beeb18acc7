using System.Text.RegularExpressions;
using QualityAudit.Tests.Support;

namespace QualityAudit.Tests.Architecture;

/// <summary>Data flows one way through the folders of the library (docs/architecture.md).</summary>
public sealed partial class WallTests
{
    private static readonly string[] Pure = ["Audits", "Diagnostics", "Rubrics", "Scoring"];

    // What each stage may name; the root namespace (texts, languages) is open to all.
    public static TheoryData<string, string[]> Stages => new()
    {
        { "Audits", [] },
        { "Diagnostics", ["Audits"] },
        { "Rubrics", ["Audits", "Diagnostics"] },
        { "Scoring", ["Audits", "Diagnostics", "Rubrics"] },
        { "RubricFiles", ["Audits", "Diagnostics", "Rubrics"] },
        { "Import", ["Audits", "Diagnostics", "Rubrics"] },
        { "LayoutFiles", ["Audits", "Diagnostics", "Rubrics", "RubricFiles", "Import"] },
        { "Storage", ["Audits", "Diagnostics"] },
        { "Spreadsheets", ["Audits"] },
        { "Forms", ["Audits", "Diagnostics", "Rubrics", "Spreadsheets"] },
        { "RubricWorkbooks", ["Audits", "Diagnostics", "Rubrics", "RubricFiles", "Import", "Spreadsheets"] },
        { "Reports", ["Audits", "Diagnostics", "Rubrics", "Scoring", "Spreadsheets"] },
    };

    [Theory]
    [MemberData(nameof(Stages))]
    public void A_stage_names_only_the_stages_before_it(string stage, string[] allowed)
    {
        var known = Stages.Select(row => (string)((object[])row)[0]).ToHashSet(StringComparer.Ordinal);
        var foreign =
            from file in SourcesOf(stage)
            from Match match in NamedStage().Matches(File.ReadAllText(file))
            let named = match.Groups["stage"].Value
            where known.Contains(named) && !string.Equals(named, stage, StringComparison.Ordinal) && !allowed.Contains(named, StringComparer.Ordinal)
            select $"{Path.GetFileName(file)} names {named}";

        foreign.Should().BeEmpty();
        SourcesOf(stage).Should().NotBeEmpty();
    }

    [Fact]
    public void Pure_stages_use_no_package_no_file_no_clock_and_no_current_culture()
    {
        var impure =
            from stage in Pure
            from file in SourcesOf(stage)
            where !IsStatistics(file)
            from Match match in Impure().Matches(File.ReadAllText(file))
            select $"{Path.GetFileName(file)}: {match.Value}";

        impure.Should().BeEmpty();
    }

    [Fact] // S-18
    public void Nothing_but_Rounding_rounds()
    {
        var rounding =
            from file in Directory.EnumerateFiles(Repository.PathTo("src", "QualityAudit"), "*.cs", SearchOption.AllDirectories)
            where !IsBuilt(file) && !file.EndsWith("Rounding.cs", StringComparison.Ordinal)
            from Match match in RoundingCall().Matches(File.ReadAllText(file))
            select $"{Path.GetFileName(file)}: {match.Value}";

        rounding.Should().BeEmpty();
    }

    private static IReadOnlyList<string> SourcesOf(string stage) =>
    [
        .. Directory.EnumerateFiles(Repository.PathTo("src", "QualityAudit", stage), "*.*", SearchOption.AllDirectories)
            .Where(file => (file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".razor", StringComparison.Ordinal)) && !IsBuilt(file)),
    ];

    // Statistics may use double; scores may not (S-31).
    private static bool IsStatistics(string file) => file.Contains($"{Path.DirectorySeparatorChar}Statistics{Path.DirectorySeparatorChar}", StringComparison.Ordinal);

    private static bool IsBuilt(string file) => file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal);

    [GeneratedRegex(@"\bQualityAudit\.(?<stage>[A-Z][A-Za-z]+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NamedStage();

    [GeneratedRegex(@"CurrentCulture|CurrentUICulture|TimeProvider|System\.IO|\bFile\.|\bDirectory\.|\bStream\b|using (?!System|QualityAudit|static )[A-Z]\w*|\bdouble\b|\bfloat\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Impure();

    [GeneratedRegex(@"\b(Math|decimal|Decimal)\.(Round|Ceiling|Floor)\(", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RoundingCall();
}
