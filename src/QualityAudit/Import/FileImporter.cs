using QualityAudit.Audits;
using QualityAudit.Diagnostics;
using QualityAudit.Import.Callbacks;
using QualityAudit.Import.Layouts;
using QualityAudit.Import.Layouts.Calls;
using QualityAudit.Import.Layouts.Profiles;
using QualityAudit.Import.Tables;
using QualityAudit.Import.Values;
using QualityAudit.Import.Workbooks;
using QualityAudit.Rubrics;

namespace QualityAudit.Import;

/// <summary>
/// Reads files into audits. Every problem of a file is found in one pass and carries its cell; one error refuses the whole file.
/// A project register is read first: the other files name projects of it. Several files may be read at once.
/// </summary>
public sealed class FileImporter(IReadOnlyList<Rubric> rubrics, ReadingLimits? limits = null)
{
    private readonly ReadingLimits limits = limits ?? new ReadingLimits();
    private readonly KeptFiles kept = new();
    private volatile ProjectIndex lastIndex = new([]);

    // Made for the first checklist in a layout of its own, kept for all.
    private readonly Lazy<IReadOnlyList<ItemMatcher>> matchers = new(() =>
        [.. rubrics.Where(rubric => rubric.Indicators.Any(indicator => indicator.Items.Count > 0)).Select(rubric => new ItemMatcher(rubric))]);

    private readonly Lazy<QuestionIndex> questions = new(() => new QuestionIndex(rubrics));

    /// <summary>Says of every sheet how it was understood, not only of those whose layout had to be found out.</summary>
    public bool KeepsReadings { get; init; }

    /// <summary>Saved layouts and what somebody has chosen.</summary>
    public LayoutKnowledge Layouts { get; init; } = LayoutKnowledge.None;

    /// <summary>What a file holds, from its header rows alone.</summary>
    public Recognition Recognise(FoundFile file)
    {
        var opened = OpenedFile.Open(file, limits);
        using var work = opened.Clock.Start();
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
        using var work = opened.Clock.Start();
        try
        {
            return Read(file, opened, knownProjects, holdsRows: false);
        }
        catch (RowsOutOfOrderException)
        {
            return Read(file, opened, knownProjects, holdsRows: true);
        }
    }

    private ImportedFile Read(FoundFile file, OpenedFile opened, IReadOnlyList<Project> knownProjects, bool holdsRows)
    {
        var bag = new DiagnosticBag();
        bag.AddRange(opened.Diagnostics);
        var reading = new FileReading(file, IndexOf(knownProjects), bag, Layouts, questions, KeepsReadings, holdsRows, opened.Clock);
        try
        {
            if (opened.Workbook is { } workbook && !IsOwnScorecard(workbook, file, bag))
                reading.Read(workbook, rubrics, matchers);
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
            reading.Headers.On(bag.All))
        {
            Readings = reading.Readings,
            Questions = reading.Questions,
        };
    }

    // Made for the first file, kept for all that come with the same projects.
    private ProjectIndex IndexOf(IReadOnlyList<Project> projects)
    {
        var index = lastIndex;
        return ReferenceEquals(index.Projects, projects) ? index : lastIndex = new ProjectIndex(projects);
    }

    private FileKind? KindOf(IWorkbook workbook, FoundFile file, DiagnosticBag bag)
    {
        try
        {
            foreach (var sheet in OwnSheets.Without(workbook))
            {
                if (SheetTable.FindHeader(sheet.Rows(), FileReading.Kinds) is { } header)
                    return header.Kind.Kind;
            }

            foreach (var sheet in OwnSheets.Without(workbook))
            {
                List<SheetRow> first = [.. sheet.Rows().Take(LayoutHeader.RowsLookedAt)];
                if (LayoutHeader.Find(first, sheet.Merges) is not null)
                    return FileKind.Checklists;
                if (Layouts.Profiles.FirstOrDefault(profile => ProfileFit.Of(profile, first, sheet.Merges).Header is not null) is { } saved)
                    return saved.Calls is null ? FileKind.Checklists : FileKind.Callbacks;
                if (new CallHeader(questions.Value).Find(first, sheet.Merges) is not null)
                    return FileKind.Callbacks;
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
}
