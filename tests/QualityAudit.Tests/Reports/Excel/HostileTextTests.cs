using System.IO.Compression;
using System.Xml;
using QualityAudit.Audits;
using QualityAudit.Scoring;
using QualityAudit.Tests.Support;

namespace QualityAudit.Tests.Reports.Excel;

/// <summary>What inspectors, customers and attackers type stays text.</summary>
public sealed class HostileTextTests
{
    private static readonly System.Buffers.SearchValues<char> Forbidden = System.Buffers.SearchValues.Create("[]:*?/\\");

    [Theory]
    [InlineData("=cmd|'/c calc'!A1")]
    [InlineData("+1+1")]
    [InlineData("-2+3")]
    [InlineData("@SUM(A1:A9)")]
    [InlineData("=HYPERLINK(\"http://example.invalid\",\"click\")")]
    [InlineData("_x000D_ and _x0041_")]
    [InlineData("<script>alert(1)</script> & \"quotes\" '")]
    [InlineData("1.10")]
    [InlineData("TRUE")]
    [InlineData("2008-09-30")]
    [InlineData("𠮷野家😀")]
    public void A_remark_stays_the_text_that_it_is(string remark)
    {
        var cells = WorkbookText.Cells(With(remark));

        cells.Should().Contain(cell => cell.IsText && cell.Formula == null && cell.Value.EndsWith(remark, StringComparison.Ordinal));
        cells.Where(cell => cell.Formula is not null).Should().NotContain(cell => cell.Formula!.Contains("cmd", StringComparison.Ordinal) || cell.Formula.Contains("HYPERLINK", StringComparison.Ordinal));
    }

    [Fact]
    public void What_XML_cannot_hold_and_what_turns_the_writing_round_is_left_out()
    {
        var bytes = With("a\0b\u0001c\u000Bd\uFFFEe\u202Ef\u2066g\r\nh");

        WorkbookText.Cells(bytes).Should().Contain(cell => cell.Value.EndsWith("abcdefg\nh", StringComparison.Ordinal));
        using var zip = new ZipArchive(new MemoryStream(bytes));
        foreach (var entry in zip.Entries)
        {
            using var reader = XmlReader.Create(entry.Open());
            while (reader.Read())
            {
            }
        }
    }

    [Fact]
    public void A_lone_surrogate_becomes_the_replacement_character() =>
        WorkbookText.Cells(With("x\uD83Dy")).Should().Contain(cell => cell.Value.EndsWith("x\uFFFDy", StringComparison.Ordinal));

    [Fact]
    public void A_remark_longer_than_a_cell_is_cut_and_says_so()
    {
        var cells = WorkbookText.Cells(With(new string('长', 40_000))).Where(cell => cell.Value.Contains("长长长", StringComparison.Ordinal)).ToList();

        cells.Should().NotBeEmpty().And.OnlyContain(cell => cell.Value.Length <= 32_767 && cell.Value.EndsWith('…'));
    }

    [Fact]
    public void Sheet_names_are_made_legal_and_told_apart()
    {
        var evidence = SampleEvidence.Of(SampleRubric.Value, new Quarter(2008, 3), [.. Names().Select(name => Project(name.Id, name.Name))], []);
        var bytes = Scorecards.Region(Scorer.Score(evidence, SampleRubric.Value, []), SampleScorecards.East, Language.English);

        var sheets = WorkbookText.Cells(bytes).Select(cell => cell.Sheet).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        sheets.Should().HaveCount(13 + Names().Count);
        sheets.Where(name => name.Length > 31 || name.AsSpan().ContainsAny(Forbidden) || name.StartsWith('\'') || name.EndsWith('\'')).Should().BeEmpty();
        SpreadsheetProgram.Convert(bytes, "xlsx").Should().NotBeEmpty();
    }

    private static List<(string Id, string Name)> Names() =>
    [
        ("project-with-an-id-longer-than-a-tab-1", "a"), ("project-with-an-id-longer-than-a-tab-2", "b"),
        ("[1]", "a:b*c?d/e\\f"), ("'x", "y'"), ("Q&A", "50% & more <b>"),
    ];

    private static SampleProject Project(string id, string name) =>
        new(id, name, "上海", SampleScorecards.East, ["mmpmmmxmmmpmmmmmm-p"], null);

    private static byte[] With(string remark)
    {
        var project = Project("SH01", "云栖花园") with
        {
            Notes = new Dictionary<string, (string Reason, string? Remark)>(StringComparer.Ordinal) { ["W2-6"] = (remark, null) },
        };
        var evidence = SampleEvidence.Of(SampleRubric.Value, new Quarter(2008, 3), [project], []);
        // The reason alone, so that the cell begins with it.
        evidence = evidence with
        {
            Visits = [.. evidence.Visits.Select(visit => visit with { Responses = [.. visit.Responses.Select(response => response with { Evidence = null })] })],
        };
        return Scorecards.Region(Scorer.Score(evidence, SampleRubric.Value, []), SampleScorecards.East, Language.Chinese);
    }
}
