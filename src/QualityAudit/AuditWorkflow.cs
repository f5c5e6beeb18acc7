using QualityAudit.Audits;
using QualityAudit.Diagnostics;
using QualityAudit.Import;
using QualityAudit.RubricFiles;
using QualityAudit.Rubrics;
using QualityAudit.Scoring;
using QualityAudit.Storage;
using QualityAudit.Workflow;

namespace QualityAudit;

/// <summary>
/// The story of QualityAudit: workbooks are imported and stored, a quarter is scored from what is stored, and its scorecard is
/// written out. Everything else is machinery below one of these three.
/// </summary>
public sealed class AuditWorkflow(AuditStore store, RubricCatalogue rubrics)
{
    /// <summary>Reads every workbook below the paths. Each file is stored whole or refused; one bad file never stops the others.</summary>
    public async Task<ImportSummary> ImportAsync(ImportRequest request, IProgress<WorkProgress>? progress, CancellationToken cancellationToken)
    {
        var found = FolderWalk.Find(request.Paths).Only(request.Only);
        var importer = new FileImporter(rubrics.All) { KeepsReadings = request.Readings, Layouts = request.Layouts };
        var outcomes = new List<FileOutcome>();

        // Registers first: the other files name the projects that they list.
        var firstLook = new List<(FoundFile File, Recognition Recognition)>();
        using (var looks = new ReadAhead<Recognition>(found.Files, importer.Recognise))
        {
            await foreach (var look in looks.ReadAsync(cancellationToken))
                firstLook.Add(look);
        }

        var byKind = firstLook.ToLookup(look => look.Recognition.Kind == FileKind.Register, look => look.File);
        var sentTogether = firstLook.Select(look => look.Recognition.Sha256).ToHashSet(StringComparer.Ordinal);
        foreach (var isRegister in new[] { true, false })
        {
            var projects = await store.ProjectsAsync(cancellationToken);
            using var sending = new ReadAhead<ImportedFile>([.. byKind[isRegister]], file => importer.Read(file, projects));
            await foreach (var (file, sent) in sending.ReadAsync(cancellationToken))
            {
                progress?.Report(new WorkProgress(WorkStage.Importing, outcomes.Count, found.Files.Count, file.RelativePath));
                var read = request.Strict ? sent.Strictly() : sent;
                var stored = read.File is { } whole ? await store.StoreAsync(whole, request.SentTogether ?? sentTogether, request.Decide, cancellationToken) : null;
                outcomes.Add(new FileOutcome(file, read with { File = null }, stored));
            }
        }

        progress?.Report(new WorkProgress(WorkStage.Importing, outcomes.Count, found.Files.Count, ""));
        return new ImportSummary([.. outcomes.OrderBy(outcome => outcome.Path, StringComparer.Ordinal)], request.Strict ? [.. found.Diagnostics.Select(finding => finding.Strictly())] : found.Diagnostics, request.Strict);
    }

    /// <summary>Writes a copy of each faulty file with its findings shown in it, to be corrected and imported again.</summary>
    public static AnnotatedFiles Annotate(
        ImportSummary imported, string folder, Language language, IProgress<WorkProgress>? progress, CancellationToken cancellationToken) =>
        new AnnotatedCopies(folder, language).Write(imported.Files, progress, cancellationToken);

    /// <summary>
    /// Scores the chosen quarters, oldest first, each by the rubrics that it has evidence of, in the version valid for it and beside
    /// the quarters before it. Each rubric gives a scorecard of its own.
    /// </summary>
    public async Task<ScoringSummary> ScoreAsync(
        QuarterChoice choice, RubricChoice rubricChoice, IProgress<WorkProgress>? progress, CancellationToken cancellationToken)
    {
        var known = await store.QuartersAsync(cancellationToken);
        var chosen = choice.Among(known);
        if (chosen.Count == 0)
            return ScoringSummary.Nothing(choice.NotAmong(known));

        var findings = new DiagnosticBag();
        var past = new List<Scorecard>();
        var quarterRubrics = new QuarterRubrics(store, rubrics, rubricChoice.Rescore);
        var needed = known.Where(quarter => quarter <= chosen[^1]).ToList();
        foreach (var quarter in needed)
        {
            progress?.Report(new WorkProgress(WorkStage.Scoring, needed.IndexOf(quarter), needed.Count, quarter.ToString()));
            var evidence = await store.EvidenceAsync(quarter, cancellationToken);
            var cards = new List<Scorecard>();
            foreach (var id in rubricChoice.Among(evidence, rubrics))
            {
                var (rubric, notices) = await quarterRubrics.OfAsync(id, quarter, isChosen: chosen.Contains(quarter), cancellationToken);
                findings.AddRange(notices);
                if (rubric is null)
                    continue;
                var scorecard = chosen.Contains(quarter) ? Scorer.Score(evidence, rubric, past) : Scorer.Figures(evidence, rubric, past);
                cards.Add(scorecard with { Notices = [.. notices, .. scorecard.Notices], IsMain = string.Equals(id, rubrics.MainId, StringComparison.Ordinal) });
            }

            past.AddRange(GroupResultNotices.Once(cards));
        }

        progress?.Report(new WorkProgress(WorkStage.Scoring, needed.Count, needed.Count, ""));
        return new ScoringSummary([.. past.Where(scorecard => chosen.Contains(scorecard.Quarter))], findings.All);
    }

    /// <summary>
    /// How far the calls of the chosen quarters are, by each rubric that has answers of them, the main one first. The database adds up; nothing is
    /// remembered.
    /// </summary>
    public async Task<CallsSummary> CallsAsync(QuarterChoice choice, RubricChoice rubricChoice, CancellationToken cancellationToken)
    {
        var known = await store.QuartersAsync(cancellationToken);
        var chosen = choice.Among(known);
        if (chosen.Count == 0)
            return new CallsSummary([], [choice.NotAmong(known)]);
        return await new CallCounting(store, rubrics, rubricChoice).CountAsync(chosen, cancellationToken);
    }

    /// <summary>Scores one quarter's evidence by each of the rubrics, for comparison: nothing is stored, nothing remembered (S-23).</summary>
    public async Task<IReadOnlyList<Scorecard>> TryRubricsAsync(Quarter quarter, IReadOnlyList<Rubric> tried, CancellationToken cancellationToken)
    {
        var evidence = await store.EvidenceAsync(quarter, cancellationToken);
        return [.. tried.Select(rubric => Scorer.Score(evidence, rubric, []))];
    }

    /// <summary>Writes one scorecard into a folder and returns the files written, in the order a reader would open them.</summary>
    public static Task<IReadOnlyList<string>> ReportAsync(
        Scorecard scorecard, ReportRequest request, IProgress<WorkProgress>? progress, CancellationToken cancellationToken) =>
        new ScorecardFiles(scorecard, request).WriteAsync(progress, cancellationToken);

    /// <summary>Writes the index of the scorecard pages that lie in a folder or one below it, and returns its path.</summary>
    public static Task<string> IndexAsync(string folder, Language language, CancellationToken cancellationToken) =>
        ScorecardIndex.WriteAsync(folder, language, cancellationToken);
}
