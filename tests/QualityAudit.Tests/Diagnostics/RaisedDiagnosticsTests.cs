using System.Text;
using QualityAudit.Diagnostics;
using QualityAudit.Tests.Support;

namespace QualityAudit.Tests.Diagnostics;

public sealed class RaisedDiagnosticsTests
{
    private static IReadOnlyList<ImportCase> Cases { get; } =
        [.. FileCases.All, .. SheetCases.All, .. CellCases.All, .. RowCases.All, .. LayoutCases.All, .. CrossCases.All];

    public static TheoryData<string> Names => new(Cases.Select(one => one.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_mistake_is_found_at_its_cell_and_nothing_else_is_said(string name)
    {
        var one = Cases.Single(one => one.Name == name);

        one.Import().Select(found => $"{found.Location.Cell?.ToString() ?? "-"} {found.Code}").Should().Equal(one.Findings);
    }

    [Fact]
    public void Every_code_of_the_import_is_raised_by_a_case()
    {
        var raised = Cases.SelectMany(one => one.Findings).Select(finding => finding.Split(' ')[1]).ToHashSet(StringComparer.Ordinal);

        DiagnosticCatalogue.All.Where(descriptor => string.CompareOrdinal(descriptor.Code, "QA1500") < 0).Select(descriptor => descriptor.Code)
            .Should().BeSubsetOf(raised);
    }

    // Rubric files, scores and the database have tests of their own kind, which name the code or its place in the catalogue.
    [Fact]
    public void Every_other_code_is_expected_by_a_test()
    {
        var tests = string.Concat(Directory.EnumerateFiles(Repository.PathTo("tests", "QualityAudit.Tests"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(File.ReadAllText));
        bool IsExpected(DiagnosticDescriptor descriptor, System.Reflection.FieldInfo field) =>
            tests.Contains(descriptor.Code, StringComparison.Ordinal) || tests.Contains($"{field.DeclaringType!.Name}.{field.Name}", StringComparison.Ordinal);

        DiagnosticCatalogue.Families.SelectMany(family => family.Declares.GetFields())
            .Where(field => !IsExpected((DiagnosticDescriptor)field.GetValue(null)!, field)).Select(field => field.Name).Should().BeEmpty();
    }

    [Fact]
    public void Messages_read_well_in_both_languages()
    {
        var text = new StringBuilder();
        foreach (var one in Cases)
        {
            text.Append("## ").Append(one.Name).Append('\n');
            foreach (var found in one.Import())
            {
                text.Append(found.Location).Append(' ').Append(found.Code).Append(' ').Append(found.Severity).Append('\n');
                foreach (var language in Enum.GetValues<Language>())
                    text.Append("  ").Append(found.Message(language)).Append('\n').Append("  → ").Append(found.Hint(language)).Append('\n');
            }

            text.Append('\n');
        }

        text.ToString().Should().NotContain("{").And.NotContain("}");
        Snapshot.Matches(text.ToString());
    }
}
