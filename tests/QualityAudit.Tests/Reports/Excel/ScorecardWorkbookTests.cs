using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using QualityAudit.Reports.Excel;
using QualityAudit.Scoring;
using QualityAudit.Tests.Support;

namespace QualityAudit.Tests.Reports.Excel;

public sealed class ScorecardWorkbookTests
{
    public static TheoryData<string, Language> Books => new()
    {
        { "Q3 East", Language.Chinese },
        { "Q3 South", Language.English },
        { "Q3 group", Language.Chinese },
        { "Q4 East", Language.English },
        { "Q4 South", Language.Chinese },
        { "Q4 group", Language.English },
    };

    [Theory]
    [InlineData(Language.Chinese)]
    [InlineData(Language.English)]
    public void A_region_workbook_reads_as_in_its_golden(Language language)
    {
        var cells = WorkbookText.Cells(Scorecards.Region(Scorecards.Small, SampleScorecards.East, language));

        Snapshot.Matches(WorkbookText.Of(cells.Where(cell => IsAmongFirst(cell, "回访明细", "Calls"))), part: language.ToString());
    }

    [Theory]
    [InlineData(Language.Chinese)]
    [InlineData(Language.English)]
    public void A_group_workbook_reads_as_in_its_golden(Language language) =>
        Snapshot.Matches(
            WorkbookText.Of(WorkbookText.Cells(Scorecards.Group(SampleScorecards.FourthQuarter, language)).Where(cell => IsAmongFirst(cell, "回访明细", "Calls", "检查答复", "Answers", "答复计数", "Counted answers"))),
            part: language.ToString());

    [Theory] // S-18
    [MemberData(nameof(Books))]
    public void Every_published_figure_stands_in_the_workbook(string book, Language language)
    {
        var (scorecard, region, bytes) = Open(book, language);
        var numbers = WorkbookText.Cells(bytes).Where(cell => !cell.IsText).Select(cell => cell.Value).ToHashSet(StringComparer.Ordinal);
        var projects = region is null ? scorecard.Projects : [.. scorecard.ProjectsOf(region)];
        Assessment[] assessments =
        [
            region is null ? scorecard.Group.Assessment : scorecard.Regions.Single(each => each.Region == region).Assessment,
            .. projects.Select(project => project.Assessment),
        ];

        foreach (var assessment in assessments)
        {
            Score[] scores = [assessment.Total, assessment.Official, .. assessment.Indicators.Select(each => each.Score)];
            numbers.Should().Contain(scores.Select(scorecard.Publish).OfType<decimal>().Select(Text));
            if (assessment.Change is { } change)
                numbers.Should().Contain(Text(change.Delta));
            if (assessment.Provisional is { Value: { } value } provisional)
                numbers.Should().Contain(new[] { value, provisional.Low, provisional.High }.Select(each => Text(Rounding.Publish(each, scorecard.Rubric.Decimals))));
        }

        var own = assessments[0].Indicators.SelectMany(indicator => indicator.Questions).Select(question => scorecard.Publish(question.Score)).OfType<decimal>();
        numbers.Should().Contain(own.Select(Text));
    }

    [Fact]
    public void A_real_spreadsheet_program_calculates_what_the_engine_did()
    {
        var books = Books.Select(row => ((object[])row) is [string book, Language language] ? Open(book, language).Bytes : []).ToList();

        Recalculation.Agrees(books);
    }

    [Theory]
    [MemberData(nameof(Books))]
    public void The_package_is_what_the_format_allows(string book, Language language)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Open(book, language).Bytes), false);

        var problems = new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(document);

        problems.Select(problem => $"{problem.Part?.Uri} {problem.Path?.XPath}: {problem.Description}").Should().BeEmpty();
    }

    [Fact]
    public void The_same_scorecard_gives_the_same_bytes_under_every_culture()
    {
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            var files = new[] { "", "zh-CN", "de-DE", "ar-SA", "th-TH" }.Select(name =>
            {
                CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(name);
                return (Name: name, Region: Scorecards.Region(Scorecards.Small, SampleScorecards.East, Language.Chinese), Group: Scorecards.Group(Scorecards.Small, Language.English));
            }).ToList();

            foreach (var file in files)
            {
                file.Region.AsSpan().SequenceEqual(files[0].Region).Should().BeTrue(file.Name);
                file.Group.AsSpan().SequenceEqual(files[0].Group).Should().BeTrue(file.Name);
            }
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
        }
    }

    [Fact]
    public void The_file_is_dated_by_its_quarter_and_carries_no_random_id()
    {
        using var zip = new ZipArchive(new MemoryStream(Scorecards.Region(Scorecards.Small, SampleScorecards.East, Language.Chinese)));
        using var properties = zip.GetEntry("docProps/core.xml")!.Open();

        XDocument.Load(properties).Root!.Elements().Single(each => each.Name.LocalName == "created").Value.Should().StartWith("2008-09-30");
        zip.Entries.Should().OnlyContain(entry => entry.LastWriteTime.Year == 1980);
        zip.Entries.Select(entry => entry.FullName).Should().NotContain(name => name.Contains("psmdcp", StringComparison.Ordinal));
    }

    [Fact]
    public void An_unknown_region_is_an_error_of_the_caller()
    {
        var write = () => ScorecardWorkbook.WriteRegion(Scorecards.Small, "没有的区域", Language.Chinese, Stream.Null);

        write.Should().Throw<ArgumentException>().WithMessage("*没有的区域*");
    }

    private static (Scorecard Scorecard, string? Region, byte[] Bytes) Open(string book, Language language)
    {
        var scorecard = book.StartsWith("Q3", StringComparison.Ordinal) ? SampleScorecards.Ordinary : SampleScorecards.FourthQuarter;
        var region = book[3..] switch { "East" => SampleScorecards.East, "South" => SampleScorecards.South, _ => null };
        return (scorecard, region, region is null ? Scorecards.Group(scorecard, language) : Scorecards.Region(scorecard, region, language));
    }

    // A few rows of a long sheet show what all of them look like.
    private static bool IsAmongFirst(WrittenCell cell, params string[] sheets) =>
        !sheets.Contains(cell.Sheet, StringComparer.Ordinal) || int.Parse(cell.Address.TrimStart("ABCDEFGHIJKLMNOPQRSTUVWXYZ".ToCharArray()), CultureInfo.InvariantCulture) < 20;

    private static string Text(decimal figure) => ((double)figure).ToString("R", CultureInfo.InvariantCulture);
}
