using System.Globalization;
using QualityAudit.Audits;
using QualityAudit.Diagnostics;
using QualityAudit.Import.Callbacks;
using QualityAudit.Import.Checklists;
using QualityAudit.Import.GroupBsc;
using QualityAudit.Import.Registers;
using QualityAudit.Import.Tables;
using QualityAudit.Import.Values;
using QualityAudit.Import.Workbooks;
using QualityAudit.Rubrics;

namespace QualityAudit.Import;

/// <summary>
/// Reads files into audits. Every problem of a file is found in one pass and carries its cell; one error refuses the whole file.
/// A project register is read first: the other files name projects of it.
/// </summary>
public sealed class FileImporter(IReadOnlyList<Rubric> rubrics, ReadingLimits? limits = null)
{
    private static readonly TableKind[] Kinds =
        [ChecklistFields.Table, CallbackFields.Table, RegisterFields.Table, GroupBscFields.Table];

    private readonly ReadingLimits limits = limits ?? new ReadingLimits();
    private readonly KeptFiles kept = new();

    /// <summary>What a file holds, from its header rows alone.</summary>
    public Recognition Recognise(FoundFile file)
    {
        var opened = OpenedFile.Open(file, limits);
        var bag = new DiagnosticBag();
        bag.AddRange(opened.Diagnostics);
        var kind = opened.Workbook is { } workbook && !IsOwnScorecard(workbook, file, bag) ? KindOf(workbook, file, bag) : null;
        kept.Keep(file, opened);
        return new Recognition(kind, opened.Sha256, bag.All);
    }

    /// <summary>Everything in a file, or everything that is wrong with it.</summary>
    public ImportedFile Read(FoundFile file, IReadOnlyList<Project> knownProjects)
    {
        using var opened = kept.Take(file) ?? OpenedFile.Open(file, limits);
        var bag = new DiagnosticBag();
        bag.AddRange(opened.Diagnostics);
        var reading = new Reading(file, new ProjectIndex(knownProjects), bag);
        try
        {
            if (opened.Workbook is { } workbook && !IsOwnScorecard(workbook, file, bag))
                reading.Read(workbook, rubrics);
        }
        catch (UnreadableFileException unreadable)
        {
            bag.Add(unreadable.Diagnostic);
        }

        // A form that nobody has filled in holds nothing to store.
        var content = bag.HasErrors || reading.Content is { RecordCount: 0 } ? null : reading.Content;
        return new ImportedFile(
            file.RelativePath,
            opened.Sha256,
            reading.Kind,
            content is null ? null : new AuditFile(file.RelativePath, opened.Sha256, opened.Workbook?.SavedAt, content),
            reading.RowsRead,
            reading.RowsTaken,
            reading.RowsSkipped,
            reading.Headers.On(bag.All));
    }

    private static FileKind? KindOf(IWorkbook workbook, FoundFile file, DiagnosticBag bag)
    {
        try
        {
            foreach (var sheet in OwnSheets.Without(workbook))
            {
                if (SheetTable.FindHeader(sheet.Rows(), Kinds) is { } header)
                    return header.Kind.Kind;
            }

            bag.Add(FileDiagnostics.NothingRecognised.At(new SourceLocation(file.RelativePath)));
        }
        catch (UnreadableFileException unreadable)
        {
            bag.Add(unreadable.Diagnostic);
        }

        return null;
    }

    // A scorecard shows answers in tables that look like callbacks; read back, every answer would count twice.
    private static bool IsOwnScorecard(IWorkbook workbook, FoundFile file, DiagnosticBag bag)
    {
        if (!string.Equals(workbook.Category, OwnFiles.ScorecardCategory, StringComparison.Ordinal))
            return false;
        bag.Add(FileDiagnostics.OwnScorecard.At(new SourceLocation(file.RelativePath)));
        return true;
    }

    /// <summary>One file on its way through its sheets.</summary>
    private sealed class Reading(FoundFile file, ProjectIndex index, DiagnosticBag bag)
    {
        private readonly ProjectLookup projects = new(index);
        private TableKind? kind;
        private ITableReader? tables;

