using QualityAudit.Audits;
using QualityAudit.Cli.Display;
using QualityAudit.Diagnostics;

namespace QualityAudit.Tests.Cli;

/// <summary>The lines of a great many files.</summary>
public sealed class FileTableTests
{
    [Fact]
    public void Of_many_files_those_that_were_stored_without_a_word_share_a_line()
    {
        var lines = Printed(
            File("register.xlsx", FileVerdict.Stored, FileKind.Register),
            [.. Enumerable.Range(1, 1500).Select(number => File($"checklists/{number}.xlsx", FileVerdict.Stored, FileKind.Checklists))],
            File("checklists/wrong.xlsx", FileVerdict.Refused, FileKind.Checklists),
            File("checklists/marked.xlsx", FileVerdict.Stored, FileKind.Checklists, RowDiagnostics.UnknownItem.At(new SourceLocation("checklists/marked.xlsx"), ("item", "X"), ("rubric", "r"), ("close", ""))));

        lines.Should().Equal(
            "checklists/wrong.xlsx checklist refused 60 60 0 0",
            "checklists/marked.xlsx checklist stored 60 60 0 0",
            "register.xlsx register stored 60 60 0 0",
            "1,500 more files checklist stored 90000 90000 0 0",
            "Total 90180 90180 0 0");
    }

    [Fact]
    public void Few_files_have_a_line_each_and_the_many_that_say_nothing_one()
    {
        Printed([File("b.xlsx", FileVerdict.Stored, FileKind.Checklists), File("a.xlsx", FileVerdict.AlreadyStored, FileKind.Checklists)]).Should().StartWith(["b.xlsx checklist stored 60 60 0 0", "a.xlsx checklist unchanged 60 60 0 0"]);
        Printed([.. Enumerable.Range(1, 201).Select(number => File($"{number}.xlsx", FileVerdict.AlreadyStored, FileKind.Callbacks))]).Should().Equal("201 files callbacks unchanged 12060 12060 0 0");
    }

    private static FileReport File(string path, FileVerdict verdict, FileKind kind, params Diagnostic[] findings) => new(path, verdict, kind, new RowCount(60, 60, 0, 0), findings, []);

    private static List<string> Printed(FileReport first, FileReport[] many, params FileReport[] others) => Printed([first, .. many, .. others]);

    private static List<string> Printed(FileReport[] files)
    {
        using var output = new StringWriter();
        FileTable.Print(new Terminal(output, TextWriter.Null, Language.English), new InputReport(files, [], Rehearsal: false, Strict: false));
        return [.. output.ToString().Split('\n').Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))).Where(line => line.Length > 0).Skip(2)];
    }
}
