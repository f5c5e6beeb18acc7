using System.Globalization;
using QualityAudit.Audits;
using QualityAudit.Diagnostics;
using QualityAudit.Import.Callbacks;
using QualityAudit.Import.Checklists;
using QualityAudit.Import.GroupBsc;
using QualityAudit.Import.Layouts;
using QualityAudit.Import.Layouts.Calls;
using QualityAudit.Import.Layouts.Profiles;
using QualityAudit.Import.Layouts.Questions;
using QualityAudit.Import.Registers;
using QualityAudit.Import.Tables;
using QualityAudit.Import.Values;
using QualityAudit.Import.Workbooks;
using QualityAudit.Rubrics;

namespace QualityAudit.Import;

/// <summary>
/// One file on its way through its sheets. Our own formats come first and are certain; only a file without any of them
/// is looked at as a checklist in a layout of its own.
/// </summary>
/// <param name="file">The file.</param>
/// <param name="index">The projects that it may name.</param>
/// <param name="bag">Takes what is to be said of it.</param>
/// <param name="known">Saved layouts and what somebody has chosen.</param>
/// <param name="asked">The questions of all rubrics.</param>
/// <param name="keepsReadings">Says of every sheet how it was understood.</param>
/// <param name="holdsRows">Holds the rows of large sheets, to put them in order or together.</param>
/// <param name="clock">Counts the time spent on the file.</param>
internal sealed class FileReading(FoundFile file, ProjectIndex index, DiagnosticBag bag, LayoutKnowledge known, Lazy<QuestionIndex> asked, bool keepsReadings, bool holdsRows, ReadingClock clock)
{
    // Enough for the samples that a reading shows.
    private const int RowsSampled = 1_000;

    public static readonly TableKind[] Kinds = [ChecklistFields.Table, CallbackFields.Table, RegisterFields.Table, GroupBscFields.Table];

    private readonly OpenQuestions questions = new(known.Answers);
    private readonly ProjectLookup projects = new(index);
    private readonly List<SheetReading> readings = [];
    private TableKind? kind;
    private ITableReader? tables;
    private LayoutChecklistReader? layouts;

    public FileKind? Kind => layouts is null ? kind?.Kind : FileKind.Checklists;

    public FileContent? Content => layouts?.Content ?? tables?.Content;

    public IReadOnlyList<SheetReading> Readings => [.. readings, .. layouts?.Readings ?? []];

    /// <summary>What somebody could still choose.</summary>
    public IReadOnlyList<LayoutQuestion> Questions => questions.All;

    public int RowsRead { get; private set; }

    public int RowsTaken { get; private set; }

    public int RowsSkipped { get; private set; }

    public ColumnHeaders Headers { get; } = new();

    public void Read(IWorkbook workbook, IReadOnlyList<Rubric> rubrics, Lazy<IReadOnlyList<ItemMatcher>> matchers)
    {
        var sheets = OwnSheets.Without(workbook).Select(sheet => new StreamedSheet(sheet, holdsRows, new SourceLocation(file.RelativePath, sheet.Name is { } name ? Shown.Path(name) : null), clock)).ToList();
        try
        {
            Read(sheets, workbook, rubrics, matchers);
        }
        finally
        {
            sheets.ForEach(sheet => sheet.Dispose());
        }
    }

    private void Read(IReadOnlyList<StreamedSheet> sheets, IWorkbook workbook, IReadOnlyList<Rubric> rubrics, Lazy<IReadOnlyList<ItemMatcher>> matchers)
    {
        var isForm = workbook.DefinedNames.ContainsKey(OwnFiles.FormMark);
        var others = new List<(SheetReference Sheet, StreamedSheet Worksheet, SheetTable? Incomplete)>();
        foreach (var worksheet in sheets)
        {
            var sheet = new SheetReference(file.RelativePath, worksheet.Name is { } name ? Shown.Path(name) : null);
            var errors = bag.All.Count;
            if (!isForm && SavedLayouts.Find(sheet, worksheet, known, bag) is { } saved)
            {
                if (saved.Profile.Calls is null)
                    Read(LayoutSheet.Of(sheet, worksheet, saved.Profile, saved.Header), worksheet, matchers);
                else
                    ReadCalls(sheet, worksheet, saved.Header, saved.Profile, workbook, rubrics);
                continue;
            }

            if (bag.All.Count > errors)
                continue;
            var table = SheetTable.Read(sheet, worksheet, Kinds);
            if (table is not null && (isForm || IsOurs(table, worksheet, workbook, rubrics)))
                Read(table, worksheet, workbook, rubrics, isForm);
            else if (!isForm || !IsInstructions(worksheet))
                others.Add((sheet, worksheet, table));
        }

        var isForeign = kind is null && !isForm;
        var skipped = new List<Diagnostic>();
        foreach (var (sheet, worksheet, incomplete) in others)
        {
            if (CanBeCalls(incomplete) && !isForm && CallsIn(worksheet) is { } calls)
                ReadCalls(sheet, worksheet, calls, profile: null, workbook, rubrics);
            else if (isForeign && LayoutSheet.Find(sheet, worksheet) is { } layout)
                Read(layout, worksheet, matchers);
            else if (incomplete is not null)
                Read(incomplete, worksheet, workbook, rubrics, isForm);
            else
                skipped.Add(SheetDiagnostics.SheetSkipped.At(sheet.Whole));
        }

        var isEmpty = bag.All.Count == 0 && Content is null or { RecordCount: 0 };
        if (isEmpty && isForm)
            bag.Add(SheetDiagnostics.BlankForm.At(new SourceLocation(file.RelativePath)));
        else if (Kind is null && bag.HasErrors)
            return;
        else if (Kind is null)
            bag.Add(FileDiagnostics.NothingRecognised.At(new SourceLocation(file.RelativePath)));
        else
            bag.AddRange(skipped);
        projects.Report(bag);
        if (layouts is not null && RowsTaken == 0 && !bag.HasErrors)
            bag.Add(SheetDiagnostics.BlankForm.At(new SourceLocation(file.RelativePath)));
    }

