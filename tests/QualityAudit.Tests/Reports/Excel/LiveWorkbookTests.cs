using System.Globalization;
using QualityAudit.Audits;
using QualityAudit.Reports.Excel;
using QualityAudit.Rubrics;
using QualityAudit.Scoring;
using QualityAudit.Spreadsheets;
using QualityAudit.Spreadsheets.Formulas;
using QualityAudit.Tests.Support;

namespace QualityAudit.Tests.Reports.Excel;

/// <summary>The workbook computes itself again: in this program before it is written, and in a real spreadsheet program.</summary>
public sealed class LiveWorkbookTests
{
    [Fact]
    public void A_spreadsheet_program_recalculates_fifty_random_rubrics_and_quarters_to_the_engines_figures()
    {
        var books = new List<byte[]>();
        for (var seed = 1; seed <= 50; seed++)
        {
            var audit = new RandomAudit(seed);
            var scorecard = Scorer.Score(audit.Evidence, audit.Rubric, []);
            var language = seed % 2 == 0 ? Language.Chinese : Language.English;
            books.Add(Scorecards.Region(scorecard, scorecard.Regions[0].Region, language));
            books.Add(seed % 3 == 0 ? Scorecards.LargeGroup(scorecard, language) : Scorecards.Group(scorecard, language));
        }

        Recalculation.Agrees(books);
    }

