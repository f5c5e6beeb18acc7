using QualityAudit.Audits;
using QualityAudit.Diagnostics;

namespace QualityAudit.Tests.Diagnostics;

public sealed class DiagnosticGroupTests
{
    [Fact]
    public void Findings_of_one_code_in_one_column_are_one_group()
    {
        var findings = new[] { At("G5"), At("G9"), At("H5"), At("G6"), At("G5", CellDiagnostics.NotADate), At("G5", file: "b.xlsx"), At("G5", sheet: "Two") };

        DiagnosticGroup.Of(findings).Select(group => $"{group.First.Code} {group.First.Location.File}!{group.First.Location.Sheet} {string.Join(',', group.Cells)}").Should().Equal(
            "QA1204 a.xlsx!One G5,G6,G9",
            "QA1204 a.xlsx!One H5",
            "QA1205 a.xlsx!One G5",
            "QA1204 b.xlsx!One G5",
            "QA1204 a.xlsx!Two G5");
    }

    [Fact]
    public void Errors_come_before_warnings_and_warnings_before_notes()
    {
        var findings = new[] { At("A1", SheetDiagnostics.UnknownColumn), At("B2", RowDiagnostics.ReasonMissing), At("C3") };

        DiagnosticGroup.Of(findings).Select(group => group.Severity).Should().Equal(Severity.Error, Severity.Warning, Severity.Info);
    }

    [Fact]
    public void A_warning_made_an_error_is_grouped_as_an_error()
    {
        var group = DiagnosticGroup.Of([At("B2", RowDiagnostics.ReasonMissing).Strictly()]).Single();

        group.Severity.Should().Be(Severity.Error);
        At("B2", SheetDiagnostics.UnknownColumn).Strictly().Severity.Should().Be(Severity.Info, "a note is no warning");
    }

    [Theory]
    [InlineData("G5", "G5", "G5")]
    [InlineData("G5 G6 G7", "G5–G7", "G5–G7")]
    [InlineData("G5 G9 G11", "G5、G9、G11", "G5, G9, G11")]
    [InlineData("G5 G6 G9 G11 G12 G13", "G5–G6、G9、G11–G13", "G5–G6, G9, G11–G13")]
    [InlineData("G1 G3 G5 G7 G8 G10", "G1、G3、G5 … 另有 3 处", "G1, G3, G5 … 3 more")]
    public void Cells_below_one_another_are_one_run_and_the_rest_is_counted(string cells, string zh, string en) =>
        CellRuns.Text([.. cells.Split(' ').Select(Cell)], most: 3).Should().Be(new LocalizedText(zh, en));

    [Fact]
    public void No_cell_is_lost_in_runs()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            var cells = Enumerable.Range(1, 60).Where(_ => random.Next(3) > 0).Select(row => new CellAddress(row, 7)).ToList();

            CellRuns.Of(cells).SelectMany(run => Enumerable.Range(run.First.Row, run.Count).Select(row => new CellAddress(row, 7))).Should().Equal(cells);
            CellRuns.Of(cells).Should().OnlyContain(run => run.Last.Row - run.First.Row + 1 == run.Count);
        }
    }

    private static Diagnostic At(string cell, DiagnosticDescriptor? descriptor = null, string file = "a.xlsx", string sheet = "One") =>
        (descriptor ?? CellDiagnostics.NotANumber).At(new SourceLocation(file, sheet, Cell(cell)));

    private static CellAddress Cell(string text) => CellAddress.TryParse(text, out var cell) ? cell : throw new FormatException(text);
}