    /// <summary>
    /// Meant for us: a template's mark or a rubric above the table, or complete with ids of a rubric. Other checklists may only happen to share
    /// our words.
    /// </summary>
    private bool IsOurs(SheetTable table, StreamedSheet worksheet, IWorkbook workbook, IReadOnlyList<Rubric> rubrics) =>
        (table.Kind != ChecklistFields.Table && (table.Kind != CallbackFields.Table || !IsBetterUnderstoodAsForeign(table, worksheet)))
        || TemplateMark.Of(workbook) is not null
        || table.Above.SelectMany(row => row.Cells).Any(cell => cell.Type == CellType.Text && ChecklistFields.Rubric.IsCalled(PlainText.OfHeader(cell.Text)))
        || (!table.Header.Missing.Any() && NamesItems(table, rubrics));

    // Callbacks of another layout may share some of our words; a misspelled header of ours is still ours.
    private bool IsBetterUnderstoodAsForeign(SheetTable table, StreamedSheet worksheet) =>
        table.Header.Missing.Any()
        && CallsIn(worksheet) is { } calls
        && CallHeader.Known(calls) > table.Header.Known + table.Header.Others.Count(cell => asked.Value.IdAtStart(cell.Text) is not null);

    private static bool NamesItems(SheetTable table, IReadOnlyList<Rubric> rubrics)
    {
        var known = rubrics.SelectMany(rubric => rubric.Indicators).SelectMany(indicator => indicator.Items).Select(item => ItemRows.Key(item.Id)).ToHashSet(StringComparer.Ordinal);
        return table.Rows.Any(row => row[ChecklistFields.Item] is { IsBlank: false } id && known.Contains(ItemRows.Key(id.Text)));
    }

    private void Read(SheetTable table, StreamedSheet worksheet, IWorkbook workbook, IReadOnlyList<Rubric> rubrics, bool isForm)
    {
        if (layouts is not null || (kind is not null && kind != table.Kind))
        {
            bag.Add(SheetDiagnostics.MixedKinds.At(table.Sheet.Whole, ("first", (kind ?? ChecklistFields.Table).Name), ("second", table.Kind.Name)));
            return;
        }

        kind = table.Kind;
        tables ??= ReaderOf(kind, workbook, rubrics, isForm);
        Headers.Add(table.Sheet, table.Header.Row, table.Header.Cells);
        if (!isForm && !table.Rows.Any())
            bag.Add(FileDiagnostics.NoRows.At(table.Sheet.At(table.Header.First)));
        else
            ReadRows(table, isForm);
        ReportHidden(table.Sheet, worksheet, table.Body.Hidden, table.Header.Uses);
        if (keepsReadings)
            readings.Add(LayoutReport.Of(table, [.. worksheet.Rows().Take(RowsSampled).OrderBy(row => row.Number)]));
    }

    // What stands between the items of a checklist, its reader knows.
    private void ReadRows(SheetTable table, bool isForm)
    {
        var strays = new StrayRows(table);
        var rows = tables!.Read(table.Kind == ChecklistFields.Table ? table : table with { Rows = table.Rows.Where(strays.IsRecord) });
        strays.Report(bag);
        if (!isForm && strays.Count > 0 && strays.Count == table.Body.Count)
            bag.Add(FileDiagnostics.NoRows.At(table.Sheet.At(table.Header.First)));
        Count(rows with { Skipped = rows.Skipped + strays.Count }, table.Body.Count);
    }