    [Theory]
    [InlineData("2008", "zh", 16, "each of four quarters has three regions and the group")]
    [InlineData("mixed", "en", 12, "each of four rubrics has two regions and the group")]
    [InlineData("with-mistakes", "en", 2, "one region and the group")]
    public async Task A_spreadsheet_program_recalculates_every_sample_to_the_engines_figures(string sample, string language, int count, string why)
    {
        using var scratch = new TemporaryFolder();
        var call = await CliCall.RunAsync("run", Repository.PathTo("sample-audits", sample), "--quarter", "all", "--out", scratch.PathTo("out"), "--lang", language);

        call.ExitCode.Should().BeLessThan(2, call.Error);
        var books = Directory.EnumerateFiles(scratch.PathTo("out"), "*.xlsx", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        books.Should().HaveCount(count, why);
        Recalculation.Agrees([.. books.Select(File.ReadAllBytes)]);
    }

    [Fact] // The group's total counts as much as a region's, and in the form for many answers as much as in the other.
    public void Changed_weights_of_indicators_and_questions_move_the_totals_in_a_spreadsheet_program_as_the_engine_says()
    {
        var evidence = Scorecards.SmallEvidence;
        var before = Scorer.Score(evidence, SampleRubric.Value, []);
        var question = SampleRubric.Value.Indicators[^1].Questions[0];
        var books = new[] { Scorecards.Region(before, SampleScorecards.East, Language.English), Scorecards.Group(before, Language.English), Scorecards.LargeGroup(before, Language.English) };
        var typed = books.Select(book =>
        {
            var cells = WorkbookText.Cells(book);
            return WorkbookText.With(
                book,
                ("Weights", $"D{RowOf(cells, "Weights", 'A', SampleRubric.Value.Indicators[0].Id)}", 10),
                ("Weights", $"D{RowOf(cells, "Weights", 'A', SampleRubric.Value.Indicators[^1].Id)}", 65),
                ("Weights", $"D{RowOf(cells, "Weights", 'B', question.Id)}", 7));
        }).ToList();

        var rubric = SampleRubric.Value with
        {
            Indicators =
            [
                .. SampleRubric.Value.Indicators.Select((indicator, place) => indicator with
                {
                    Weight = place == 0 ? 10 : place == SampleRubric.Value.Indicators.Count - 1 ? 65 : indicator.Weight,
                    Criteria = [.. indicator.Criteria.Select(criterion => criterion with { Questions = [.. criterion.Questions.Select(each => each == question ? each with { Weight = 7 } : each)] })],
                }),
            ],
        };
        rubric.Indicators.Sum(indicator => indicator.Weight).Should().Be(100);
        var (was, now) = (before.Regions[0].Assessment.Total.Exact!.Value, Scorer.Score(evidence, rubric, []).Regions[0].Assessment.Total.Exact!.Value);

        Math.Abs(now - was).Should().BeGreaterThan(0.1m);
        foreach (var recalculated in SpreadsheetProgram.Recalculate(typed).Select(WorkbookText.Cells))
        {
            var check = int.Parse(RowOf(recalculated, "Ledger", 'A', "check: difference to the sheet of the calculation"), CultureInfo.InvariantCulture);
            Number(recalculated, "Ledger", $"F{check - 1}").Should().BeApproximately((double)now, 1e-9);
            Number(recalculated, "Ledger", $"F{check}").Should().Be(0);
        }
    }

    [Fact]
    public void A_figure_that_is_not_the_engines_is_never_written()
    {
        // The scorecard says 1 point more than its answers do.
        var small = Scorecards.Small;
        var wrong = small with
        {
            Regions = [.. small.Regions.Select(region => region with { Assessment = region.Assessment with { Total = Score.Of(region.Assessment.Total.Exact!.Value + 1) } })],
        };
        var write = () => ScorecardWorkbook.WriteRegion(wrong, SampleScorecards.East, Language.English, Stream.Null);

        write.Should().Throw<FormulaFaultException>().WithMessage("*Calculation!C*the engine to*");
    }

    [Fact]
    public void A_formula_prints_itself_as_spreadsheets_write_it_and_comes_to_its_value()
    {
        var sheet = new Book(Language.English, "t", new Quarter(2008, 3), "c").Add("It's");
        sheet.Write(1, 1, new NumberContent(5, "0"));
        sheet.Write(2, 1, new NumberContent(3, "0"));
        sheet.Write(3, 1, new TextContent("—"));
        sheet.Write(1, 2, new NumberContent(1, "0"));
        sheet.Write(2, 2, new NumberContent(0.5m, "0.0"));
        var (weights, values) = (new Area(sheet, 1, 1, 3, 1), new Area(sheet, 1, 2, 3, 2));
        CellReference At(int row, int column) => new(sheet, row, column);

        Printed(sheet, Fx.SumProduct(weights, values)).Should().Be(("SUMPRODUCT(A1:A3,B1:B3)", 6.5m));
        Printed(sheet, Fx.Count(weights)).Should().Be(("COUNT(A1:A3)", 2m));
        Printed(sheet, (At(1, 1) - (At(2, 1) - At(1, 2))) / (At(2, 2) * At(1, 1))).Should().Be(("(A1-(A2-B1))/(B2*A1)", 1.2m));
        Printed(sheet, Fx.Round(At(1, 1) / 8, 1)).Should().Be(("ROUND(A1/8,1)", 0.6m));
        Printed(sheet, Fx.Rank(At(2, 1), weights)).Should().Be(("RANK(A2,A1:A3)", 2m));
        Printed(sheet, Fx.If(Fx.IsNumber(At(3, 1)), 1, 0)).Should().Be(("IF(ISNUMBER(A3),1,0)", 0m));
    }

    [Fact]
    public void A_name_leads_to_each_total_and_a_note_explains_each_figure()
    {
        var book = Scorecards.Region(Scorecards.Small, SampleScorecards.East, Language.English);
        using var workbook = new ClosedXML.Excel.XLWorkbook(new MemoryStream(book));

        var place = workbook.NamedRanges.NamedRange("Total_Region").Ranges.Single().RangeAddress.FirstAddress.ToString()!.Replace("$", "", StringComparison.Ordinal);
        Number(WorkbookText.Cells(book), "Calculation", place).Should().Be(84.2);
        workbook.Worksheet("Ranking").CellsUsed(cell => cell.HasComment).Should().HaveCountGreaterThan(3);
    }

    [Theory]
    [InlineData("region", "Answers", "Calls", "Weights")]
    [InlineData("group", "Answers", "Calls", "Weights")]
    [InlineData("large group", "Items by project", "Counted answers", "Weights")]
    public void Only_answers_and_weights_may_be_typed_into_and_no_sheet_has_a_password(string of, params string[] open)
    {
        using var workbook = new ClosedXML.Excel.XLWorkbook(new MemoryStream(of switch
        {
            "region" => Scorecards.Region(Scorecards.Small, SampleScorecards.East, Language.English),
            "group" => Scorecards.Group(Scorecards.Small, Language.English),
            _ => Scorecards.LargeGroup(Scorecards.Small, Language.English),
        }));

        foreach (var sheet in workbook.Worksheets)
        {
            sheet.Protection.IsProtected.Should().BeTrue(sheet.Name);
            sheet.CellsUsed().Any(cell => !cell.Style.Protection.Locked).Should().Be(open.Contains(sheet.Name), sheet.Name);
        }
    }

    [Fact]
    public void A_changed_weight_and_a_changed_answer_move_the_total_in_a_spreadsheet_program_as_the_engine_says()
    {
        var evidence = Scorecards.SmallEvidence;
        var before = Scorer.Score(evidence, SampleRubric.Value, []);

        // W3-1 weighs 11 instead of 5, and SH01's answer to it is "partly met".
        var typed = new[] { Scorecards.Region(before, SampleScorecards.East, Language.English), Scorecards.Group(before, Language.English) }.Select(book =>
        {
            var cells = WorkbookText.Cells(book);
            return WorkbookText.With(book, ("Weights", $"D{RowOf(cells, "Weights", 'B', "W3-1")}", 11), ("Answers", $"E{RowOf(cells, "Answers", 'C', "W3-1")}", "partly met"));
        }).ToList();

        var item = SampleRubric.Value.FindItem("W3-1")!;
        Criterion Change(Criterion criterion) => criterion with
        {
            Items = [.. criterion.Items.Select(each => each == item ? each with { Points = 11 } : each)],
            Criteria = [.. criterion.Criteria.Select(Change)],
        };
        var rubric = SampleRubric.Value with { Indicators = [.. SampleRubric.Value.Indicators.Select(indicator => indicator with { Criteria = [.. indicator.Criteria.Select(Change)] })] };
        var changed = evidence with
        {
            Visits =
            [
                .. evidence.Visits.Select(visit => visit.ProjectId != "SH01" ? visit : visit with
                {
                    Responses = [.. visit.Responses.Select(response => response.SubjectId == "W3-1" ? response with { State = ResponseState.Answered, Value = "partly" } : response)],
                }),
            ],
        };
        var after = Scorer.Score(changed, rubric, []);

        // The one region is the whole group.
        var (was, now) = (before.Regions[0].Assessment, after.Regions[0].Assessment);
        now.Indicators[0].Score.Exact.Should().NotBe(was.Indicators[0].Score.Exact);
        foreach (var recalculated in SpreadsheetProgram.Recalculate(typed).Select(WorkbookText.Cells))
        {
            Number(recalculated, "Cover", "H12").Should().BeApproximately((double)now.Indicators[0].Score.Exact!.Value, 1e-9);
            Number(recalculated, "Cover", "A5").Should().Be((double)after.Publish(now.Total)!.Value);
            recalculated.Single(cell => cell.Sheet == "Cover" && cell.Address == "A8").Value.Should().Contain("trial");
            var check = RowOf(recalculated, "Ledger", 'A', "check: difference to the sheet of the calculation");
            Number(recalculated, "Ledger", $"F{check}").Should().Be(0, "points lost and total add up to 100 whatever is tried");
            Number(recalculated, "Ledger", $"F{int.Parse(check, CultureInfo.InvariantCulture) - 1}").Should().BeApproximately((double)now.Total.Exact!.Value, 1e-9);
        }
    }

    private static string RowOf(IReadOnlyList<WrittenCell> cells, string sheet, char column, string text) =>
        cells.First(cell => cell.Sheet == sheet && cell.Address[0] == column && char.IsAsciiDigit(cell.Address[1]) && cell.Value == text).Address[1..];

    private static double Number(IReadOnlyList<WrittenCell> cells, string sheet, string address) =>
        double.Parse(cells.Single(cell => cell.Sheet == sheet && cell.Address == address).Value, CultureInfo.InvariantCulture);

    private static (string Text, decimal Value) Printed(Sheet home, Formula formula)
    {
        using var bytes = new MemoryStream();
        using (var xml = new Spreadsheets.Package.Utf8Text(bytes))
            formula.Print(new FormulaText(xml, home));
        return (System.Text.Encoding.UTF8.GetString(bytes.ToArray()), formula.Value().Number);
    }
}