        public FileKind? Kind => kind?.Kind;

        public FileContent? Content => tables?.Content;

        public int RowsRead { get; private set; }

        public int RowsTaken { get; private set; }

        public int RowsSkipped { get; private set; }

        public ColumnHeaders Headers { get; } = new();

        public void Read(IWorkbook workbook, IReadOnlyList<Rubric> rubrics)
        {
            var skipped = new List<Diagnostic>();
            var isForm = workbook.DefinedNames.ContainsKey(OwnFiles.FormMark);
            foreach (var worksheet in OwnSheets.Without(workbook))
            {
                var sheet = new SheetReference(file.RelativePath, worksheet.Name is { } name ? Shown.Path(name) : null);
                if (SheetTable.Read(sheet, worksheet, Kinds) is not { } table)
                {
                    if (!isForm || !IsInstructions(worksheet))
                        skipped.Add(SheetDiagnostics.SheetSkipped.At(sheet.Whole));
                    continue;
                }

                kind ??= table.Kind;
                if (kind != table.Kind)
                {
                    bag.Add(SheetDiagnostics.MixedKinds.At(sheet.Whole, ("first", kind.Name), ("second", table.Kind.Name)));
                    continue;
                }

                tables ??= ReaderOf(kind, workbook, rubrics, isForm);
                Read(table, worksheet, isForm);
            }

            if (isForm && bag.All.Count == 0 && Content is null or { RecordCount: 0 })
                bag.Add(SheetDiagnostics.BlankForm.At(new SourceLocation(file.RelativePath)));
            else if (kind is null)
                bag.Add(FileDiagnostics.NothingRecognised.At(new SourceLocation(file.RelativePath)));
            else
                bag.AddRange(skipped);
            projects.Report(bag);
        }

        private void Read(SheetTable table, IWorksheet worksheet, bool isForm)
        {
            Headers.Add(table);
            ReportHidden(table, worksheet);
            if (table.Rows.Count == 0 && !isForm)
            {
                bag.Add(FileDiagnostics.NoRows.At(table.Sheet.At(table.Header.First)));
                return;
            }

            RowsRead += table.Rows.Count;
            var rows = tables!.Read(table);
            RowsTaken += rows.Taken;
            RowsSkipped += rows.Skipped;
        }

        private ITableReader ReaderOf(TableKind of, IWorkbook workbook, IReadOnlyList<Rubric> rubrics, bool isForm) => of.Kind switch
        {
            FileKind.Register => new RegisterReader(bag),
            FileKind.Checklists => new ChecklistReader(rubrics, projects, TemplateMark.Of(workbook), isForm, bag),
            FileKind.Callbacks => new CallbackReader(rubrics, projects, isForm, bag),
            _ => new GroupBscReader(index, projects, isForm, bag),
        };

        private static bool IsInstructions(IWorksheet worksheet) =>
            string.Equals(worksheet.Name, OwnFiles.InstructionSheet.Zh, StringComparison.Ordinal) || string.Equals(worksheet.Name, OwnFiles.InstructionSheet.En, StringComparison.Ordinal);

        private void ReportHidden(SheetTable table, IWorksheet worksheet)
        {
            if (worksheet.Hidden)
                bag.Add(SheetDiagnostics.HiddenSheetRead.At(table.Sheet.Whole));
            var rows = table.Rows.Where(row => row.Hidden).Select(row => RowPlace(row.Number));
            var columns = worksheet.HiddenColumns.Where(table.Header.Uses).Select(CellAddress.ColumnName).Select(name => new LocalizedText($"{name} 列", $"column {name}"));
            var places = columns.Concat(rows).ToList();
            if (places.Count > 0)
                bag.Add(SheetDiagnostics.HiddenCellsRead.At(table.Sheet.Whole, ("places", TextList.Of(places, 12))));
        }

        private static LocalizedText RowPlace(int row)
        {
            var number = row.ToString(CultureInfo.InvariantCulture);
            return new($"第 {number} 行", $"row {number}");
        }
    }
}