    private void Read(LayoutSheet layout, StreamedSheet worksheet, Lazy<IReadOnlyList<ItemMatcher>> matchers)
    {
        layouts ??= new LayoutChecklistReader(matchers.Value, index, projects, questions, bag);
        Headers.Add(layout.Sheet, layout.Header.LastRow, [.. layout.Header.Columns.Select(column => column.Cell)]);
        var used = layout.Header.Columns.Where(column => column.Meaning != Meaning.None).Select(column => column.Column).ToHashSet();
        ReportHidden(layout.Sheet, worksheet, layout.Below.Where(row => row.Hidden).Select(row => row.Number), used.Contains);
        Count(layouts.Read(layout), layout.Below.Count);
    }

    private LayoutHeader? CallsIn(StreamedSheet worksheet) => new CallHeader(asked.Value).Find(SavedLayouts.FirstRows(worksheet), worksheet.Merges);

    // Not beside checklists or other tables.
    private bool CanBeCalls(SheetTable? incomplete) =>
        layouts is null && (kind is null || kind == CallbackFields.Table) && (incomplete is null || incomplete.Kind == CallbackFields.Table);

    private void ReadCalls(SheetReference sheet, StreamedSheet worksheet, LayoutHeader header, LayoutProfile? profile, IWorkbook workbook, IReadOnlyList<Rubric> rubrics)
    {
        if (layouts is not null || (kind is not null && kind != CallbackFields.Table))
        {
            bag.Add(SheetDiagnostics.MixedKinds.At(sheet.Whole, ("first", (kind ?? ChecklistFields.Table).Name), ("second", CallbackFields.Table.Name)));
            return;
        }

        kind = CallbackFields.Table;
        var reader = (CallbackReader)(tables ??= ReaderOf(kind, workbook, rubrics, isForm: false));
        Headers.Add(sheet, header.LastRow, [.. header.Columns.Select(column => column.Cell)]);
        if (CallLayout.Settle(sheet, header, profile, reader.Questions, bag, questions) is not { } layout)
            return;
        var before = reader.Calls;
        var tally = reader.Read(layout, worksheet);
        var read = layout.Table(worksheet).Body;
        Count(tally, read.Count);
        var used = header.Columns.Where(column => column.Meaning != Meaning.None).Select(column => column.Column).ToHashSet();
        ReportHidden(sheet, worksheet, read.Hidden, used.Contains);
        var calls = reader.Calls - before;
        var rubric = profile?.RubricId ?? reader.Questions.RubricOf(layout.Asked);
        if (rubric is not null)
            readings.Add(layout.Reading([.. worksheet.Rows().Take(RowsSampled).Where(row => row.Number > header.LastRow)], calls, rubric));
        bag.Add(layout.Understood(calls));
        if (read.Count == 0)
            bag.Add(FileDiagnostics.NoRows.At(sheet.At(new CellAddress(header.FirstRow, header.Columns[0].Column))));
        else if (layout.Skipped == read.Count)
            bag.Add(SheetDiagnostics.NoAnswers.At(sheet.At(new CellAddress(header.FirstRow, header.Columns[0].Column)), ("count", LocalizedText.Same(read.Count.ToString(CultureInfo.InvariantCulture)))));
    }

    private void Count(RowTally rows, int read)
    {
        RowsRead += read;
        RowsTaken += rows.Taken;
        RowsSkipped += rows.Skipped;
    }

    private ITableReader ReaderOf(TableKind of, IWorkbook workbook, IReadOnlyList<Rubric> rubrics, bool isForm) => of.Kind switch
    {
        FileKind.Register => new RegisterReader(bag),
        FileKind.Checklists => new ChecklistReader(rubrics, projects, TemplateMark.Of(workbook), isForm, bag),
        FileKind.Callbacks => new CallbackReader(rubrics, projects, isForm, holdsRows, bag),
        _ => new GroupBscReader(index, projects, isForm, bag),
    };

    private static bool IsInstructions(StreamedSheet worksheet) =>
        string.Equals(worksheet.Name, OwnFiles.InstructionSheet.Zh, StringComparison.Ordinal) || string.Equals(worksheet.Name, OwnFiles.InstructionSheet.En, StringComparison.Ordinal);

    private void ReportHidden(SheetReference sheet, StreamedSheet worksheet, IEnumerable<int> hiddenRows, Func<int, bool> isUsed)
    {
        if (worksheet.Hidden)
            bag.Add(SheetDiagnostics.HiddenSheetRead.At(sheet.Whole));
        var columns = worksheet.HiddenColumns.Where(isUsed).Select(CellAddress.ColumnName).Select(name => new LocalizedText($"{name} 列", $"column {name}"));
        var places = columns.Concat(hiddenRows.Select(RowPlace)).ToList();
        if (places.Count > 0)
            bag.Add(SheetDiagnostics.HiddenCellsRead.At(sheet.Whole, ("places", TextList.Of(places, 12))));
    }

    private static LocalizedText RowPlace(int row)
    {
        var number = row.ToString(CultureInfo.InvariantCulture);
        return new($"第 {number} 行", $"row {number}");
    }
}
