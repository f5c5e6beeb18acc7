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
