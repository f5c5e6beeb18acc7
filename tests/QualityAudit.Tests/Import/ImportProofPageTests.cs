using System.Reflection;
using System.Text.RegularExpressions;
using QualityAudit.Tests.Import.BrokenFiles;
using QualityAudit.Tests.Support;

namespace QualityAudit.Tests.Import;

/// <summary>docs/import-proof.md names a test with a file made for it for every layout and every kind of broken file; this holds the page to it.</summary>
public sealed partial class ImportProofPageTests
{
    private static readonly IReadOnlyList<(string Number, string What, string Tests)> Rows = [.. File.ReadLines(Repository.PathTo("docs", "import-proof.md"))
        .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
        .Select(line => line.Split(" | ").Select(cell => cell.Trim('|', ' ')).ToList())
        .Select(cells => (cells[0], cells[1], cells[^1]))];

    [Fact]
    public void Every_layout_and_every_kind_of_broken_file_has_a_row_with_tests()
    {
        var expected = Enumerable.Range(1, 17).Select(number => $"L{number}").Concat(Enumerable.Range(1, 4).Select(number => $"C{number}")).Concat(Enumerable.Range(1, 13).Select(number => $"{number}"));

        Rows.Where(row => Named().IsMatch(row.Tests)).Select(row => row.Number).Where(number => number != "any").Should().Equal(expected);
    }

    [Fact]
    public void Every_test_that_the_page_names_exists()
    {
        var tests = typeof(ImportProofPageTests).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(method => method.GetCustomAttributes<FactAttribute>().Any())
            .Select(method => $"{method.DeclaringType!.Name}.{method.Name}").ToHashSet(StringComparer.Ordinal);

        var named = Rows.SelectMany(row => Named().Matches(row.Tests)).Select(match => match.Groups["test"].Value).ToList();
        named.Should().HaveCountGreaterThan(100).And.BeSubsetOf(tests);
    }

    [Fact]
    public void Every_file_that_the_page_names_is_tried()
    {
        var files = typeof(BrokenFile).Assembly.GetTypes()
            .Select(type => type.GetProperty("Files", BindingFlags.NonPublic | BindingFlags.Static)?.GetValue(null)).OfType<IReadOnlyList<BrokenFile>>()
            .SelectMany(each => each).Select(file => file.Name).ToHashSet(StringComparer.Ordinal);

        var named = Rows.Where(row => row.Number.All(char.IsDigit)).SelectMany(row => Quoted().Matches(row.What)).Select(match => match.Groups["file"].Value).ToList();
        named.Should().HaveCountGreaterThan(40).And.BeSubsetOf(files);
    }

    [GeneratedRegex("`(?<test>[A-Z][A-Za-z]+Tests\\.[A-Za-z0-9_]+)`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Named();

    [GeneratedRegex("“(?<file>[A-Z][^”]+)”", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Quoted();
}
